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
import {
  type Entered,
  ProjectResultRepository,
  type ResultRow,
  type StandingRow,
} from './project-result.repository.js';
import { ProjectResultService, shown } from './project-result.service.js';
import type { ResultDesk } from './project-result.type.js';
import { missingIn } from './result-complete.policy.js';

const NO_IDEA = 'Diese Idee gibt es hier nicht.';
const NO_CORRECTION = {
  constraint: 'isDefined',
  message: 'Das Ergebnis ist veröffentlicht. Bitte schreib, was du berichtigst und warum.',
};
const NO_RESULT = 'In diesem Projekt wird nichts ausgewählt.';

/** A published result as it would be, and what of it was different before. */
interface Corrected {
  rows: readonly StandingRow[];
  othersReason: string;
  ideaNumber: number | null;
  before: object;
}

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
    return this.change(viewer, input, async (project) => {
      const { intro, othersReason } = input;
      const refused = await this.correct(project, input, (row, rows) => ({
        ...{ rows, othersReason, ideaNumber: null },
        before: { intro: row.intro, othersReason: row.othersReason },
      }));
      if (!refused) await this.results.saveText(project.id, intro, othersReason);
      return refused;
    });
  }

  async saveStanding(viewer: SignedInViewer, input: SaveStandingInput): Promise<KeepResultResult> {
    return this.change(viewer, input, async (project) => {
      const { id, resultRule } = project;
      const rule = resultRule ?? 'most_votes';
      const { number, chosen, reason, sourceLabel, sourceUrl } = input;
      // Where votes make the order, nobody enters another one.
      const place = rule === 'most_votes' ? null : (input.place ?? null);
      await this.results.freeMerged(id);
      if (place !== null && (await this.results.isTaken(id, place, number)))
        throw badInput({
          place: { constraint: 'isFree', message: 'Diesen Platz hat schon eine andere Idee.' },
        });
      const standing = { chosen, place, reason, sourceLabel, sourceUrl };
      const refused = await this.correct(project, input, (row, rows) =>
        withStanding(row, rows, number, rule === 'most_votes' ? omitPlace(standing) : standing),
      );
      if (refused) return refused;
      const found = await this.results.saveStanding(id, number, standing, rule);
      return found ? null : new NotFound(NO_IDEA);
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
      await this.results.dropMerged(id);
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

  /** What is public already changes only with a public reason, keeps to the terms, and is kept as it was before. */
  private async correct(
    { id, resultRule, chosenCount }: Project,
    { correction, version }: Pick<SaveStandingInput, 'correction' | 'version'>,
    to: (row: ResultRow, rows: readonly StandingRow[]) => Corrected | null,
  ): Promise<ResultIncomplete | NotFound | null> {
    const row = await this.results.find(id);
    if (!row?.publishedAt) return null;
    if (!correction) throw badInput({ correction: NO_CORRECTION });
    const after = to(row, await this.results.findPublished(id));
    if (!after) return new NotFound(NO_IDEA);
    const { rows, othersReason, ideaNumber, before } = after;
    const missing = missingIn(rows, {
      ...{ rule: resultRule ?? 'most_votes', chosenCount: chosenCount ?? 1, othersReason },
      isCorrection: true,
    });
    if (missing) return new ResultIncomplete(missing);
    const correctedAt = this.clock.now();
    await this.results.keepCorrection(id, {
      ...{ version, correctedAt, reason: correction, ideaNumber, before },
    });
    return null;
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

/** Where votes make the order, a correction leaves it. */
const omitPlace = ({ chosen, reason, sourceLabel, sourceUrl }: Entered) => ({
  ...{ chosen, reason, sourceLabel, sourceUrl },
});

/** Null where the idea does not stand in the result. */
function withStanding(
  { othersReason }: ResultRow,
  rows: readonly StandingRow[],
  ideaNumber: number,
  standing: Partial<Entered>,
): Corrected | null {
  const was = rows.find((row) => row.ideaNumber === ideaNumber);
  if (!was) return null;
  const { chosen, place, reason, sourceLabel, sourceUrl } = was;
  return {
    rows: rows.map((row) => (row === was ? { ...row, ...standing } : row)),
    ...{ othersReason, ideaNumber, before: { chosen, place, reason, sourceLabel, sourceUrl } },
  };
}
