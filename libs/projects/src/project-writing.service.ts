import { Injectable } from '@nestjs/common';
import { newId, type SignedInViewer } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import type { Kept } from './kept-project.policy.js';
import type { Phase } from './phase.entity.js';
import type { Project } from './project.entity.js';
import { ProjectChanged } from './project.events.js';
import { type ChangeKind, ProjectKeepingRepository } from './project-keeping.repository.js';
import { ProjectRepository } from './project.repository.js';

/** What a deed makes of a project: columns, and maybe all of its phases. */
export interface ProjectChange {
  what: ChangeKind;
  columns: Partial<Project>;
  phases?: Phase[];
}

/** How a project is written, whoever decided it: by hand or by taking a change back. Called inside the transaction of the deed. */
@Injectable()
export class ProjectWriting {
  constructor(
    private readonly kept: ProjectKeepingRepository,
    private readonly projects: ProjectRepository,
    private readonly events: EventLog,
  ) {}

  /** Nobody else changes it until the transaction ends. */
  async hold(id: string): Promise<Kept | null> {
    const project = await this.kept.lock(id);
    return project && this.withPhases(project);
  }

  async withPhases(project: Required<Project>): Promise<Kept> {
    return { project, phases: await this.projects.findPhases([project.id]) };
  }

  /** A draft; of this id where it had been one before. */
  async make(
    viewer: SignedInViewer,
    written: Omit<Project, 'id' | 'position' | 'createdAt'>,
    id: string = newId(),
  ): Promise<Kept> {
    const position = await this.kept.nextPosition();
    await this.kept.insert({ ...written, id, position, stage: 'draft', version: 1 });
    const made = await this.hold(id);
    if (!made) throw new Error(`Project ${id} was written and cannot be read.`);
    await this.tell(viewer, id, { what: 'made', version: made.project.version });
    return made;
  }

  async write(viewer: SignedInViewer, held: Kept, change: ProjectChange): Promise<Kept> {
    const { id, version } = held.project;
    const columns = { ...change.columns, version: version + 1 };
    await this.kept.update(id, columns);
    if (change.phases) await this.kept.replacePhases(id, change.phases);
    const after = {
      project: { ...held.project, ...columns },
      phases: change.phases ?? held.phases,
    };
    await this.tell(viewer, id, { what: change.what, version: columns.version });
    return after;
  }

  async discard(viewer: SignedInViewer, { id, version }: Required<Project>): Promise<void> {
    await this.kept.discard(id);
    await this.tell(viewer, id, { what: 'discarded', version });
  }

  /** The event for who asks what happened; what a project said before stands in the trace of changes. */
  private async tell(
    viewer: SignedInViewer,
    subjectId: string,
    detail: { what: ChangeKind | 'discarded'; version: number },
  ): Promise<void> {
    await this.events.record({ kind: ProjectChanged, actorId: viewer.id, subjectId, detail });
  }
}
