import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { Loaded } from '@/ui/Loaded';
import { useGapSuggestions } from './gapQueries';

/** Who represents the same elsewhere in the county: the first ones to ask. */
export function GapSuggestions({ groupId, itemCode }: { groupId: string; itemCode: string }) {
  const { t } = useTranslation('coverage');
  const { list } = useFormat();
  const suggestions = useGapSuggestions(groupId, itemCode);
  return (
    <Card title={t('gap.suggestions')}>
      <Loaded query={suggestions} lines={3} empty={<p className="soft">{t('gap.noSuggestions')}</p>}>
        {({ items }) => (
          <ul className="rows">
            {items.map((item) => (
              <li key={item.organisationId}>
                <b>{item.organisationName}</b>
                <span className="soft">{t('gap.elsewhere', { groups: list(item.groupNames) })}</span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}
