import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  Clock,
  CONFIG,
  type Config,
  Database,
  newId,
  NotFound,
  RateLimits,
  type Language,
  type RequestContext,
  Retention,
  type TooManyRequests,
} from '@ein/platform';
import { Challenges } from '@ein/challenges';
import { MailOutbox, parseMailAddress } from '@ein/mail';
import { isReceiptCode, receiptCodeOf } from './receipt-code.policy.js';
import { StopLinks } from './stop-links.service.js';
import type { FollowByCodeInput, FollowEditionsInput, TrackIdeaInput } from './tracking.inputs.js';
import { followConfirmLetter } from './tracking.letter.js';
import {
  type ConfirmAddressFollowResult,
  type FollowByCodeResult,
  type FollowEditionsResult,
  type TrackIdeaResult,
  WrongReceipt,
} from './tracking.problems.js';
import { type AddressFollower, TrackingRepository } from './tracking.repository.js';
import type { FollowRequested } from './tracking.type.js';

/**
 * Wrong codes of one network. There is no limit per idea: strangers could use it up and lock its owner out. It needs none:
 * there are 2^40 codes, so that 1,000 networks that try all the time find one in 3,000 years on average, and a town that is
 * asked 1,000 times a second, by as many networks as there are, holds for 17 years on average.
 */
export const TRIES_PER_CLIENT = { name: 'receipt-client', points: 20, seconds: 3600 };
/** Whoever has a code can type anybody's address, so it gets few mails. */
const MAILS_PER_ADDRESS = { name: 'receipt-address', points: 3, seconds: 86_400 };

const HOUR_MS = 60 * 60_000;

/** How long an address waits to be confirmed: its key in the table `retention`, and how long the link in the mail works. */
export const UNCONFIRMED = 'address_follow_open';

/** What an address is asked about: an idea, or new editions of reports where it is none. */
interface Followable {
  ideaId: string | null;
  number: number | null;
  /** The operation, to which a proof is bound. */
  deed: 'followByCode' | 'followEditions';
}

