import { Inject, Injectable } from '@nestjs/common';
import {
  Clock,
  CONFIG,
  type Config,
  RateLimits,
  type RequestContext,
  TooManyRequests,
} from '@ein/platform';
import {
  DEMO_SUSPICION_FACTOR,
  isHurried,
  levelOf,
  LONGER_WAIT,
  NETWORK,
  pointsOf,
  type Signs,
  TOWN,
  triesOf,
  WAITS_IN_TOWN,
  WAITS_PER_NETWORK,
} from './challenge.policy.js';
import type { SenderInput } from './challenge.inputs.js';
import { ChallengeRequired } from './challenge.problems.js';
import { ChallengeSecrets } from './challenge-secrets.js';
import { OpenChallenges } from './open-challenges.service.js';
import { SpentProofRepository } from './spent-proof.repository.js';
import { WorkService } from './work.service.js';

type Client = Pick<RequestContext, 'viewer' | 'clientAddress'>;

/** What let somebody pass: the digest under which a proof was used up, if one was needed. */
interface Passed {
  proof?: Buffer;
  waited?: boolean;
}

/** Asks whoever has no account for a proof that no program writes, but only where there is reason to suspect one. */
@Injectable()
export class Challenges {
  constructor(
    private readonly limits: RateLimits,
    private readonly secrets: ChallengeSecrets,
    private readonly work: WorkService,
    private readonly open: OpenChallenges,
    private readonly spent: SpentProofRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Null: go on. `deed` is the name of the operation, to which a proof is bound. To be called when everything else about the
   * input is right, because a proof is used up by it; where a limit may still refuse, `guard` is the one to call.
   */
  async demand(
    client: Client,
    deed: string,
    sender: SenderInput | null = null,
  ): Promise<ChallengeRequired | null> {
    const passed = await this.pass(client, deed, sender);
    return passed instanceof ChallengeRequired ? passed : null;
  }

  /** Goes on with `act` when nothing is asked. What it refuses with `TooManyRequests` leaves the proof good for later. */
  async guard<T>(
    client: Client,
    deed: string,
    sender: SenderInput | null | undefined,
    act: () => Promise<T>,
  ): Promise<T | ChallengeRequired> {
    const passed = await this.pass(client, deed, sender ?? null);
    if (passed instanceof ChallengeRequired) return passed;
    const done = await act();
    if (!(done instanceof TooManyRequests)) return done;
    if (passed.proof) await this.spent.giveBack(passed.proof);
    if (passed.waited) await this.limits.giveBack(WAITS_PER_NETWORK, client.clientAddress);
    return done;
  }

  /** Takes away proofs that could not be used again anyway. */
  async forgetSpent(before: Date): Promise<number> {
    return this.spent.deleteBefore(before);
  }

  private async pass(
    client: Client,
    deed: string,
    sender: SenderInput | null,
  ): Promise<Passed | ChallengeRequired> {
    if (client.viewer) return {};
    const opensAt = this.opening(deed, sender);
    const signs = this.signsOf(deed, sender, opensAt !== null);
    const level = levelOf(await this.weigh(client, signs));
    const asked = level > 0 || signs.trapped || this.config.challenges.when === 'always';
    // Who was asked before is held to it, however the sums stand now.
    if (!asked && !opensAt) return {};
    const solution = await this.takeSolution(deed, sender);
    if (solution) return { proof: solution };
    const ticket = sender?.ticket ?? '';
    const wait = opensAt ? await this.takeTicket(client, ticket, opensAt) : 'new';
    if (wait === 0) return { proof: this.secrets.digestOf(ticket), waited: true };
    return this.ask(client, deed, level, wait === 'new' ? null : [ticket, wait]);
  }

  private opening(deed: string, sender: SenderInput | null): Date | null {
    return sender?.ticket ? this.secrets.readTicket(deed, sender.ticket, this.clock.now()) : null;
  }

  /** `held`: whose ticket is still good, and the seconds until then. */
  private async ask(
    { clientAddress }: Client,
    deed: string,
    level: number,
    held: [string, number] | null,
  ): Promise<ChallengeRequired> {
    const { tries, waitSeconds } = this.config.challenges;
    const challenge = await this.open.next(clientAddress, deed, triesOf(level, tries));
    if (held) return new ChallengeRequired(challenge, ...held);
    const from = new Date(this.clock.now().getTime() + waitSeconds * 1000);
    return new ChallengeRequired(challenge, this.secrets.ticketFor(deed, from), waitSeconds);
  }

  private signsOf(deed: string, sender: SenderInput | null, wasAsked: boolean): Signs {
    const { stamp, extra } = sender ?? {};
    // A program of somebody's own sends no stamp, a form without one an empty string; and a proof that is ready in a second must not look like haste.
    if (typeof stamp !== 'string' || wasAsked) return { trapped: Boolean(extra), hurried: false };
    const shownAt = this.secrets.readStamp(deed, stamp);
    const { formSeconds } = this.config.challenges;
    const hurried = shownAt === null || isHurried(shownAt, this.clock.now().getTime(), formSeconds);
    return { trapped: Boolean(extra), hurried };
  }

  /** How full the measure is; above 1 there is suspicion. One network alone never brings it upon the town. */
  private async weigh({ clientAddress }: Client, signs: Signs): Promise<number> {
    const { after, afterInTown } = this.config.challenges;
    const factor = this.config.mode === 'demo' ? DEMO_SUSPICION_FACTOR : 1;
    const [ofNetwork, ofTown] = [after * factor, afterInTown * factor];
    const points = pointsOf(signs);
    const network = await this.limits.add({ ...NETWORK, points: ofNetwork }, clientAddress, points);
    if (network > 1) return network;
    return Math.max(network, await this.limits.add({ ...TOWN, points: ofTown }, 'all', 1));
  }

  /** Under which digest the solution was used up; null: there is none that is good. */
  private async takeSolution(deed: string, sender: SenderInput | null): Promise<Buffer | null> {
    const signature = sender?.solution ? await this.work.solved(deed, sender.solution) : null;
    if (signature === null) return null;
    const digest = this.secrets.digestOf(signature);
    return (await this.spent.spend(digest, this.clock.now())) ? digest : null;
  }

  /** Seconds that are still to be waited; 0: it was good and is used up; 'new': it was used before. */
  private async takeTicket(
    { clientAddress }: Client,
    ticket: string,
    opensAt: Date,
  ): Promise<number | 'new'> {
    const now = this.clock.now();
    const digest = this.secrets.digestOf(ticket);
    if (await this.spent.isSpent(digest)) return 'new';
    const waited = (now.getTime() - opensAt.getTime()) / 1000;
    if (waited < 0) return Math.ceil(-waited);
    const factor = this.config.mode === 'demo' ? DEMO_SUSPICION_FACTOR : 1;
    const perNetwork = { ...WAITS_PER_NETWORK, points: WAITS_PER_NETWORK.points * factor };
    const tooMany = await this.limits.take(perNetwork, clientAddress);
    if (tooMany) return tooMany.retryAfterSeconds;
    if (waited < LONGER_WAIT && (await this.limits.take(WAITS_IN_TOWN, 'all')))
      return Math.ceil(LONGER_WAIT - waited);
    return (await this.spent.spend(digest, now)) ? 0 : 'new';
  }
}
