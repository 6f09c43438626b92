import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Section } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';
import { type ProseSection, ProseSections } from '@/ui/Prose';
import { TextField } from '@/ui/TextField';

/** Finds the words anywhere in the texts, whatever their case. */
function matches(query: string, ...texts: string[]): boolean {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const text = texts.join(' ').toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

export function HelpPage() {
  const { t } = useTranslation(['help', 'glossary']);
  const { compare } = useFormat();
  const [query, setQuery] = useState('');

  const topics = Object.entries(t('topics', { returnObjects: true }) as Record<string, ProseSection>).filter(
    ([, topic]) => matches(query, topic.title, ...Object.values(topic.body)),
  );
  const glossary = t('glossary:terms', { returnObjects: true });
  const terms = Object.entries(glossary)
    .filter(([, term]) => matches(query, term.word, term.meaning))
    .sort(([, a], [, b]) => compare(a.word, b.word));
  const found = topics.length + terms.length;

  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>}>
      <div className="stack">
        <TextField type="search" label={t('search')} value={query} onChange={setQuery} />
        <p role="status" className="soft">
          {query.trim() && t('found', { count: found })}
        </p>
      </div>
      {found === 0 && (
        <Empty
          text={t('nothing')}
          next={
            <LinkButton to="/feedback" kind="primary">
              {t('ask')}
            </LinkButton>
          }
        />
      )}
      {!query.trim() && (
        <nav aria-label={t('contents')}>
          <ul className="contents">
            {topics.map(([key, topic]) => (
              <li key={key}>
                <a href={`#${key}`}>{topic.title}</a>
              </li>
            ))}
            <li>
              <a href="#glossary">{t('glossary')}</a>
            </li>
          </ul>
        </nav>
      )}
      <ProseSections sections={Object.fromEntries(topics)} />
      {terms.length > 0 && (
        <div id="glossary">
          <Section title={t('glossary')}>
            <dl className="glossary">
              {terms.map(([key, term]) => (
                <div key={key} id={`term-${key}`}>
                  <dt>{term.word}</dt>
                  <dd>{term.meaning}</dd>
                </div>
              ))}
            </dl>
          </Section>
        </div>
      )}
    </Page>
  );
}