/** Following an idea by its number and the code of its receipt, without an account. */
@Injectable()
export class TrackingService {
  constructor(
    private readonly tracking: TrackingRepository,
    private readonly database: Database,
    private readonly links: StopLinks,
    private readonly outbox: MailOutbox,
    private readonly limits: RateLimits,
    private readonly challenges: Challenges,
    private readonly retention: Retention,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The code on the receipt of an idea; for its author alone. */
  codeOf(ideaId: string): string {
    return receiptCodeOf(this.config.sessionSecret, ideaId);
  }

  /** The way of an idea, also while it waits to be published. */
  async track(request: RequestContext, input: TrackIdeaInput): Promise<TrackIdeaResult> {
    const ideaId = await this.open(request, input);
    if (typeof ideaId !== 'string') return ideaId;
    return (await this.tracking.findWay(ideaId)) ?? new WrongReceipt();
  }

  /** Asks the address by mail whether it is theirs; the answer is the same whether it follows already or not. */
  async follow(request: RequestContext, input: FollowByCodeInput): Promise<FollowByCodeResult> {
    const ideaId = await this.open(request, input);
    if (typeof ideaId !== 'string') return ideaId;
    return this.askAddress(request, input, { ideaId, number: input.number, deed: 'followByCode' });
  }

  /** The same for new editions of reports, of which everybody may hear. */
  async followEditions(
    request: RequestContext,
    input: FollowEditionsInput,
  ): Promise<FollowEditionsResult> {
    return this.askAddress(request, input, { ideaId: null, number: null, deed: 'followEditions' });
  }

  private async askAddress(
    request: RequestContext,
    input: FollowEditionsInput,
    { ideaId, number, deed }: Followable,
  ): Promise<FollowEditionsResult> {
    const address = parseMailAddress(input.email)?.toLowerCase();
    if (!address)
      throw badInput({
        email: { constraint: 'isEmail', message: 'Bitte prüfe die E-Mail-Adresse.' },
      });
    const challenge = await this.challenges.demand(request, deed, input.sender);
    if (challenge) return challenge;
    const often = await this.isAskedOften(address);
    return often
      ? { validDays: await this.validDays() }
      : this.mailQuestion(address, request.language, { ideaId, number });
  }

  /** Whether this address may get a question now; counts as one. Before the transaction of `askForNews`: limits have connections of their own. */
  async mayBeAsked(email: string): Promise<boolean> {
    const address = parseMailAddress(email)?.toLowerCase();
    return !!address && !(await this.isAskedOften(address));
  }

  /** Asks an address where no stranger's program can be behind it, such as at a device of the town; joins the caller's transaction. */
  async askForNews(
    language: Language,
    email: string,
    about: Pick<Followable, 'ideaId' | 'number'>,
  ): Promise<void> {
    const address = parseMailAddress(email)?.toLowerCase();
    if (address) await this.mailQuestion(address, language, about);
  }

  private async isAskedOften(address: string): Promise<boolean> {
    const key = createHash('sha256').update(address).digest('base64url');
    return (await this.limits.take(MAILS_PER_ADDRESS, key)) !== null;
  }

  private async validDays(): Promise<number> {
    return Math.floor((await this.retention.hoursOf(UNCONFIRMED)) / 24);
  }

  private async mailQuestion(
    address: string,
    language: Language,
    { ideaId, number }: Pick<Followable, 'ideaId' | 'number'>,
  ): Promise<FollowRequested> {
    const validDays = await this.validDays();
    const now = this.clock.now();
    await this.database.transaction(async () => {
      const wish = {
        id: newId(),
        ideaId,
        address,
        language,
        confirmedAt: null,
        toldAt: null,
        createdAt: now,
      };
      const { id } = await this.tracking.want(wish);
      await this.outbox.queue({
        key: `follow:${id}:${now.getTime()}`,
        recipient: address,
        expiresAt: new Date(now.getTime() + (await this.retention.hoursOf(UNCONFIRMED)) * HOUR_MS),
        ...followConfirmLetter(
          { number, days: validDays },
          this.links.confirmUrlFor(id, language),
          { language, publicUrl: this.config.publicUrl },
        ),
      });
    });
    return { validDays };
  }

  /** From the button on the page that the link in the mail opens; twice is once. */
  async confirm(language: Language, token: string): Promise<ConfirmAddressFollowResult> {
    const id = this.links.readConfirmation(token);
    const confirmed = id ? await this.tracking.confirm(id, this.clock.now(), language) : null;
    if (confirmed?.ideaId === null) return { ideaNumber: null };
    const number = confirmed ? await this.tracking.findNumber(confirmed.ideaId) : null;
    return number === null
      ? new NotFound('Dieser Link gilt nicht mehr. Mit Nummer und Code bekommst du einen neuen.')
      : { ideaNumber: number };
  }

  async confirmedFollowers(ideaId: string): Promise<AddressFollower[]> {
    return this.tracking.findConfirmed(ideaId);
  }

  async editionFollowers(): Promise<AddressFollower[]> {
    return this.tracking.findConfirmedForEditions();
  }

  /** What a row is about: the number of an idea, or new editions. Neither when it is gone. */
  async subjectOf(followId: string): Promise<{ ideaNumber: number | null; editions: boolean }> {
    const follow = await this.tracking.find(followId);
    if (!follow?.ideaId) return { ideaNumber: null, editions: follow !== null };
    return { ideaNumber: await this.tracking.findNumber(follow.ideaId), editions: false };
  }

  /** Takes the address away. */
  async stop(followId: string): Promise<void> {
    await this.tracking.delete(followId);
  }

  /** They got a mail: from now on their time counts anew. */
  async markTold(followers: readonly AddressFollower[]): Promise<void> {
    await this.tracking.markTold(
      followers.map(({ id }) => id),
      this.clock.now(),
    );
  }

  async forgetUnconfirmed(before: Date): Promise<number> {
    return this.tracking.deleteUnconfirmed(before);
  }

  /** Who has got no mail for so long does not expect one any more, and may not know that we have the address. */
  async forgetSilent(before: Date): Promise<number> {
    return this.tracking.deleteSilent(before);
  }

  /** The idea that number and code open. It is not said which of both is wrong. */
  private async open(
    request: RequestContext,
    { number, code }: TrackIdeaInput,
  ): Promise<string | WrongReceipt | TooManyRequests> {
    // Taken before it is looked at, so that many tries at the same moment are no way around; a right code costs nothing.
    const tooMany = await this.limits.take(TRIES_PER_CLIENT, request.clientAddress);
    if (tooMany) return tooMany;
    const ideaId = await this.tracking.findIdeaId(number);
    const fits = isReceiptCode(this.config.sessionSecret, ideaId ?? newId(), code);
    if (!ideaId || !fits) return new WrongReceipt();
    await this.limits.giveBack(TRIES_PER_CLIENT, request.clientAddress);
    return ideaId;
  }
}
