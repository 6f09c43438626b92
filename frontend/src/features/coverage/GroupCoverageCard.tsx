import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { isGap, StateMark } from '@/ui/StateMark';
import { Term } from '@/ui/Term';
import { type CoverageItem, useGroupCoverage } from './queries';

/** Who is at a group's table on a day: what is missing first, then the rest. */
export function GroupCoverageCard({ groupId, on }: { groupId: string; on?: string }) {
  const { t } = useTranslation('coverage');
  const coverage = useGroupCoverage(groupId, on);
  const ratio = coverage.data?.ratio;
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
            />
            <ItemList
              title={t('group.recommended')}
              items={items.filter((item) => item.level !== 'REQUIRED')}
            />
          </>
        )}
      </Loaded>
    </Card>
  );
}

const URGENCY = ['MISSING', 'VACANT', 'EXPIRING', 'DEPUTY_ONLY', 'COVERED', 'WAIVED'];

function ItemList({ title, items }: { title: ReactNode; items: CoverageItem[] }) {
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
          </li>
        ))}
      </ul>
    </div>
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
    item.waiverReason,
    item.waiverReviewDate && t('group.review', { date: day(item.waiverReviewDate) }),
    item.organisations?.join(', '),
  ].filter(Boolean);
  return notes.length > 0 ? <span className="soft notes">{notes.join(' · ')}</span> : null;
}
