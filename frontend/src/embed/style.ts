import css from './widget.css?inline';

let sheet: CSSStyleSheet | undefined;

/** Styles that no content security policy of the page around forbids: neither an element nor an attribute. */
export function dressed(root: ShadowRoot) {
  if (typeof CSSStyleSheet === 'undefined' || !('adoptedStyleSheets' in root)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  root.adoptedStyleSheets = [sheet];
}
