import { chanceOf } from './chance.policy.js';
import type { OpinionChoice, OpinionSide } from './opinion-choice.type.js';
import { groupsOf, middlesOf, sizesOf } from './opinion-groups.policy.js';
import { type Answers, extremityOf, hasStructure, mapOf, placeOf } from './opinion-map.policy.js';
import {
  type Counts,
  isSignificant,
  mostTypical,
  seenIn,
  sharedBy,
  shareOf,
  shareTest,
  summed,
  typicality,
} from './representativeness.policy.js';

/** Grows with every change that could change a result; stored with it. */
export const METHOD = 'opinions-1';

/** What it takes before anything is said about opinions. `answers`: of each person, or all where there are fewer statements. */
export const ENOUGH = { people: 20, statements: 5, answers: 7 } as const;
/** A share of fewer people in a group is not told. */
export const FEWEST_IN_A_CELL = 5;
const SHOWN = 5;
const LETTERS = 'ABCDE';
/** Both sides of a disputed statement have at least this share, where there are no groups to compare. */
const BOTH_SIDES = 0.3;

export interface Said {
  personId: string;
  statementId: string;
  choice: OpinionChoice;
}

export interface StatementFinding {
  statementId: string;
  all: Counts;
  /** In the order of the groups. */
  groups: Counts[];
  extremity: number;
}

export interface GroupFinding {
  name: string;
  size: number;
  x: number;
  y: number;
  typical: { statementId: string; side: OpinionSide }[];
}

/** Figures and ids, no text and nobody. */
export interface Findings {
  method: string;
  /** Who answered enough to be reckoned with. */
  counted: number;
  enough: boolean;
  /** None: the answers do not fall into groups, or there are too few. */
  groups: GroupFinding[];
  statements: StatementFinding[];
  shared: { statementId: string; side: OpinionSide }[];
  disputed: string[];
}

const VALUE: Record<OpinionChoice, number> = { agree: 1, disagree: -1, pass: 0 };

/** What shows in all answers. The same answers give the same findings, in whatever order they come. */
export function findingsOf(said: readonly Said[], statementIds: readonly string[]): Findings {
  const columns = new Map([...statementIds].sort().map((id, column) => [id, column]));
  const known = said.filter(({ statementId }) => columns.has(statementId));
  const rows = rowsOf(known, columns);
  const needed = Math.min(ENOUGH.answers, columns.size);
  const answers = rows.filter((row) => row.filter((one) => one !== null).length >= needed);
  const enough = columns.size >= ENOUGH.statements && answers.length >= ENOUGH.people;
  const all = [...columns.keys()].map((_, column) => countsOf(rows, column));
  const base = { method: METHOD, counted: answers.length, enough };
  if (!enough) return { ...base, groups: [], statements: [], shared: [], disputed: [] };
  const { labels, extremities, groups } = mapped(answers);
  const statements = [...columns.keys()].map((statementId, column) => ({
    statementId,
    all: all[column] as Counts,
    groups: groups.map((_, group) =>
      countsOf(
        answers.filter((_, row) => labels[row] === group),
        column,
      ),
    ),
    extremity: rounded(extremities[column] ?? 0),
  }));
  return {
    ...base,
    groups: groups.map((group, nr) => ({ ...group, typical: typicalOf(statements, nr) })),
    statements,
    shared: sharedStatements(statements),
    disputed: disputedStatements(statements),
  };
}

/** One row per person in the order of their ids, one column per statement. */
function rowsOf(said: readonly Said[], columns: ReadonlyMap<string, number>): (number | null)[][] {
  const rows = new Map<string, (number | null)[]>();
  for (const { personId, statementId, choice } of said) {
    const row = rows.get(personId) ?? Array.from({ length: columns.size }, () => null);
    row[columns.get(statementId) ?? 0] = VALUE[choice];
    rows.set(personId, row);
  }
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}

function countsOf(rows: Answers, column: number): Counts {
  const count = (value: number) => rows.filter((row) => row[column] === value).length;
  return { agree: count(1), disagree: count(-1), pass: count(0) };
}

/** Who stands together, and where. */
function mapped(answers: Answers) {
  const map = mapOf(answers);
  const extremities = map.centre.map((_, column) => extremityOf(column, map));
  const points = answers.map((row) => placeOf(row, map));
  const nobody = { labels: points.map(() => 0), extremities, groups: [] };
  if (!hasStructure(answers, map, chanceOf(1))) return nobody;
  const labels = groupsOf(points);
  const sizes = sizesOf(labels);
  if (sizes.size < 2) return nobody;
  const middles = middlesOf(points, labels);
  const groups = Array.from({ length: sizes.size }, (_, nr) => ({
    name: LETTERS[nr] ?? '',
    size: sizes.get(nr) ?? 0,
    x: rounded(middles.get(nr)?.x ?? 0),
    y: rounded(middles.get(nr)?.y ?? 0),
  }));
  return { labels, extremities, groups };
}

function typicalOf(statements: readonly StatementFinding[], nr: number): GroupFinding['typical'] {
  const all = statements
    .filter(({ groups }) => seenIn(groups[nr] as Counts) >= FEWEST_IN_A_CELL)
    .map(({ statementId, groups }) => {
      const rest = summed(groups.filter((_, index) => index !== nr));
      return typicality(statementId, groups[nr] as Counts, rest);
    });
  return mostTypical(all).map(({ statementId, side }) => ({ statementId, side }));
}

const camps = ({ all, groups }: StatementFinding): Counts[] => (groups.length ? groups : [all]);

const stands = (counts: Counts, side: OpinionSide): boolean =>
  shareOf(counts, side) > 0.5 && isSignificant(shareTest(counts[side], seenIn(counts)));

/** More than half of every group is on the same side, and of all together significantly; the most shared first. */
function sharedStatements(statements: readonly StatementFinding[]): Findings['shared'] {
  return statements
    .flatMap((statement) =>
      (['agree', 'disagree'] as const).map((side) => ({
        statement,
        side,
        camps: camps(statement),
      })),
    )
    .filter(
      ({ side, camps }) =>
        camps.every((one) => seenIn(one) >= FEWEST_IN_A_CELL && shareOf(one, side) > 0.5) &&
        stands(summed(camps), side),
    )
    .sort((one, other) => sharedBy(other.camps, other.side) - sharedBy(one.camps, one.side))
    .slice(0, SHOWN)
    .map(({ statement, side }) => ({ statementId: statement.statementId, side }));
}

/** One group is significantly for it and another against; without groups, both sides have a good part of all. */
function disputedStatements(statements: readonly StatementFinding[]): string[] {
  return statements
    .map((statement) => ({ statement, apart: apartOn(statement) }))
    .filter(({ apart }) => apart > 0)
    .sort((one, other) => other.apart - one.apart)
    .slice(0, SHOWN)
    .map(({ statement }) => statement.statementId);
}

function apartOn({ all, groups }: StatementFinding): number {
  if (!groups.length) {
    const smaller = Math.min(all.agree, all.disagree) / Math.max(1, seenIn(all));
    return seenIn(all) >= ENOUGH.people && smaller >= BOTH_SIDES ? smaller : 0;
  }
  const told = groups.filter((one) => seenIn(one) >= FEWEST_IN_A_CELL);
  if (!told.some((one) => stands(one, 'agree')) || !told.some((one) => stands(one, 'disagree')))
    return 0;
  const shares = told.map((one) => shareOf(one, 'agree'));
  return Math.max(...shares) - Math.min(...shares);
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
