import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';

const { WEBHOOK_SECRET = '', PORT = '8085' } = process.env;
const key = Buffer.from(WEBHOOK_SECRET.replace(/^whsec_/, ''), 'base64');
const handled = new Set<string>();

function isGenuine(headers: IncomingHttpHeaders, body: Buffer): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': sentAt, 'webhook-signature': signatures } = headers;
  // An old one may be somebody else sending it again.
  if (Math.abs(Date.now() / 1000 - Number(sentAt)) > 300) return false;
  const expected = createHmac('sha256', key).update(`${id}.${sentAt}.`).update(body).digest();
  // While a secret is being exchanged there are two signatures; one of them fits.
  return String(signatures)
    .split(' ')
    .map((signature) => Buffer.from(signature.replace(/^v1,/, ''), 'base64'))
    .some((signature) => signature.length === expected.length && timingSafeEqual(signature, expected));
}

const server = createServer(async (request, response) => {
  // The signature is of the bytes: they are verified before anything reads them as JSON.
  const body = await buffer(request);
  const id = String(request.headers['webhook-id']);
  const genuine = isGenuine(request.headers, body);
  // The same event may come twice, always with the same id.
  if (genuine && !handled.has(id)) {
    handled.add(id);
    console.log(`Genuine: ${body}`);
  }
  response.writeHead(genuine ? 204 : 401).end();
});
server.listen(Number(PORT), () => console.log('Listening:', server.address()));
