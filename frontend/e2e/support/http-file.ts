import { randomUUID } from 'node:crypto';

/** One request of a file, its answer, and the status with which the file says it is refused. */
export interface Sent {
  title: string;
  status: number;
  refused: number | undefined;
  body: string;
}

interface Answer {
  body: string;
  headers: Headers;
}

/**
 * Sends the requests of an `.http` file in their order, as editors do: variables (`@name = value`), names of requests
 * (`# @name login`), and what an earlier answer held (`{{login.response.body.$.access_token}}`).
 * @param addresses what stands in the file, and what to use instead of it
 */
export async function sendAll(text: string, addresses: Record<string, string>): Promise<Sent[]> {
  const variables = new Map<string, string>();
  const answers = new Map<string, Answer>();
  const sent: Sent[] = [];
  for (const block of text.split(/^###/m)) {
    for (const [, name = '', value = ''] of block.matchAll(/^@(\w+)\s*=\s*(.*)$/gm)) {
      variables.set(name, addresses[value.trim()] ?? value.trim());
    }
    const request = parsed(block);
    if (!request) continue;
    const fill = (it: string) =>
      it.replace(/\{\{(.+?)\}\}/g, (_, name: string) => value(name.trim(), variables, answers));
    const response = await fetch(fill(request.address), {
      method: request.method,
      headers: request.headers.map(([name, it]) => [name, fill(it)] as [string, string]),
      ...(request.body ? { body: fill(request.body) } : {}),
    });
    const answer = { body: await response.text(), headers: response.headers };
    if (request.name) answers.set(request.name, answer);
    sent.push({ title: request.title, status: response.status, refused: request.refused, body: answer.body });
  }
  return sent;
}

function parsed(block: string) {
  const [first = '', ...lines] = block.split('\n');
  const start = lines.findIndex((line) => /^[A-Z]+ /.test(line));
  if (start < 0) return undefined;
  const [method = '', address = ''] = (lines[start] ?? '').split(' ');
  const end = lines.indexOf('', start);
  const head = lines.slice(start + 1, end < 0 ? undefined : end);
  const notes = lines.slice(0, start).join('\n');
  return {
    title: first.trim() || `${method} ${address}`,
    name: notes.match(/^# @name (\w+)/m)?.[1],
    refused: Number(notes.match(/^# @refused (\d+)/m)?.[1]) || undefined,
    method,
    address,
    headers: head.map((line) => line.split(/:\s*(.*)/, 2) as [string, string]),
    body: end < 0 ? '' : lines.slice(end).join('\n').trim(),
  };
}

function value(name: string, variables: Map<string, string>, answers: Map<string, Answer>): string {
  const [of = '', , part, ...path] = name.split('.');
  const answer = answers.get(of);
  const found =
    name === '$guid'
      ? randomUUID()
      : part === 'headers'
        ? answer?.headers.get(path.join('.'))
        : part === 'body'
          ? at(JSON.parse(answer?.body ?? 'null'), path.slice(1))
          : variables.get(name);
  if (typeof found !== 'string') throw new Error(`{{${name}}} has no value`);
  return found;
}

/** What a path such as `items[0]`, `id` leads to. */
function at(json: unknown, path: string[]): unknown {
  return path
    .flatMap((step) => step.split(/[[\]]+/).filter(Boolean))
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], json);
}
