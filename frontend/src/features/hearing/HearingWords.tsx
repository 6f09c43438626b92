import { useTranslation } from 'react-i18next';
import { useGroup } from '@/api/group';
import { useGroupPerspectives } from '@/api/perspectiveWords';
import { useFormat } from '@/i18n/format';
import type { Hearing } from './queries';

/** By what means, when, who and how many. */
export function HearingFacts({ hearing }: { hearing: Hearing }) {
  const { t } = useTranslation('hearing');
  const { day } = useFormat();
  const { all } = useGroupPerspectives(hearing.groupId);
  return (
    <p className="soft dotted">
      <span>{t(`kind.${hearing.kind}`)}</span>
      <span>{day(hearing.heldDate)}</span>
      <span>{all(hearing.perspectiveCodes)}</span>
      {hearing.people !== undefined && <span>{t('people', { count: hearing.people })}</span>}
    </p>
  );
}

/** What was said, and beside it what changed or why not. */
export function SaidAndDone({ hearing }: { hearing: Hearing }) {
  const { t } = useTranslation('hearing');
  const lang = useOwnLanguage(hearing.groupId);
  return (
    <dl className="said-done">
      <div>
        <dt>{t('said')}</dt>
        <dd className="own-text" lang={lang}>
          {hearing.said}
        </dd>
      </div>
      <div className={hearing.response ? 'done' : 'undone'}>
        <dt>{t('done')}</dt>
        {hearing.response ? (
          <dd className="own-text" lang={lang}>
            {hearing.response}
          </dd>
        ) : (
          <dd className="soft">{t('notAnswered')}</dd>
        )}
      </div>
    </dl>
  );
}

/** The language that the group writes in, when it is not the reader's. */
export function useOwnLanguage(groupId: string) {
  const { language } = useFormat();
  const working = useGroup(groupId).data?.value.workingLanguage;
  return working === language ? undefined : working;
}
