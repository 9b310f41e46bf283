import { foldWord, stem } from '@ein/german-text';

/** A topic as an earlier run found it. */
export interface KnownTopic {
  key: string;
  name: string;
  /** Missing in what was kept before they were. */
  words?: readonly string[];
}

/** So much of the shorter list of words must be the same. */
const ALIKE = 0.5;

/**
 * For each topic of a later run the one of an earlier run that is about the same. Themes of the staff by their key; found topics by the
 * stems of their words, because one word spelled or ranked otherwise makes another key.
 */
export function sameTopics<B extends KnownTopic, A extends KnownTopic>(
  before: readonly B[],
  after: readonly A[],
): Map<A, B> {
  const same = new Map<A, B>();
  const free = new Set(before);
  const pair = (one: A, other: B) => {
    same.set(one, other);
    free.delete(other);
  };
  for (const one of after) {
    const other = before.find(({ key }) => key === one.key);
    if (other && free.has(other)) pair(one, other);
  }
  const pairs = after
    .filter((one) => !same.has(one) && isFound(one))
    .flatMap((one) =>
      [...free].filter(isFound).map((other) => ({ one, other, alike: likeness(one, other) })),
    )
    .filter(({ alike }) => alike >= ALIKE)
    .sort((one, other) => other.alike - one.alike);
  for (const { one, other } of pairs) if (!same.has(one) && free.has(other)) pair(one, other);
  return same;
}

const isFound = ({ key }: KnownTopic): boolean => !key.startsWith('theme:');

function likeness(one: KnownTopic, other: KnownTopic): number {
  const [here, there] = [stemsOf(one), stemsOf(other)];
  const shared = [...here].filter((word) => there.has(word)).length;
  return shared / Math.max(1, Math.min(here.size, there.size));
}

function stemsOf({ name, words }: KnownTopic): Set<string> {
  return new Set((words?.length ? words : name.split(', ')).map((word) => stem(foldWord(word))));
}
