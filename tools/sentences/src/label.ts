/** Labels sentences in a table: npm run label:sentences -- --in FILE.tsv --out FILE.tsv */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compile } from '../../local-services/src/index.ts';

const USAGE = `npm run label:sentences -- --in FILE.tsv --out FILE.tsv
FILE.tsv: document_id, sentence_nr, part (title or text) and content between tabs, with or without a line of these names.`;

try {
  const { values } = parseArgs({ options: { in: { type: 'string' }, out: { type: 'string' } } });
  if (values.in === undefined || values.out === undefined) fail(USAGE);
  else await main(values.in, values.out);
} catch (error) {
  fail(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
}

async function main(from: string, to: string): Promise<void> {
  const table = textOf(readFileSync(from));
  if (table === undefined) {
    fail(`${from} was not labelled, nothing was written: it is not UTF-8. Save it as UTF-8 first.`);
    return;
  }
  await compile('libs/german-text', 'libs/sentences');
  const { METHOD_VERSION } = await import('@ein/sentences');
  const { BadTable, labelTable } = await import('./label-table.ts');
  try {
    writeFileSync(to, labelTable(table));
    console.log(`Labelled by ${METHOD_VERSION}: ${to}`);
  } catch (error) {
    if (!(error instanceof BadTable)) throw error;
    fail(`${from} was not labelled, nothing was written:\n${error.message}`);
  }
}

/** Nothing when the bytes are no UTF-8: letters would be lost in what is written. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
