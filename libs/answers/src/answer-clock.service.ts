import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, NotFound, type SignedInViewer } from '@ein/platform';
import { EventLog, newSalt, saltedDigest } from '@ein/event-log';
import { type Idea, IdeaService } from '@ein/ideas';
import type { AnswerClockInput } from './answer-clock.inputs.js';
import { daysLeft, dueAfterPause, whyNotStopped } from './answer-clock.policy.js';
import { AnswerClockResumed, AnswerClockStopped } from './answer.events.js';
import { type AnswerResult, MoveNotPossible } from './answer.problems.js';
import { AnswerRepository } from './answer.repository.js';
import { IdeaProcessingService } from './idea-processing.service.js';
import { ProcessingRepository } from './processing.repository.js';
import type { ProcessingStep } from './processing-step.entity.js';

/** Stops the clock of the first answer, in public and with a reason, and lets it go on. */
@Injectable()
export class AnswerClockService {
  constructor(
    private readonly database: Database,
    private readonly processing: ProcessingRepository,
    private readonly moving: IdeaProcessingService,
    private readonly answers: AnswerRepository,
    private readonly ideas: IdeaService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Only before the day is over: a promise that is broken already stays broken. */
  async stop(viewer: SignedInViewer, input: AnswerClockInput): Promise<AnswerResult> {
    return this.change(viewer, input, async (idea, left, now) => {
      const answered = (await this.answers.findFirst(idea.id)) !== null;
      const why = whyNotStopped(idea, { answered, stopped: left !== null, now });
      if (why) return new MoveNotPossible(why);
      const days = daysLeft(idea.answerDueOn ?? '', now);
      await this.ideas.promiseAnswerBy(idea.id, null);
      return { clock: 'stopped', daysLeft: days };
    });
  }

  /** The answer is then due after as many working days as were left. */
  async resume(viewer: SignedInViewer, input: AnswerClockInput): Promise<AnswerResult> {
    return this.change(viewer, input, async (idea, left, now) => {
      if (left === null) return new MoveNotPossible('Die Frist ist nicht angehalten.');
      await this.ideas.promiseAnswerBy(idea.id, dueAfterPause(left, now));
      return { clock: 'resumed', daysLeft: null };
    });
  }

  /** Working days that were left when the clock was stopped; null while it runs. */
  async daysLeft(ideaId: string): Promise<number | null> {
    return this.processing.findDaysLeft(ideaId);
  }

  private async change(
    viewer: SignedInViewer,
    input: AnswerClockInput,
    turn: (
      idea: Idea,
      left: number | null,
      now: Date,
    ) => Promise<Pick<ProcessingStep, 'clock' | 'daysLeft'> | MoveNotPossible>,
  ): Promise<AnswerResult> {
    return this.database.transaction(async () => {
      const idea = await this.moving.lockPublished(input.ideaId);
      if (idea instanceof NotFound) return idea;
      const now = this.clock.now();
      const turned = await turn(idea, await this.daysLeft(idea.id), now);
      if (turned instanceof MoveNotPossible) return turned;
      await this.record(viewer.id, idea, input.sentence, turned, now);
      return (await this.ideas.view(viewer, idea.id)) ?? new NotFound();
    });
  }

  private async record(
    actorId: string,
    idea: Idea,
    sentence: string,
    turned: Pick<ProcessingStep, 'clock' | 'daysLeft'>,
    createdAt: Date,
  ): Promise<void> {
    const step: ProcessingStep = {
      id: newId(),
      ideaId: idea.id,
      fromStatus: idea.status,
      toStatus: idea.status,
      sentence,
      reason: null,
      office: null,
      dueOn: null,
      forwardedTo: null,
      committee: null,
      meetingAt: null,
      paperUrl: null,
      ...turned,
      salt: newSalt(),
      actorId,
      createdAt,
    };
    await this.processing.insert(step);
    await this.events.record({
      kind: turned.clock === 'stopped' ? AnswerClockStopped : AnswerClockResumed,
      actorId,
      subjectId: step.id,
      ideaId: idea.id,
      detail: { daysLeft: turned.daysLeft, digest: saltedDigest(sentence, step.salt) },
    });
  }
}
