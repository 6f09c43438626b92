import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of somebody else: a page with a security policy of its own, and a script of its own. */
export interface Site {
  address: string;
  close: () => Promise<void>;
}

interface SitePage {
  body: string;
  policy: string;
  /** Served at /own.js. */
  script?: string;
  lang?: string;
}

/** Serves a page under another host than the service, so that nothing of it is of the same origin. */
export async function siteWith({ body, policy, script = '', lang = 'fi' }: SitePage): Promise<Site> {
  const server = createServer((request, response) => {
    const own = request.url === '/own.js';
    response.writeHead(200, {
      'Content-Type': own ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
    });
    response.end(
      own
        ? script
        : `<!doctype html><html lang="${lang}"><head><title>Intranet</title><meta name="viewport" content="width=device-width"></head><body><main><h1>Intranet</h1>${body}</main></body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
