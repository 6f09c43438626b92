/** The script that other sites load: `/embed/v1/yhdyspinta.js`. What a page says to it stays understood in version 1. */
import { CoverageWidget } from './CoverageWidget';
import { GoalsWidget } from './GoalsWidget';
import { GroupWidget } from './GroupWidget';
import { IndicatorWidget } from './IndicatorWidget';

const WIDGETS = {
  'yhdyspinta-group': GroupWidget,
  'yhdyspinta-coverage': CoverageWidget,
  'yhdyspinta-goals': GoalsWidget,
  'yhdyspinta-indicator': IndicatorWidget,
};

// A page may hold the script twice.
for (const [name, widget] of Object.entries(WIDGETS))
  if (!customElements.get(name)) customElements.define(name, widget);
