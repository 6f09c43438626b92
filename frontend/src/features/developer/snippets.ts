/** The programs of the five-minute start: text files beside this one, filled with the addresses of this installation. */
const files = import.meta.glob<string>('./snippets/*', { query: '?raw', import: 'default', eager: true });

export const STEPS = ['read', 'token', 'write', 'changes', 'subscribe', 'receive'] as const;
export type Step = (typeof STEPS)[number];

export const PROGRAM_LANGUAGES = ['curl', 'typescript', 'java', 'python'] as const;
export type ProgramLanguage = (typeof PROGRAM_LANGUAGES)[number];

interface Form {
  name: string;
  file: (step: string) => string;
  command: (file: string) => string;
}

const FORMS: Record<ProgramLanguage, Form> = {
  curl: { name: 'curl', file: (step) => `${step}.sh`, command: (file) => `bash -euo pipefail ${file}` },
  typescript: { name: 'TypeScript', file: (step) => `${step}.ts`, command: (file) => `node ${file}` },
  java: {
    name: 'Java',
    file: (step) => `${step.charAt(0).toUpperCase()}${step.slice(1)}.java`,
    command: (file) => `java ${file}`,
  },
  python: { name: 'Python', file: (step) => `${step}.py`, command: (file) => `python3 ${file}` },
};

export function languageName(language: ProgramLanguage): string {
  return FORMS[language].name;
}

/** What differs between installations and readers; the files hold that of a service started on one's own machine. */
export interface Place {
  origin: string;
  tokenUrl: string;
  municipality: string;
}

const WRITTEN: Place = {
  origin: 'http://localhost:3000',
  tokenUrl: 'http://localhost:8180/realms/yhdyspinta/protocol/openid-connect/token',
  municipality: '853',
};

export interface Snippet {
  file: string;
  command: string;
  code: string;
}

/** A whole program, as the reader copies it. */
export function snippet(step: string, language: ProgramLanguage, place: Place): Snippet {
  const form = FORMS[language];
  const file = form.file(step);
  const code = (files[`./snippets/${file}`] ?? '')
    .replaceAll(WRITTEN.tokenUrl, place.tokenUrl)
    .replaceAll(WRITTEN.origin, place.origin)
    .replaceAll(WRITTEN.municipality, place.municipality);
  return { file, command: form.command(file), code };
}
