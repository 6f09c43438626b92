import { useTranslation } from 'react-i18next';
import { useMe } from '@/api/session';
import { useFormat } from '@/i18n/format';
import { LinkButton } from '@/ui/LinkButton';
import type { Indicator } from './queries';

/** The ways to tell figures of an indicator, for whoever may. */
export function EntryLinks({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('indicator');
  const params = { indicatorId: indicator.id };
  if (!indicator.permissions.writeObservations || !indicator.switchedOn) return null;
  return (
    <>
      <LinkButton to="/indicators/$indicatorId/entry" params={params}>
        {t('entry.open')}
      </LinkButton>
      <LinkButton to="/indicators/$indicatorId/import" params={params}>
        {t('import.open')}
      </LinkButton>
    </>
  );
}

const LEADS = ['CHAIR', 'VICE_CHAIR', 'SECRETARY'];

/** An own indicator for each group that the reader leads and each county that they coordinate. */
export function OwnIndicatorLinks() {
  const { t } = useTranslation('indicator');
  const { text } = useFormat();
  const me = useMe().data;
  const groups = (me?.groups ?? []).filter((group) => LEADS.includes(group.role));
  return (
    <>
      {groups.map((group) => (
        <LinkButton
          key={group.groupId}
          small
          to="/groups/$groupId/indicators/own"
          params={{ groupId: group.groupId }}
        >
          {t('own.openFor', { name: group.groupName })}
        </LinkButton>
      ))}
      {(me?.counties ?? []).map((county) => (
        <LinkButton
          key={county.countyCode}
          small
          to="/counties/$code/indicators/own"
          params={{ code: county.countyCode }}
        >
          {t('own.openFor', { name: text(county.name) })}
        </LinkButton>
      ))}
    </>
  );
}
