import { useTranslation } from 'react-i18next';
import { useAllPages } from '@/api/useAllPages';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { HearingFacts, SaidAndDone } from './HearingWords';
import { useHearings } from './queries';
import './hearing.css';

/** What a group has heard and done on paper, to be given back to those who were heard. */
export function HearingsPaper({ groupId, groupName }: { groupId: string; groupName: string }) {
  const { t } = useTranslation('hearing');
  const { day } = useFormat();
  const query = useHearings(groupId, undefined, 200);
  useAllPages(query);
  const hearings = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="stack paper">
      <h2>{t('title')}</h2>
      <p>{t('paper.of', { group: groupName, date: day(helsinkiDay()) })}</p>
      <div className="row">
        <Button onPress={() => window.print()}>{t('paper.print')}</Button>
      </div>
      <Loaded query={query} isEmpty={() => hearings.length === 0} empty={<Empty text={t('empty')} />}>
        {() => (
          <ul className="rows">
            {hearings.map((hearing) => (
              <li key={hearing.id} className="hearing-row">
                <h3>{hearing.title}</h3>
                <HearingFacts hearing={hearing} />
                <SaidAndDone hearing={hearing} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </div>
  );
}
