import { Injectable } from '@nestjs/common';
import {
  badInput,
  Clock,
  Database,
  newId,
  NotAllowed,
  NotFound,
  type SignedInViewer,
} from '@ein/platform';
import { EventLog, newSalt, saltedDigest } from '@ein/event-log';
import { SanctionMails } from './sanction-mails.service.js';
import { SanctionReading } from './sanction-reading.service.js';
import {
  SanctionAppealDecided,
  SanctionImposed,
  SanctionLifted,
  SanctionSeen,
} from './sanction.events.js';
import type { Sanction, SanctionAppeal } from './sanction.entity.js';
import type {
  ImposeSanctionInput,
  LiftSanctionInput,
  SanctionPreviewArgs,
} from './sanction.inputs.js';
import { buildsOn, stands, stepsFor, suspendedUntil, whyNoSanction } from './sanction.policy.js';
import type { SanctionResult } from './sanction.problems.js';
import { SanctionRepository } from './sanction.repository.js';
import { SanctionKind } from './sanction.type.js';

/** Steps against an account, and taking them away. */
@Injectable()
export class Sanctions {
  constructor(
    private readonly database: Database,
    private readonly sanctions: SanctionRepository,
    private readonly reading: SanctionReading,
    private readonly mails: SanctionMails,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Takes a step; from this moment it holds, and its owner is told. */
  async impose(viewer: SignedInViewer, input: ImposeSanctionInput): Promise<SanctionResult> {
    return this.database.transaction(async () => {
      await this.sanctions.lockPerson(input.accountId);
      const person = await this.sanctions.findPerson(input.accountId);
      if (!person) return new NotFound('Dieses Konto gibt es nicht.');
      const now = this.clock.now();
      const earlier = await this.sanctions.findOf(person.id);
      const step = stepsFor(viewer, person, earlier, now).find(({ kind }) => kind === input.kind);
      if (step?.whyNot) return new NotAllowed(step.whyNot);
      const severeGround = (step?.onlySevere && input.severeGround) || null;
      if (step?.onlySevere && !severeGround)
        throw badInput({
          severeGround: { constraint: 'isDefined', message: NEEDS[input.kind] ?? '' },
        });
      const suspension = input.kind === SanctionKind.SUSPENSION;
      const sanction: Sanction = {
        id: newId(),
        accountId: person.id,
        kind: input.kind,
        about: input.about,
        reason: input.reason,
        ground: input.ground,
        facts: input.facts,
        severeGround,
        buildsOn: buildsOn(input.kind, earlier, now),
        byId: viewer.id,
        createdAt: now,
        until: suspension ? suspendedUntil(now, input.days ?? 0) : null,
        liftedAt: null,
        liftedBy: null,
        liftReason: null,
        seenAt: null,
        salt: newSalt(),
      };
      await this.sanctions.insert(sanction);
      await this.record(SanctionImposed, viewer.id, sanction, {
        kind: sanction.kind,
        about: sanction.about,
        until: sanction.until?.toISOString() ?? null,
        severe: severeGround !== null,
        digest: saltedDigest(`${input.reason}\n${input.ground}\n${input.facts}`, sanction.salt),
      });
      await this.mails.imposed(sanction);
      return this.reading.shown(sanction);
    });
  }

  /** The text of the mail that this step would send. */
  async preview(viewer: SignedInViewer, args: SanctionPreviewArgs): Promise<string> {
    const person = await this.sanctions.findPerson(args.accountId);
    if (!person || whyNoSanction(viewer, person)) return '';
    const now = this.clock.now();
    const suspension = args.kind === SanctionKind.SUSPENSION;
    return this.mails.preview(person.id, {
      ...args,
      until: suspension ? suspendedUntil(now, args.days ?? 0) : null,
    });
  }

  /** Takes a step back before its end, with a reason that its owner is told. */
  async lift(viewer: SignedInViewer, input: LiftSanctionInput): Promise<SanctionResult> {
    return this.database.transaction(async () => {
      const sanction = await this.sanctions.lock(input.sanctionId);
      const person = sanction && (await this.sanctions.findPerson(sanction.accountId));
      if (!sanction || !person) return new NotFound('Diese Maßnahme gibt es nicht.');
      const why = whyNoSanction(viewer, person);
      if (why) return new NotAllowed(why);
      if (!stands(sanction, this.clock.now()))
        return new NotAllowed('Diese Maßnahme gilt nicht mehr.');
      const lifted = await this.end(viewer, sanction, input.reason);
      const unsaid = await this.mails.takeBack(sanction);
      const granted = await this.grantOpenAppeal(viewer, lifted);
      if (granted) await this.mails.decided(lifted, granted);
      else if (!unsaid) await this.mails.lifted(lifted);
      return this.reading.shown(lifted);
    });
  }

  /** Ends a sanction now. Whoever calls holds its lock and tells its owner. */
  async end(viewer: SignedInViewer, sanction: Sanction, reason: string): Promise<Sanction> {
    const change = { liftedAt: this.clock.now(), liftedBy: viewer.id, liftReason: reason };
    await this.sanctions.update(sanction.id, change);
    await this.mails.renewEnd(sanction.accountId);
    await this.record(SanctionLifted, viewer.id, sanction, {
      digest: saltedDigest(reason, sanction.salt),
    });
    return { ...sanction, ...change };
  }

  /** Whoever lifts what an appeal is still waiting for has granted it. */
  private async grantOpenAppeal(
    viewer: SignedInViewer,
    { id, liftReason }: Sanction,
  ): Promise<SanctionAppeal | null> {
    const appeal = (await this.sanctions.findAppeals([id])).get(id);
    if (!appeal || appeal.decidedAt) return null;
    return this.closeAppeal(viewer, appeal, { success: true, answer: liftReason ?? '' });
  }

  /** Writes down what was decided about an appeal. Whoever calls holds the lock of its sanction and tells its owner. */
  async closeAppeal(
    viewer: SignedInViewer,
    appeal: SanctionAppeal,
    { success, answer }: { success: boolean; answer: string },
  ): Promise<SanctionAppeal> {
    const decision = { decidedAt: this.clock.now(), decidedBy: viewer.id, success, answer };
    await this.sanctions.updateAppeal(appeal.id, decision);
    await this.events.record({
      kind: SanctionAppealDecided,
      actorId: viewer.id,
      subjectId: appeal.sanctionId,
      detail: { appealId: appeal.id, success, digest: saltedDigest(answer, appeal.salt) },
    });
    return { ...appeal, ...decision };
  }

  /** Its owner has read it. */
  async see(viewer: SignedInViewer, sanctionId: string): Promise<SanctionResult> {
    return this.database.transaction(async () => {
      const sanction = await this.sanctions.lock(sanctionId);
      if (sanction?.accountId !== viewer.id) return new NotFound('Diese Maßnahme gibt es nicht.');
      if (sanction.seenAt) return this.reading.shown(sanction);
      const seenAt = this.clock.now();
      await this.sanctions.update(sanction.id, { seenAt });
      await this.record(SanctionSeen, viewer.id, sanction, {});
      return this.reading.shown({ ...sanction, seenAt });
    });
  }

  private async record(
    kind: string,
    actorId: string,
    { id, accountId }: Sanction,
    detail: Record<string, string | boolean | null>,
  ): Promise<void> {
    await this.events.record({ kind, actorId, subjectId: id, detail: { accountId, ...detail } });
  }
}

const NEEDS: Partial<Record<SanctionKind, string>> = {
  suspension:
    'Vor einer Sperre auf Zeit steht eine Verwarnung. In einem schweren Fall nenne die Grundlage dafür.',
  block:
    'Vor einer Sperre ohne Ende steht eine Sperre auf Zeit. In einem schweren Fall nenne die Grundlage dafür.',
};
