import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { TelemetrySettings } from './settings.js';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Answers `GET /metrics` alone, and only to whoever brings the token, where there is one. */
export async function serveMetrics(
  { host, port, token }: TelemetrySettings,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server> {
  const expected = token ? digest(`Bearer ${token}`) : null;
  const server = createServer((request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET')
      return void response.writeHead(404).end();
    const brought = digest(request.headers.authorization ?? '');
    if (expected && !timingSafeEqual(brought, expected))
      return void response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
    answer(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  server.unref();
  return server;
}
