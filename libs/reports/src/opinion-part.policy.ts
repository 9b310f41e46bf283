import { SMALLEST_GROUP, suppressSmall } from '@ein/council-figures';
import { ENOUGH, type OpinionFindings, SMALLEST_OPINION_GROUP } from '@ein/opinions';
import type { Amount } from '@ein/report-document';
import type { Scope } from './report.entity.js';
import { isSmall, NOT_SHOWN } from './small-groups.policy.js';
import type { Counts, OpinionFigures } from './report-figures.js';

export function opinionFigures(
  round: { slug: string; votes: number; findings: OpinionFindings | null; countedAt: Date | null },
  scope: Scope,
): OpinionFigures {
  const { slug, findings, countedAt } = round;
  const { categoryId, placeId, status, fromDay, untilDay } = scope;
  const whole = [categoryId, placeId, status, fromDay, untilDay].every((part) => part === null);
  const base = { slug, whole, votes: round.votes, countedAt: countedAt?.toISOString() ?? null };
  if (!findings)
    return {
      ...{ ...base, enough: false, method: null, people: 0 },
      ...{ groups: [], shared: [], disputed: [], statements: [] },
    };
  const { enough, method, counted, groups, shared, disputed, statements } = findings;
  return {
    ...{ ...base, enough, method, people: counted, shared, disputed },
    groups: groups.map(({ name, size, typical }) => ({ name, people: size, typical })),
    statements: statements.map(({ statementId, all, groups: of }) => ({
      ...{ id: statementId, all, groups: of },
    })),
  };
}

const SIDES = ['agree', 'disagree', 'pass'] as const;

/**
 * Whoever subtracts one edition from the next would see how the few answered who came in between: while no number has moved by five, all of
 * the earlier result stands again.
 */
export function heldOpinions(
  now: OpinionFigures | null | undefined,
  before: OpinionFigures | null | undefined,
): OpinionFigures | null | undefined {
  if (!now?.whole || !before?.whole || isSmall(before.people) || !before.countedAt) return now;
  const earlier = new Map(before.statements.map((one) => [one.id, one.all]));
  const moved = now.statements.flatMap(({ id, all }) => {
    const old = earlier.get(id);
    return SIDES.map((side) => Math.abs(all[side] - (old?.[side] ?? 0)));
  });
  const most = Math.max(Math.abs(now.people - before.people), ...moved);
  return most < SMALLEST_GROUP ? { ...before, slug: now.slug } : now;
}

/** Shares of all who answered; what stands for one to four people is not shown, nor what would tell it. */
export function shownShares(counts: Counts): Record<'agree' | 'disagree' | 'pass', Amount> {
  const sizes = SIDES.map((side) => counts[side]);
  const answers = sizes.reduce((sum, size) => sum + size, 0);
  const shown = suppressSmall(sizes);
  const told = shown.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  const whole = hundredthsOf(sizes);
  const share = (nr: number): Amount => {
    // Where all who answered are shown, the others are nobody.
    const size = told === answers && answers > 0 ? (sizes[nr] ?? 0) : (shown[nr] ?? null);
    return size === null ? NOT_SHOWN : { value: (whole[nr] ?? 0) / 100, word: null };
  };
  return { agree: share(0), disagree: share(1), pass: share(2) };
}

/** Whole hundredths that add up to a hundred, the largest rests rounded up. */
function hundredthsOf(sizes: readonly number[]): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0) || 1;
  const exact = sizes.map((size) => (size / all) * 100);
  const whole = exact.map(Math.floor);
  const missing = 100 - whole.reduce((sum, part) => sum + part, 0);
  const byRest = exact
    .map((part, nr) => ({ nr, rest: part - Math.floor(part) }))
    .sort((one, other) => other.rest - one.rest || one.nr - other.nr);
  for (const { nr } of byRest.slice(0, missing)) whole[nr] = (whole[nr] ?? 0) + 1;
  return whole;
}

/** Why there are no groups, or null. */
export function tooFewOf({ whole, enough, people, groups }: OpinionFigures): string | null {
  if (!whole)
    return 'Die Aussagen gelten dem ganzen Projekt. Dieser Bericht zeigt einen Teil davon, darum stehen ihre Ergebnisse hier nicht.';
  if (!enough)
    return `Zu wenige Stimmen: Meinungsgruppen zeigen wir ab ${ENOUGH.people} Menschen, die mindestens ${ENOUGH.answers} von mindestens ${ENOUGH.statements} Aussagen beantwortet haben. Bisher sind es ${isSmall(people) ? `unter ${SMALLEST_GROUP}` : people}.`;
  return groups.length === 0
    ? 'Die Antworten bilden keine Gruppen, die sich klar voneinander abheben.'
    : null;
}

export const opinionsNote = ({ method }: OpinionFigures): string =>
  `Nicht repräsentativ. Menschen stehen in einer Gruppe, wenn sie ähnlich antworten (Hauptkomponenten, k-means; Verfahren ${method ?? '–'}); keine ist kleiner als ${SMALLEST_OPINION_GROUP}. Anteile, die für 1 bis 4 Menschen stehen, und solche, aus denen man sie errechnen könnte, sind nicht gezeigt.`;
