import { type Change, germanNumber } from '@ein/report-document';
import { sameTopics } from '@ein/topics';
import type { EditionBefore } from './held-figures.policy.js';
import type { EditionFigures } from './report-edition.entity.js';
import { peopleAmount } from './small-groups.policy.js';

const TOTALS = [
  ['people', 'Menschen'],
  ['ideas', 'Ideen'],
  ['comments', 'Beiträge'],
  ['votes', 'Unterstützungen'],
] as const;

/** What is different from the edition before, which begins on the same day: a number of another period is no change. */
export function changesBetween(before: EditionBefore, after: EditionFigures): Change[] {
  const path = `/berichte/${before.number}`;
  const { totals } = before.figures;
  return [
    ...TOTALS.filter(([key]) => shown(key, totals[key]) !== shown(key, after.totals[key])).map(
      ([key, subject]): Change => ({
        ...{ kind: 'changed', subject, path },
        before: shown(key, totals[key]),
        after: shown(key, after.totals[key]),
      }),
    ),
    ...topicChanges(before.figures.topics, after.topics, path),
  ];
}

type Topics = EditionFigures['topics'];

/** Topics that came and went. Where one of both did not have its texts read, nothing came and nothing went. */
function topicChanges(before: Topics, after: Topics, path: string): Change[] {
  if (before.length === 0 || after.length === 0) return [];
  const same = sameTopics(before, after);
  const known = new Set(same.values());
  return [
    ...after.flatMap((topic): Change[] => {
      const old = same.get(topic);
      const [was, is] = [old ? texts(old) : null, texts(topic)];
      if (was === is) return [];
      return [
        {
          ...(old ? { kind: 'changed', path } : { kind: 'new', path: null }),
          ...{ subject: topic.name, before: was, after: is },
        },
      ];
    }),
    ...before
      .filter((topic) => !known.has(topic))
      .map((topic): Change => ({
        ...{ kind: 'gone', subject: topic.name, path, before: texts(topic), after: null },
      })),
  ];
}

function texts({ ideas, comments }: Topics[number]): string {
  const count = ideas + comments;
  return `${germanNumber(count, 0)} ${count === 1 ? 'Text' : 'Texte'}`;
}

function shown(key: (typeof TOTALS)[number][0], count: number): string {
  const word = key === 'people' ? peopleAmount(count).word : null;
  return word ?? germanNumber(count, 0);
}
