import { useFormat } from '@/i18n/format';

interface Happening {
  id: string;
  /** What happened, in words. */
  what: string;
  /** To what, where that is not plain. */
  to?: string;
  changed: string[];
  at: string;
  by: string;
}

/** What has happened to something, by whom and when. */
export function HistoryRows({ happenings }: { happenings: readonly Happening[] }) {
  const { instant, list } = useFormat();
  return (
    <ul className="rows">
      {happenings.map(({ id, what, to, changed, at, by }) => (
        <li key={id}>
          <span>
            <b>{what}</b>
            {to && `: ${to}`}
          </span>
          {changed.length > 0 && <span>{list(changed)}</span>}
          <span className="soft">
            {instant(at)}
            {' · '}
            {by}
          </span>
        </li>
      ))}
    </ul>
  );
}
