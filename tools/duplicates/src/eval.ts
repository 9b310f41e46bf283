/** Measures how suspected duplicates are found, on pairs of real ideas: npm run eval:duplicates [-- --ideas FILE.csv] */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compile } from '../../local-services/src/index.ts';

const { values } = parseArgs({
  options: { ideas: { type: 'string', default: '../shared/data/raddialog-ideas.csv' } },
});

if (!existsSync(values.ideas))
  console.log(
    `Nothing was measured: ${values.ideas} is not there. Name a CSV with source, title, text, lat and lon by --ideas.`,
  );
else await main(values.ideas);

async function main(file: string): Promise<void> {
  await compile('libs/*');
  const { measureDuplicates, readEvalIdeas } = await import('@ein/duplicates');
  const ideas = readEvalIdeas(file);
  for (const town of [...new Set(ideas.map(({ source }) => source))]) {
    const figures = measureDuplicates(ideas.filter(({ source }) => source === town));
    console.log(`\n${town}: ${figures.ideas} ideas, ${figures.pairs} pairs`);
    for (const { method, recall, precision } of figures.rankings)
      console.log(
        `  while writing, ${method.padEnd(48)} recall@5 ${recall.toFixed(3)} precision@5 ${precision.toFixed(3)}`,
      );
    for (const [how, { found, precision, recall }] of [
      ['at night, with coordinates', figures.withPins],
      ['at night, without coordinates', figures.words],
    ] as const)
      console.log(
        `  ${how.padEnd(63)} ${found} pairs, precision ${precision.toFixed(3)} recall ${recall.toFixed(3)}`,
      );
  }
}
