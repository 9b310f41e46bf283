import { Injectable } from '@nestjs/common';
import { Clock, newId, RateLimits, type SignedInViewer } from '@ein/platform';
import { SearchMatching } from '@ein/search';
import type { Criteria, Subscription } from './subscription.entity.js';
import type { SubscribeInput } from './subscription.inputs.js';
import { type SubscribeResult, TooManySubscriptions } from './subscription.problems.js';
import { SubscriptionRepository } from './subscription.repository.js';
import type { SubscriptionType } from './subscription.type.js';

const MOST = 50;
const PER_ACCOUNT = { name: 'subscribe-account', points: 60, seconds: 3600 };

/** Hearing of new ideas in a place, a theme, a project, or like a saved search. */
@Injectable()
export class SubscriptionService {
  constructor(
    private readonly subscriptions: SubscriptionRepository,
    private readonly matching: SearchMatching,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** The same wish again only renames the first. */
  async subscribe(viewer: SignedInViewer, input: SubscribeInput): Promise<SubscribeResult> {
    const tooMany = await this.limits.take(PER_ACCOUNT, viewer.id);
    if (tooMany) return tooMany;
    if ((await this.subscriptions.findOf(viewer.id)).length >= MOST)
      return new TooManySubscriptions(
        `Du hast schon ${MOST} Abos. Beende zuerst eines, das du nicht mehr brauchst.`,
      );
    return shown(
      await this.subscriptions.save({
        id: newId(),
        accountId: viewer.id,
        name: input.name,
        criteria: criteriaOf(input),
        createdAt: this.clock.now(),
      }),
    );
  }

  async end(viewer: SignedInViewer, id: string): Promise<boolean> {
    return this.subscriptions.delete(id, viewer.id);
  }

  /** The same from a link in a mail, whose token has shown whose it is. */
  async endFor(accountId: string, id: string): Promise<void> {
    await this.subscriptions.delete(id, accountId);
  }

  async of(viewer: SignedInViewer): Promise<SubscriptionType[]> {
    return (await this.subscriptions.findOf(viewer.id)).map(shown);
  }

  /** Null when it has ended. */
  async nameOf(accountId: string, id: string): Promise<string | null> {
    const known = await this.subscriptions.find(id);
    return known?.accountId === accountId ? known.name : null;
  }

  /** The names of those that still run. */
  async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    return this.subscriptions.findNames(ids);
  }

  /** Everybody who wanted to hear of new editions of reports. */
  async forEditions(): Promise<Subscription[]> {
    return this.subscriptions.findForEditions();
  }

  /** The people who wanted to hear of an idea like this one, each with the first of their subscriptions that it fits. */
  async fitting(ideaId: string): Promise<Subscription[]> {
    const idea = await this.subscriptions.findIdea(ideaId);
    if (!idea) return [];
    const letting = await this.subscriptions.findLetting(idea);
    if (letting.length === 0) return [];
    const answers = await this.matching.matcherOf(idea.title, idea.body);
    const first = new Map<string, Subscription>();
    for (const one of letting)
      if (!first.has(one.accountId) && answers(one.criteria.words)) first.set(one.accountId, one);
    return [...first.values()];
  }
}

const sorted = (ids: string[] | null | undefined) => [...new Set(ids ?? [])].sort();

function criteriaOf(input: SubscribeInput): Criteria {
  if (input.editions)
    return {
      ...{ words: '', placeIds: [], wholeTown: false, categoryIds: [], projectIds: [] },
      editions: true,
    };
  return {
    words: input.words ?? '',
    placeIds: sorted(input.placeIds),
    wholeTown: input.wholeTown ?? false,
    categoryIds: sorted(input.categoryIds),
    projectIds: sorted(input.projectIds),
  };
}

function shown({ id, name, criteria, createdAt }: Subscription): SubscriptionType {
  return { id, name, createdAt, ...criteria, editions: criteria.editions ?? false };
}
