import { benchCouncilReport, COUNCIL_REPORT } from './council/council-report.ts';
import { benchEditionFiles, EDITION_FILES } from './council/edition-files.ts';
import { prepareTown } from './data/database.ts';
import type { Options } from './options.ts';
import { benchQueue, MODERATION_QUEUE } from './queue/moderation-queue.ts';
import { startEngines } from './services.ts';

interface Part {
  name: string;
  title: string;
  run(options: Options, folder: string): Promise<string>;
}

/** Parts without a bare limit, each run by its name and by itself; they answer with lines for a terminal. */
export const ALONE: Part[] = [
  {
    name: MODERATION_QUEUE,
    title: 'queue of 10,000 entries beside one of 100, alone',
    run: async ({ rounds }, folder) => benchQueue(await startEngines(folder), folder, rounds),
  },
  {
    name: COUNCIL_REPORT,
    title: 'the analysis of everything people wrote, alone',
    run: reportAlone,
  },
  {
    name: EDITION_FILES,
    title: 'PDF, DOCX and the other files of a large edition, alone',
    run: ({ rounds }) => benchEditionFiles(rounds),
  },
];

/** 10,000 ideas with ten comments each, or what `--scale` says. */
async function reportAlone(options: Options, folder: string): Promise<string> {
  const { postgres } = await startEngines(folder);
  const { scales } = options;
  const ideas = scales.length === 1 ? (scales[0] ?? 10_000) : 10_000;
  const town = await prepareTown({ postgresUrl: postgres.url, meili: null }, ideas, options);
  return benchCouncilReport(town, folder, options.minutes);
}
