import { createHash } from 'node:crypto';
import { readCpu } from '../cpu.ts';
import { spreadOf, words } from '../figures.ts';
import { load, once, type Shot } from '../load.ts';
import { graphqlShot, inTurn, same } from '../workloads/workload.ts';
import { LIST } from '../workloads/feed.ts';
import type { Trial } from './trial.ts';

const VARIABLES = { first: 20, filter: {}, sort: 'NEW' };

/** The newest list asked by its whole document, and by the document's digest as our website asks it. */
export const documents: Trial = {
  part: 'documents',
  name: 'documents',
  title: 'the newest list by its whole document and by its digest',
  on: 'smallest',
  run: async ({ engines, options, signal }, scene) => {
    const { origin, pid } = scene.api;
    const ways = await waysTo(origin);
    const rows = ways.map(([way, shot]) => ({
      way,
      target: inTurn(origin, [shot]),
      cpu: [] as number[],
    }));
    const payers = { server: pid, postgres: engines.postgres.process.pid, meilisearch: null };
    for (let round = 0; round <= options.rounds; round += 1)
      for (const { target, cpu } of round % 2 ? rows.toReversed() : rows) {
        const before = readCpu(payers).server;
        const { requests } = await load(target, { ...options, signal });
        // The first round compiles code.
        if (round > 0) cpu.push((readCpu(payers).server - before) / requests);
      }
    return rows.map(({ way, cpu }) => {
      const ratio = spreadOf(cpu.map((ms, round) => ms / (rows[0]?.cpu[round] ?? NaN)));
      return {
        part: documents.part,
        name: `documents-${way.replace(', ', '-').toLowerCase()}`,
        title: `newest list, document: ${way}`,
        ideas: scene.town.ideas,
        measured: `${words(spreadOf(cpu), 3)} ms of the API’s CPU, × ${words(ratio, 2)} of the whole`,
        bare: '',
        goal: '',
        met: null,
        values: { cpuMs: spreadOf(cpu), ratio },
      };
    });
  },
};

/** The whole document, its digest by POST, and by GET; each must get the same answer. */
async function waysTo(origin: string): Promise<[string, Shot][]> {
  const sha256Hash = createHash('sha256').update(LIST).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const post = (body: object): Omit<Shot, 'check'> => ({
    method: 'POST',
    path: '/graphql',
    body: JSON.stringify(body),
  });
  const { check: _open, ...whole } = graphqlShot({ query: LIST, variables: VARIABLES }, () => null);
  const address = new URLSearchParams({
    variables: JSON.stringify(VARIABLES),
    extensions: JSON.stringify(extensions),
  });
  const get = {
    method: 'GET' as const,
    path: `/graphql?${address}`,
    headers: { 'apollo-require-preflight': 'true' },
  };
  // Once with its text, so that the digest is known.
  const first = post({ query: LIST, variables: VARIABLES, extensions });
  const answer = await once(origin, { ...first, check: () => null });
  const shots = {
    whole,
    'digest, POST': post({ variables: VARIABLES, extensions }),
    'digest, GET': get,
  };
  return Object.entries(shots).map(([way, shot]) => [way, { ...shot, check: same(answer) }]);
}
