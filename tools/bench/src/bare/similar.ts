import { Agent, request } from 'node:http';
import type pg from 'pg';

const CARDS = `select i.id, i.number, i.title, i.body, left(i.body, 240) as excerpt, i.status, t.vote_count as votes, p.name as place,
    (select true from answer w where w.idea_id = i.id limit 1) is not null as answered
  from idea i join idea_tally t on t.idea_id = i.id left join place p on p.id = i.place_id where i.id = any ($1) and i.visibility = 'published'`;
const WORDS = 'select word, frequency from search_word where word = any ($1)';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

interface Wanted {
  /** Each is one question to Meilisearch. */
  questions: string[];
  words: string[];
}

/** What it takes to find ideas like a title: two questions to the index, the ideas, and how common the title's words are. */
export async function similar(pool: pg.Pool, { questions, words }: Wanted): Promise<object> {
  const found = await Promise.all(questions.map(idsFor));
  const ids = [...new Set(found.flat())];
  const [ideas, common] = await Promise.all([
    pool.query({ name: 'similar', text: CARDS, values: [ids] }),
    pool.query({ name: 'words', text: WORDS, values: [words] }),
  ]);
  return { ideas: ideas.rows.map(({ body: _read, ...card }) => card), words: common.rows.length };
}

function idsFor(q: string): Promise<string[]> {
  const { MEILI_URL = '', MEILI_KEY = '', MEILI_INDEX = '' } = process.env;
  const body = JSON.stringify({
    q,
    limit: 10,
    attributesToRetrieve: ['id'],
    matchingStrategy: 'frequency',
  });
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${MEILI_KEY}`,
      'accept-encoding': 'identity',
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const options = { agent, method: 'POST', headers };
    const sent = request(`${MEILI_URL}/indexes/${MEILI_INDEX}/search`, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { hits = [] } = JSON.parse(Buffer.concat(chunks).toString()) as {
          hits?: { id: string }[];
        };
        resolve(hits.map(({ id }) => id));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
