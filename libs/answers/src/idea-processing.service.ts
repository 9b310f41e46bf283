import { Injectable } from '@nestjs/common';
import {
  badInput,
  berlinDay,
  Clock,
  Database,
  newId,
  NotFound,
  type SignedInViewer,
} from '@ein/platform';
import { EventLog, newSalt, saltedDigest } from '@ein/event-log';
import { type Idea, IdeaService, type ProcessingStatus } from '@ein/ideas';
import { IdeaMoved } from './answer.events.js';
import type { MoveIdeaInput } from './answer.inputs.js';
import { type AnswerResult, MoveNotPossible } from './answer.problems.js';
import { wordFor } from './course-words.policy.js';
import { canMove, missingDetails } from './idea-processing.policy.js';
import { ProcessingRepository } from './processing.repository.js';
import type { ProcessingStep } from './processing-step.entity.js';

type Words = Pick<
  MoveIdeaInput,
  'sentence' | 'reason' | 'office' | 'dueOn' | 'to' | 'committee' | 'meetingOn' | 'paperUrl'
>;

/** The office moves ideas along the second axis, each time with one sentence that everybody reads. */
@Injectable()
export class IdeaProcessingService {
  constructor(
    private readonly database: Database,
    private readonly processing: ProcessingRepository,
    private readonly ideas: IdeaService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Moves a published idea. Throws `BAD_USER_INPUT` where the move needs a detail that is missing. */
  async move(viewer: SignedInViewer, input: MoveIdeaInput): Promise<AnswerResult> {
    const missing = missingDetails(input.status, input, berlinDay(this.clock.now()));
    if (Object.keys(missing).length) throw badInput(missing);
    return this.database.transaction(async () => {
      const idea = await this.lockPublished(input.ideaId);
      if (idea instanceof NotFound) return idea;
      if (!canMove(idea.status, input.status)) return notPossible(idea.status, input.status);
      await this.record(viewer.id, idea, input.status, input);
      return (await this.ideas.view(viewer, idea.id)) ?? new NotFound();
    });
  }

  /** The published idea with this id, locked until the transaction ends. */
  async lockPublished(ideaId: string): Promise<Idea | NotFound> {
    const idea = await this.processing.lockIdea(ideaId);
    return idea?.visibility === 'published'
      ? idea
      : new NotFound('Diese Idee gibt es nicht oder sie ist nicht veröffentlicht.');
  }

  /** Writes the step and moves the idea. Whoever calls holds the idea's lock and has checked that it can go there. */
  async record(
    actorId: string,
    idea: Idea,
    to: ProcessingStatus,
    words: Words,
    at = this.clock.now(),
    answerId: string | null = null,
  ): Promise<string> {
    const step: ProcessingStep = {
      id: newId(),
      ideaId: idea.id,
      fromStatus: idea.status,
      toStatus: to,
      sentence: words.sentence,
      reason: words.reason ?? null,
      office: words.office ?? null,
      dueOn: words.dueOn ?? null,
      forwardedTo: words.to ?? null,
      committee: words.committee ?? null,
      meetingAt: words.meetingOn ? meetingMoment(words.meetingOn) : null,
      paperUrl: words.paperUrl ?? null,
      clock: null,
      daysLeft: null,
      salt: newSalt(),
      actorId,
      createdAt: at,
    };
    await this.processing.insert(step);
    await this.ideas.moveTo(idea.id, to);
    const digest = saltedDigest(`${step.sentence}\n${step.reason ?? ''}`, step.salt);
    await this.events.record({
      kind: IdeaMoved,
      actorId,
      subjectId: step.id,
      ideaId: idea.id,
      detail: { from: idea.status, to, digest, answerId },
    });
    return step.id;
  }
}

export function notPossible(from: ProcessingStatus, to: ProcessingStatus): MoveNotPossible {
  return from === to
    ? new MoveNotPossible(`Die Idee steht schon auf „${wordFor(to)}“.`)
    : new MoveNotPossible(
        `Von „${wordFor(from)}“ kann eine Idee nicht zu „${wordFor(to)}“ wechseln. Lade die Seite neu, um den Stand zu sehen.`,
      );
}

/** A date without an hour is midnight in Einbeck. */
function meetingMoment(meetingOn: string): Date {
  if (meetingOn.includes('T')) return new Date(meetingOn);
  const summer = new Date(`${meetingOn}T00:00:00+02:00`);
  return berlinDay(summer) === meetingOn ? summer : new Date(`${meetingOn}T00:00:00+01:00`);
}
