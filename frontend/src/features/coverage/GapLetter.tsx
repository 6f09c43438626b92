import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useSend } from '@/api/useSend';
import { useFormat } from '@/i18n/format';
import { Button, ButtonAnchor } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { CopyButton } from '@/ui/CopyButton';
import { Loaded } from '@/ui/Loaded';
import { ProblemForm } from '@/ui/ProblemForm';
import { SelectField } from '@/ui/SelectField';
import { TextArea, TextField } from '@/ui/TextField';
import { showToast } from '@/ui/toasts';
import { useGapLetter } from './gapQueries';

type Language = 'fi' | 'sv' | 'en';
const LANGUAGES: Language[] = ['fi', 'sv', 'en'];

interface GapLetterProps {
  groupId: string;
  itemCode: string;
  /** The group's own language to begin with. */
  workingLanguage: Language;
  onSent: () => void;
}

/** A letter ready to send; when it has been sent, the gap shows as invited. */
export function GapLetter({ groupId, itemCode, workingLanguage, onSent }: GapLetterProps) {
  const { t } = useTranslation('coverage');
  const [language, setLanguage] = useState<Language>(workingLanguage);
  const letter = useGapLetter(groupId, itemCode, language);
  return (
    <Card title={t('gap.letter')}>
      <p className="soft">{t('gap.letterText')}</p>
      <SelectField
        label={t('gap.language')}
        value={language}
        onChange={setLanguage}
        choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
      />
      <Loaded query={letter} lines={8}>
        {(ready) => (
          <LetterForm
            key={ready.language}
            groupId={groupId}
            itemCode={itemCode}
            language={language}
            subject={ready.subject}
            prepared={ready.text}
            onSent={onSent}
          />
        )}
      </Loaded>
    </Card>
  );
}

interface LetterFormProps {
  groupId: string;
  itemCode: string;
  language: Language;
  subject: string;
  prepared: string;
  onSent: () => void;
}

function LetterForm({ groupId, itemCode, language, subject, prepared, onSent }: LetterFormProps) {
  const { t } = useTranslation('coverage');
  const { day } = useFormat();
  const [recipient, setRecipient] = useState('');
  const [text, setText] = useState(prepared);
  const mark = useSend(
    (body: { itemCode: string; language: Language; recipient?: string; text: string }, key) =>
      read(
        api.POST('/api/v1/groups/{groupId}/gap-invitations', {
          params: { path: { groupId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    {
      refresh: [['coverage']],
      onSuccess: ({ invitedDate }) => {
        showToast({ text: t('gap.marked', { date: day(invitedDate) }) });
        onSent();
      },
    },
  );
  return (
    <ProblemForm
      problem={mark.error}
      onSubmit={() => mark.mutate({ itemCode, language, recipient: recipient.trim() || undefined, text })}
    >
      <TextField
        name="recipient"
        label={t('gap.recipient')}
        optional
        value={recipient}
        onChange={setRecipient}
      />
      <TextArea name="text" label={t('gap.text')} rows={14} lang={language} value={text} onChange={setText} />
      <div className="row">
        <ButtonAnchor
          href={`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`}
        >
          {t('gap.mail')}
        </ButtonAnchor>
        <CopyButton text={text} label={t('gap.copy')} />
        <Button kind="primary" type="submit" isDisabled={mark.isPending}>
          {t('gap.mark')}
        </Button>
      </div>
    </ProblemForm>
  );
}
