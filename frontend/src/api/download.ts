import { toProblem } from './problem';
import { transport } from './transport';

/** Fetches a list in another format and hands it to the browser as a file. */
export async function download(path: string, type: string, fileName: string) {
  const response = await transport(
    new Request(new URL(path, location.origin), { headers: { Accept: type } }),
  );
  if (!response.ok) throw toProblem(response.status, await response.json().catch(() => undefined));
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
