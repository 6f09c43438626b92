// Only the branches that widgets use: the rest of these files stays out of the script.
import { state } from '@/i18n/sv/common.json';
import { county, fact, group, map } from '@/i18n/sv/coverage.json';
import {
  actionsDone_one,
  actionsDone_other,
  due,
  finished,
  health,
  late,
  list,
  status,
} from '@/i18n/sv/goal.json';
import { forecast, kind, sex, synthetic, table, unit, updated } from '@/i18n/sv/indicator.json';
import widget from '@/i18n/sv/widget.json';

export const sv = {
  common: { state },
  coverage: { county, fact, group, map },
  goal: { actionsDone_one, actionsDone_other, due, finished, health, late, list, status },
  indicator: { forecast, kind, sex, synthetic, table, unit, updated },
  widget,
};
