import { Injectable } from '@nestjs/common';
import { Clock, newId, type SignedInViewer } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import { changeable, type Kept } from './kept-project.policy.js';
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
    private readonly clock: Clock,
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
    await this.record(viewer, 'made', null, made);
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
    await this.record(viewer, change.what, held, after);
    return after;
  }

  async discard(viewer: SignedInViewer, { id, version }: Required<Project>): Promise<void> {
    await this.kept.discard(id);
    await this.tell(viewer, id, { what: 'discarded', version });
  }

  /** The row for who wants to know each version, and the event for who asks what happened; the log holds no texts. */
  private async record(
    viewer: SignedInViewer,
    what: ChangeKind,
    before: Kept | null,
    after: Kept,
  ): Promise<void> {
    const { id, version } = after.project;
    await this.kept.keepChange({ id, version }, what, {
      before: before && changeable(before),
      after: changeable(after),
      at: this.clock.now(),
    });
    await this.tell(viewer, id, { what, version });
  }

  private async tell(
    viewer: SignedInViewer,
    subjectId: string,
    detail: { what: string; version: number },
  ): Promise<void> {
    await this.events.record({ kind: ProjectChanged, actorId: viewer.id, subjectId, detail });
  }
}
