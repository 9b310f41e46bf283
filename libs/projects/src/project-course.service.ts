import { Injectable } from '@nestjs/common';
import { Clock, Database, NotAllowed, NotFound, type SignedInViewer } from '@ein/platform';
import { keptProject, missingIn } from './kept-project.policy.js';
import { ProjectHistory } from './project-history.service.js';
import type { MoveProjectInput } from './project-keeping.inputs.js';
import {
  type DiscardProjectResult,
  type KeepProjectResult,
  ProjectDiscarded,
  ProjectEdited,
  ProjectIncomplete,
} from './project-keeping.problems.js';
import { ProjectKeeping } from './project-keeping.service.js';
import { ProjectWriting } from './project-writing.service.js';

/** The stages of a project: a draft becomes public once and for all; what is over is archived, and can be opened again. */
@Injectable()
export class ProjectCourse {
  constructor(
    private readonly database: Database,
    private readonly keeping: ProjectKeeping,
    private readonly writing: ProjectWriting,
    private readonly history: ProjectHistory,
    private readonly clock: Clock,
  ) {}

  /** Shows a draft to everybody, once all is said that people must know beforehand. */
  async publish(viewer: SignedInViewer, input: MoveProjectInput): Promise<KeepProjectResult> {
    return this.keeping.change(viewer, input, (held) => {
      if (held.project.stage !== 'draft')
        return new NotAllowed('Dieses Projekt ist schon öffentlich.');
      const missing = missingIn(held);
      return missing
        ? new ProjectIncomplete(missing)
        : { what: 'published', columns: { stage: 'public' } };
    });
  }

  /** From now on everybody reads it and nobody changes it. */
  async archive(viewer: SignedInViewer, input: MoveProjectInput): Promise<KeepProjectResult> {
    return this.keeping.change(viewer, input, ({ project }) =>
      project.stage === 'public'
        ? { what: 'archived', columns: { stage: 'archived', archivedAt: this.clock.now() } }
        : new NotAllowed('Nur ein öffentliches Projekt kann ins Archiv.'),
    );
  }

  async reopen(viewer: SignedInViewer, input: MoveProjectInput): Promise<KeepProjectResult> {
    return this.keeping.change(viewer, input, ({ project }) =>
      project.stage === 'archived'
        ? { what: 'reopened', columns: { stage: 'public', archivedAt: null } }
        : new NotAllowed('Dieses Projekt ist nicht im Archiv.'),
    );
  }

  /** Throws a draft away; nobody but admins has ever seen it. */
  async discard(viewer: SignedInViewer, input: MoveProjectInput): Promise<DiscardProjectResult> {
    return this.database.transaction(async () => {
      const held = await this.writing.hold(input.projectId);
      if (!held) return new NotFound('Dieses Projekt gibt es nicht.');
      const { project } = held;
      if (project.stage !== 'draft')
        return new NotAllowed('Was öffentlich war, geht nicht mehr weg. Es kann ins Archiv.');
      if (project.version !== input.version)
        return new ProjectEdited(keptProject(held, this.clock.now()));
      await this.writing.discard(viewer, project);
      await this.history.note(viewer, held, null);
      return Object.assign(new ProjectDiscarded(), { name: project.name });
    });
  }
}
