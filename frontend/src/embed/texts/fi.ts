// Only the branches that widgets use: the rest of these files stays out of the script.
import { state } from '@/i18n/fi/common.json';
import { county, fact, group, map } from '@/i18n/fi/coverage.json';
import {
  actionsDone_one,
  actionsDone_other,
  due,
  finished,
  health,
  late,
  list,
  status,
} from '@/i18n/fi/goal.json';
import { forecast, kind, sex, synthetic, table, unit, updated } from '@/i18n/fi/indicator.json';
import widget from '@/i18n/fi/widget.json';

export const fi = {
  common: { state },
  coverage: { county, fact, group, map },
  goal: { actionsDone_one, actionsDone_other, due, finished, health, late, list, status },
  indicator: { forecast, kind, sex, synthetic, table, unit, updated },
  widget,
};
