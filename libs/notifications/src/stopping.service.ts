import { Injectable } from '@nestjs/common';
import {
  FollowService,
  StopLinks,
  type StopTarget,
  SubscriptionService,
  TrackingService,
} from '@ein/follows';
import { NotificationRepository } from './notification.repository.js';
import { PreferenceService } from './preference.service.js';
import { StopOffer } from './stopping.type.js';

/** Stops mails by the link that stands in each of them. It shows no more than what it stops. */
@Injectable()
export class Stopping {
  constructor(
    private readonly links: StopLinks,
    private readonly follows: FollowService,
    private readonly subscriptions: SubscriptionService,
    private readonly tracking: TrackingService,
    private readonly preferences: PreferenceService,
    private readonly notifications: NotificationRepository,
  ) {}

  /** What the link would stop; changes nothing. Null when it is none of ours. */
  async offer(token: string): Promise<StopOffer | null> {
    const target = this.links.read(token);
    return target && this.offerOf(target);
  }

  /** Stops it; again and again with the same result. */
  async stop(token: string): Promise<StopOffer | null> {
    const target = this.links.read(token);
    if (!target) return null;
    const offer = await this.offerOf(target);
    if (target.what === 'idea' && offer.ideaNumber !== null)
      await this.follows.stopFor(target.accountId, target.id);
    if (target.what === 'subscription')
      await this.subscriptions.endFor(target.accountId, target.id);
    if (target.what === 'address') await this.tracking.stop(target.id);
    if (target.what === 'digest') await this.preferences.stopDigest(target.accountId);
    return offer;
  }

  private async offerOf(target: StopTarget): Promise<StopOffer> {
    const { what, id } = target;
    if (what === 'address') return { what, name: null, ...(await this.tracking.subjectOf(id)) };
    return {
      what,
      editions: false,
      ideaNumber:
        what === 'idea' ? ((await this.notifications.findIdea(id))?.number ?? null) : null,
      name: what === 'subscription' ? await this.subscriptions.nameOf(target.accountId, id) : null,
    };
  }
}
