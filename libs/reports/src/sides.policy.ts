import { germanNumber } from '@ein/report-document';
import type { SideFigures, TopicSides } from './report-figures.js';

/** What makes an idea contested: people who wrote for it and against it, and how much the smaller side is of both. */
export const CONTESTED = { people: 3, share: 0.25 } as const;
/** So many minority views of a theme are shown at most; one where there is any. */
export const PER_THEME = 2;

/** By how many people wrote for and against. */
export const isContested = (wroteFor: number, wroteAgainst: number): boolean => {
  const smaller = Math.min(wroteFor, wroteAgainst);
  return smaller >= CONTESTED.people && smaller >= CONTESTED.share * (wroteFor + wroteAgainst);
};

const MEASURE = `Umstritten nennen wir eine Idee, wenn mindestens ${CONTESTED.people} Menschen „Dafür“ und mindestens ${CONTESTED.people} „Dagegen“ schrieben und die kleinere Seite mindestens ein Viertel von beiden ist.`;
const MINORITY_MEASURE =
  'Eine Minderheit ist die kleinere Seite einer Idee, die nicht umstritten ist: gegen sie stehen die Menschen, die „Dagegen“ schrieben; für sie so viele, wie sie unterstützen oder „Dafür“ schrieben, je nachdem, was mehr ist. Bei gleich vielen zeigen wir die Seite, die dagegen ist.';

/** How contested ideas were looked for, and what came of it. */
export function contestedNote({ looked, contested, contestedInAll }: SideFigures): string {
  const among = amongIdeas(looked);
  if (!contestedInAll) return `${MEASURE} ${among} Keine davon ist umstritten.`;
  const shown =
    contested.length < contestedInAll ? ` Hier stehen ${whole(contested.length)} davon.` : '';
  return `${MEASURE} ${among} Umstritten: ${whole(contestedInAll)}.${shown}`;
}

/** The same measure over all comments of a found topic; undefined where no topic was looked at. */
export function contestedTopicsNote(
  topics: readonly { name: string; sides?: TopicSides }[],
): string | undefined {
  const looked = topics.filter(({ sides }) => sides);
  if (looked.length === 0) return undefined;
  const contested = looked.filter(({ sides }) => sides?.contested).map(({ name }) => `„${name}“`);
  const measured = `Dasselbe Maß über alle Beiträge eines Themas, das aus den Worten gefunden wurde: gefundene Themen ${whole(looked.length)}.`;
  return contested.length === 0
    ? `${measured} Keines davon ist umstritten.`
    : `${measured} Umstritten: ${contested.join(', ')}.`;
}

export function minoritiesNote({ looked, minorities, minoritiesInAll }: SideFigures): string {
  const among = amongIdeas(looked);
  if (!minoritiesInAll) return `${MINORITY_MEASURE} ${among} Eine Minderheit gibt es bei keiner.`;
  const shown =
    minorities.length < minoritiesInAll
      ? ` Hier stehen je Thema höchstens ${PER_THEME}, zusammen ${whole(minorities.length)}.`
      : '';
  return `${MINORITY_MEASURE} ${among} Mit Minderheit: ${whole(minoritiesInAll)}.${shown}`;
}

const amongIdeas = (looked: number): string =>
  `Ideen mit Beiträgen dafür oder dagegen: ${whole(looked)}.`;

const whole = (count: number): string => germanNumber(count, 0);
