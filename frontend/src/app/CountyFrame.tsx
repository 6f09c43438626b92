import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCounties } from '@/api/reference';
import { type Me, useMe } from '@/api/session';
import { useFormat } from '@/i18n/format';
import { Guard } from '@/ui/Guard';
import { Page } from '@/ui/Page';
import { Tabs } from '@/ui/Tabs';

export const coordinates = (code: string) => (me: Me) =>
  me.counties.some((county) => county.countyCode === code);

/** The pages of a county: the situation, the goals and the figures are everybody's, the others are its coordinator's tools. */
export function CountyTabs({ code }: { code: string }) {
  const { t } = useTranslation();
  const me = useMe().data;
  const own = me !== undefined && coordinates(code)(me);
  const params = { code };
  return (
    <Tabs label={t('countyTabs.label')}>
      {[
        <Link
          key="now"
          to="/counties/$code"
          params={params}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {t('countyTabs.now')}
        </Link>,
        <Link key="goals" to="/counties/$code/goals" params={params}>
          {t('countyTabs.goals')}
        </Link>,
        <Link key="indicators" to="/counties/$code/indicators" params={params}>
          {t('countyTabs.figures')}
        </Link>,
        <Link key="events" to="/counties/$code/events" params={params}>
          {t('countyTabs.events')}
        </Link>,
        own && (
          <Link key="perspectives" to="/counties/$code/perspectives" params={params}>
            {t('countyTabs.perspectives')}
          </Link>
        ),
        own && (
          <Link key="organisations" to="/counties/$code/organisations" params={params}>
            {t('countyTabs.organisations')}
          </Link>
        ),
        own && (
          <Link key="words" to="/counties/$code/words" params={params}>
            {t('countyTabs.words')}
          </Link>
        ),
      ]}
    </Tabs>
  );
}

interface CountyFrameProps {
  code: string;
  /** The small line above the name. */
  over: string;
  lead: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** What every page of a county shares: its name and its tabs. */
export function CountyFrame({ code, over, lead, actions, children }: CountyFrameProps) {
  const { text } = useFormat();
  const county = useCounties().data?.find((candidate) => candidate.code === code);
  return (
    <Page
      title={county && text(county.name)}
      over={over}
      lead={<p>{lead}</p>}
      actions={actions}
      tabs={<CountyTabs code={code} />}
    >
      {children}
    </Page>
  );
}

/** A page of the county’s coordinator. */
export function CoordinatorFrame({ code, ...rest }: Omit<CountyFrameProps, 'over'>) {
  const { t } = useTranslation();
  return (
    <Guard may={coordinates(code)}>
      <CountyFrame code={code} over={t('countyTabs.over')} {...rest} />
    </Guard>
  );
}
