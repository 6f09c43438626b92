/** Which widget, and of what: the attributes that its element and its frame understand. */
export interface Embedded {
  widget: 'group' | 'coverage' | 'goals' | 'indicator';
  attributes: Attributes;
}

type Attributes = Record<string, string | true | undefined>;

/** So high that most widgets need no scrolling where the page around does not listen to what the frame asks for. */
const HEIGHTS: Record<Embedded['widget'], number> = { group: 420, coverage: 900, goals: 700, indicator: 640 };

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function given({ attributes }: Embedded, lang: string): [string, string][] {
  const all: Attributes = { ...attributes, lang };
  return Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
}

/** The address of a widget as a page for a frame. */
export function frameAddress(embedded: Embedded, lang: string, origin: string): string {
  const address = new URL(`/embed/v1/${embedded.widget}`, origin);
  for (const [name, value] of given(embedded, lang)) address.searchParams.set(name, value);
  return address.href;
}

/** For a page that allows our script; what stands inside the element is shown where the script does not run. */
export function componentCode(embedded: Embedded, lang: string, origin: string, title: string, page: string) {
  const attributes = given(embedded, lang).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const tag = `yhdyspinta-${embedded.widget}`;
  return `<script src="${origin}/embed/v1/yhdyspinta.js" defer></script>
<${tag}${attributes.join('')}>
  <a href="${escaped(page)}">${escaped(title)} – Yhdyspinta</a>
</${tag}>`;
}

/** For a page that allows no scripts of others. */
export function frameCode(embedded: Embedded, lang: string, origin: string, title: string) {
  return `<iframe src="${escaped(frameAddress(embedded, lang, origin))}"
  title="${escaped(title)} – Yhdyspinta" width="100%" height="${HEIGHTS[embedded.widget]}" loading="lazy"></iframe>`;
}
