import { writeBerlin } from '@ein/platform';
import type { KeptProject } from './kept-project.type.js';
import type { Phase } from './phase.entity.js';
import { notesOn } from './phase-plan.policy.js';
import type { Project } from './project.entity.js';
import { ruleFrozenSince } from './project.policy.js';

/** A project that was read, with its phases. */
export interface Kept {
  project: Required<Project>;
  phases: Phase[];
}

/** As admins see it at `now`. */
export function keptProject({ project, phases }: Kept, now: Date): KeptProject {
  return {
    ...project,
    ruleFrozenSince: ruleFrozenSince(project, phases, now),
    notes: notesOn(phases),
    phases: phases.map(({ startsAt, endsAt, ...phase }) => ({
      ...phase,
      startsAt: writeBerlin(startsAt),
      endsAt: writeBerlin(endsAt),
    })),
  };
}

/** Whether another result would come out of it. */
export const isOtherRule = (
  one: Pick<Project, 'resultRule' | 'chosenCount' | 'runnerUp'>,
  other: Pick<Project, 'resultRule' | 'chosenCount' | 'runnerUp'>,
): boolean =>
  one.resultRule !== other.resultRule ||
  one.chosenCount !== other.chosenCount ||
  one.runnerUp !== other.runnerUp;

/** What people must be told before a project is public, and is not; null: nothing is missing. */
export function missingIn({ project, phases }: Kept): string | null {
  if (!project.permanent && !phases.length)
    return 'Es fehlen noch Phasen. Ohne sie kann niemand etwas tun. Trag sie ein, oder lass das Projekt ohne Ende laufen.';
  if (!project.description) return 'Es fehlt noch die Beschreibung.';
  if (!project.decidedBy) return 'Es fehlt noch, wer entscheidet.';
  if (!project.promise) return 'Es fehlt noch, was mit dem Ergebnis geschieht.';
  return null;
}
