// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const HERE = import.meta.dirname;
const SRC = path.join(HERE, '..');
const LANGUAGES = ['fi', 'sv', 'en'] as const;
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Tree = { [key: string]: string | Tree | Tree[] | string[] };

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts.set(prefix + key, value);
    else for (const [inner, text] of flatten(value as Tree, `${prefix}${key}.`)) texts.set(inner, text);
  }
  return texts;
}

function texts(language: string, file: string) {
  return flatten(JSON.parse(readFileSync(path.join(HERE, language, file), 'utf8')));
}

const variables = (text: string) => [...text.matchAll(/{{\s*([^},\s]+)/g)].map((match) => match[1]).sort();

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.endsWith('.d.ts'))
  .map((file) => readFileSync(path.join(SRC, file), 'utf8'));

/** Everything that the sources ask for: whole keys, and patterns for keys that are put together from parts. */
function asked(namespace: string) {
  const keys = new Set<string>();
  const patterns: RegExp[] = [];
  for (const source of sources) {
    const own = namespace === 'common' || new RegExp(`['"\`]${namespace}['":]`).test(source);
    if (!own) continue;
    for (const [, , key] of source.matchAll(/(['"])(?:[a-z]+:)?([A-Za-z0-9_.-]+)\1/g)) if (key) keys.add(key);
    for (const [, key] of source.matchAll(/`(?:[a-z]+:)?((?:[^`\s$]|\$\{[^}]*\})+)`/g)) {
      if (!key?.includes('${')) continue;
      const literal = key.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      if (/^[A-Za-z]{2}/.test(literal[0] ?? ''))
        patterns.push(new RegExp(`^${literal.join('[A-Za-z0-9_-]+')}$`));
    }
  }
  return { keys, patterns };
}

function isAsked(key: string, { keys, patterns }: ReturnType<typeof asked>): boolean {
  const name = key.replace(PLURAL, '');
  if (keys.has(key) || keys.has(name) || patterns.some((pattern) => pattern.test(name))) return true;
  // A whole branch may be read at once (returnObjects).
  const parts = name.split('.');
  return parts.some((_, index) => index > 0 && keys.has(parts.slice(0, index).join('.')));
}

const files = readdirSync(path.join(HERE, 'fi')).filter((file) => file.endsWith('.json'));

describe.each(files)('%s', (file) => {
  const finnish = texts('fi', file);

  it.each(LANGUAGES.slice(1))('says the same things in %s', (language) => {
    const other = texts(language, file);
    expect([...other.keys()].sort()).toEqual([...finnish.keys()].sort());
    for (const [key, text] of other) {
      expect(variables(text), `${language}/${file} ${key}`).toEqual(variables(finnish.get(key) ?? ''));
    }
  });

  it('leaves no text empty and no text unused', () => {
    const namespace = file.replace('.json', '');
    const use = asked(namespace);
    for (const language of LANGUAGES) {
      for (const [key, text] of texts(language, file)) expect(text.trim(), `${language} ${key}`).not.toBe('');
    }
    expect([...finnish.keys()].filter((key) => !isAsked(key, use))).toEqual([]);
  });
});

it('has the same files in every language', () => {
  for (const language of LANGUAGES)
    expect(readdirSync(path.join(HERE, language)).sort()).toEqual(readdirSync(path.join(HERE, 'fi')).sort());
});
