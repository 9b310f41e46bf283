import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { Not } from 'typeorm';
import { Category } from './category.entity.js';
import { Phase } from './phase.entity.js';
import { Project } from './project.entity.js';

@Injectable()
export class ProjectRepository {
  constructor(private readonly database: Database) {}

  /** What is archived stands behind what is not. */
  async findAll(): Promise<Project[]> {
    return this.database.repository(Project).find({
      where: { stage: Not('draft') },
      order: { stage: 'DESC', position: 'ASC' },
    });
  }

  async find(id: string): Promise<Project | null> {
    return this.database.repository(Project).findOneBy({ id, stage: Not('draft') });
  }

  async findByIds(ids: readonly string[]): Promise<Project[]> {
    return this.database
      .repository(Project)
      .createQueryBuilder('project')
      .where('project.id = any(:ids)', { ids })
      .getMany();
  }

  async findBySlug(slug: string, withDrafts = false): Promise<Project | null> {
    return this.database
      .repository(Project)
      .findOneBy({ slug, ...(!withDrafts && { stage: Not('draft' as const) }) });
  }

  async findPhases(projectIds: readonly string[]): Promise<Phase[]> {
    return this.database
      .repository(Phase)
      .createQueryBuilder('phase')
      .where('phase.project_id = any(:ids)', { ids: projectIds })
      .orderBy('phase.position')
      .getMany();
  }

  /** Those that new ideas can have. */
  async findCategories(): Promise<Category[]> {
    return this.database
      .repository(Category)
      .createQueryBuilder('category')
      .where('category.retired_at is null')
      .orderBy('category.position')
      .getMany();
  }

  /** With those that were retired or merged, for what was written before. */
  async findEveryCategory(): Promise<Category[]> {
    return this.database.repository(Category).find({ order: { position: 'ASC' } });
  }

  async findCategory(id: string): Promise<Category | null> {
    return this.database.repository(Category).findOneBy({ id });
  }

  async insert(project: Omit<Project, 'createdAt'>, phases: Phase[]): Promise<void> {
    await this.database.repository(Project).insert(project);
    if (phases.length) await this.database.repository(Phase).insert(phases);
  }

  async insertCategories(categories: Category[]): Promise<void> {
    await this.database.repository(Category).insert(categories);
  }
}
