import { germanNumber } from '@ein/report-document';
import type { SideFigures } from './sides.repository.js';

/** What makes an idea contested: people who wrote for it and against it, and how much the smaller side is of both. */
export const CONTESTED = { people: 3, share: 0.25 } as const;
/** So many minority views of a theme are shown at most; one where there is any. */
export const PER_THEME = 2;

export type MinoritySide = 'for' | 'against';

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
