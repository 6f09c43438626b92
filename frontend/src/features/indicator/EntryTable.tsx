import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAreas } from './areas';
import { cellKey, figureOf, figureTyped, isChanged, paste, pastedCells, type Typed } from './entryGrid';
import type { Observation } from './queries';
import './entry.css';

interface EntryTableProps {
  caption: string;
  areas: readonly string[];
  years: readonly number[];
  known: ReadonlyMap<string, Observation>;
  typed: Typed;
  onType: (typed: Typed) => void;
  /** What the service refused, in words, by cell. */
  faults: ReadonlyMap<string, string>;
}

const STEPS: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
};

/** Areas and years to type into: arrows and Enter move between rows, Tab between years, and a piece of a spreadsheet is pasted whole. */
export function EntryTable({ caption, areas, years, known, typed, onType, faults }: EntryTableProps) {
  const { t } = useTranslation('indicator');
  const { name } = useAreas();
  const cellId = (area: string, year: number) => `cell-${area.replace(':', '-')}-${year}`;

  const move = (event: KeyboardEvent, area: string, year: number) => {
    const step = STEPS[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = areas[areas.indexOf(area) + step[0]];
    event.preventDefault();
    if (next === undefined) return;
    const input = document.getElementById(cellId(next, year)) as HTMLInputElement | null;
    input?.focus();
    input?.select();
  };
  const take = (event: ClipboardEvent, area: string, year: number) => {
    const cells = pastedCells(event.clipboardData.getData('text/plain'));
    // one value goes where the cursor is, as in any field
    if (cells.length === 1 && cells[0]?.length === 1) return;
    event.preventDefault();
    onType({ ...typed, ...paste(cells, { area, year }, areas, years) });
  };

  return (
    <div className="entry-scroll">
      <table className="entry">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.area')}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <tr key={area}>
              <th scope="row">{name(area)}</th>
              {years.map((year) => {
                const key = cellKey(area, year);
                const before = known.get(key);
                const text = typed[key] ?? figureTyped(before?.value);
                const fault = figureOf(text) === null ? t('entry.noNumber') : faults.get(key);
                const note =
                  fault ?? (before && before.value === undefined ? t(`kind.${statusOf(before)}`) : undefined);
                return (
                  <td key={year} className={isChanged(typed[key], before) ? 'changed' : undefined}>
                    <input
                      id={cellId(area, year)}
                      className="input"
                      inputMode="decimal"
                      autoComplete="off"
                      aria-label={t('entry.cell', { area: name(area), year })}
                      aria-invalid={fault ? true : undefined}
                      aria-describedby={note ? `${cellId(area, year)}-note` : undefined}
                      value={text}
                      onChange={(event) => onType({ ...typed, [key]: event.target.value })}
                      onKeyDown={(event) => move(event, area, year)}
                      onPaste={(event) => take(event, area, year)}
                    />
                    {note && (
                      <span className={fault ? 'field-error' : 'soft'} id={`${cellId(area, year)}-note`}>
                        {note}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const statusOf = ({ status }: Observation) => (status === 'NORMAL' ? 'VALUE' : status);
