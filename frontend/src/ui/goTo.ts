const PATIENCE = 5_000;
const STEP = 100;

/**
 * Brings the reader to a part of the page once it is there: scrolls to it and gives it the focus. The first look comes
 * after the page has given the focus to its heading; what is still loading is waited for.
 */
export function goTo(find: () => HTMLElement | null | undefined, waited = 0) {
  setTimeout(() => {
    const target = find();
    if (target) {
      target.scrollIntoView?.({ block: 'center' });
      target.focus();
    } else if (waited < PATIENCE) goTo(find, waited + STEP);
  }, STEP);
}
