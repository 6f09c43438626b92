import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '@/api/client';
import { useFormat } from '@/i18n/format';
import { isLanguage } from '@/i18n/index';
import type { GoalDraft } from './goalDraft';
import { SimilarRows } from './SimilarGoals';
import { useSettled } from './useSettled';

/** Fewer letters say too little to look for the same elsewhere. */
const ENOUGH = 8;
/** As many as do not push the form away. */
const MOST = 3;

interface SameElsewhereProps {
  draft: GoalDraft;
  groupId: string;
  /** The language that the group works in. */
  lang?: string;
}

/** Who elsewhere pursues the same as what is being typed. */
export function SameElsewhere({ draft, groupId, lang }: SameElsewhereProps) {
  const { t } = useTranslation('goal');
  const { language: reader } = useFormat();
  const language = isLanguage(lang) ? lang : reader;
  const asked = useSettled(JSON.stringify([draft.title.trim(), draft.description.trim(), draft.themeCodes]));
  const [title, description, themeCodes] = JSON.parse(asked) as [string, string, string[]];
  const similar = useQuery({
    queryKey: ['goals', 'similar', groupId, language, asked],
    queryFn: () =>
      read(
        api.POST('/api/v1/goals/similar', {
          body: { title, description: description || undefined, themeCodes, language, groupId },
        }),
      ),
    enabled: title.length >= ENOUGH,
    staleTime: 5 * 60_000,
    placeholderData: (before) => before,
  }).data;
  const items = title.length >= ENOUGH ? (similar?.items ?? []).slice(0, MOST) : [];
  return (
    <div className={items.length > 0 ? 'hint-box' : 'visually-hidden'}>
      <p role="status">{items.length > 0 && <b>{t('similar.typing', { count: items.length })}</b>}</p>
      {items.length > 0 && <SimilarRows items={items} beside />}
    </div>
  );
}
