import * as http from 'node:http';
import * as https from 'node:https';

/** What a process of the API said, read to its end. */
export interface Told {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
}

export interface Plain {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  signal: AbortSignal;
}

const ways = {
  'http:': { module: http, agent: new http.Agent({ keepAlive: true }) },
  'https:': { module: https, agent: new https.Agent({ keepAlive: true }) },
} as const;

/** One request over a kept connection; a page asks two or three times, and `fetch` would cost more than what it asks for. */
export function askPlainly(url: URL, { body, ...init }: Plain): Promise<Told> {
  const { module, agent } = ways[url.protocol as keyof typeof ways];
  return new Promise((resolve, reject) => {
    const request = module.request(url, { ...init, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString(),
        }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}
