import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read, readTagged, type Tagged } from '@/api/client';
import type { StandardItem } from '@/api/reference';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { RadioGroup } from '@/ui/Choices';
import { DateField } from '@/ui/DateField';
import { Dialog } from '@/ui/Dialog';
import { EditForm } from '@/ui/EditForm';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { showToast } from '@/ui/toasts';
import { useEdit } from '@/ui/useEdit';
import { REFRESHED } from './queries';

type Level = StandardItem['level'];
/** What a county asks for itself, or that it follows the country. */
type Choice = Level | 'INHERIT';
const LEVELS: Level[] = ['REQUIRED', 'RECOMMENDED', 'NONE'];

interface LevelDialogProps {
  item: StandardItem;
  county?: string;
  onClose: () => void;
}

const load = (standardItemId: string, countyCode?: string) =>
  countyCode
    ? readTagged(
        api.GET('/api/v1/counties/{countyCode}/standard-items/{standardItemId}', {
          params: { path: { countyCode, standardItemId } },
        }),
      )
    : readTagged(
        api.GET('/api/v1/standard-items/{standardItemId}', { params: { path: { standardItemId } } }),
      );

/** Sets what is asked from a day on; the days before stay as they were. */
export function LevelDialog({ item, county, onClose }: LevelDialogProps) {
  const { text } = useFormat();
  const stored = useQuery({
    queryKey: ['standard-items', 'one', item.id, county ?? ''],
    queryFn: () => load(item.id, county),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Dialog title={text(item.name)} isOpen onClose={onClose}>
      <Loaded query={stored} lines={4}>
        {(tagged) => <LevelForm stored={tagged} county={county} onClose={onClose} />}
      </Loaded>
    </Dialog>
  );
}

function LevelForm({
  stored,
  county,
  onClose,
}: {
  stored: Tagged<StandardItem>;
  county?: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('perspective');
  const { day } = useFormat();
  const item = stored.value;
  const follows = county !== undefined && !item.countyCode;
  const words = (choice: Choice) =>
    choice === 'INHERIT'
      ? t('change.inherit', { level: t(`level.${item.nationalLevel}`) })
      : t(`level.${choice}`);
  const edit = useEdit({
    stored,
    draftOf: (value: StandardItem) => ({
      choice: (follows && !value.overridden ? 'INHERIT' : value.level) as Choice,
      fromDate: helsinkiDay(),
    }),
    send: ({ choice, fromDate }, etag, key) => {
      const body = { fromDate: fromDate || undefined };
      const header = { 'If-Match': etag };
      const standardItemId = item.id;
      if (!county) {
        return read(
          api.PUT('/api/v1/standard-items/{standardItemId}', {
            params: { path: { standardItemId }, header },
            body: { ...body, level: choice as Level },
          }),
        );
      }
      const path = { countyCode: county, standardItemId };
      if (choice === 'INHERIT') {
        return read(
          api.POST('/api/v1/counties/{countyCode}/standard-items/{standardItemId}/inheritance', {
            params: { path, header: { ...header, 'Idempotency-Key': key } },
            body,
          }),
        );
      }
      return read(
        api.PUT('/api/v1/counties/{countyCode}/standard-items/{standardItemId}', {
          params: { path, header },
          body: { ...body, level: choice },
        }),
      );
    },
    reload: () => load(item.id, county),
    texts: { choice: { label: t('change.level'), show: words } },
    refresh: REFRESHED,
    onSaved: () => {
      showToast({ text: t('change.done', { date: day(edit.draft.fromDate || helsinkiDay()) }) });
      onClose();
    },
  });
  const { draft, change } = edit;
  const coming = (item.levels ?? []).flatMap(({ validFromDate, countyCode, level }) =>
    validFromDate && validFromDate > helsinkiDay() && countyCode === county ? [{ validFromDate, level }] : [],
  );
  const choices: Choice[] = follows ? ['INHERIT', ...LEVELS] : LEVELS;
  return (
    <EditForm edit={edit} save={t('change.save')} onCancel={onClose}>
      {coming.map((period) => (
        <Notice key={period.validFromDate}>
          {t('change.coming', { date: day(period.validFromDate), level: t(`level.${period.level}`) })}
        </Notice>
      ))}
      <RadioGroup
        name="level"
        label={county ? t('change.levelHere') : t('change.level')}
        value={draft.choice}
        onChange={(choice) => change({ choice })}
        choices={choices.map((value) => ({
          value,
          label: words(value),
          hint: t(`levelHint.${value}`),
        }))}
      />
      <DateField
        name="fromDate"
        label={t('change.from')}
        hint={t('change.fromHint')}
        min={helsinkiDay()}
        value={draft.fromDate}
        onChange={(fromDate) => change({ fromDate })}
      />
    </EditForm>
  );
}
