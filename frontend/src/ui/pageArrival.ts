let last: string | undefined;

/** True once for each new path after the first: the first page keeps the browser's own focus. */
export function pageArrival(path: string): boolean {
  const arrived = last !== undefined && last !== path;
  last = path;
  return arrived;
}
