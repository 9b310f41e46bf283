import { Injectable } from '@nestjs/common';
import { Clock, NotFound, RateLimits, type SignedInViewer } from '@ein/platform';
import { IdeaService } from '@ein/ideas';
import type { FollowResult } from './follow.problems.js';
import { type Follower, FollowRepository } from './follow.repository.js';
import type { FollowedIdea, FollowReason } from './follow.type.js';

const PER_ACCOUNT = { name: 'follow-account', points: 120, seconds: 60, perProcess: true };
const MOST_SHOWN = 200;

/** Who hears of an idea, and how they stop. */
@Injectable()
export class FollowService {
  constructor(
    private readonly follows: FollowRepository,
    private readonly ideas: IdeaService,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Follows an idea without voting for it; after an explicit stop this also takes that back. */
  async follow(viewer: SignedInViewer, ideaId: string): Promise<FollowResult> {
    return this.choose(viewer, ideaId, true);
  }

  /** Stops hearing of an idea, whatever else ties the viewer to it. Votes and comments stay. */
  async stop(viewer: SignedInViewer, ideaId: string): Promise<FollowResult> {
    return this.choose(viewer, ideaId, false);
  }

  /** The same from a link in a mail, whose token has shown whose it is. */
  async stopFor(accountId: string, ideaId: string): Promise<void> {
    await this.follows.choose({ accountId, ideaId, follows: false, createdAt: this.clock.now() });
  }

  async reasonsOf(accountId: string, ideaIds: readonly string[]): Promise<(FollowReason | null)[]> {
    return this.follows.findReasons(accountId, ideaIds);
  }

  /** Everyone who follows this idea; for telling them, never for showing. */
  async followersOf(ideaId: string): Promise<Follower[]> {
    return this.follows.findFollowers(ideaId);
  }

  /** Those of these people who have not stopped hearing of this idea. */
  async stillTold(ideaId: string, accountIds: readonly string[]): Promise<string[]> {
    const stopped = await this.follows.findStopped(ideaId, accountIds);
    return accountIds.filter((id) => !stopped.has(id));
  }

  async followedBy(viewer: SignedInViewer): Promise<FollowedIdea[]> {
    return this.follows.findFollowed(viewer.id, MOST_SHOWN);
  }

  private async choose(
    viewer: SignedInViewer,
    ideaId: string,
    follows: boolean,
  ): Promise<FollowResult> {
    const tooMany = await this.limits.take(PER_ACCOUNT, viewer.id);
    if (tooMany) return tooMany;
    const idea = await this.ideas.view(viewer, ideaId);
    // An idea that still waits for its code goes after 14 days, and nobody but its author knows of it.
    if (!idea || ['draft', 'unconfirmed'].includes(idea.visibility))
      return new NotFound('Diese Idee gibt es nicht.');
    await this.follows.choose({
      accountId: viewer.id,
      ideaId,
      follows,
      createdAt: this.clock.now(),
    });
    return idea;
  }
}
