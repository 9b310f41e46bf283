import { Injectable } from '@nestjs/common';
import { Clock, Database, type Viewer } from '@ein/platform';
import type { Category } from './category.entity.js';
import type { Phase } from './phase.entity.js';
import type { PhaseKind } from './phase-kind.js';
import type { Project } from './project.entity.js';
import { type Closing, closingOf, endedAt, type Openness, takes } from './project.policy.js';
import { ProjectRepository } from './project.repository.js';

/** When a project takes what: always, or in its phases. */
export interface Window extends Openness {
  phases: Phase[];
}

@Injectable()
export class ProjectService {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectRepository,
    private readonly clock: Clock,
  ) {}

  /** What everybody may see; a draft is found by its own services alone. */
  async all(): Promise<Project[]> {
    return this.projects.findAll();
  }

  async find(id: string): Promise<Project | null> {
    return this.projects.find(id);
  }

  async findBySlug(slug: string): Promise<Project | null> {
    return this.projects.findBySlug(slug);
  }

  /** In the order of the ids; what there is an idea of is no draft. */
  async byIds(ids: readonly string[]): Promise<(Project | null)[]> {
    const projects = await this.projects.findByIds(ids);
    return ids.map((id) => projects.find((one) => one.id === id) ?? null);
  }

  /** By its address, and for admins a draft as residents will see it. */
  async view(viewer: Viewer, slug: string): Promise<Project | null> {
    return this.projects.findBySlug(slug, viewer?.role === 'admin');
  }

  /** Phases by project, in the order of the given ids. */
  async phasesOf(projectIds: readonly string[]): Promise<Phase[][]> {
    const phases = await this.projects.findPhases(projectIds);
    return projectIds.map((id) => phases.filter((phase) => phase.projectId === id));
  }

  /** When each of these projects takes what, in the order of the ids; null where there is no such project. */
  async windowsOf(projectIds: readonly string[]): Promise<(Window | null)[]> {
    const projects = await this.projects.findByIds(projectIds);
    const dated = projects.filter((project) => !project.permanent).map(({ id }) => id);
    const phases = dated.length ? await this.projects.findPhases(dated) : [];
    return projectIds.map((id) => {
      const project = projects.find((one) => one.id === id);
      return project
        ? { ...opennessOf(project), phases: phases.filter((one) => one.projectId === id) }
        : null;
    });
  }

  /** Whether the project now takes what belongs to phases of these kinds. */
  async takes(kinds: PhaseKind[], projectId: string): Promise<boolean> {
    const [window = null] = await this.windowsOf([projectId]);
    return this.takesIn(window, kinds);
  }

  /** The same of a window that is known already. */
  takesIn(window: Window | null, kinds: PhaseKind[]): boolean {
    return window !== null && takes(kinds, window, window.phases, this.clock.now());
  }

  /** Since when a project takes nothing of these kinds any more, or null. */
  endedIn(window: Window | null, kinds: PhaseKind[]): Date | null {
    return window && endedAt(kinds, window, window.phases, this.clock.now());
  }

  /** Why it takes nothing of these kinds now, as far as its phases say. */
  async closing(kinds: PhaseKind[], projectId: string): Promise<Closing> {
    const [window = null] = await this.windowsOf([projectId]);
    return window
      ? closingOf(kinds, window, window.phases, this.clock.now())
      : { archivedAt: null, phase: null };
  }

  async categories(): Promise<Category[]> {
    return this.projects.findCategories();
  }

  /** With those that were retired or merged, for what was written before. */
  async everyCategory(): Promise<Category[]> {
    return this.projects.findEveryCategory();
  }

  async findCategory(id: string): Promise<Category | null> {
    return this.projects.findCategory(id);
  }

  /** Opens a project with its phases; used when a town is set up. */
  async open(project: Omit<Project, 'createdAt'>, phases: Phase[]): Promise<void> {
    await this.database.transaction(() => this.projects.insert(project, phases));
  }

  async addCategories(categories: Category[]): Promise<void> {
    await this.projects.insertCategories(categories);
  }
}

const opennessOf = ({ permanent, stage, archivedAt }: Project): Openness => ({
  permanent,
  ...(stage && { stage }),
  archivedAt: archivedAt ?? null,
});
