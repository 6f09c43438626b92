import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/session';
import { CountyWords } from '@/features/area/CountyWords';
import { CountyPage } from '@/features/coverage/CountyPage';
import { Organisations } from '@/features/organisation/Organisations';
import { PerspectiveList } from '@/features/perspective/PerspectiveList';
import { StandardTable } from '@/features/perspective/StandardTable';
import { CoordinatorFrame, CountyTabs, coordinates } from './CountyFrame';

/** The situation of a county, for everybody; its coordinator finds the county's other pages here. */
export function CountyRoute() {
  const { code } = useParams({ from: '/counties/$code' });
  const me = useMe().data;
  const own = me !== undefined && coordinates(code)(me);
  return <CountyPage tabs={<CountyTabs code={code} />} mayStartGroup={own} />;
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
