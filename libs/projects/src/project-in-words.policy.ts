import { germanMoment } from '@ein/platform';
import type { Kept as Value } from '@ein/settings-log';
import { isOtherRule, type Kept } from './kept-project.policy.js';
import type { Phase } from './phase.entity.js';
import type { Project } from './project.entity.js';
import { endsNow, ruleFrozenSince } from './project.policy.js';
import type { PhaseKind } from './phase-kind.js';
import type { ProjectStage, ResultRule, RunnerUpRule } from './project-stage.type.js';

const STAGES: Record<ProjectStage, string> = {
  draft: 'Entwurf',
  public: 'Öffentlich',
  archived: 'Im Archiv',
};
const RULES: Record<ResultRule, string> = {
  most_votes: 'Die meisten Unterstützungen',
  jury: 'Eine Jury',
  council: 'Der Rat',
};
const RUNNERS_UP: Record<RunnerUpRule, string> = {
  next: 'Die nächste rückt nach',
  anew: 'Es wird neu entschieden',
  none: 'Der Platz bleibt frei',
};
const PHASE_KINDS: Record<PhaseKind, string> = {
  collect: 'Ideen einreichen, unterstützen und besprechen',
  support: 'unterstützen und besprechen',
  discuss: 'besprechen',
  decide: 'entscheiden',
  answer: 'beantworten',
};

/** What the fields of a project are called where its changes are shown. */
export const PROJECT_WORDS = {
  stage: { de: 'Stand', en: 'Stage' },
  name: { de: 'Name', en: 'Name' },
  question: { de: 'Frage', en: 'Question' },
  slug: { de: 'Adresse', en: 'Address' },
  description: { de: 'Beschreibung', en: 'Description' },
  contact: { de: 'Ansprechstelle', en: 'Contact' },
  decidedBy: { de: 'Wer entscheidet', en: 'Who decides' },
  promise: { de: 'Was mit dem Ergebnis geschieht', en: 'What happens with the result' },
  permanent: { de: 'Läuft ohne Ende', en: 'Runs without an end' },
  resultRule: { de: 'Wie Ideen ausgewählt werden', en: 'How ideas are chosen' },
  chosenCount: { de: 'Wie viele Ideen ausgewählt werden', en: 'How many ideas are chosen' },
  runnerUp: {
    de: 'Wenn eine ausgewählte Idee zurückgezogen wird',
    en: 'When a chosen idea is withdrawn',
  },
};
export const PHASE_WORDS = { phases: { de: 'Phasen', en: 'Phases' } };

const TEXTS = [
  ...(['name', 'question', 'slug', 'description'] as const),
  ...(['contact', 'decidedBy', 'promise', 'permanent', 'chosenCount'] as const),
];
type Codes = Pick<Required<Project>, 'stage' | 'resultRule' | 'runnerUp'>;

/** A project as its changes show it; `codes` is what only the way back reads. */
export function projectValue(kept: Kept | null): Value {
  if (!kept) return null;
  const { stage, resultRule, runnerUp, ...project } = kept.project;
  const codes: Codes = { stage, resultRule, runnerUp };
  return {
    ...Object.fromEntries(TEXTS.map((column) => [column, project[column]])),
    stage: STAGES[stage],
    resultRule: resultRule && RULES[resultRule],
    runnerUp: runnerUp && RUNNERS_UP[runnerUp],
    codes,
  };
}

/** The columns that such a value was made of. */
export function projectOf(
  value: NonNullable<Value>,
): Pick<Project, (typeof TEXTS)[number]> & Codes {
  const texts = Object.fromEntries(TEXTS.map((column) => [column, value[column]]));
  return {
    ...(texts as unknown as Pick<Project, (typeof TEXTS)[number]>),
    ...(value['codes'] as Codes),
  };
}

/** Line by line on the clock of the town; no value where there are no phases. `rows` is what only the way back reads. */
export function phasesValue(kept: Kept | null): Value {
  if (!kept?.phases.length) return null;
  return {
    phases: kept.phases.map(lineOf).join('\n'),
    rows: kept.phases.map(({ id, kind, name, startsAt, endsAt }) => ({
      ...{ id, kind, name, startsAt, endsAt },
    })),
  };
}

const lineOf = ({ name, kind, startsAt, endsAt }: Phase): string =>
  `${name} (${PHASE_KINDS[kind]}): ${germanMoment(startsAt)} bis ${germanMoment(endsAt)}`;

export function phasesOf(projectId: string, value: Value): Phase[] {
  type Row = Pick<Phase, 'id' | 'kind' | 'name'> & { startsAt: string; endsAt: string };
  return ((value?.['rows'] ?? []) as Row[]).map(({ startsAt, endsAt, ...row }, position) => ({
    ...{ ...row, projectId, position },
    ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
  }));
}

/** Why these phases do not come back at `now`, or null. What overlaps among them was meant when they were written. */
export function againstPhases({ project, phases }: Kept, back: readonly Phase[], now: Date) {
  if (project.permanent && back.length)
    return 'Das Projekt läuft inzwischen ohne Ende und hat deshalb keine Phasen.';
  const ending = project.stage === 'public' ? endsNow(phases, back, now) : null;
  return (
    ending &&
    `„${ending.name}“ läuft gerade und wäre damit vorbei, während Menschen mitmachen. Ändere die Phasen von Hand, wenn das so gemeint ist.`
  );
}

/** Why what a project said does not come back at `now`, or null. */
export function againstProject(
  { project, phases }: Kept,
  back: ReturnType<typeof projectOf>,
  now: Date,
): string | null {
  if (back.stage === 'draft' && project.stage !== 'draft')
    return 'Was öffentlich ist, wird kein Entwurf mehr. Es kann ins Archiv.';
  if (back.slug !== project.slug && project.stage !== 'draft')
    return 'Die Adresse bleibt, wie sie ist: Das Projekt ist öffentlich, und andere haben sie sich gemerkt.';
  if (back.permanent && phases.length)
    return 'Nimm zuerst alle Phasen weg. Ein Projekt ohne Ende hat keine.';
  const frozen = ruleFrozenSince(project, phases, now);
  if (frozen && isOtherRule(project, back))
    return `Die Regel für das Ergebnis steht seit dem ${germanMoment(frozen)} fest: Seitdem wird unterstützt, und alle verlassen sich darauf.`;
  return null;
}
