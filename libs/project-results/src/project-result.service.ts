import { Injectable } from '@nestjs/common';
import { Clock, renderText, type Viewer } from '@ein/platform';
import { SMALLEST_GROUP, suppressSmall } from '@ein/council-figures';
import { type Project, ProjectService, resultComesAt, type RunnerUpRule } from '@ein/projects';
import {
  isReadable,
  ProjectResultRepository,
  type StandingRow,
} from './project-result.repository.js';
import type { ProjectResult, ResultStanding, ResultTurnout } from './project-result.type.js';
import { outcomesOf } from './standing.policy.js';

/** A project in which something is chosen, with its rule. */
export type Choosing = Project & Required<Pick<Project, 'resultRule' | 'chosenCount' | 'runnerUp'>>;

/** Reading results: before they come by when and by which rule, afterwards with what became of each idea since. */
@Injectable()
export class ProjectResultService {
  constructor(
    private readonly results: ProjectResultRepository,
    private readonly projects: ProjectService,
    private readonly clock: Clock,
  ) {}

  /** Null where nothing is chosen, or the project is not there for this viewer. */
  async view(viewer: Viewer, slug: string): Promise<ProjectResult | null> {
    const project = await this.projects.view(viewer, slug);
    if (!project?.resultRule || !project.runnerUp) return null;
    const { name, resultRule, runnerUp, chosenCount } = project;
    return {
      projectName: name,
      ...{ rule: resultRule, runnerUp, chosenCount: chosenCount ?? 1 },
      comesAt: await this.comesAt(project.id),
      ...(await this.published(project.id, runnerUp)),
    };
  }

  /** What is published so far: nothing of what is being prepared. */
  private async published(
    projectId: string,
    runnerUp: RunnerUpRule,
  ): Promise<Omit<ProjectResult, 'projectName' | 'rule' | 'runnerUp' | 'chosenCount' | 'comesAt'>> {
    const row = await this.results.find(projectId);
    if (!row?.publishedAt)
      return {
        ...{ publishedAt: null, introHtml: '', othersReason: '', standings: [] },
        ...{ turnout: null, corrections: [] },
      };
    const { publishedAt, intro, othersReason, turnout } = row;
    const standings = shown(await this.results.findPublished(projectId), runnerUp);
    const corrections = await this.results.findCorrections(projectId);
    const introHtml = renderText(intro);
    return { publishedAt, introHtml, othersReason, standings, turnout, corrections };
  }

  async comesAt(projectId: string): Promise<Date | null> {
    const [phases = []] = await this.projects.phasesOf([projectId]);
    return resultComesAt(phases);
  }

  /** Whether the phase of the result has come. */
  async hasCome(projectId: string): Promise<boolean> {
    const comesAt = await this.comesAt(projectId);
    return comesAt !== null && comesAt <= this.clock.now();
  }

  /** Counted now and suppressed for good: what is published is never counted again with one person more. */
  async turnout(projectId: string): Promise<ResultTurnout> {
    const { people, ...counts } = await this.results.countTurnout(projectId);
    const places = await this.results.countPlaces(projectId);
    const shown = suppressSmall(places.map((place) => place.people));
    return {
      ...counts,
      people: people < SMALLEST_GROUP ? null : people,
      places:
        people < SMALLEST_GROUP
          ? []
          : places.map(({ name }, at) => ({ name, people: shown[at] ?? null })),
    };
  }
}

/** What is not public any more stands there by its number alone. */
export function shown(
  rows: readonly StandingRow[],
  runnerUp: Parameters<typeof outcomesOf>[1],
): ResultStanding[] {
  const outcomes = outcomesOf(rows, runnerUp);
  return rows.map(({ visibility, ...row }, at) => ({
    ...row,
    outcome: outcomes[at] ?? 'not_chosen',
    ...(!isReadable(visibility) && { title: null, reason: '', sourceLabel: '', sourceUrl: '' }),
  }));
}
