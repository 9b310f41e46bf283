import type { Phase } from './phase.entity.js';
import type { PhaseKind } from './phase.type.js';

/** The phase that runs at `now`: from `startsAt` on, before `endsAt`. */
export function currentPhase<P extends Pick<Phase, 'startsAt' | 'endsAt'>>(
  phases: P[],
  now: Date,
): P | null {
  return phases.find((phase) => phase.startsAt <= now && now < phase.endsAt) ?? null;
}

/** Whether people can do something now: always in a permanent project, else only in phases of these kinds. */
export function takes(
  kinds: PhaseKind[],
  project: { permanent: boolean },
  phases: Phase[],
  now: Date,
): boolean {
  if (project.permanent) return true;
  const phase = currentPhase(phases, now);
  return phase !== null && kinds.includes(phase.kind);
}

/** Since when nothing of these kinds is taken any more; null in a permanent project, while it is taken and before it was. */
export function endedAt(
  kinds: PhaseKind[],
  project: { permanent: boolean },
  phases: Phase[],
  now: Date,
): Date | null {
  if (takes(kinds, project, phases, now)) return null;
  const ends = phases
    .filter((phase) => kinds.includes(phase.kind) && phase.endsAt <= now)
    .map((phase) => phase.endsAt);
  return ends.sort((one, other) => other.getTime() - one.getTime())[0] ?? null;
}

export const TAKES_IDEAS: PhaseKind[] = ['collect'];
export const TAKES_VOTES: PhaseKind[] = ['collect', 'support'];
export const TAKES_COMMENTS: PhaseKind[] = ['collect', 'support', 'discuss'];
/** Answering statements is talking too. */
export const TAKES_OPINIONS: PhaseKind[] = ['collect', 'support', 'discuss'];
