import { comesTwice, type FieldProblems, newId, readBerlin } from '@ein/platform';
import type { Phase } from './phase.entity.js';

/** A phase as an admin writes it down; times are those of the clock in Berlin. */
export type WrittenPhase = Pick<Phase, 'kind' | 'name'> & {
  id?: string | null;
  startsAt: string;
  endsAt: string;
};

const UNREADABLE = 'Bitte gib Tag und Uhrzeit an.';
const SKIPPED =
  'Diese Uhrzeit gibt es an diesem Tag nicht: Um 2 Uhr wird die Uhr auf 3 Uhr vorgestellt. Bitte wähle eine andere.';
const NAMELESS = 'Der Name der Phase braucht 3 bis 60 Zeichen.';
const BACKWARDS = 'Das Ende muss nach dem Beginn liegen.';

/** The phases in the order of their beginning, or what is wrong with them by field (`startsAt-0` is that of the first row). */
export function planOf(
  projectId: string,
  rows: readonly WrittenPhase[],
  known: readonly Pick<Phase, 'id'>[],
): { phases: Phase[] } | { fields: FieldProblems } {
  const fields: FieldProblems = {};
  const phases = rows.map((row, at) => {
    const [startsAt, endsAt] = (['startsAt', 'endsAt'] as const).map((field) => {
      const read = readBerlin(row[field]);
      if ('at' in read) return read.at;
      const message = read.problem === 'skipped' ? SKIPPED : UNREADABLE;
      fields[`${field}-${at}`] = { constraint: 'isBerlinTime', message };
      return new Date(Number.NaN);
    }) as [Date, Date];
    if (startsAt >= endsAt)
      fields[`endsAt-${at}`] = { constraint: 'isAfterStart', message: BACKWARDS };
    if (row.name.length < 3 || row.name.length > 60)
      fields[`name-${at}`] = { constraint: 'length', message: NAMELESS };
    const id = known.some((one) => one.id === row.id) && row.id ? row.id : newId();
    return { id, projectId, kind: row.kind, name: row.name, startsAt, endsAt, position: at };
  });
  if (Object.keys(fields).length) return { fields };
  return { phases: inOrder(phases).map((phase, position) => ({ ...phase, position })) };
}

const inOrder = (phases: readonly Phase[]): Phase[] =>
  phases.toSorted(
    (one, other) =>
      one.startsAt.getTime() - other.startsAt.getTime() ||
      one.endsAt.getTime() - other.endsAt.getTime(),
  );

/** The first two phases of one kind that run at the same time, or null. */
export function overlapOfKind(phases: readonly Phase[]): [Phase, Phase] | null {
  for (const [at, one] of phases.entries()) {
    const other = phases.slice(at + 1).find((two) => two.kind === one.kind && overlap(one, two));
    if (other) return [one, other];
  }
  return null;
}

const overlap = (one: Phase, other: Phase) =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/** What an admin should know of a plan that is possible all the same. */
export interface PlanNote {
  kind: 'gap' | 'overlap' | 'twice';
  from: Date;
  until: Date;
  /** The phases on both sides, or the one whose hour comes twice. */
  names: string[];
}

export function notesOn(phases: readonly Phase[]): PlanNote[] {
  const notes: PlanNote[] = [];
  const ordered = inOrder(phases);
  let last: Phase | null = null;
  for (const phase of ordered) {
    if (last && last.endsAt < phase.startsAt)
      notes.push({
        ...{ kind: 'gap', from: last.endsAt, until: phase.startsAt },
        names: [last.name, phase.name],
      });
    if (!last || phase.endsAt > last.endsAt) last = phase;
  }
  for (const [at, one] of ordered.entries())
    for (const other of ordered.slice(at + 1).filter((two) => overlap(one, two)))
      notes.push({
        kind: 'overlap',
        from: other.startsAt,
        until: one.endsAt < other.endsAt ? one.endsAt : other.endsAt,
        names: [one.name, other.name],
      });
  for (const { startsAt, endsAt, name } of ordered)
    for (const moment of [startsAt, endsAt].filter(comesTwice))
      notes.push({ kind: 'twice', from: moment, until: moment, names: [name] });
  return notes;
}
