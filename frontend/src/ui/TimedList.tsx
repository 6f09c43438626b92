import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Card } from './Card';
import { Chip } from './Chip';
import { Empty } from './Empty';
import { Loaded } from './Loaded';

interface TimedListProps<T> {
  title: string;
  /** What the choice between what is to come and what has been is called. */
  label: string;
  coming: string;
  been: string;
  past: boolean;
  onPast: (past: boolean) => void;
  query: UseInfiniteQueryResult<T>;
  rows: readonly ReactNode[];
  /** What stands below the rows. */
  more?: ReactNode;
  /** What is told when there is nothing. */
  nothing: string;
  /** The way to add something; without it nobody may. */
  add?: ReactNode;
  aside?: ReactNode;
}

/** What is to come, or what has been, in the order of time. */
export function TimedList<T>({
  title,
  label,
  coming,
  been,
  past,
  onPast,
  query,
  rows,
  more,
  nothing,
  add,
  aside,
}: TimedListProps<T>) {
  return (
    <Card
      title={title}
      aside={
        <div className="row">
          <fieldset className="row bare" aria-label={label}>
            <Chip on={!past} onChange={() => onPast(false)}>
              {coming}
            </Chip>
            <Chip on={past} onChange={() => onPast(true)}>
              {been}
            </Chip>
          </fieldset>
          {aside}
        </div>
      }
    >
      {add && rows.length > 0 && <div className="row">{add}</div>}
      <Loaded
        query={query}
        isEmpty={() => rows.length === 0 && !query.hasNextPage}
        empty={<Empty text={nothing} next={past ? undefined : add} />}
      >
        {() => (
          <>
            <ul className="rows">{rows}</ul>
            {more}
          </>
        )}
      </Loaded>
    </Card>
  );
}
