import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { Loaded } from '@/ui/Loaded';
import { useMeetingDecisions } from './decisionQueries';
import type { Meeting } from './queries';

/** What the meeting decided, as far as the reader may see it. */
export function MeetingDecisions({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meeting');
  const { language } = useFormat();
  const query = useMeetingDecisions(meeting.id);
  const lang = meeting.language === language ? undefined : meeting.language;
  return (
    <Card title={t('decisions.title')}>
      <Loaded query={query} empty={<p className="soft">{t('decisions.noneHere')}</p>}>
        {({ items }) => (
          <ul className="rows">
            {items.map((decision) => (
              <li key={decision.id}>
                <Link to="/decisions/$decisionId" params={{ decisionId: decision.id }} lang={lang}>
                  {decision.text}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}
