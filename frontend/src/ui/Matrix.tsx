import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CoverageState, isGap, StateMark } from './StateMark';
import './matrix.css';

export interface MatrixColumn {
  key: string;
  name: string;
  /** A line is drawn where the group changes. */
  group?: string;
  strong?: boolean;
}

export interface MatrixRow {
  key: string;
  name: string;
  header: ReactNode;
  states: Readonly<Record<string, CoverageState | undefined>>;
  sum: ReactNode;
}

interface MatrixProps {
  label: string;
  corner: string;
  sumHeader: string;
  columns: readonly MatrixColumn[];
  rows: readonly MatrixRow[];
}

const STEPS: Record<string, [row: number, column: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/**
 * States of many items in many places. The headings stay in sight; with the keyboard the arrows go from cell to cell
 * once the table has the focus, Home and End along the row, and each cell is read with its row and column.
 */
export function Matrix({ label, corner, sumHeader, columns, rows }: MatrixProps) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<[number, number]>();

  const cell = (row: number, column: number) =>
    table.current?.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"]`);

  const onKeyDown = (event: KeyboardEvent) => {
    const [row, column] = at ?? [0, -1];
    const step = STEPS[event.key];
    const lastColumn = columns.length - 1;
    const target = step
      ? at
        ? ([row + step[0], column + step[1]] as const)
        : ([0, 0] as const)
      : event.key === 'Home' && at
        ? ([row, 0] as const)
        : event.key === 'End' && at
          ? ([row, lastColumn] as const)
          : undefined;
    if (!target || event.target instanceof HTMLAnchorElement) return;
    event.preventDefault();
    cell(...target)?.focus();
  };

  const row = at && rows[at[0]];
  const column = at && columns[at[1]];
  const state = row && column && row.states[column.key];
  const separated = (index: number) => index > 0 && columns[index]?.group !== columns[index - 1]?.group;

  return (
    <div className="stack tight">
      <div
        role="group"
        className="matrix"
        tabIndex={0}
        aria-label={`${label}. ${t('matrixKeys')}`}
        onKeyDown={onKeyDown}
      >
        <table ref={table}>
          <thead>
            <tr>
              <th className="who" scope="col">
                {corner}
              </th>
              {columns.map((item, index) => (
                <th
                  key={item.key}
                  scope="col"
                  className={`upright${item.strong ? ' strong' : ''}${separated(index) ? ' sep' : ''}`}
                >
                  <span>{item.name}</span>
                </th>
              ))}
              <th className="sum sep" scope="col">
                {sumHeader}
              </th>
            </tr>
          </thead>
          <tbody onMouseLeave={() => setAt(undefined)}>
            {rows.map((item, rowIndex) => (
              <tr key={item.key}>
                <th className="who" scope="row">
                  {item.header}
                </th>
                {columns.map((heading, index) => {
                  const value = item.states[heading.key];
                  return (
                    <td
                      key={heading.key}
                      tabIndex={-1}
                      data-row={rowIndex}
                      data-column={index}
                      className={`${isGap(value) ? 'gap' : ''}${separated(index) ? ' sep' : ''}`}
                      onFocus={() => setAt([rowIndex, index])}
                      onMouseEnter={() => setAt([rowIndex, index])}
                    >
                      {value ? (
                        <StateMark state={value} words={false} />
                      ) : (
                        <span className="visually-hidden">{t('notAsked')}</span>
                      )}
                    </td>
                  );
                })}
                <td className="sum sep">{item.sum}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft matrix-detail screen-only-row" aria-hidden="true">
        {row &&
          column &&
          (state
            ? `${row.name} · ${column.name}: ${t(`state.${state}`)}`
            : `${row.name} · ${column.name}: ${t('notAsked')}`)}
      </p>
    </div>
  );
}
