import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import './prose.css';

const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/g;

/** Texts for translators hold links as [words](address); an address of the app itself opens without a reload. */
export function RichText({ text }: { text: string }) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const [whole, words, address] = match;
    parts.push(text.slice(end, match.index));
    const inside = address?.startsWith('/') && !address.startsWith('/api');
    parts.push(
      inside ? (
        <Link key={match.index} to={address}>
          {words}
        </Link>
      ) : (
        <a key={match.index} href={address}>
          {words}
        </a>
      ),
    );
    end = match.index + whole.length;
  }
  parts.push(text.slice(end));
  return <>{parts}</>;
}

/** Paragraphs in order; those that begin with "- " form lists. */
export function Prose({ body }: { body: readonly string[] }) {
  const blocks: (string | string[])[] = [];
  for (const line of body) {
    const last = blocks.at(-1);
    if (!line.startsWith('- ')) blocks.push(line);
    else if (Array.isArray(last)) last.push(line.slice(2));
    else blocks.push([line.slice(2)]);
  }
  return (
    <div className="prose">
      {blocks.map((block) =>
        Array.isArray(block) ? (
          <ul key={block[0]}>
            {block.map((item) => (
              <li key={item}>
                <RichText text={item} />
              </li>
            ))}
          </ul>
        ) : (
          <p key={block}>
            <RichText text={block} />
          </p>
        ),
      )}
    </div>
  );
}

export interface ProseSection {
  title: string;
  body: Record<string, string>;
}

/** The sections of a text page, each with a heading that can be linked to. */
export function ProseSections({ sections }: { sections: Record<string, ProseSection> }) {
  return (
    <>
      {Object.entries(sections).map(([key, section]) => (
        <section key={key} id={key} className="stack tight" aria-labelledby={`${key}-title`}>
          <h2 id={`${key}-title`}>{section.title}</h2>
          <Prose body={Object.values(section.body)} />
        </section>
      ))}
    </>
  );
}
