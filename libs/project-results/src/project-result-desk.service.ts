import { Injectable } from '@nestjs/common';
import { badInput, Clock, Database, NotFound, type SignedInViewer } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import { type Project, ProjectChanged, ProjectService } from '@ein/projects';
import type {
  PublishResultInput,
  SaveResultTextInput,
  SaveStandingInput,
} from './project-result.inputs.js';
import {
  type KeepResultResult,
  ResultEdited,
  ResultIncomplete,
} from './project-result.problems.js';
import { ProjectResultRepository } from './project-result.repository.js';
import { ProjectResultService, shown } from './project-result.service.js';
import type { ResultDesk } from './project-result.type.js';
import { missingIn } from './result-complete.policy.js';

const NO_RESULT = 'In diesem Projekt wird nichts ausgewählt.';

/** Writing a result: idea by idea with reason and source, then published once with the votes of that moment. */
@Injectable()
export class ProjectResultDesk {
  constructor(
    private readonly database: Database,
    private readonly results: ProjectResultRepository,
    private readonly reading: ProjectResultService,
    private readonly projects: ProjectService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  async find(slug: string): Promise<ResultDesk | null> {
    const project = await this.projects.findBySlug(slug);
    return project?.resultRule ? this.deskOf(project) : null;
  }

  async saveText(viewer: SignedInViewer, input: SaveResultTextInput): Promise<KeepResultResult> {
    return this.change(viewer, input, async ({ id }) => {
      await this.results.saveText(id, input.intro, input.othersReason);
      return null;
    });
  }

  async saveStanding(viewer: SignedInViewer, input: SaveStandingInput): Promise<KeepResultResult> {
    return this.change(viewer, input, async ({ id, resultRule }) => {
      const { number, chosen, reason, sourceLabel, sourceUrl } = input;
      // Where votes make the order, nobody enters another one.
      const place = resultRule === 'most_votes' ? null : (input.place ?? null);
      if (place !== null && (await this.results.isTaken(id, place, number)))
        throw badInput({
          place: { constraint: 'isFree', message: 'Diesen Platz hat schon eine andere Idee.' },
        });
      const standing = { chosen, place, reason, sourceLabel, sourceUrl };
      const found = await this.results.saveStanding(id, number, standing);
      return found ? null : new NotFound('Diese Idee gibt es hier nicht.');
    });
  }

  /** Shows the result to everybody, with the votes and the order of this moment. */
  async publish(viewer: SignedInViewer, input: PublishResultInput): Promise<KeepResultResult> {
    return this.change(viewer, input, async ({ id, resultRule, chosenCount }) => {
      if (!resultRule || !(await this.reading.hasCome(id)))
        return new ResultIncomplete(
          'Die Phase für das Ergebnis hat noch nicht begonnen. Bis dahin kannst du es vorbereiten.',
        );
      const { othersReason = '', publishedAt = null } = (await this.results.find(id)) ?? {};
      if (publishedAt) return new ResultIncomplete('Das Ergebnis ist schon veröffentlicht.');
      const rows = await this.results.findNow(id, resultRule);
      const missing = missingIn(rows, {
        rule: resultRule,
        chosenCount: chosenCount ?? 1,
        othersReason,
      });
      if (missing) return new ResultIncomplete(missing);
      await this.results.takeDown(id, rows);
      await this.results.publish(id, this.clock.now(), await this.reading.turnout(id));
      return null;
    });
  }

  private async change(
    viewer: SignedInViewer,
    { projectId, version }: PublishResultInput,
    write: (project: Project) => Promise<ResultIncomplete | NotFound | null>,
  ): Promise<KeepResultResult> {
    const project = await this.projects.find(projectId);
    if (!project?.resultRule) return new NotFound(NO_RESULT);
    return this.database.transaction(async () => {
      if ((await this.results.lock(projectId)) !== version) return new ResultEdited();
      const refused = await write(project);
      if (refused) return refused;
      await this.results.advance(projectId);
      await this.events.record({
        kind: ProjectChanged,
        actorId: viewer.id,
        subjectId: projectId,
        detail: { what: 'result', version: version + 1 },
      });
      return this.deskOf(project);
    });
  }

  private async deskOf(project: Project): Promise<ResultDesk> {
    const { id, name, resultRule, chosenCount, runnerUp = null } = project;
    const row = await this.results.find(id);
    const rule = resultRule ?? 'most_votes';
    const standings = row?.publishedAt
      ? await this.results.findPublished(id)
      : await this.results.findNow(id, rule);
    return {
      projectId: id,
      projectName: name,
      // Nothing was written yet: the first who writes begins it.
      version: row?.version ?? 1,
      ...{ intro: row?.intro ?? '', othersReason: row?.othersReason ?? '' },
      ...{ rule, chosenCount: chosenCount ?? 1, publishedAt: row?.publishedAt ?? null },
      comesAt: await this.reading.comesAt(id),
      standings: shown(standings, runnerUp),
    };
  }
}
