import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface Message {
  headers: Record<string, string>;
  body: string;
}

/** Another system on this machine: keeps what comes and answers as it is told to. */
export class Receiver {
  readonly messages: Message[] = [];
  status = 204;
  private down = false;
  private readonly server: Server = createServer(async (request, response) => {
    this.messages.push({ headers: headersOf(request), body: await textOf(request) });
    response.writeHead(this.status).end(this.status === 204 ? undefined : 'not now');
  }).on('connection', (socket) => {
    if (this.down) socket.destroy();
  });

  /** @returns where it listens */
  async open(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hooks`;
  }

  /** Nobody is there; the port is kept, so that no other program of this machine takes it meanwhile. */
  switchOff() {
    this.down = true;
    this.server.closeAllConnections();
  }

  switchOn() {
    this.down = false;
  }

  close() {
    this.server.closeAllConnections();
    this.server.close();
  }
}

const headersOf = (request: IncomingMessage) =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return text;
}

/** What the message says, when the official library believes it. */
export function verified(message: Message | undefined, secret: string): unknown {
  return new Webhook(secret).verify(message?.body ?? '', message?.headers ?? {});
}

export const signedTwice = (message: Message) =>
  message.headers['webhook-signature']?.split(' ').length === 2;
