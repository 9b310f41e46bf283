/** Measures how texts are understood for the council: npm run eval:reports [-- --data DIR] [PART …] */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from '../../local-services/src/index.ts';

const NOT_RUN = 2;
const { values, positionals } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' } },
  allowPositionals: true,
});

await compile('libs/*');
const { PARTS } = await import('./parts.ts');
const chosen = PARTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
if (chosen.length === 0) {
  console.error(`No part has that name. Parts: ${PARTS.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 1;
}
let measured = 0;
for (const part of chosen) {
  const file = (name: string) => join(values.data, name);
  const missing = part.needs.map(file).filter((path) => !existsSync(path));
  if (missing.length > 0)
    console.log(
      `\n${part.name}: nothing was measured, ${missing.join(' and ')} not there. Name the folder of the data by --data.`,
    );
  else {
    console.log(`\n${[part.name, ...(await part.measure(file))].join('\n')}`);
    measured += 1;
  }
}
if (measured < chosen.length) process.exitCode = NOT_RUN;
