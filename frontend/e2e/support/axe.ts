import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails with the rule, the element and the reason of each fault that axe finds on the page as it stands.
 * @param without rules that have been held to already
 */
export async function expectAccessible(page: Page, without: string[] = []) {
  const { violations, passes } = await new AxeBuilder({ page })
    // The app has no frames, for which axe would open a page of its own each time.
    .setLegacyMode(true)
    // Where a rule found nothing, its name is enough.
    .options({ resultTypes: ['violations'] })
    .withTags(RULES)
    .disableRules(without)
    .analyze();
  const faults = violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} – ${node.failureSummary}`),
  );
  expect(faults, `axe on ${page.url()}`).toEqual([]);
  expect(passes.length, 'axe looked at something').toBeGreaterThan(10);
}
