import { expect, type Locator } from '@playwright/test';

/** How a person uses a page. The same flow is walked with a pointer and with the keyboard alone. */
export interface Hands {
  /** Follows a link, presses a button or ticks a box. */
  press(target: Locator): Promise<void>;
  /** Writes into a field that is empty or holds what may be replaced. */
  write(target: Locator, text: string): Promise<void>;
}

export const pointer: Hands = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
};

const LONGEST_WAY = 400;

/** Never touches a pointer: Tab until the target has the focus, then Enter, space or text. */
export const keyboard: Hands = {
  async press(target) {
    await reach(target);
    await expectVisibleFocus(target);
    const ticks = await target.evaluate((element) => element.matches('[type="checkbox"], [type="radio"]'));
    await target.page().keyboard.press(ticks ? 'Space' : 'Enter');
  },
  async write(target, text) {
    await reach(target);
    await target.page().keyboard.press('ControlOrMeta+A');
    await target.page().keyboard.type(text);
  },
};

async function reach(target: Locator) {
  await expect(target).toBeVisible();
  for (let step = 0; step < LONGEST_WAY; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${target} in ${LONGEST_WAY} steps.`);
}

/** Whoever uses the keyboard sees where they are, on the element itself or on what draws it. */
async function expectVisibleFocus(target: Locator) {
  const seen = await target.evaluate((element) =>
    [element, element.parentElement, element.closest('label')].some((candidate) => {
      if (!candidate) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(candidate);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    }),
  );
  expect(seen, `focus is visible on ${target}`).toBe(true);
}
