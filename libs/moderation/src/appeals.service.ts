import { Injectable } from '@nestjs/common';
import {
  addWorkingDays,
  Clock,
  Database,
  NotAllowed,
  NotFound,
  RateLimits,
  type SignedInViewer,
} from '@ein/platform';
import { EventLog } from '@ein/event-log';
import { DUE_AFTER, QueueItemRepository } from '@ein/queue';
import { ContentService } from './content.service.js';
import { DecisionRepository } from './decision.repository.js';
import { AppealMade } from './moderation.events.js';
import type { AppealInput } from './moderation.inputs.js';
import { APPEAL_MONTHS, appealEnds } from './moderation.policy.js';
import type { AppealResult } from './moderation.problems.js';

const PER_ACCOUNT = { name: 'appeal-account', points: 10, seconds: 86_400 };

/** What an author can do against a decision. */
@Injectable()
export class AppealsService {
  constructor(
    private readonly database: Database,
    private readonly items: QueueItemRepository,
    private readonly decisions: DecisionRepository,
    private readonly content: ContentService,
    private readonly events: EventLog,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Puts a decision before somebody else. Once, and within six months. */
  async appeal(viewer: SignedInViewer, input: AppealInput): Promise<AppealResult> {
    const tooMany = await this.limits.take(PER_ACCOUNT, viewer.id);
    if (tooMany) return tooMany;
    return this.database.transaction(async () => {
      const now = this.clock.now();
      const found = await this.decisions.find(input.decisionId);
      // The content and then the decision, as in deciding.
      const content = found && (await this.content.lock(found));
      const decision = found && (await this.decisions.lock(found.id));
      if (!decision || decision.undoneAt || content?.authorId !== viewer.id)
        return new NotFound('Diese Entscheidung gibt es nicht.');
      const until = appealEnds(decision, now);
      if (!until || (await this.content.isParted(decision.id)))
        return new NotAllowed('Gegen diese Entscheidung ist keine Beschwerde möglich.');
      if (until < now)
        return new NotAllowed(
          `Eine Beschwerde ist ${APPEAL_MONTHS} Monate lang möglich. Diese Zeit ist vorbei.`,
        );
      const due = addWorkingDays(now, DUE_AFTER.appeal);
      const made = await this.items.insertAppeal(
        { ...decision, appealOf: decision.id, appealText: input.text },
        due,
        now,
      );
      if (!made) return new NotAllowed('Du hast dich über diese Entscheidung schon beschwert.');
      await this.events.record({
        kind: AppealMade,
        actorId: viewer.id,
        subjectId: made.id,
        ideaId: decision.ideaId,
        detail: { decisionId: decision.id },
      });
      return { id: made.id, dueAt: made.dueAt };
    });
  }
}
