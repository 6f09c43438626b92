import { useTranslation } from 'react-i18next';
import { useMunicipalities } from '@/api/reference';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { LinkButton } from '@/ui/LinkButton';
import { Loaded } from '@/ui/Loaded';
import { SelectField } from '@/ui/SelectField';
import { FormerChoices, OmittedList } from './Omissions';
import { type Scorecard, useScorecard } from './queries';
import { ScorecardRow } from './ScorecardRow';
import type { ScorecardSearch } from './search';
import './choice.css';

interface GroupIndicatorsProps {
  groupId: string;
  mayWrite: boolean;
  lang?: string;
  search: ScorecardSearch;
  onSearch: (search: ScorecardSearch) => void;
}

/** What the group follows, what to talk about first, and what it has deliberately left out. */
export function GroupIndicators({ groupId, mayWrite, lang, search, onSearch }: GroupIndicatorsProps) {
  const { t } = useTranslation('choice');
  const query = useScorecard(groupId, search.municipality);
  return (
    <Loaded query={query} lines={10}>
      {(card) => (
        <>
          <Card title={t('title')}>
            <p className="soft">{t('lead')}</p>
            <AreaOfCard card={card} onSearch={onSearch} />
            {card.items.length > 0 ? (
              <>
                {mayWrite && (
                  <div className="row">
                    <FromCatalogue card={card} />
                  </div>
                )}
                <p className="soft">{t('talk.order')}</p>
                <ol className="rows plain">
                  {card.items.map((item, index) => (
                    <ScorecardRow key={item.choice.id} item={item} place={index + 1} />
                  ))}
                </ol>
              </>
            ) : (
              <Empty
                text={t(mayWrite ? 'choose.emptyOwn' : 'choose.empty')}
                next={mayWrite && <FromCatalogue card={card} />}
              />
            )}
          </Card>
          {card.omissions.length > 0 && (
            <Card title={t('omitted.title')}>
              <p className="soft">{t('omitted.text')}</p>
              <OmittedList choices={card.omissions} lang={lang} />
            </Card>
          )}
          <FormerChoices groupId={groupId} lang={lang} />
        </>
      )}
    </Loaded>
  );
}

function FromCatalogue({ card }: { card: Scorecard }) {
  const { t } = useTranslation('choice');
  const own = card.area.areaType === 'MUNICIPALITY';
  return (
    <LinkButton
      kind="primary"
      to="/indicators"
      search={own ? { municipality: card.area.areaCode, available: true } : {}}
    >
      {t('choose.open')}
    </LinkButton>
  );
}

/** A group of several municipalities looks at one of them at a time. */
function AreaOfCard({ card, onSearch }: { card: Scorecard; onSearch: (search: ScorecardSearch) => void }) {
  const { t } = useTranslation('choice');
  const { text } = useFormat();
  const municipalities = useMunicipalities().data ?? [];
  if (card.areas.length < 2) return null;
  return (
    <SelectField
      label={t('area.label')}
      value={card.area.areaCode}
      choices={card.areas.map(({ areaCode }) => ({
        value: areaCode,
        label: text(municipalities.find((one) => one.code === areaCode)?.name) || areaCode,
      }))}
      onChange={(municipality) => onSearch({ municipality })}
    />
  );
}
