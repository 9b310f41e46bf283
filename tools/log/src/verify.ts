/**
 * Reckons the sealed log again from its first entry: `npm run log:verify [-- FILE]`. Besides the heads that the database
 * published it holds the chain against those in DATA_DIR/log-heads.jsonl, or in FILE. Exit code 1 when a row was changed.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile, openServices, sentenceFor } from '../../local-services/src/index.ts';
import { type KnownHead, readHeads } from './known-heads.ts';

const REASONS = {
  changed: 'is not what was sealed',
  'event-gone': 'was taken away',
  'seal-gone': 'has no seal: a row of event_seal was taken away or slipped in',
  'cut-off': 'and all after it were taken away; a published head knows of them',
  'head-differs': 'differs from the head that was published; the chain was reckoned anew',
  'not-sealed': 'was never sealed, though it is older than a day',
};

try {
  await main(process.argv[2]);
} catch (error) {
  console.error(`The log was not checked: ${sentenceFor(error)}`);
  process.exitCode = 1;
}

async function main(file: string | undefined): Promise<void> {
  await compile('libs/*');
  const services = await openServices();
  try {
    const dataDir = services.env['DATA_DIR'] ?? process.env['DATA_DIR'] ?? 'var';
    const heads = await headsIn(file, join(dataDir, 'log-heads.jsonl'));
    const { verifyTown } = await import('./verify-town.ts');
    const began = Date.now();
    const { entries, head, broken } = await verifyTown(services.env, heads, (count) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${count} entries`);
    });
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    if (process.stderr.isTTY) process.stderr.write('\r');
    console.log(`${entries} entries and ${heads.length} heads from outside held in ${seconds} s.`);
    if (head) console.log(`Head after entry ${entries}: ${head}`);
    if (!broken) return;
    const name = broken.eventId ? `event ${broken.eventId}` : 'the entry';
    console.error(`Broken at entry ${broken.position}: ${name} ${REASONS[broken.reason]}.`);
    process.exitCode = 1;
  } finally {
    await services.close();
  }
}

/** A list that was named must be there; the usual one is only there after the first day. */
async function headsIn(named: string | undefined, usual: string): Promise<KnownHead[]> {
  if (named) return readHeads(await readFile(named, 'utf8'));
  const kept = await readFile(usual, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return readHeads(kept);
}
