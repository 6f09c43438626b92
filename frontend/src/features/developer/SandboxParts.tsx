import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Section } from '@/ui/Card';
import { RadioGroup } from '@/ui/Choices';
import { Notice } from '@/ui/Notice';
import { Prose } from '@/ui/Prose';

interface SandboxSectionProps {
  url: string;
  inSandbox: boolean;
  onChoose: (inSandbox: boolean) => void;
}

/** What the sandbox beside this service is for, and whether the examples run there. */
export function SandboxSection({ url, inSandbox, onChoose }: SandboxSectionProps) {
  const { t } = useTranslation('developer');
  return (
    <Section title={t('start.sandbox.title')}>
      <Prose body={Object.values(t('start.sandbox.body', { url, returnObjects: true }))} />
      <RadioGroup
        label={t('start.sandbox.where')}
        value={inSandbox ? 'there' : 'here'}
        onChange={(where) => onChoose(where === 'there')}
        choices={(['here', 'there'] as const).map((value) => ({ value, label: t(`start.sandbox.${value}`) }))}
      />
    </Section>
  );
}

/** In the sandbox itself: when what was written is forgotten. */
export function SandboxNotice({ nextResetAt }: { nextResetAt?: string }) {
  const { t } = useTranslation('developer');
  const { instant } = useFormat();
  return (
    <Notice tone="watch" title={t('start.sandbox.isHere')}>
      {nextResetAt && <p>{t('start.sandbox.nextReset', { when: instant(nextResetAt) })}</p>}
    </Notice>
  );
}
