import { useTranslation } from 'react-i18next';
import type { Me } from '@/api/session';
import { CountyCard } from '@/features/coverage/CountyCard';
import { GoodNews } from '@/features/coverage/GoodNews';
import { GroupSentence } from '@/features/coverage/GroupSentence';
import { WhomToCall } from '@/features/coverage/WhomToCall';
import { Duties } from '@/features/duty/Duties';
import { Coordinators } from '@/features/home/Coordinators';
import { MyGroups } from '@/features/home/MyGroups';
import { Card } from '@/ui/Card';
import { LinkButton } from '@/ui/LinkButton';
import { Page } from '@/ui/Page';

/** The front page of somebody signed in: the county that they coordinate, the groups that they sit in, who helps. */
export function HomeRoute({ me }: { me: Me }) {
  const { t } = useTranslation('home');
  const helpedIn = [...new Set(me.groups.map((group) => group.countyCode))].filter(
    (code) => !me.counties.some((county) => county.countyCode === code),
  );
  return (
    <Page title={t('title', { name: me.name })}>
      {me.groups.length > 0 && <Duties />}
      {me.counties.map((county) => (
        <div key={county.countyCode} className="two">
          <div className="stack">
            <CountyCard
              countyCode={county.countyCode}
              name={county.name}
              aside={county.substitute && <span className="soft">{t('substitute')}</span>}
              next={
                <>
                  <LinkButton kind="primary" to="/counties/$code" params={{ code: county.countyCode }}>
                    {t('openCounty')}
                  </LinkButton>
                  <LinkButton to="/counties/$code/groups/new" params={{ code: county.countyCode }}>
                    {t('startGroup')}
                  </LinkButton>
                </>
              }
            />
            <GoodNews countyCode={county.countyCode} />
          </div>
          <WhomToCall countyCode={county.countyCode} />
        </div>
      ))}
      {me.administrator && (
        <Card title={t('admin.title')}>
          <p>{t('admin.text')}</p>
          <div className="row">
            <LinkButton kind="primary" to="/admin">
              {t('admin.open')}
            </LinkButton>
          </div>
        </Card>
      )}
      {(me.groups.length > 0 || (me.counties.length === 0 && !me.administrator)) && (
        <MyGroups groups={me.groups} situation={(group) => <GroupSentence groupId={group.groupId} />} />
      )}
      {helpedIn.map((code) => (
        <Coordinators key={code} countyCode={code} />
      ))}
    </Page>
  );
}
