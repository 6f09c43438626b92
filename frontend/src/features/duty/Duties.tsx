import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/Button';
import { Card, Section } from '@/ui/Card';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { DutyRow } from './DutyRow';
import { type Duty, type DutySection, SECTIONS, useDuties } from './queries';
import './duty.css';

const TONE = { LATE: 'bad', DUE_SOON: 'watch', WAITING: 'plain', UPCOMING: 'plain' } as const;
const SHOWN = 5;

/** What waits for the reader: late, due soon, waiting, upcoming; each with why it is here and one tap to do it. */
export function Duties() {
  const { t } = useTranslation('duty');
  const duties = useDuties();
  return (
    <Section title={t('title')}>
      <Loaded
        query={duties}
        lines={4}
        isEmpty={({ items }) => items.length === 0}
        empty={<Empty text={t('none')} />}
      >
        {({ items }) => (
          <div className="duties">
            {SECTIONS.map((section) => {
              const own = items.filter((duty) => duty.section === section);
              return own.length > 0 && <DutyCard key={section} section={section} duties={own} />;
            })}
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function DutyCard({ section, duties }: { section: DutySection; duties: Duty[] }) {
  const { t } = useTranslation('duty');
  const [all, setAll] = useState(false);
  const shown = all ? duties : duties.slice(0, SHOWN);
  return (
    <Card
      level={3}
      tone={TONE[section]}
      title={t(`section.${section}`)}
      aside={<span className="soft">{t('count', { count: duties.length })}</span>}
    >
      <ul className="rows">
        {shown.map((duty) => (
          <DutyRow key={`${duty.kind}${duty.actionId ?? ''}${subject(duty)}`} duty={duty} />
        ))}
      </ul>
      {shown.length < duties.length && (
        <div>
          <Button small onPress={() => setAll(true)}>
            {t('more', { count: duties.length - shown.length })}
          </Button>
        </div>
      )}
    </Card>
  );
}

const subject = (duty: Duty) =>
  duty.goalId ?? duty.meetingId ?? duty.agendaProposalId ?? duty.decisionId ?? duty.hearingId;
