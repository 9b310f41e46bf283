import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { demoContent } from './demo-content.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const FILE = 'raddialog-ideas.csv';

export interface Texts {
  /** Said in the results. */
  source: string;
  texts: { title: string; body: string }[];
}

/** Real contributions of two cities when their file is in this folder, else the demo town's. */
export async function readTexts(folder: string): Promise<Texts> {
  const real = resolve(ROOT, folder, FILE);
  if (!existsSync(real)) {
    const texts = (await demoContent()).ideas.map(({ title, body }) => ({ title, body }));
    return { source: `${texts.length} texts of the demo town`, texts };
  }
  const rows = parse<Record<string, string>>(readFileSync(real), { columns: true, bom: true });
  const texts = rows
    .map((row) => ({ title: (row.title ?? '').trim(), body: (row.text ?? '').trim() }))
    .filter(({ title, body }) => title.length >= 5 && title.length <= 200 && body.length >= 20)
    .map(({ title, body }) => ({ title, body: body.slice(0, 5000) }));
  return { source: `${texts.length} real contributions from two cities`, texts };
}
