import type { ReactNode } from 'react';
import './table.css';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the right edge. */
  numeric?: boolean;
  /** Whole sentences: on a narrow screen they stand below their heading, not beside it. */
  long?: boolean;
}

interface TableProps<Row> {
  caption: ReactNode;
  /** The caption is only read out when a heading above already says the same. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** For a wide and long table: its headings stay in sight. */
  sticky?: boolean;
  rowKey: (row: Row) => string;
}

/**
 * A plain table whose first column names the row. On a narrow screen each row becomes a block with its headings
 * beside the values; the roles are spelled out because browsers drop a table's meaning with its layout.
 */
export function Table<Row>({ caption, captionHidden, columns, rows, sticky, rowKey }: TableProps<Row>) {
  return (
    <div
      role="group"
      className={sticky ? 'table-scroll sticky' : 'table-scroll'}
      tabIndex={0}
      aria-label={typeof caption === 'string' ? caption : undefined}
    >
      <table className="table" role="table">
        <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                className={column.numeric ? 'numeric' : undefined}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} role="rowheader" scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    role="cell"
                    data-label={column.header}
                    className={column.numeric ? 'numeric' : column.long ? 'long' : undefined}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
