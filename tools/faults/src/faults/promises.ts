import { request } from '../asking.ts';
import type { Course, Scene } from '../scene.ts';

type Seen = Pick<Course, 'broken' | 'notes'>;
const TEXT = 'Diesen Satz hat jemand lange überlegt, und er soll nicht verloren gehen.';
const SIMPLIFIED = 'Die Suche läuft gerade vereinfacht';

/** PostgreSQL is away: a clear 503 that says when to come back, and what was written is still there. */
export async function unavailable({ town, deeds, people }: Scene): Promise<Seen> {
  const broken: string[] = [];
  const demand = (what: string, seen: { status: number; retryAfter: string | null }): void => {
    if (seen.status !== 503 || !seen.retryAfter)
      broken.push(`${what} answers ${seen.status}, Retry-After ${seen.retryAfter ?? 'none'}`);
  };
  const query = JSON.stringify({ query: '{ ideas(first: 1) { totalCount } }' });
  const json = { 'content-type': 'application/json' };
  demand(
    'the API',
    await request(`${town.apiUrl}/graphql`, { method: 'POST', headers: json, body: query }),
  );
  const signedIn = { ...json, authorization: `Bearer ${people.moderator.token}` };
  demand(
    'the API to somebody signed in',
    await request(`${town.apiUrl}/graphql`, { method: 'POST', headers: signedIn, body: query }),
  );
  demand('the readiness of the API', await request(`${town.apiUrl}/health/ready`));
  if (!town.wanted.web) return { broken, notes: [] };
  demand('/ideen', await request(`${town.webUrl}/ideen`));
  const [idea] = deeds.open;
  if (!idea) return { broken, notes: ['no idea was public yet'] };
  const sent = await request(`${town.webUrl}/ideen/${idea.number}/bank?/beitrag`, {
    method: 'POST',
    headers: {
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      cookie: `sid=${people.moderator.token}`,
      origin: town.webUrl,
    },
    body: new URLSearchParams({ id: idea.id, body: TEXT }).toString(),
  });
  demand('a form', sent);
  if (!sent.text.includes(TEXT)) broken.push('the page after the form has lost its text');
  return { broken, notes: [] };
}

/** Meilisearch is away: the same page searches in PostgreSQL and says so. */
export async function searchesInReserve({ town, deeds }: Scene): Promise<Seen> {
  const broken: string[] = [];
  const [idea] = deeds.open;
  if (!idea) return { broken, notes: ['no idea was public yet'] };
  const page = await request(`${town.webUrl}/suche?q=${idea.word}`);
  if (page.status !== 200) broken.push(`/suche answers ${page.status}`);
  if (!page.text.includes(SIMPLIFIED))
    broken.push('/suche does not say that it searches in reserve');
  const ready = await request(`${town.apiUrl}/health/ready`);
  if (ready.status !== 200) broken.push(`not ready without Meilisearch: ${ready.status}`);
  return { broken, notes: [`search answered in ${Math.round(page.ms)} ms`] };
}

/** The worker is away: people write as ever, and what waits for it can be seen. */
export async function worksWithoutWorker({ town, deeds, people }: Scene): Promise<Seen> {
  const broken: string[] = [];
  const entry = await deeds.submit(people.residents[0] ?? people.moderator);
  if (entry.outcome !== 'ok') broken.push(`an idea is not taken: ${entry.why}`);
  const [row] = await town.rows<{ n: number }>('select count(*)::int as n from event_delivery');
  if (!row?.n) broken.push('nothing is seen to wait');
  return { broken, notes: [`${row?.n ?? 0} deliveries waited`] };
}

/** No mail server: deeds that send mail are taken all the same, and their mails wait. */
export async function mailsWait({ town, deeds, people }: Scene): Promise<Seen> {
  const broken: string[] = [];
  const [idea] = deeds.open;
  const entry = idea && (await deeds.report(people.moderator, idea));
  if (entry && entry.outcome !== 'ok') broken.push(`a report is not taken: ${entry.why}`);
  const [row] = await town.rows<{ n: number }>(
    'select count(*)::int as n from mail where sent_at is null and refused_at is null',
  );
  if (entry && !row?.n) broken.push('no mail waits');
  return { broken, notes: [`${row?.n ?? 0} mails waited`] };
}
