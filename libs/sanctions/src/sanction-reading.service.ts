import { Injectable } from '@nestjs/common';
import { Clock, type SignedInViewer, type Viewer } from '@ein/platform';
import type { Sanction, SanctionAppeal } from './sanction.entity.js';
import { appealEnds, lastRestricting, stands, stepsFor, whyNotMine } from './sanction.policy.js';
import { SanctionRepository } from './sanction.repository.js';
import {
  type AccountLadder,
  type SanctionAppealType,
  SanctionKind,
  type SanctionType,
  type WaitingSanctionAppeal,
} from './sanction.type.js';

/** Sanctions, for those they concern and for those who make them. */
@Injectable()
export class SanctionReading {
  constructor(
    private readonly sanctions: SanctionRepository,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async ofAccount(accountId: string): Promise<SanctionType[]> {
    return this.shownAll(await this.sanctions.findOf(accountId));
  }

  /** What keeps its owner from taking part now, or null. */
  async restriction(accountId: string): Promise<Sanction | null> {
    return lastRestricting(await this.sanctions.findOf(accountId), this.clock.now());
  }

  /** What somebody must be told when they come: what restricts them, else a warning that they have not read. */
  async toTell(viewer: Viewer): Promise<SanctionType | null> {
    if (!viewer) return null;
    const restriction = await this.restriction(viewer.id);
    if (restriction) return this.shown(restriction);
    const now = this.clock.now();
    const unread = (await this.sanctions.findOf(viewer.id)).find(
      (one) => one.seenAt === null && stands(one, now),
    );
    return unread ? this.shown(unread) : null;
  }

  async ladder(viewer: SignedInViewer, accountId: string): Promise<AccountLadder | null> {
    const person = await this.sanctions.findPerson(accountId);
    if (!person) return null;
    const earlier = await this.sanctions.findOf(accountId);
    return {
      id: accountId,
      sanctions: await this.shownAll(earlier),
      steps: stepsFor(viewer, person, earlier, this.clock.now()),
    };
  }

  async waitingAppeals(viewer: SignedInViewer): Promise<WaitingSanctionAppeal[]> {
    const appeals = await this.sanctions.findWaitingAppeals();
    const found = await this.sanctions.findByIds(appeals.map(({ sanctionId }) => sanctionId));
    const concerned = [...found.values()].map(({ accountId }) => accountId);
    const deciders = await this.sanctions.findDeciders(concerned, this.clock.now());
    return appeals.flatMap((appeal) => {
      const sanction = found.get(appeal.sanctionId);
      if (!sanction) return [];
      return {
        appeal: shownAppeal(appeal),
        sanction: this.show(sanction, appeal),
        accountId: sanction.accountId,
        whyNotMine: whyNotMine(viewer, sanction, deciders),
      };
    });
  }

  /** How many there were in a calendar year, mildest first. */
  async figures(
    year: number,
  ): Promise<{ kind: SanctionKind; sanctions: number; lifted: number }[]> {
    const counted = await this.sanctions.countByKind(year);
    const order = Object.values(SanctionKind);
    return counted.toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  }

  async countAppeals(): Promise<number> {
    return this.sanctions.countWaitingAppeals();
  }

  async shown(sanction: Sanction): Promise<SanctionType> {
    const appeals = await this.sanctions.findAppeals([sanction.id]);
    return this.show(sanction, appeals.get(sanction.id));
  }

  private async shownAll(all: readonly Sanction[]): Promise<SanctionType[]> {
    const appeals = await this.sanctions.findAppeals(all.map(({ id }) => id));
    return all.map((sanction) => this.show(sanction, appeals.get(sanction.id)));
  }

  private show(sanction: Sanction, appeal: SanctionAppeal | undefined): SanctionType {
    const { id, kind, about, reason, ground, facts, severeGround, until, liftedAt, liftReason } =
      sanction;
    const now = this.clock.now();
    const ends = appealEnds(sanction);
    return {
      ...{ id, kind, about, reason, ground, facts, severeGround, until, liftedAt, liftReason },
      since: sanction.createdAt,
      stands: stands(sanction, now),
      seen: sanction.seenAt !== null,
      canAppealUntil: !appeal && liftedAt === null && ends > now ? ends : null,
      appeal: appeal ? shownAppeal(appeal) : null,
      accountId: sanction.accountId,
      byId: sanction.byId,
    };
  }
}

const shownAppeal = (appeal: SanctionAppeal): SanctionAppealType => {
  const { id, text, createdAt, dueAt, decidedAt, success, answer } = appeal;
  return { id, text, receivedAt: createdAt, dueAt, decidedAt, success, answer };
};
