import { api, readTagged } from '@/api/client';
import type { components } from '@/api/schema';

export type PlainWord = components['schemas']['PlainWord'];
export type PlainWordDraft = { language: 'fi' | 'sv' | 'en'; jargon: string; plain: string; why: string };

export const NEW_WORD: PlainWordDraft = { language: 'fi', jargon: '', plain: '', why: '' };

export const draftOfWord = ({ language, jargon, plain, why }: PlainWord): PlainWordDraft => ({
  language: language as PlainWordDraft['language'],
  jargon,
  plain,
  why: why ?? '',
});

export const wordOf = ({ language, jargon, plain, why }: PlainWordDraft) => ({
  language,
  jargon,
  plain,
  why: why.trim() || undefined,
});

export const loadWord = (plainWordId: string) =>
  readTagged(api.GET('/api/v1/plain-words/{plainWordId}', { params: { path: { plainWordId } } }));
