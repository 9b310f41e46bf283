import { Injectable } from '@nestjs/common';
import { Guests } from '@ein/accounts';
import { TrackingService } from '@ein/follows';
import { IdeaClosed, IdeaSubmittingService } from '@ein/ideas';
import { Clock, Database, RateLimits, type RequestContext } from '@ein/platform';
import { ProjectService } from '@ein/projects';
import type { SubmitFromKioskInput } from './kiosk.inputs.js';
import { digestOf } from './kiosk.policy.js';
import type { FetchKioskReceiptResult, SubmitFromKioskResult } from './kiosk.problems.js';
import { KioskRepository } from './kiosk.repository.js';
import { KioskEntryMissing, KioskReceipt, KioskUnknown } from './kiosk.type.js';

/** An evening with many guests, and what a device kept while the network was away; what is refused waits there. */
export const PER_KIOSK = { name: 'kiosk-submit', points: 120, seconds: 3600 };
/** 2^80 keys: this only keeps the database quiet. */
const KEYS_PER_CLIENT = { name: 'kiosk-receipt-client', points: 30, seconds: 3600 };

/** What is written at a kiosk, taken exactly once. */
@Injectable()
export class KioskWritingService {
  constructor(
    private readonly database: Database,
    private readonly kiosks: KioskRepository,
    private readonly guests: Guests,
    private readonly ideas: IdeaSubmittingService,
    private readonly projects: ProjectService,
    private readonly tracking: TrackingService,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Takes an entry. Sent again, because the answer got lost, it is answered as before and nothing else happens. */
  async submit(
    request: RequestContext,
    input: SubmitFromKioskInput,
  ): Promise<SubmitFromKioskResult> {
    const kiosk = await this.kiosks.findByToken(digestOf(input.device));
    if (!kiosk) return new KioskUnknown();
    const keyDigest = digestOf(input.key);
    const before = await this.receiptOf(keyDigest);
    if (before) return before;
    const refused = await this.limits.take(PER_KIOSK, kiosk.id);
    if (refused) return refused;
    const asks = input.email && (await this.tracking.mayBeAsked(input.email));
    const entry = asks ? input : { ...input, email: null };
    return this.database.transaction(async () => {
      await this.kiosks.lockKey(keyDigest);
      return (await this.receiptOf(keyDigest)) ?? this.take(request, kiosk.id, keyDigest, entry);
    });
  }

  /** Number and code of an entry, for whoever wrote it and has its key. */
  async fetch(request: RequestContext, key: string): Promise<FetchKioskReceiptResult> {
    const refused = await this.limits.take(KEYS_PER_CLIENT, request.clientAddress);
    return refused ?? (await this.receiptOf(digestOf(key))) ?? new KioskEntryMissing();
  }

  private async take(
    request: RequestContext,
    kioskId: string,
    keyDigest: Buffer,
    { title, body, placeId, categoryId, email }: SubmitFromKioskInput,
  ): Promise<KioskReceipt | IdeaClosed> {
    const box = (await this.projects.all()).find(
      ({ permanent, stage }) => permanent && stage === 'public',
    );
    if (!box) return new IdeaClosed();
    const idea = await this.ideas.submitForGuest(async () => (await this.guests.open(null)).id, {
      title,
      body,
      placeId: placeId ?? null,
      categoryId,
      projectId: box.id,
    });
    if (idea instanceof IdeaClosed) return idea;
    await this.kiosks.insertEntry({
      keyDigest,
      kioskId,
      ideaId: idea.id,
      createdAt: this.clock.now(),
    });
    const number = idea.number ?? 0;
    if (email) await this.tracking.askForNews(request.language, email, { ideaId: idea.id, number });
    return this.receipt(idea.id, number);
  }

  private async receiptOf(keyDigest: Buffer): Promise<KioskReceipt | null> {
    const arrived = await this.kiosks.findArrived(keyDigest);
    return arrived && this.receipt(arrived.ideaId, arrived.number);
  }

  private receipt(ideaId: string, number: number): KioskReceipt {
    return Object.assign(new KioskReceipt(), { number, code: this.tracking.codeOf(ideaId) });
  }
}
