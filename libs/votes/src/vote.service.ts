import { Injectable } from '@nestjs/common';
import { Clock, NotAllowed, NotFound, RateLimits, type SignedInViewer } from '@ein/platform';
import { canSee, type IdeaClosed, IdeaMerged, IdeaService } from '@ein/ideas';
import { type PhaseKind, TAKES_COMMENTS, TAKES_VOTES } from '@ein/projects';
import type { CommentVoteResult, VoteResult } from './vote.problems.js';
import { type CommentBallot, CommentVoteRepository } from './comment-vote.repository.js';
import { type Ballot, VoteRepository } from './vote.repository.js';

// Counted in memory: a vote is one round trip, and more than one per person and idea is impossible anyway.
const PER_ACCOUNT = { name: 'vote-account', points: 60, seconds: 60, perProcess: true };

/** Who supports what. A vote is no event: it leaves its row and moves the counter, in one statement. */
@Injectable()
export class VoteService {
  constructor(
    private readonly votes: VoteRepository,
    private readonly commentVotes: CommentVoteRepository,
    private readonly ideas: IdeaService,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Supports an idea; doing it again changes nothing. `whole`: all that an idea's page shows is wanted back. */
  async voteForIdea(viewer: SignedInViewer, ideaId: string, whole = true): Promise<VoteResult> {
    const tooMany = await this.limits.take(PER_ACCOUNT, viewer.id);
    if (tooMany) return tooMany;
    return this.ideaAfter(
      viewer,
      await this.votes.cast(ideaId, viewer.id, this.clock.now()),
      whole,
    );
  }

  /** Takes the support back, while votes are taken. */
  async withdrawVote(viewer: SignedInViewer, ideaId: string, whole = true): Promise<VoteResult> {
    const tooMany = await this.limits.take(PER_ACCOUNT, viewer.id);
    if (tooMany) return tooMany;
    return this.ideaAfter(
      viewer,
      await this.votes.withdraw(ideaId, viewer.id, this.clock.now()),
      whole,
    );
  }

  /** Calls a comment a good reason; doing it again changes nothing. */
  async voteForComment(viewer: SignedInViewer, commentId: string): Promise<CommentVoteResult> {
    return (
      (await this.limits.take(PER_ACCOUNT, viewer.id)) ??
      this.commentAfter(
        viewer,
        await this.commentVotes.cast(commentId, viewer.id, this.clock.now()),
      )
    );
  }

  async withdrawCommentVote(viewer: SignedInViewer, commentId: string): Promise<CommentVoteResult> {
    return (
      (await this.limits.take(PER_ACCOUNT, viewer.id)) ??
      this.commentAfter(
        viewer,
        await this.commentVotes.withdraw(commentId, viewer.id, this.clock.now()),
      )
    );
  }

  /** Which of these ideas this person supports, in the given order. */
  async votedIdeas(accountId: string, ideaIds: readonly string[]): Promise<boolean[]> {
    return this.votes.findVoted(accountId, ideaIds);
  }

  /** Which of these comments this person calls a good reason, in the given order. */
  async votedComments(accountId: string, commentIds: readonly string[]): Promise<boolean[]> {
    return this.commentVotes.findVoted(accountId, commentIds);
  }

  private async ideaAfter(
    viewer: SignedInViewer,
    ballot: Ballot | null,
    whole: boolean,
  ): Promise<VoteResult> {
    if (!ballot || !canSee(viewer, ballot.idea)) return new NotFound('Diese Idee gibt es nicht.');
    if (ballot.mainNumber !== null) return new IdeaMerged(ballot.mainNumber);
    if (!ballot.open)
      return this.closed(
        ballot.idea.id,
        TAKES_VOTES,
        'Diese Idee kann gerade nicht unterstützt werden: Der Stand bleibt, wie er ist.',
      );
    if (!whole) return ballot.idea;
    const idea = await this.ideas.view(viewer, ballot.idea.id);
    return idea
      ? { ...idea, voteCount: ballot.idea.voteCount, viewerHasVoted: ballot.idea.viewerHasVoted }
      : new NotFound();
  }

  private async commentAfter(
    viewer: SignedInViewer,
    ballot: CommentBallot | null,
  ): Promise<CommentVoteResult> {
    if (!ballot || ballot.comment.removed || !canSee(viewer, ballot.idea))
      return new NotFound('Diesen Beitrag gibt es nicht mehr.');
    if (ballot.own)
      return new NotAllowed('Das ist dein eigener Beitrag. Gute Gründe zählen andere.');
    return ballot.open
      ? ballot.comment
      : this.closed(
          ballot.idea.id,
          TAKES_COMMENTS,
          'Die Diskussion zu dieser Idee ist beendet. Lesen kannst du sie weiter.',
        );
  }

  /** Only who is refused waits for the words. */
  private async closed(ideaId: string, kinds: PhaseKind[], way: string): Promise<IdeaClosed> {
    const idea = await this.ideas.find(ideaId);
    if (!idea) throw new Error(`Idea ${ideaId} was read and cannot be found.`);
    return this.ideas.closed(idea, kinds, way);
  }
}
