import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMunicipalities } from '@/api/reference';
import { useFormat } from '@/i18n/format';
import { Section } from '@/ui/Card';
import { RadioGroup } from '@/ui/Choices';
import { CodeBlock } from '@/ui/CodeBlock';
import { Loaded } from '@/ui/Loaded';
import { Prose } from '@/ui/Prose';
import { SelectField } from '@/ui/SelectField';
import { DeveloperFrame } from './DeveloperFrame';
import { chooseProgramLanguage, useProgramLanguage } from './programLanguage';
import { SandboxNotice, SandboxSection } from './SandboxParts';
import { languageName, type Place, PROGRAM_LANGUAGES, type Step, snippet } from './snippets';
import { useService } from './useService';

/** The municipality of the demo client. */
const TURKU = '853';

const DEMO = { CLIENT_ID: 'intranet-turku', CLIENT_SECRET: 'demo-secret' };

const SHELLS = [
  { name: 'bash', say: ([name, value]: [string, string]) => `export ${name}='${value}'\n` },
  { name: 'PowerShell', say: ([name, value]: [string, string]) => `$env:${name} = '${value}'\n` },
];

/** From nothing to reading, writing and following, in five minutes and the reader's own language. */
export function StartPage() {
  const { t } = useTranslation('developer');
  const service = useService();
  const language = useProgramLanguage();
  const [municipality, setMunicipality] = useState(TURKU);
  const [inSandbox, setInSandbox] = useState(false);
  const choosePlace = (sandbox: boolean) => {
    setInSandbox(sandbox);
    // clients write for Turku alone there
    if (sandbox) setMunicipality(TURKU);
  };
  const steps = t('start.steps', { returnObjects: true });
  return (
    <DeveloperFrame title={t('start.title')} lead={<p>{t('start.lead')}</p>}>
      <div className="two even">
        <RadioGroup
          label={t('start.language')}
          hint={t(`start.needs.${language}`)}
          value={language}
          onChange={chooseProgramLanguage}
          choices={PROGRAM_LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
        />
        <MunicipalityChoice value={municipality} onChange={setMunicipality} />
      </div>
      <Loaded query={service}>
        {({ demo, tokenUrl, sandbox, sandboxUrl }) => {
          const origin = inSandbox && sandboxUrl ? sandboxUrl : location.origin;
          const place = { origin, tokenUrl, municipality };
          const hasClient = demo && !sandbox;
          return (
            <>
              {sandbox && <SandboxNotice nextResetAt={sandbox.nextResetAt} />}
              {sandboxUrl && <SandboxSection url={sandboxUrl} inSandbox={inSandbox} onChoose={choosePlace} />}
              <StepSection step="read" place={place} />
              <Section title={steps.credentials.title}>
                <Prose body={Object.values(steps.credentials.body)} />
                {hasClient && <p>{t('start.demo')}</p>}
                <Environment variables={hasClient ? DEMO : { CLIENT_ID: '…', CLIENT_SECRET: '…' }} />
              </Section>
              <StepSection step="token" place={place} />
              <StepSection step="write" place={place} />
              <StepSection step="changes" place={place} />
              <StepSection
                step="subscribe"
                place={place}
                variables={{ WEBHOOK_URL: 'https://intranet.example/hooks' }}
              />
              <StepSection step="receive" place={place} variables={{ WEBHOOK_SECRET: 'whsec_…' }} />
            </>
          );
        }}
      </Loaded>
      <Section title={t('start.help.title')}>
        <Prose body={Object.values(t('start.help.body', { returnObjects: true }))} />
      </Section>
      <Section title={t('start.next.title')}>
        <Prose body={Object.values(t('start.next.body', { returnObjects: true }))} />
      </Section>
    </DeveloperFrame>
  );
}

interface StepSectionProps {
  step: Step;
  place: Place;
  /** What the program is given besides the credentials. */
  variables?: Record<string, string>;
}

function StepSection({ step, place, variables }: StepSectionProps) {
  const { t } = useTranslation('developer');
  const { title, body } = t('start.steps', { returnObjects: true })[step];
  const { file, command, code } = snippet(step, useProgramLanguage(), place);
  return (
    <Section title={title}>
      <Prose body={Object.values(body)} />
      {variables && <Environment variables={variables} />}
      <CodeBlock title={file} note={<code>{command}</code>} code={code} />
    </Section>
  );
}

/** How the reader's own values reach the programs; whoever does not use bash on Windows says it in PowerShell. */
function Environment({ variables }: { variables: Record<string, string> }) {
  const names = Object.keys(variables).join(', ');
  const shells = useProgramLanguage() === 'curl' ? SHELLS.slice(0, 1) : SHELLS;
  return shells.map(({ name, say }) => (
    <CodeBlock
      key={name}
      title={name}
      label={`${name}: ${names}`}
      code={Object.entries(variables).map(say).join('')}
    />
  ));
}

function MunicipalityChoice({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const { t } = useTranslation('developer');
  const { text, compare } = useFormat();
  const choices = (useMunicipalities().data ?? [])
    .map(({ code, name }) => ({ value: code, label: text(name) }))
    .sort((a, b) => compare(a.label, b.label));
  return (
    <SelectField
      label={t('start.municipality')}
      hint={t('start.municipalityHint')}
      value={value}
      onChange={onChange}
      choices={choices}
    />
  );
}
