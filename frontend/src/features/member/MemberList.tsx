import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCountyPerspectives } from '@/api/perspectiveWords';
import { useFormat } from '@/i18n/format';
import { Badge } from '@/ui/Badge';
import { Card } from '@/ui/Card';
import { Chip } from '@/ui/Chip';
import { Empty } from '@/ui/Empty';
import { LinkButton } from '@/ui/LinkButton';
import { Loaded } from '@/ui/Loaded';
import { Pager } from '@/ui/Pager';
import { type Membership, useMemberships, type When } from './queries';
import './member.css';

interface MemberListProps {
  groupId: string;
  countyCode: string;
  mayWrite: boolean;
  when: When;
  onWhen: (when: When) => void;
}

const WHENS: When[] = ['CURRENT', 'FUTURE', 'ENDED'];

/** The people of a group with what they bring; hidden voices are counted in, not named. */
export function MemberList({ groupId, countyCode, mayWrite, when, onWhen }: MemberListProps) {
  const { t } = useTranslation('member');
  const query = useMemberships(groupId, when);
  const pages = query.data?.pages;
  const seats = pages?.flatMap((page) => page.items) ?? [];
  const hidden = pages?.[0]?.hiddenPerspectiveCodes ?? [];
  return (
    <Card
      title={t('list.title')}
      aside={
        <fieldset className="row bare" aria-label={t('list.when')}>
          {WHENS.map((choice) => (
            <Chip key={choice} on={choice === when} onChange={() => onWhen(choice)}>
              {t(`when.${choice}`)}
            </Chip>
          ))}
        </fieldset>
      }
    >
      <Loaded
        query={query}
        isEmpty={() => seats.length + hidden.length === 0}
        empty={
          <Empty
            text={t(`empty.${when}`)}
            next={
              mayWrite && when === 'CURRENT' ? (
                <LinkButton kind="primary" to="/groups/$groupId/members/new" params={{ groupId }}>
                  {t('add.title')}
                </LinkButton>
              ) : undefined
            }
          />
        }
      >
        {() => (
          <>
            <ul className="rows">
              {seats.map((seat) => (
                <SeatRow key={seat.id} seat={seat} countyCode={countyCode} mayWrite={mayWrite} />
              ))}
              {hidden.length > 0 && <HiddenVoices countyCode={countyCode} codes={hidden} />}
            </ul>
            <Pager query={query} shown={seats.length} />
          </>
        )}
      </Loaded>
    </Card>
  );
}

function SeatRow({
  seat,
  countyCode,
  mayWrite,
}: {
  seat: Membership;
  countyCode: string;
  mayWrite: boolean;
}) {
  const { t } = useTranslation('member');
  const { day } = useFormat();
  const { all: names } = useCountyPerspectives(countyCode);
  const name = seat.personName ?? t('erased');
  return (
    <li className="seat">
      <div className="row">
        {mayWrite ? (
          <Link
            to="/groups/$groupId/members/$membershipId"
            params={{ groupId: seat.groupId, membershipId: seat.id }}
          >
            {name}
          </Link>
        ) : (
          <b>{name}</b>
        )}
        {seat.role !== 'MEMBER' && <Badge tone="accent">{t(`role.${seat.role}`)}</Badge>}
        {seat.nameHidden && <Badge tone="watch">{t('list.hidden')}</Badge>}
        {seat.invitationState === 'SENT' && <Badge>{t('list.invited')}</Badge>}
        {seat.invitationState === 'EXPIRED' && <Badge tone="watch">{t('list.invitationExpired')}</Badge>}
      </div>
      {seat.perspectiveCodes.length > 0 && <span>{names(seat.perspectiveCodes)}</span>}
      <span className="soft">
        {[
          seat.groupName,
          seat.organisationName,
          seat.validToDate
            ? t('list.period', { from: day(seat.validFromDate), to: day(seat.validToDate) })
            : t('list.since', { from: day(seat.validFromDate) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}

function HiddenVoices({ countyCode, codes }: { countyCode: string; codes: string[] }) {
  const { t } = useTranslation('member');
  const { all: names } = useCountyPerspectives(countyCode);
  return (
    <li className="seat">
      <b>{t('list.hiddenVoices')}</b>
      <span>{names(codes)}</span>
      <span className="soft">{t('list.hiddenWhy')}</span>
    </li>
  );
}
