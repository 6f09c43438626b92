// Runs before the first paint, so that a chosen dark theme never flashes white. A file of its own because of the CSP.
(() => {
  try {
    const theme = localStorage.getItem('yhdyspinta.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    const language = localStorage.getItem('yhdyspinta.language');
    if (language) document.documentElement.lang = language;
  } catch {
    // Storage may be closed to us; then the system's choice stands.
  }
})();
