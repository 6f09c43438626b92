import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import type { components } from '@/api/schema';
import { Card } from '@/ui/Card';
import { CodeBlock } from '@/ui/CodeBlock';
import { Loaded } from '@/ui/Loaded';
import { Prose } from '@/ui/Prose';
import { TextField } from '@/ui/TextField';
import { DeveloperFrame } from './DeveloperFrame';

type EventType = components['schemas']['EventType'];

/** Every kind of event that other systems are told of. */
export function EventTypesPage() {
  const { t } = useTranslation('developer');
  const [words, setWords] = useState('');
  const types = useQuery({ queryKey: ['event-types'], queryFn: () => read(api.GET('/api/v1/event-types')) });
  return (
    <DeveloperFrame title={t('events.title')} lead={<p>{t('events.lead')}</p>}>
      <Prose body={Object.values(t('events.body', { returnObjects: true }))} />
      <Loaded query={types}>
        {({ items }) => {
          const found = items.filter(({ type, description }) =>
            `${type} ${description}`.toLowerCase().includes(words.trim().toLowerCase()),
          );
          return (
            <>
              <div className="stack">
                <TextField type="search" label={t('events.search')} value={words} onChange={setWords} />
                <p role="status" className="soft">
                  {t('events.found', { count: found.length })}
                </p>
              </div>
              {found.length > 0 && (
                <Card>
                  <ul className="rows" lang="en">
                    {found.map((type) => (
                      <EventRow key={type.type} type={type} />
                    ))}
                  </ul>
                </Card>
              )}
            </>
          );
        }}
      </Loaded>
    </DeveloperFrame>
  );
}

function EventRow({ type: { type, description, audience, example } }: { type: EventType }) {
  const { t, i18n } = useTranslation('developer');
  return (
    <li id={type}>
      <b className="mono">{type}</b>
      <span>{description}</span>
      <span className="soft">{audience}</span>
      <details>
        <summary lang={i18n.language}>{t('events.example')}</summary>
        <CodeBlock title={type} code={`${JSON.stringify(example, null, 2)}\n`} />
      </details>
    </li>
  );
}
