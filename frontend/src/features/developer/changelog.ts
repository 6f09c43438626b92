import changelog from '../../../../CHANGELOG.md?raw';

export interface Release {
  name: string;
  changes: string[];
}

/** The releases of the service, newest first, as its changelog tells them. */
export function releases(text: string = changelog): Release[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n');
      return {
        name: name.trim(),
        changes: lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2)),
      };
    });
}
