import { useTranslation } from 'react-i18next';
import { Section } from '@/ui/Card';
import { CodeBlock } from '@/ui/CodeBlock';
import { Loaded } from '@/ui/Loaded';
import { Prose } from '@/ui/Prose';
import { DeveloperFrame } from './DeveloperFrame';
import { useService } from './useService';

const STEPS = ['prepare', 'token', 'changes', 'each', 'keep', 'expired'] as const;
type Step = (typeof STEPS)[number];

/** What is typed into the fields of each action. */
function values(tokenUrl: string): Partial<Record<Step, Record<string, string>>> {
  const api = `${location.origin}/api/v1`;
  const bearer = "Bearer @{body('Token')?['access_token']}";
  return {
    token: {
      'POST URI': tokenUrl,
      'Content-Type': 'application/x-www-form-urlencoded',
      Body: 'grant_type=client_credentials&client_id=CLIENT_ID&client_secret=CLIENT_SECRET',
    },
    changes: {
      'GET URI': `${api}/changes?limit=200&cursor=@{body('Cursor')?['Title']}`,
      Authorization: bearer,
    },
    each: {
      'Apply to each': "@{body('Changes')?['items']}",
      'Switch on': "@{items('Apply_to_each')?['type']}",
      'GET URI': `${location.origin}@{items('Apply_to_each')?['objectPath']}`,
      Authorization: bearer,
    },
    keep: {
      Title: "@{body('Changes')?['cursor']}",
      'Do until': "@{equals(body('Changes')?['more'], false)}",
    },
    expired: { 'GET URI': `${api}/changes?start=latest`, Authorization: bearer },
  };
}

/** How Power Automate follows what happens, without a line of code. */
export function AutomatePage() {
  const { t } = useTranslation('developer');
  const service = useService();
  return (
    <DeveloperFrame title={t('automate.title')} lead={<p>{t('automate.lead')}</p>}>
      <Loaded query={service}>
        {({ tokenUrl }) => {
          const typed = values(tokenUrl);
          const words = t('automate.steps', { returnObjects: true });
          return STEPS.map((step, index) => (
            <Section key={step} title={`${index + 1}. ${words[step].title}`}>
              <Prose body={Object.values(words[step].body)} />
              {Object.entries(typed[step] ?? {}).map(([field, value]) => (
                <CodeBlock key={field} title={field} label={`${words[step].title}: ${field}`} code={value} />
              ))}
            </Section>
          ));
        }}
      </Loaded>
    </DeveloperFrame>
  );
}
