import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCounties } from '@/api/reference';
import { useMe } from '@/api/session';
import { CountyWords } from '@/features/area/CountyWords';
import { CountyFigures } from '@/features/comparison/CountyFigures';
import { countyFiguresSearch } from '@/features/comparison/search';
import { CountyPage } from '@/features/coverage/CountyPage';
import { EmbedButton } from '@/features/embed/EmbedButton';
import { Organisations } from '@/features/organisation/Organisations';
import { PerspectiveList } from '@/features/perspective/PerspectiveList';
import { StandardTable } from '@/features/perspective/StandardTable';
import { useFormat } from '@/i18n/format';
import { FeedLink } from '@/ui/FeedLink';
import { CoordinatorFrame, CountyFrame, CountyTabs, coordinates } from './CountyFrame';

/** The situation of a county, for everybody; its coordinator finds the county's other pages here. */
export function CountyRoute() {
  const { code } = useParams({ from: '/counties/$code' });
  const me = useMe().data;
  const own = me !== undefined && coordinates(code)(me);
  const { on } = useSearch({ from: '/counties/$code' });
  const { text } = useFormat();
  const county = useCounties().data?.find((candidate) => candidate.code === code);
  return (
    <CountyPage
      tabs={<CountyTabs code={code} />}
      mayStartGroup={own}
      actions={
        county && (
          <>
            <EmbedButton
              title={text(county.name)}
              choices={[{ widget: 'coverage', attributes: { county: code, on } }]}
            />
            <FeedLink place={`counties/${code}`} name={text(county.name)} />
          </>
        )
      }
    />
  );
}

/** How the municipalities of a county stand beside each other, for everybody. */
export function CountyFiguresRoute() {
  const { t } = useTranslation('comparison');
  const { code } = useParams({ from: '/counties/$code/indicators' });
  const search = countyFiguresSearch({ ...useSearch({ from: '/counties/$code/indicators' }) });
  const navigate = useNavigate({ from: '/counties/$code/indicators' });
  return (
    <CountyFrame code={code} over={t('over')} lead={t('lead')}>
      <CountyFigures
        countyCode={code}
        search={search}
        onSearch={(next) => navigate({ search: next, replace: true, resetScroll: false })}
      />
    </CountyFrame>
  );
}

export function CountyPerspectivesRoute() {
  const { t } = useTranslation('perspective');
  const { code } = useParams({ from: '/counties/$code/perspectives' });
  return (
    <CoordinatorFrame code={code} lead={t('county.lead')}>
      <PerspectiveList county={code} mayWrite />
      <StandardTable county={code} mayWrite />
    </CoordinatorFrame>
  );
}

export function CountyOrganisationsRoute() {
  const { t } = useTranslation('organisation');
  const { code } = useParams({ from: '/counties/$code/organisations' });
  return (
    <CoordinatorFrame code={code} lead={t('lead')}>
      <Organisations countyCode={code} />
    </CoordinatorFrame>
  );
}

export function CountyWordsRoute() {
  const { t } = useTranslation('area');
  const { code } = useParams({ from: '/counties/$code/words' });
  return (
    <CoordinatorFrame code={code} lead={t('lead')}>
      <CountyWords countyCode={code} />
    </CoordinatorFrame>
  );
}
