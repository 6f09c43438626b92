import { useEffect } from 'react';

const DARK = 'dark-mode';

/** Swagger UI knows the dark look by a class of the page: it follows what is chosen here and what the device says. */
export function useDarkness() {
  useEffect(() => {
    const page = document.documentElement;
    const device = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => {
      const chosen = page.dataset.theme;
      page.classList.toggle(DARK, chosen ? chosen === 'dark' : device.matches);
    };
    const watch = new MutationObserver(follow);
    watch.observe(page, { attributeFilter: ['data-theme'] });
    device.addEventListener('change', follow);
    follow();
    return () => {
      watch.disconnect();
      device.removeEventListener('change', follow);
      page.classList.remove(DARK);
    };
  }, []);
}
