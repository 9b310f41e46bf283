import { Injectable } from '@nestjs/common';
import {
  addWorkingDays,
  badInput,
  berlinDay,
  Clock,
  Database,
  newId,
  NotFound,
  type SignedInViewer,
  workingDaysBetween,
} from '@ein/platform';
import { CommentService } from '@ein/comments';
import { EventLog, newSalt, saltedDigest } from '@ein/event-log';
import { type Idea, IdeaService } from '@ein/ideas';
import { TownService } from '@ein/town';
import { dueAfterPause } from './answer-clock.policy.js';
import { AnswerClockService } from './answer-clock.service.js';
import type { Answer } from './answer.entity.js';
import { IdeaAnswered } from './answer.events.js';
import type { AnswerIdeaInput } from './answer.inputs.js';
import { type AnswerResult, MoveNotPossible } from './answer.problems.js';
import { AnswerRepository } from './answer.repository.js';
import { wordFor } from './course-words.policy.js';
import { canMove, missingDetails, needsOwnMove } from './idea-processing.policy.js';
import { IdeaProcessingService, notPossible } from './idea-processing.service.js';

/** The office gives the town's official answer. */
@Injectable()
export class IdeaAnsweringService {
  constructor(
    private readonly database: Database,
    private readonly answers: AnswerRepository,
    private readonly processing: IdeaProcessingService,
    private readonly answerClock: AnswerClockService,
    private readonly ideas: IdeaService,
    private readonly comments: CommentService,
    private readonly town: TownService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Publishes an answer and moves the idea where the answer says. Throws `BAD_USER_INPUT` where a reason is missing. */
  async answer(viewer: SignedInViewer, input: AnswerIdeaInput): Promise<AnswerResult> {
    return this.database.transaction(async () => {
      const idea = await this.processing.lockPublished(input.ideaId);
      if (idea instanceof NotFound) return idea;
      const refused = refusal(idea, input);
      if (refused) return refused;
      // Pressed twice: the same words again are no second answer.
      const newest = await this.answers.findNewestOf(idea.id);
      if (newest?.keySentence === input.keySentence && newest.body === input.body)
        return (await this.ideas.view(viewer, idea.id)) ?? new NotFound();
      if (idea.status !== input.status) {
        const missing = missingDetails(
          input.status,
          { reason: input.reason },
          berlinDay(this.clock.now()),
        );
        if (Object.keys(missing).length) throw badInput(missing);
      }
      const answerId = await this.write(viewer.id, idea, input);
      await this.thank(answerId, input);
      return (await this.ideas.view(viewer, idea.id)) ?? new NotFound();
    });
  }

  private async write(actorId: string, idea: Idea, input: AnswerIdeaInput): Promise<string> {
    const publishedAt = this.clock.now();
    const id = newId();
    const words = { sentence: input.keySentence, reason: input.reason, office: input.office };
    // One moment for both: a step that seemed newer would make the answer's next step look outdated.
    const stepId =
      idea.status === input.status
        ? null
        : await this.processing.record(actorId, idea, input.status, words, publishedAt, id);
    const answer: Answer = {
      id,
      ideaId: idea.id,
      keySentence: input.keySentence,
      body: input.body,
      office: input.office,
      next: input.next ?? null,
      facts: (input.facts ?? []).map(({ label, value }) => ({ label, value })),
      ...(await this.promise(idea, publishedAt)),
      stepId,
      salt: newSalt(),
      actorId,
      publishedAt,
    };
    await this.answers.insert(answer);
    const digest = saltedDigest(`${answer.keySentence}\n${answer.body}`, answer.salt);
    const { inTime, workingDays } = answer;
    await this.events.record({
      kind: IdeaAnswered,
      actorId,
      subjectId: id,
      ideaId: idea.id,
      detail: { status: input.status, inTime, workingDays, digest },
    });
    return id;
  }

  /** The town promises its first answer by a day; a later answer neither keeps nor breaks that. */
  private async promise(idea: Idea, now: Date): Promise<Pick<Answer, 'workingDays' | 'inTime'>> {
    const publishedAt = idea.publishedAt ?? now;
    const first = await this.answers.findFirst(idea.id);
    const left = first ? null : await this.answerClock.daysLeft(idea.id);
    const due =
      left === null
        ? (idea.answerDueOn ?? addWorkingDays(publishedAt, await this.town.answerDays()))
        : dueAfterPause(left, now);
    // The answer ends a pause: from now on the day that was promised stands again.
    if (left !== null) await this.ideas.promiseAnswerBy(idea.id, due);
    return {
      workingDays: workingDaysBetween(publishedAt, now),
      inTime: first?.inTime ?? berlinDay(now) <= due,
    };
  }

  private async thank(answerId: string, input: AnswerIdeaInput): Promise<void> {
    if (!input.changedBecauseOf?.length) return;
    const changed = input.changed ?? input.keySentence;
    if (await this.comments.markChangedThePlan(input.ideaId, input.changedBecauseOf, changed))
      return this.answers.insertComments(answerId, input.changedBecauseOf);
    throw badInput({
      changedBecauseOf: {
        constraint: 'exists',
        message: 'Einer dieser Beiträge steht nicht mehr unter der Idee.',
      },
    });
  }
}

function refusal(idea: Idea, input: AnswerIdeaInput): MoveNotPossible | null {
  if (idea.status === input.status) return null;
  if (!canMove(idea.status, input.status)) return notPossible(idea.status, input.status);
  if (!needsOwnMove(input.status)) return null;
  return new MoveNotPossible(
    `„${wordFor(input.status)}“ braucht eigene Angaben: Ändere erst den Stand der Idee und antworte dann.`,
  );
}
