import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { measureDuplicates, readEvalIdeas } from './duplicate-figures.js';

/** Real ideas of another town, which are not part of the repository. EIN_IDEAS_CSV names them elsewhere. */
const FILE =
  process.env['EIN_IDEAS_CSV'] ??
  fileURLToPath(new URL('../../../../shared/data/raddialog-ideas.csv', import.meta.url));
const there = existsSync(FILE);
if (!there)
  console.warn(
    `NOT MEASURED: ${FILE} is not there; suspected duplicates have no floor in this run.`,
  );

describe('suspected duplicates among real ideas', () => {
  (there ? it : it.skip)(
    'are found by place and words together, far better than by words alone',
    () => {
      const ideas = readEvalIdeas(FILE).filter(({ source }) => source === 'Köln');
      const { pairs, rankings, withPins, words } = measureDuplicates(ideas);
      expect(pairs).toBeGreaterThan(10);
      const [byWords, byLetters, byBoth] = rankings;
      expect(byBoth?.recall).toBeGreaterThan(0.9);
      expect(byBoth?.precision).toBeGreaterThan(0.4);
      expect(byBoth?.recall).toBeGreaterThan(byLetters?.recall ?? 1);
      expect(byBoth?.precision).toBeGreaterThan((byWords?.precision ?? 1) + 0.2);
      expect(withPins.precision).toBeGreaterThan(0.5);
      expect(withPins.recall).toBeGreaterThan(words.recall);
    },
    60_000,
  );
});
