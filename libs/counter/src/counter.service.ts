import { Inject, Injectable } from '@nestjs/common';
import {
  Clock,
  CONFIG,
  type Config,
  type Language,
  RateLimits,
  type RequestContext,
  Retention,
  type SignedInViewer,
} from '@ein/platform';
import { TrackingService, TRIES_PER_CLIENT, WrongReceipt } from '@ein/follows';
import { DUE_AFTER } from '@ein/queue';
import { codeDigest, counterCodeOf } from './counter-code.policy.js';
import type { CounterReceiptResult } from './counter.problems.js';
import { CounterRepository, type EntryShown } from './counter.repository.js';
import type { ConsentText, CounterRow, CounterSlip } from './counter.type.js';

/** How long its code stands on the slip: time to print it again, and no more, because the code is the visitor's. */
const PRINTED_FOR_MS = 60 * 60_000;
const RECENT = 20;
const READABLE = ['published', 'withdrawn', 'merged'];

/** Its key in the table `retention`. */
export const COUNTER_CODE = 'counter_code';

/** What was written down at the counter, for those who stand there and for whoever holds a receipt. */
@Injectable()
export class CounterService {
  constructor(
    private readonly entries: CounterRepository,
    private readonly tracking: TrackingService,
    private readonly limits: RateLimits,
    private readonly retention: Retention,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async consent(language: Language): Promise<ConsentText> {
    const text = await this.entries.findConsent(language);
    if (!text) throw new Error('There is no text of consent: fill the table consent_text.');
    return text;
  }

  async recent(): Promise<CounterRow[]> {
    return this.entries.findRecent(RECENT);
  }

  async slip(viewer: SignedInViewer, id: string): Promise<CounterSlip | null> {
    const entry = await this.entries.findShown(id);
    return entry && this.slipOf(viewer, entry);
  }

  /** With its code for whoever wrote it down alone: to colleagues the visitor said nothing. */
  async slipOf(viewer: SignedInViewer, entry: EntryShown): Promise<CounterSlip> {
    const fresh = this.clock.now().getTime() - entry.writtenAt.getTime() < PRINTED_FOR_MS;
    const own = entry.writtenBy === viewer.id;
    const hours = await this.retention.hoursOf(COUNTER_CODE);
    return {
      id: entry.id,
      kind: entry.kind,
      number: entry.number,
      title: entry.title,
      commentNumber: entry.commentNumber,
      code: fresh && own && entry.hasCode ? this.codeOf(entry) : null,
      counts: entry.accountId !== null,
      isPublic: (entry.commentVisibility ?? entry.ideaVisibility) === 'published',
      writtenAt: entry.writtenAt,
      checkDays: entry.kind === 'idea' ? DUE_AFTER.idea : DUE_AFTER.comment,
      keepDays: Math.floor(hours / 24),
    };
  }

  /** An idea has the code that every receipt of an idea has, so that it opens its way, too. */
  codeOf({ id, kind, ideaId }: Pick<EntryShown, 'id' | 'kind' | 'ideaId'>): string {
    return kind === 'idea'
      ? this.tracking.codeOf(ideaId)
      : counterCodeOf(this.config.sessionSecret, id);
  }

  digestOf(code: string): Buffer {
    return codeDigest(this.config.sessionSecret, code);
  }

  /** What became of a comment or support, for whoever holds its receipt. */
  async receipt(
    request: Pick<RequestContext, 'clientAddress'>,
    { number, code }: { number: number; code: string },
  ): Promise<CounterReceiptResult> {
    const tooMany = await this.limits.take(TRIES_PER_CLIENT, request.clientAddress);
    if (tooMany) return tooMany;
    const entry = await this.entries.findByCode(number, this.digestOf(code));
    if (!entry) return new WrongReceipt();
    await this.limits.giveBack(TRIES_PER_CLIENT, request.clientAddress);
    const state = entry.commentVisibility ?? 'published';
    return {
      kind: entry.kind,
      number: entry.number,
      title: READABLE.includes(entry.ideaVisibility) ? entry.title : null,
      commentNumber: entry.commentNumber,
      counts: entry.accountId !== null && state === 'published',
      waits: entry.accountId === null || state === 'waiting',
      reason: entry.reason,
    };
  }
}
