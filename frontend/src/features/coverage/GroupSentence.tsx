import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { useGroupCoverage } from './queries';
import { groupSentence } from './sentences';

/** What a group lacks at its table, in one sentence. */
export function GroupSentence({ groupId, on }: { groupId: string; on?: string }) {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const coverage = useGroupCoverage(groupId, on).data;
  const said = coverage && groupSentence(coverage, format);
  if (!said) return null;
  if (said.key === 'group.full') return <p>{t('group.full')}</p>;
  return (
    <p>
      <b>{t(said.key, said.values)}</b>
    </p>
  );
}
