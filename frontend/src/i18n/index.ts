import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { elative } from './finnish';
import { isLanguage, LANGUAGES, type Language } from './languages';

export { isLanguage, LANGUAGES, type Language, localeOf } from './languages';

const STORED = 'yhdyspinta.language';

const files = import.meta.glob<{ default: ResourceKey }>('./{fi,sv,en}/*.json');

/** Each feature's texts are a chunk of their own, fetched with the first page that needs them. */
const lazyFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`./${language}/${namespace}.json`];
    if (!load) return done(new Error(`No texts: ${language}/${namespace}`), null);
    load().then(
      (module) => done(null, module.default),
      (error) => done(error, null),
    );
  },
};

/** The reader's own choice, then the browser's, then Finnish. */
function startingLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang');
  if (isLanguage(asked)) return asked;
  const stored = readStored();
  if (isLanguage(stored)) return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'fi';
}

function readStored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

export async function startI18n(language: Language = startingLanguage()) {
  i18next.on('languageChanged', (next) => {
    document.documentElement.lang = next;
  });
  await i18next
    .use(lazyFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: LANGUAGES,
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  i18next.services.formatter?.add('elative', (value) => elative(Number(value)));
  return i18next;
}

export async function changeLanguage(language: Language) {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // Without storage the choice lasts for this visit.
  }
  await i18next.changeLanguage(language);
}

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'fi';
}
