import { Injectable } from '@nestjs/common';
import {
  addWorkingDays,
  Clock,
  Database,
  newId,
  NotAllowed,
  NotFound,
  RateLimits,
  type SignedInViewer,
} from '@ein/platform';
import { EventLog, newSalt, saltedDigest } from '@ein/event-log';
import { SanctionMails } from './sanction-mails.service.js';
import { SanctionReading } from './sanction-reading.service.js';
import { SanctionAppealed } from './sanction.events.js';
import type { AppealSanctionInput, DecideSanctionAppealInput } from './sanction.inputs.js';
import { APPEAL_MONTHS, APPEAL_WORKING_DAYS, appealEnds, whyNotMine } from './sanction.policy.js';
import type { SanctionResult } from './sanction.problems.js';
import { SanctionRepository } from './sanction.repository.js';
import { Sanctions } from './sanctions.service.js';

const PER_ACCOUNT = { name: 'sanction-appeal-account', points: 10, seconds: 86_400 };

/** Appeals against sanctions: once, within six months, decided by somebody else. */
@Injectable()
export class SanctionAppeals {
  constructor(
    private readonly database: Database,
    private readonly sanctions: SanctionRepository,
    private readonly steps: Sanctions,
    private readonly reading: SanctionReading,
    private readonly mails: SanctionMails,
    private readonly events: EventLog,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  async appeal(viewer: SignedInViewer, input: AppealSanctionInput): Promise<SanctionResult> {
    const tooMany = await this.limits.take(PER_ACCOUNT, viewer.id);
    if (tooMany) return tooMany;
    return this.database.transaction(async () => {
      const sanction = await this.sanctions.lock(input.sanctionId);
      if (sanction?.accountId !== viewer.id) return new NotFound('Diese Maßnahme gibt es nicht.');
      const now = this.clock.now();
      if (sanction.liftedAt) return new NotAllowed('Diese Maßnahme ist schon aufgehoben.');
      if (appealEnds(sanction) < now)
        return new NotAllowed(
          `Eine Beschwerde ist ${APPEAL_MONTHS} Monate lang möglich. Diese Zeit ist vorbei.`,
        );
      const appeal = {
        id: newId(),
        sanctionId: sanction.id,
        text: input.text,
        createdAt: now,
        salt: newSalt(),
      };
      const due = addWorkingDays(now, APPEAL_WORKING_DAYS);
      if (!(await this.sanctions.insertAppeal(appeal, due)))
        return new NotAllowed('Du hast dich über diese Maßnahme schon beschwert.');
      await this.events.record({
        kind: SanctionAppealed,
        actorId: viewer.id,
        subjectId: sanction.id,
        detail: { appealId: appeal.id, digest: saltedDigest(input.text, appeal.salt) },
      });
      return this.reading.shown(sanction);
    });
  }

  /** Lifts the sanction or leaves it; its owner is told why. */
  async decide(viewer: SignedInViewer, input: DecideSanctionAppealInput): Promise<SanctionResult> {
    return this.database.transaction(async () => {
      const found = await this.sanctions.findAppeal(input.appealId);
      const sanction = found && (await this.sanctions.lock(found.sanctionId));
      // Read again under the lock of its sanction, which everybody holds who decides.
      const appeal = sanction && (await this.sanctions.findAppeal(found.id));
      if (!appeal) return new NotFound('Diese Beschwerde gibt es nicht.');
      const now = this.clock.now();
      const deciders = await this.sanctions.findDeciders([sanction.accountId], now);
      const mine = whyNotMine(viewer, sanction, deciders);
      if (mine) return new NotAllowed(mine);
      if (appeal.decidedAt) return new NotAllowed('Darüber ist schon entschieden.');
      const lifts = input.success && sanction.liftedAt === null;
      const after = lifts ? await this.steps.end(viewer, sanction, input.answer) : sanction;
      await this.mails.decided(after, await this.steps.closeAppeal(viewer, appeal, input));
      return this.reading.shown(after);
    });
  }
}
