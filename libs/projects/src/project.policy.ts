import type { Phase } from './phase.entity.js';
import type { PhaseKind } from './phase-kind.js';
import type { Project } from './project.entity.js';

/** What decides whether a project takes something. */
export type Openness = Pick<Project, 'permanent' | 'stage' | 'archivedAt'>;

type Span = Pick<Phase, 'startsAt' | 'endsAt'>;

/** From `startsAt` on, before `endsAt`. */
const runs = ({ startsAt, endsAt }: Span, now: Date) => startsAt <= now && now < endsAt;

/** The phase that runs at `now`; the first of several. */
export function currentPhase<P extends Span>(phases: P[], now: Date): P | null {
  return phases.find((phase) => runs(phase, now)) ?? null;
}

/** A phase that runs at `now` and whose kind would not run any more among those that come instead; null where none ends by that. */
export function endsNow<P extends Span & Pick<Phase, 'kind'>>(
  phases: readonly P[],
  instead: readonly P[],
  now: Date,
): P | null {
  const kinds = new Set(instead.filter((one) => runs(one, now)).map(({ kind }) => kind));
  return phases.find((one) => runs(one, now) && !kinds.has(one.kind)) ?? null;
}

/** Whether people can do something now: never in a draft or an archive, always in a permanent project, else only in phases of these kinds. */
export function takes(
  kinds: PhaseKind[],
  { stage, permanent }: Openness,
  phases: Phase[],
  now: Date,
): boolean {
  if (stage !== 'public') return false;
  return permanent || phases.some((phase) => kinds.includes(phase.kind) && runs(phase, now));
}

/** Since when nothing of these kinds is taken any more; null while it is taken and before it was. */
export function endedAt(
  kinds: PhaseKind[],
  project: Openness,
  phases: Phase[],
  now: Date,
): Date | null {
  if (takes(kinds, project, phases, now)) return null;
  if (project.permanent) return project.archivedAt ?? null;
  const last = lastEnded(kinds, phases, now);
  return last?.endsAt ?? project.archivedAt ?? null;
}

/** Why nothing of these kinds is taken at `now`, as far as a phase is the reason. */
export interface Closing {
  archivedAt: Date | null;
  /** The phase that is over, or that begins. */
  phase: Phase | null;
}

/** What to tell somebody who comes too late or too early: the archive, else the phase that ended last, else the one that comes next. */
export function closingOf(
  kinds: PhaseKind[],
  { archivedAt = null }: Openness,
  phases: Phase[],
  now: Date,
): Closing {
  const coming = phases
    .filter((phase) => kinds.includes(phase.kind) && phase.startsAt > now)
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  return { archivedAt, phase: lastEnded(kinds, phases, now) ?? coming[0] ?? null };
}

function lastEnded(kinds: PhaseKind[], phases: Phase[], now: Date): Phase | null {
  const ended = phases.filter((phase) => kinds.includes(phase.kind) && phase.endsAt <= now);
  return ended.sort((one, other) => other.endsAt.getTime() - one.endsAt.getTime())[0] ?? null;
}

/** Since when the rule of the result stands: people support what they know the rule of. Null: it can still be changed. */
export function ruleFrozenSince(
  project: Pick<Project, 'ruleFrozenAt'>,
  phases: readonly Pick<Phase, 'kind' | 'startsAt'>[],
  now: Date,
): Date | null {
  const opened = phases
    .filter(({ kind, startsAt }) => kind === 'support' && startsAt <= now)
    .map(({ startsAt }) => startsAt);
  const all = [...opened, ...(project.ruleFrozenAt ? [project.ruleFrozenAt] : [])];
  return all.sort((one, other) => one.getTime() - other.getTime())[0] ?? null;
}

/** When the result of a dated project comes: with the phase in which it is decided, else in which it is answered. */
export function resultComesAt(phases: readonly Pick<Phase, 'kind' | 'startsAt'>[]): Date | null {
  const first = (wanted: PhaseKind) =>
    phases
      .filter(({ kind }) => kind === wanted)
      .map(({ startsAt }) => startsAt)
      .sort((one, other) => one.getTime() - other.getTime())[0];
  return first('decide') ?? first('answer') ?? null;
}

export const TAKES_IDEAS: PhaseKind[] = ['collect'];
export const TAKES_VOTES: PhaseKind[] = ['collect', 'support'];
export const TAKES_COMMENTS: PhaseKind[] = ['collect', 'support', 'discuss'];
/** Answering statements is talking too. */
export const TAKES_OPINIONS: PhaseKind[] = ['collect', 'support', 'discuss'];
