/** Rebuilds the search index from PostgreSQL while the old one goes on answering: npm run search:rebuild */
import { Presets, SingleBar } from 'cli-progress';
import { compile, openServices, sentenceFor } from '../../local-services/src/index.ts';

const STEPS = { learn: 'learning compounds', index: 'indexing', compare: 'comparing' };

try {
  await compile('libs/*');
  const services = await openServices();
  try {
    await rebuild(services.env);
  } finally {
    await services.close();
  }
} catch (error) {
  console.error(`The search index was not rebuilt: ${sentenceFor(error)}`);
  process.exitCode = 1;
}

async function rebuild(env: NodeJS.ProcessEnv): Promise<void> {
  const { rebuildTown } = await import('./rebuild-town.ts');
  const began = Date.now();
  const bar = new SingleBar(
    {
      format: '{step} {bar} {value} of {total}',
      hideCursor: true,
      noTTYOutput: true,
      notTTYSchedule: 2000,
    },
    Presets.shades_classic,
  );
  bar.start(1, 0, { step: STEPS.learn });
  const { ideas, meilisearch } = await rebuildTown(env, (step, done, total) => {
    bar.setTotal(total);
    bar.update(done, { step: STEPS[step] });
  });
  bar.stop();
  const engines = meilisearch
    ? 'Meilisearch and PostgreSQL'
    : 'PostgreSQL (there is no Meilisearch)';
  if (ideas === null) console.log('Another process is rebuilding the search index just now.');
  else
    console.log(
      `${ideas} ideas rebuilt in ${engines} in ${((Date.now() - began) / 1000).toFixed(1)} s.`,
    );
}
