import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@ein/platform';
import { startTelemetry, type Telemetry } from '@ein/telemetry';
import { TownBuilder } from '@ein/testing';
import { eventually, openApi, type OpenApi } from './open-api.js';

const [TITLE, ALIAS, NAME] = ['Kanarietitel', 'kanarienamen', 'Kanarieoperation'];
const ADDRESS = 'kanarie@vogel.example';
const TOKEN = 'a token for whoever reads metrics';
const ID = '4bf92f3577b34da6';

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
}

describe('metrics and traces', () => {
  let api: OpenApi;
  let telemetry: Telemetry | null;
  let collector: Server;
  let metricsUrl: string;
  const sent: string[] = [];

  const portOf = (server: Server): number => (server.address() as { port: number }).port;
  async function listen(server: Server): Promise<number> {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return portOf(server);
  }
  const spans = (): Span[] =>
    sent.flatMap((body) =>
      (
        JSON.parse(body) as {
          resourceSpans: { scopeSpans: { spans: Span[] }[] }[];
        }
      ).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
    );

  beforeAll(async () => {
    collector = createServer((request, response) => {
      const parts: Buffer[] = [];
      request
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => {
          sent.push(Buffer.concat(parts).toString('utf8'));
          response.setHeader('content-type', 'application/json').end('{}');
        });
    });
    const free = createServer();
    const port = await listen(free);
    free.close();
    metricsUrl = `http://127.0.0.1:${port}/metrics`;
    telemetry = await startTelemetry(
      {
        TELEMETRY: 'on',
        METRICS_PORT: String(port),
        METRICS_TOKEN: TOKEN,
        OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${await listen(collector)}`,
      },
      'api',
    );
    api = await openApi({ telemetry });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    collector.close();
  });

  it('follow a deed from web through the API to the worker under the id of its request', async () => {
    const build = new TownBuilder(api.app.get(Database));
    const token = await api.signIn(ADDRESS);
    const input = {
      title: `${TITLE} am Sportplatz`,
      body: 'Dort fehlt seit langem ein sicherer Weg zur Umkleide.',
      projectId: await build.project(),
      categoryId: await build.category(),
    };
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-web-secret': 'another secret of the tests',
        'x-request-id': ID,
        traceparent: `00-0000000000000000${ID}-00f067aa0ba902b7-01`,
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify({
        query:
          'mutation Submit($input: SubmitIdeaInput!) { submitIdea(input: $input) { __typename } }',
        variables: { input },
      }),
    });
    expect(await response.json()).toMatchObject({ data: { submitIdea: { __typename: 'Idea' } } });
    const mine = await eventually(async () => {
      const found = spans().filter(({ traceId }) => traceId.endsWith(ID));
      return found.some(({ name }) => name === 'job mail') && found;
    }, 'the span of the letter');
    const server = mine.find(({ name }) => name === 'POST /graphql');
    expect(server?.parentSpanId).toBe('00f067aa0ba902b7');
    const operation = mine.find(({ name }) => name === 'Submit');
    expect(operation?.parentSpanId).toBe(server?.spanId);
    const event = mine.find(({ name }) => name === 'sql event-insert');
    expect(event?.parentSpanId).toBe(operation?.spanId);
  });

  it('are read by whoever has the token, with labels from our own lists', async () => {
    await api.ask(`query ${NAME} { ${ALIAS}: places { id } }`);
    await api.ask(`query ${NAME} { moderationQueue { totalCount } }`);
    expect((await fetch(metricsUrl)).status).toBe(401);
    const headers = { authorization: `Bearer ${TOKEN}` };
    expect((await fetch(metricsUrl.replace('metrics', ''), { headers })).status).toBe(404);
    const text = await (await fetch(metricsUrl, { headers })).text();
    for (const line of [
      /ein_operation_duration_seconds_count\{operation="Submit",outcome="ok"\} 1/u,
      /ein_operation_duration_seconds_count\{operation="direct:places",outcome="ok"\} 1/u,
      /ein_operation_duration_seconds_count\{operation="direct:moderationQueue",outcome="refused"\} 1/u,
      /ein_http_duration_seconds_count\{route="\/graphql",method="POST",status="2xx"\} [1-9]/u,
      /ein_statement_duration_seconds_count\{name="event-insert",outcome="ok"\} [1-9]/u,
      /ein_job_duration_seconds_count\{name="mail",outcome="ok"\} [1-9]/u,
      /ein_work_duration_seconds_count\{name="events",outcome="ok"\} [1-9]/u,
      /ein_pool_connections\{state="open"\} [1-9]/u,
      /ein_event_loop_lag_seconds\{quantile="0.99"\} [0-9.e-]+/u,
    ])
      expect(text).toMatch(line);
    expect(text + sent.join('')).not.toMatch(/kanarie|vogel|Sportplatz|127\.0\.0\.1/iu);
  });
});
