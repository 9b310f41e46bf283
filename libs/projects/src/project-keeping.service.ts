import { Injectable } from '@nestjs/common';
import {
  badInput,
  Clock,
  Database,
  germanMoment,
  NotFound,
  type SignedInViewer,
} from '@ein/platform';
import { isOtherRule, type Kept, keptProject } from './kept-project.policy.js';
import type { KeptProject } from './kept-project.type.js';
import { overlapOfKind, planOf } from './phase-plan.policy.js';
import type { Project } from './project.entity.js';
import { ProjectHistory } from './project-history.service.js';
import type {
  MoveProjectInput,
  SavePhasesInput,
  SaveProjectInput,
} from './project-keeping.inputs.js';
import {
  type KeepProjectResult,
  PhasesOverlap,
  ProjectEdited,
  RuleFrozen,
} from './project-keeping.problems.js';
import { ProjectKeepingRepository } from './project-keeping.repository.js';
import { ruleFrozenSince } from './project.policy.js';
import { ProjectRepository } from './project.repository.js';
import { type ProjectChange, ProjectWriting } from './project-writing.service.js';

/** Projects as admins write them: made as drafts, changed in the version that was read. Their stages are in `ProjectCourse`. */
@Injectable()
export class ProjectKeeping {
  constructor(
    private readonly database: Database,
    private readonly kept: ProjectKeepingRepository,
    private readonly projects: ProjectRepository,
    private readonly writing: ProjectWriting,
    private readonly history: ProjectHistory,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<KeptProject[]> {
    const projects = await this.kept.findAll();
    const phases = await this.projects.findPhases(projects.map(({ id }) => id));
    return projects.map((project) =>
      this.shown({ project, phases: phases.filter((one) => one.projectId === project.id) }),
    );
  }

  async find(slug: string): Promise<KeptProject | null> {
    const project = await this.kept.findBySlug(slug);
    return project && this.shown(await this.writing.withPhases(project));
  }

  /** Makes a draft, or changes what a project says. */
  async save(viewer: SignedInViewer, input: SaveProjectInput): Promise<KeepProjectResult> {
    const { id = null, version = null, ...columns } = input;
    const written = { ...columns, ...ruleOf(input) };
    await this.demandFreeSlug(input.slug, id);
    if (!id) return this.make(viewer, written);
    return this.change(viewer, { projectId: id, version: version ?? 0 }, (held) => {
      const since = ruleFrozenSince(held.project, held.phases, this.clock.now());
      if (since && isOtherRule(held.project, written))
        return new RuleFrozen(since, germanMoment(since));
      demandPossible(held, input);
      return { what: 'saved', columns: written };
    });
  }

  /** Puts these phases in place of all there were. */
  async savePhases(viewer: SignedInViewer, input: SavePhasesInput): Promise<KeepProjectResult> {
    return this.change(viewer, input, ({ project, phases: before }) => {
      const plan = planOf(project.id, input.phases, before);
      if ('fields' in plan) throw badInput(plan.fields);
      if (project.permanent && plan.phases.length) throw badInput({ 'name-0': NO_PHASES });
      const [one, other] = overlapOfKind(plan.phases) ?? [];
      if (one && other && !input.overlapMeant) return new PhasesOverlap(one.name, other.name);
      // Moved away, the phase would set free what people have relied on since it opened.
      const ruleFrozenAt = ruleFrozenSince(project, before, this.clock.now());
      return { what: 'phases', columns: { ruleFrozenAt }, phases: plan.phases };
    });
  }

  /** One change of one project in the version that was read, with its row and its event; or why there is none. */
  async change(
    viewer: SignedInViewer,
    { projectId, version }: MoveProjectInput,
    decide: (held: Kept) => ProjectChange | Exclude<KeepProjectResult, KeptProject>,
  ): Promise<KeepProjectResult> {
    return this.database.transaction(async () => {
      const held = await this.writing.hold(projectId);
      if (!held) return new NotFound('Dieses Projekt gibt es nicht.');
      if (held.project.version !== version) return new ProjectEdited(this.shown(held));
      const change = decide(held);
      if (!('what' in change)) return change;
      const after = await this.writing.write(viewer, held, change);
      await this.history.note(viewer, held, after);
      return this.shown(after);
    });
  }

  private async make(
    viewer: SignedInViewer,
    written: Omit<Project, 'id' | 'position' | 'createdAt'>,
  ): Promise<KeptProject> {
    return this.database.transaction(async () => {
      const made = await this.writing.make(viewer, written);
      await this.history.note(viewer, null, made);
      return this.shown(made);
    });
  }

  private async demandFreeSlug(slug: string, id: string | null): Promise<void> {
    const other = await this.kept.findBySlug(slug);
    // The page for a new project has the address „neu“.
    if ((other && other.id !== id) || slug === 'neu')
      throw badInput({
        slug: { constraint: 'isFree', message: 'Diese Adresse hat schon ein anderes Projekt.' },
      });
  }

  private shown(kept: Kept): KeptProject {
    return keptProject(kept, this.clock.now());
  }
}

const NO_PHASES = {
  constraint: 'isPermanent',
  message: 'Dieses Projekt hat kein Ende und deshalb keine Phasen.',
};

/** Without a rule nothing is chosen, whatever else was filled in. */
function ruleOf({
  resultRule = null,
  chosenCount = null,
  runnerUp = null,
}: SaveProjectInput): Pick<Project, 'resultRule' | 'chosenCount' | 'runnerUp'> {
  return resultRule
    ? { resultRule, chosenCount, runnerUp }
    : { resultRule: null, chosenCount: null, runnerUp: null };
}

function demandPossible({ project, phases }: Kept, input: SaveProjectInput): void {
  if (project.stage !== 'draft' && input.slug !== project.slug)
    throw badInput({
      slug: {
        constraint: 'isFixed',
        message:
          'Die Adresse bleibt, wie sie ist: Das Projekt ist öffentlich, und andere haben sie sich gemerkt.',
      },
    });
  if (input.permanent && phases.length)
    throw badInput({
      permanent: {
        constraint: 'hasPhases',
        message: 'Nimm zuerst alle Phasen weg. Ein Projekt ohne Ende hat keine.',
      },
    });
}
