import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { inSentence } from '@/i18n/finnish';
import { helsinkiDay, useFormat } from '@/i18n/format';
import { Card } from '@/ui/Card';
import { CopyButton } from '@/ui/CopyButton';
import { useClosedGaps } from './queries';

/** The first day of the quarter that a day belongs to. */
export function quarterStart(day: string): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}

/** Gaps that have been closed this quarter, each as a sentence to publish. Silent when there are none. */
export function GoodNews({ countyCode }: { countyCode: string }) {
  const { t } = useTranslation('coverage');
  const { text, day } = useFormat();
  const closed = useClosedGaps(countyCode, quarterStart(helsinkiDay()));
  const items = closed.data?.items ?? [];
  if (items.length === 0) return null;
  const sentence = (item: (typeof items)[number]) =>
    t('news.sentence', { group: item.groupName, item: inSentence(text(item.itemName)) });
  return (
    <Card
      title={t('news.title')}
      tone="good"
      aside={<CopyButton text={items.map(sentence).join('\n')} label={t('news.copy')} />}
    >
      <p className="soft">{t('news.note')}</p>
      <ul className="rows">
        {items.map((item) => (
          <li key={`${item.groupId} ${item.itemCode}`}>
            <span>{sentence(item)}</span>
            <span className="soft">
              {item.closedDate && `${day(item.closedDate)} · `}
              <Link to="/groups/$groupId" params={{ groupId: item.groupId }}>
                {item.groupName}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
