import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { isGap, StateMark } from '@/ui/StateMark';
import { Term } from '@/ui/Term';
import { type CoverageItem, useGroupCoverage } from './queries';

interface GroupCoverageCardProps {
  groupId: string;
  on?: string;
  /** Each item then leads to what can be done about it. */
  mayWrite?: boolean;
}

/** Who is at a group's table on a day: what is missing first, then the rest. */
export function GroupCoverageCard({ groupId, on, mayWrite }: GroupCoverageCardProps) {
  const { t } = useTranslation('coverage');
  const coverage = useGroupCoverage(groupId, on);
  const ratio = coverage.data?.ratio;
  const mendIn = mayWrite ? groupId : undefined;
  return (
    <Card
      title={t('group.title')}
      aside={
        ratio && (
          <span className="soft">{t('group.ratio', { part: ratio.represented, whole: ratio.required })}</span>
        )
      }
    >
      <Loaded query={coverage} empty={<Empty text={t('group.none')} />}>
        {({ items }) => (
          <>
            <ItemList
              title={<Term term="corePerspective">{t('group.core')}</Term>}
              items={items.filter((item) => item.level === 'REQUIRED')}
              mendIn={mendIn}
            />
            <ItemList
              title={t('group.recommended')}
              items={items.filter((item) => item.level !== 'REQUIRED')}
              mendIn={mendIn}
            />
          </>
        )}
      </Loaded>
    </Card>
  );
}

const URGENCY = ['MISSING', 'VACANT', 'EXPIRING', 'DEPUTY_ONLY', 'COVERED', 'WAIVED'];

interface ItemListProps {
  title: ReactNode;
  items: CoverageItem[];
  /** The group whose gaps the reader may mend. */
  mendIn?: string;
}

function ItemList({ title, items, mendIn }: ItemListProps) {
  const { t } = useTranslation();
  const { text } = useFormat();
  if (items.length === 0) return null;
  const sorted = [...items].sort((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state));
  return (
    <div className="stack tight">
      <h3>{title}</h3>
      <ul className="coverage-items">
        {sorted.map((item) => (
          <li key={item.code}>
            <StateMark state={item.state} words={false} />
            <b>{text(item.name)}</b>
            <span className="soft" aria-hidden="true">
              {t(`state.${item.state}`)}
            </span>
            <ItemNotes item={item} />
            {mendIn && item.state !== 'COVERED' && <MendLink groupId={mendIn} item={item} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Leads to what the chair can do about an item that is missing, about to be, or left out. */
function MendLink({ groupId, item }: { groupId: string; item: CoverageItem }) {
  const { t } = useTranslation('coverage');
  const { text } = useFormat();
  const words = item.state === 'WAIVED' ? t('gap.review') : t('gap.open');
  return (
    <Link
      className="mend"
      to="/groups/$groupId/gaps/$itemCode"
      params={{ groupId, itemCode: item.code }}
      aria-label={`${words}: ${text(item.name)}`}
    >
      {words}
    </Link>
  );
}

/** What this reader may know beside the state. */
function ItemNotes({ item }: { item: CoverageItem }) {
  const { t } = useTranslation('coverage');
  const { day } = useFormat();
  const notes = [
    item.untilDate && t('group.until', { date: day(item.untilDate) }),
    item.vacantSinceDate && isGap(item.state) && t('group.since', { date: day(item.vacantSinceDate) }),
    item.invitedDate && isGap(item.state) && t('group.invited', { date: day(item.invitedDate) }),
    item.dependsOnOnePerson && t('group.oneperson'),
    item.heard && t('group.heard'),
    item.heardByHearing && t('group.heardByHearing'),
    // Who is missing is not heard either: that needs no second word.
    item.heard === false && !item.heardByHearing && !isGap(item.state) && t('group.notHeard'),
    item.waiverReason,
    item.waiverReviewDate && t('group.review', { date: day(item.waiverReviewDate) }),
    item.organisations?.join(', '),
  ].filter(Boolean);
  return notes.length > 0 ? <span className="soft notes">{notes.join(' · ')}</span> : null;
}
