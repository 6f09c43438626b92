import { Link } from '@tanstack/react-router';
import { ChartLine, CircleHelp, House, Map as MapIcon, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/session';

/** The main places for this reader: a coordinator's own county and a member's own group stand in place of the lists. */
export function MainNav() {
  const { t } = useTranslation();
  const me = useMe().data;
  const county = me?.counties?.length === 1 ? me.counties[0]?.countyCode : undefined;
  const group = me?.groups?.length === 1 ? me.groups[0]?.groupId : undefined;
  return (
    <nav className="main-nav" aria-label={t('nav.main')}>
      <ul className="plain">
        <li>
          <Link to="/" activeOptions={{ exact: true }}>
            <House aria-hidden="true" />
            {t('nav.home')}
          </Link>
        </li>
        <li>
          {county ? (
            <Link to="/counties/$code" params={{ code: county }}>
              <MapIcon aria-hidden="true" />
              {t('nav.county')}
            </Link>
          ) : (
            <Link to="/counties">
              <MapIcon aria-hidden="true" />
              {t('nav.counties')}
            </Link>
          )}
        </li>
        <li>
          {group ? (
            <Link to="/groups/$groupId" params={{ groupId: group }}>
              <Users aria-hidden="true" />
              {t('nav.group')}
            </Link>
          ) : (
            <Link to="/groups">
              <Users aria-hidden="true" />
              {t('nav.groups')}
            </Link>
          )}
        </li>
        <li>
          <Link to="/indicators">
            <ChartLine aria-hidden="true" />
            {t('nav.indicators')}
          </Link>
        </li>
        <li>
          <Link to="/help">
            <CircleHelp aria-hidden="true" />
            {t('nav.help')}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
