import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSession } from '@/api/session';
import { useSend } from '@/api/useSend';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { RadioGroup } from '@/ui/Choices';
import { DateField } from '@/ui/DateField';
import { Empty } from '@/ui/Empty';
import { goTo } from '@/ui/goTo';
import { Loaded } from '@/ui/Loaded';
import { Pager } from '@/ui/Pager';
import { ProblemForm } from '@/ui/ProblemForm';
import { TextArea } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { HealthBadge } from './GoalWords';
import { type Goal, type Health, refreshedByGoal, useUpdates } from './queries';

const HEALTHS: Health[] = ['ON_TRACK', 'AT_RISK', 'OFF_TRACK'];

interface ProgressProps {
  goal: Goal;
  /** True when somebody has come to tell how it goes. */
  asked: boolean;
  onOpened: () => void;
}

/** How the goal has gone, as those who work for it tell. */
export function Progress({ goal, asked, onOpened }: ProgressProps) {
  const { t } = useTranslation('goal');
  const { day, language } = useFormat();
  const signedIn = useSession().data?.authenticated === true;
  const [writing, setWriting] = useState(false);
  const query = useUpdates(goal.id, signedIn);
  const form = useRef<HTMLDivElement>(null);
  const may = goal.permissions.reportProgress;

  useEffect(() => {
    if (!asked) return;
    setWriting(may);
    onOpened();
    goTo(() => form.current?.querySelector<HTMLElement>('input'));
  }, [asked, may, onOpened]);

  if (!signedIn || goal.status === 'DRAFT') return null;
  const updates = query.data?.pages.flatMap((page) => page.items) ?? [];
  const tell = may && !writing && <Button onPress={() => setWriting(true)}>{t('progress.tell')}</Button>;
  return (
    <Card title={t('progress.heading')} aside={updates.length > 0 && tell}>
      {writing && (
        <div className="form-part" ref={form}>
          <NewUpdate goal={goal} onDone={() => setWriting(false)} />
        </div>
      )}
      <Loaded
        query={query}
        isEmpty={() => updates.length === 0 && !writing}
        empty={<Empty text={t('progress.empty')} next={tell || undefined} />}
      >
        {() =>
          updates.length > 0 && (
            <>
              <ul className="rows">
                {updates.map((update) => (
                  <li key={update.id}>
                    <div className="row marks">
                      <HealthBadge health={update.health} />
                      <span className="soft">
                        {[day(update.updateDate), update.authorName].filter(Boolean).join(' · ')}
                      </span>
                    </div>
                    <p className="own-text" lang={goal.language === language ? undefined : goal.language}>
                      {update.text}
                    </p>
                  </li>
                ))}
              </ul>
              {query.hasNextPage && <Pager query={query} shown={updates.length} />}
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

function NewUpdate({ goal, onDone }: { goal: Goal; onDone: () => void }) {
  const { t } = useTranslation('goal');
  const [health, setHealth] = useState<Health | ''>('');
  const [text, setText] = useState('');
  const [updateDate, setUpdateDate] = useState(helsinkiDay());
  const add = useSend(
    (body: { health: Health; text: string; updateDate?: string }, key) =>
      read(
        api.POST('/api/v1/goals/{goalId}/progress-updates', {
          params: { path: { goalId: goal.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    {
      refresh: refreshedByGoal(goal.id),
      onSuccess: () => {
        showToast({ text: t('progress.saved') });
        onDone();
      },
    },
  );
  const send = () =>
    add.mutate({
      health: (health || undefined) as Health,
      text: text.trim(),
      updateDate: updateDate || undefined,
    });
  return (
    <ProblemForm problem={add.error} onSubmit={send}>
      <RadioGroup
        name="health"
        label={t('progress.health')}
        value={health}
        choices={HEALTHS.map((value) => ({
          value,
          label: t(`health.${value}`),
          hint: t(`progress.hint.${value as 'ON_TRACK'}`),
        }))}
        onChange={setHealth}
      />
      <TextArea
        name="text"
        label={t('progress.text')}
        hint={t('progress.textHint')}
        rows={3}
        maxLength={2000}
        lang={goal.language}
        value={text}
        onChange={setText}
      />
      <DateField
        name="updateDate"
        label={t('progress.date')}
        value={updateDate}
        min={goal.agreedDate}
        max={helsinkiDay()}
        onChange={setUpdateDate}
      />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={add.isPending}>
          {t('progress.save')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </ProblemForm>
  );
}
