import { SMALLEST_GROUP } from '@ein/council-figures';
import type { Change } from '@ein/report-document';
import type { EditionFigures } from './report-edition.entity.js';

const TOTALS = [
  ['people', 'Menschen'],
  ['ideas', 'Ideen'],
  ['comments', 'Beiträge'],
  ['votes', 'Unterstützungen'],
] as const;

/** What is different from the edition before: topics that came and went, and numbers before and after. */
export function changesBetween(
  before: { number: number; figures: EditionFigures },
  after: EditionFigures,
): Change[] {
  const path = `/berichte/${before.number}`;
  const known = new Map(before.figures.topics.map((topic) => [topic.key, topic]));
  const now = new Set(after.topics.map((topic) => topic.key));
  const contributions = (topic: EditionFigures['topics'][number]) => topic.ideas + topic.comments;
  const inWords = (count: number) => `${count} ${count === 1 ? 'Text' : 'Texte'}`;
  return [
    ...TOTALS.filter(
      ([key]) => shown(key, before.figures.totals[key]) !== shown(key, after.totals[key]),
    ).map(([key, subject]): Change => ({
      ...{ kind: 'changed', subject, path },
      before: shown(key, before.figures.totals[key]),
      after: shown(key, after.totals[key]),
    })),
    ...after.topics.flatMap((topic): Change[] => {
      const old = known.get(topic.key);
      if (!old)
        return [
          {
            ...{ kind: 'new', subject: topic.name, path: null, before: null },
            after: inWords(contributions(topic)),
          },
        ];
      if (contributions(old) === contributions(topic)) return [];
      return [
        {
          ...{ kind: 'changed', subject: topic.name, path },
          before: inWords(contributions(old)),
          after: inWords(contributions(topic)),
        },
      ];
    }),
    ...before.figures.topics
      .filter((topic) => !now.has(topic.key))
      .map((topic): Change => ({
        ...{ kind: 'gone', subject: topic.name, path, after: null },
        before: inWords(contributions(topic)),
      })),
  ];
}

/** Between two editions a small number of people could be told by subtracting. */
function shown(key: (typeof TOTALS)[number][0], count: number): string {
  return key === 'people' && count > 0 && count < SMALLEST_GROUP
    ? `unter ${SMALLEST_GROUP}`
    : String(count);
}
