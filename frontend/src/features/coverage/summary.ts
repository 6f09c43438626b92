import { isGap } from '@/ui/coverageState';
import type { CountyCoverage, CountyCoverageRow } from './queries';

/** What is worth saying first about a county, counted from its matrix. */
export interface CountySummary {
  municipalities: number;
  withGroup: number;
  withoutGroup: CountyCoverageRow[];
  /** Required items that nobody carries, over all groups. */
  gaps: number;
  groupsWithGaps: number;
  expiring: number;
  groupsWithExpiring: number;
  /** The required item missing in most groups, and in how many. */
  worst?: { code: string; count: number };
}

/** How many required items nobody carries in a municipality's group. */
export function gapsIn(row: CountyCoverageRow, requiredCodes: readonly string[]): number {
  return requiredCodes.filter((code) => isGap(row.states[code])).length;
}

export function requiredCodes(coverage: CountyCoverage): string[] {
  return coverage.items.filter((item) => item.level === 'REQUIRED').map((item) => item.code);
}

export function summarise(coverage: CountyCoverage): CountySummary {
  const required = requiredCodes(coverage);
  const rows = coverage.rows.filter((row) => row.groupId);
  const gaps = rows.map((row) => gapsIn(row, required));
  const expiring = rows.map(
    (row) => Object.values(row.states).filter((state) => state === 'EXPIRING').length,
  );
  const counts = required
    .map((code) => ({ code, count: rows.filter((row) => isGap(row.states[code])).length }))
    .sort((a, b) => b.count - a.count);
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    municipalities: coverage.rows.length,
    withGroup: rows.length,
    withoutGroup: coverage.rows.filter((row) => !row.groupId),
    gaps: sum(gaps),
    groupsWithGaps: gaps.filter(Boolean).length,
    expiring: sum(expiring),
    groupsWithExpiring: expiring.filter(Boolean).length,
    worst: counts[0]?.count ? counts[0] : undefined,
  };
}
