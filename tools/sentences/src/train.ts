/** Trains the labelling of sentences on contributions that people labelled: npm run train:sentences [-- --data DIR] */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from '../../local-services/src/index.ts';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const file = join(values.data, 'raddialog-bonn-sentences.tsv');

/** The folds are dealt three times, because one dealing says as much about itself as about the model. */
const SEEDS = [7, 8, 9];

if (!existsSync(file))
  console.log(
    `Nothing was trained: ${file} is not there. Name the folder of the sentences by --data.`,
  );
else await main();

async function main(): Promise<void> {
  await compile('libs/german-text', 'libs/sentences');
  const { WEIGHTS, writeModel } = await import('@ein/sentences');
  const { readCorpus } = await import('./corpus.ts');
  const { linesOf } = await import('./measures.ts');
  const { crossValidate } = await import('./cross-validation.ts');
  const { examplesOf, rehearse, trainModel, FOLDS } = await import('./training.ts');
  const documents = readCorpus(file);
  const examples = examplesOf(documents);
  console.log(`${documents.length} contributions, ${examples.labels.length} sentences`);
  const rehearsals = SEEDS.map((seed) => rehearse(examples, seed));
  const figures = rehearsals.map((rehearsal) => crossValidate(rehearsal, examples));
  for (const [nr, { classes, both }] of figures.entries()) {
    console.log(`\nsentence labels, ${FOLDS} folds by contribution, dealt by ${SEEDS[nr]}`);
    console.log(linesOf(classes).join('\n'));
    console.log('  a position that holds its reason, asked of positions:');
    console.log(linesOf(both).join('\n'));
  }
  const mean = figures.reduce((sum, { classes }) => sum + classes.macroF1, 0) / figures.length;
  console.log(`\nmean macro-F1 ${mean.toFixed(4)}`);
  const bytes = writeModel(trainModel(examples, rehearsals));
  writeFileSync(WEIGHTS, bytes);
  console.log(`\n${bytes.length} bytes written to libs/sentences/weights/sentence-model.bin`);
}
