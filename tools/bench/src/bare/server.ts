/** The bare limit: node:http, pg with named prepared statements and a pool of ten, JSON.stringify. */
import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';
import { burst } from './burst.ts';
import { capped } from './capped.ts';
import { facets } from './facets.ts';
import { feed } from './feed.ts';
import { councilFigures } from './figures.ts';
import { comments, idea } from './idea.ts';
import { similar } from './similar.ts';
import { vote } from './vote.ts';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const server = createServer((request, response) => {
  answer(request).then(
    (data) => {
      const body = JSON.stringify(data);
      response.writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
      });
      response.end(body);
    },
    (error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    },
  );
});

type Answer = (words: string[], request: IncomingMessage) => Promise<object>;

const ANSWERS: Record<string, Answer> = {
  feed: async ([order]) => ({
    data: { ideas: await feed(pool, order === 'new' ? null : Number(order)) },
  }),
  page: async ([order]) => {
    const [list, counts] = await Promise.all([feed(pool, Number(order)), facets(pool)]);
    return { data: { ideas: { ...list, facets: counts } } };
  },
  idea: async ([number]) => ({ data: { idea: await idea(pool, Number(number)) } }),
  comments: async ([number, moment, id]) => {
    const after: [string, string] | null = moment && id ? [decodeURIComponent(moment), id] : null;
    return { data: { idea: await comments(pool, Number(number), after) } };
  },
  vote: async (_words, request) => {
    const { ideaId, accountId } = JSON.parse(await bodyOf(request)) as Record<string, string>;
    return { data: { voteForIdea: await vote(pool, ideaId ?? '', accountId ?? '') } };
  },
  burst: async (_words, request) => {
    const { ideaId, accountId } = JSON.parse(await bodyOf(request)) as Record<string, string>;
    return { data: { voteForIdea: await burst(pool, ideaId ?? '', accountId ?? '') } };
  },
  figures: async () => ({ data: { councilFigures: await councilFigures(pool) } }),
  similar: async (_words, request) => {
    const wanted = JSON.parse(await bodyOf(request)) as Parameters<typeof similar>[1];
    return { data: await similar(pool, wanted) };
  },
  capped: async ([word]) => ({ data: await capped(pool, decodeURIComponent(word ?? '')) }),
  health: async () => ({ status: 'ok' }),
};

async function answer(request: IncomingMessage): Promise<object> {
  const [, what = '', ...words] = (request.url ?? '').split('/');
  const found = ANSWERS[what];
  if (!found) throw new Error('There is nothing here.');
  return found(words, request);
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks).toString()));
    request.on('error', reject);
  });
}

server.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
