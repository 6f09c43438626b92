type Child = Node | string | false | undefined | null;

/** Elements are made one by one, never from a string: pages that demand trusted types can use the script as it is. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  return filled(document.createElement(tag), attributes, children);
}

export function svg(
  tag: string,
  attributes: Record<string, string | undefined> = {},
  ...children: Child[]
): SVGElement {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function filled<E extends Element>(
  element: E,
  attributes: Record<string, string | undefined>,
  children: Child[],
): E {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}
