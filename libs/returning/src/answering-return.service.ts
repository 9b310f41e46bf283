import { Injectable } from '@nestjs/common';
import {
  badInput,
  Clock,
  Database,
  NotAllowed,
  NotFound,
  type SignedInViewer,
} from '@ein/platform';
import { EditingService } from '@ein/editing';
import { EventLog, saltedDigest } from '@ein/event-log';
import { type Idea, IdeaService } from '@ein/ideas';
import { ReturnAnswered } from './returning.events.js';
import type { SendReturnedInput } from './returning.inputs.js';
import type { SendReturnedResult } from './returning.problems.js';
import { ReturningRepository } from './returning.repository.js';

/** What authors do with an idea that came back to them. */
@Injectable()
export class AnsweringReturns {
  constructor(
    private readonly database: Database,
    private readonly returns: ReturningRepository,
    private readonly editing: EditingService,
    private readonly ideas: IdeaService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Sends a returned idea again, changed, or as it is with a word why; whether it is closed by now or not. */
  async send(viewer: SignedInViewer, input: SendReturnedInput): Promise<SendReturnedResult> {
    return this.database.transaction(async () => {
      const idea = await this.ideas.find(input.ideaId);
      if (idea?.authorId !== viewer.id) return new NotFound('Diese Idee gibt es nicht.');
      if (idea.visibility !== 'changes_requested')
        return new NotAllowed('Diese Idee wartet nicht auf dich.');
      const kept = isSame(idea, input);
      if (kept && !input.answer)
        throw badInput({ answer: { constraint: 'isDefined', message: WHY } });
      const sent = kept
        ? await this.editing.sendUnchanged(viewer, input)
        : await this.editing.edit(
            viewer,
            { ...input, change: 'spelling', note: null },
            { returned: true },
          );
      if ('message' in sent) return sent;
      await this.write(viewer, input, kept);
      return sent;
    });
  }

  private async write(
    viewer: SignedInViewer,
    input: SendReturnedInput,
    kept: boolean,
  ): Promise<void> {
    const { ideaId } = input;
    const found = await this.returns.findLatest(ideaId);
    if (!found) return;
    const answer = input.answer ?? null;
    await this.returns.update(found.decisionId, { answeredAt: this.clock.now(), kept, answer });
    await this.events.record({
      kind: ReturnAnswered,
      actorId: viewer.id,
      subjectId: found.decisionId,
      ideaId,
      detail: { kept, digest: saltedDigest(answer ?? '', found.salt) },
    });
  }
}

const WHY =
  'Du hast am Text nichts geändert. Schreib der Moderation in einem Satz, warum er so bleiben soll.';

const isSame = (idea: Idea, input: SendReturnedInput): boolean =>
  idea.title === input.title &&
  idea.body === input.body &&
  idea.placeId === (input.placeId ?? null) &&
  idea.categoryId === input.categoryId;
