/**
 * A widget as a page of its own, for sites that allow no foreign scripts: `/embed/v1/group?municipality=853&lang=fi`.
 * The last part of the address is the widget, the query its attributes.
 */
const asked = new URLSearchParams(location.search);
const name = location.pathname.split('/').at(-1)?.replace('.html', '') ?? '';
const language = asked.get('lang') ?? 'fi';
document.documentElement.lang = ['fi', 'sv', 'en'].includes(language) ? language : 'fi';

// Light unless asked otherwise: most intranets have no dark side, whatever the reader's system prefers.
const look = asked.get('look');
document.documentElement.style.colorScheme =
  look === 'dark' ? 'dark' : look === 'auto' ? 'light dark' : 'light';

const widget = document.createElement(`yhdyspinta-${name}`);
const known = (customElements.get(`yhdyspinta-${name}`) as { observedAttributes?: string[] } | undefined)
  ?.observedAttributes;
for (const [attribute, value] of asked)
  if (known?.includes(attribute) && attribute !== 'api' && attribute !== 'target')
    widget.setAttribute(attribute, value);
// A link must not open inside the frame.
widget.setAttribute('target', '_blank');
document.body.append(widget);

/** Tells the page around how high the frame wants to be. It holds nothing that is not public, so anyone may hear it. */
let told = 0;
new ResizeObserver(() => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height === told || window.parent === window) return;
  told = height;
  window.parent.postMessage({ type: 'yhdyspinta:height', height }, '*');
}).observe(document.body);

export {};
