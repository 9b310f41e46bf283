import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { Phase } from './phase.entity.js';
import { Project } from './project.entity.js';

/** What was made of a project, as its event names it. */
export type ChangeKind =
  'made' | 'saved' | 'phases' | 'published' | 'archived' | 'reopened' | 'result';

@Injectable()
export class ProjectKeepingRepository {
  constructor(private readonly database: Database) {}

  async findAll(): Promise<Required<Project>[]> {
    return whole(await this.projects.find({ order: { position: 'ASC', id: 'ASC' } }));
  }

  async findBySlug(slug: string): Promise<Required<Project> | null> {
    return whole(await this.projects.findBy({ slug }))[0] ?? null;
  }

  /** Nobody else changes it until the transaction ends. */
  async lock(id: string): Promise<Required<Project> | null> {
    const found = await this.projects.find({
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    return whole(found)[0] ?? null;
  }

  /** Before all others, so that what is new is seen first. */
  async nextPosition(): Promise<number> {
    const [row] = await this.database.rows<{ next: number }>(
      'select coalesce(min(position), 0) - 1 as next from project',
    );
    return row?.next ?? 0;
  }

  async insert(project: Omit<Project, 'createdAt'>): Promise<void> {
    await this.projects.insert(project);
  }

  async update(id: string, change: Partial<Project>): Promise<void> {
    await this.projects.update({ id }, change);
  }

  async replacePhases(projectId: string, phases: Phase[]): Promise<void> {
    await this.database.repository(Phase).delete({ projectId });
    if (phases.length) await this.database.repository(Phase).insert(phases);
  }

  /** Takes a draft away with all that belongs to it. */
  async discard(id: string): Promise<void> {
    await this.replacePhases(id, []);
    await this.projects.delete({ id, stage: 'draft' });
  }

  private get projects() {
    return this.database.repository(Project);
  }
}

/** What comes from the database has every column; only who inserts may leave some to their defaults. */
const whole = (projects: Project[]) => projects as Required<Project>[];
