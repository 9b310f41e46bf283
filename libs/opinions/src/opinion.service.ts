import { Injectable } from '@nestjs/common';
import {
  berlinDay,
  Clock,
  NotFound,
  RateLimits,
  type SignedInViewer,
  type Viewer,
} from '@ein/platform';
import { ProjectService, TAKES_OPINIONS } from '@ein/projects';
import type { OpinionChoice } from './opinion-choice.type.js';
import { ENOUGH } from './opinion-findings.policy.js';
import type { ExpressOpinionInput } from './opinion.inputs.js';
import { type ExpressOpinionResult, OpinionsClosed } from './opinion.problems.js';
import type { OpinionRound } from './opinion-round.type.js';
import { OpinionSnapshotRepository } from './opinion-snapshot.repository.js';
import { OpinionStatementRepository } from './opinion-statement.repository.js';
import { OpinionAnswer, type OpinionStatementType } from './opinion-statement.type.js';
import { OpinionVoteRepository } from './opinion-vote.repository.js';
import { inDrawnOrder } from './statement-priority.policy.js';

const PER_ACCOUNT = { name: 'opinion-account', points: 120, seconds: 60, perProcess: true };
const NO_STATEMENT = 'Diese Aussage gibt es nicht mehr.';

/** What residents do with the statements of a project: read, answer, change their mind. An answer is no event: it leaves its row alone. */
@Injectable()
export class OpinionService {
  constructor(
    private readonly statements: OpinionStatementRepository,
    private readonly votes: OpinionVoteRepository,
    private readonly snapshots: OpinionSnapshotRepository,
    private readonly projects: ProjectService,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** The statements of a project in figures; null where there are none that everybody may read. */
  async round(slug: string): Promise<OpinionRound | null> {
    const project = await this.projects.findBySlug(slug);
    if (!project) return null;
    const counts = await this.statements.countRound(project.id);
    if (!counts.statementCount) return null;
    return {
      projectId: project.id,
      projectName: project.name,
      takesOpinions: await this.projects.takes(TAKES_OPINIONS, project.id),
      needed: ENOUGH,
      ...counts,
    };
  }

  async readable(projectId: string): Promise<OpinionStatementType[]> {
    return this.statements.findReadable(projectId);
  }

  /**
   * The statement whose turn it is: for somebody signed in one they have not answered, in their own order of the day; for a
   * visitor the first of the order that `start` names.
   */
  async next(
    viewer: Viewer,
    projectId: string,
    start: number,
  ): Promise<OpinionStatementType | null> {
    const waiting = await this.votes.findWaiting(viewer?.id ?? null, projectId);
    const snapshot = await this.snapshots.find(projectId);
    const extremity = new Map(
      snapshot?.findings.statements.map((one) => [one.statementId, one.extremity]),
    );
    const weighed = waiting.map((one) => ({ ...one, extremity: extremity.get(one.id) ?? 0 }));
    const person = viewer?.id ?? `visitor ${start}`;
    const [first] = inDrawnOrder(weighed, person, berlinDay(this.clock.now()));
    if (!first) return null;
    return (await this.readable(projectId)).find(({ id }) => id === first.id) ?? null;
  }

  /** All that this person said, in the order of the statements; what is withheld is left out. */
  async answersOf(viewer: Viewer, projectId: string): Promise<OpinionAnswer[]> {
    if (!viewer) return [];
    const said = await this.votes.findOf(viewer.id, projectId);
    if (!said.size) return [];
    const open = await this.projects.takes(TAKES_OPINIONS, projectId);
    return (await this.readable(projectId)).flatMap((statement) => {
      const choice = said.get(statement.id);
      return choice ? [answer(statement, choice, open)] : [];
    });
  }

  /** Says something to a statement, or something else than before; saying it again changes nothing. */
  async express(viewer: SignedInViewer, input: ExpressOpinionInput): Promise<ExpressOpinionResult> {
    const { statementId, choice } = input;
    const tooMany = await this.limits.take(PER_ACCOUNT, viewer.id);
    if (tooMany) return tooMany;
    const ballot = await this.votes.express(statementId, viewer.id, choice, this.clock.now());
    return this.answered(statementId, ballot, choice);
  }

  /** Takes an answer back, as if it had never been given; the statement comes again. */
  async takeBack(viewer: SignedInViewer, statementId: string): Promise<ExpressOpinionResult> {
    const tooMany = await this.limits.take(PER_ACCOUNT, viewer.id);
    if (tooMany) return tooMany;
    const ballot = await this.votes.takeBack(statementId, viewer.id, this.clock.now());
    return this.answered(statementId, ballot, null);
  }

  private async answered(
    statementId: string,
    { readable, open }: { readable: boolean; open: boolean },
    choice: OpinionChoice | null,
  ): Promise<ExpressOpinionResult> {
    if (!readable) return new NotFound(NO_STATEMENT);
    if (!open) return new OpinionsClosed();
    const statement = await this.statements.findOneReadable(statementId);
    return statement ? answer(statement, choice, true) : new NotFound(NO_STATEMENT);
  }
}

function answer(
  statement: OpinionStatementType,
  choice: OpinionChoice | null,
  open: boolean,
): OpinionAnswer {
  return Object.assign(new OpinionAnswer(), {
    statement,
    choice,
    changeable: open && statement.state === 'open',
  });
}
