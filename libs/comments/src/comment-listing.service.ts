import { Injectable } from '@nestjs/common';
import { berlinDay, Clock, decodeCursor, pageOf, type Viewer } from '@ein/platform';
import { type CommentPage, CommentListRepository, type Ranked } from './comment-list.repository.js';
import type { CommentsArgs, RepliesArgs } from './comment.inputs.js';
import { seedOf, sidesInTurn } from './comment.policy.js';
import type { CommentConnection, CommentType } from './comment.type.js';
import type { Stance, StanceCounts } from './stance.type.js';

/** The discussion under an idea. Whoever calls has checked that the viewer may read the idea. */
@Injectable()
export class CommentListingService {
  constructor(
    private readonly lists: CommentListRepository,
    private readonly clock: Clock,
  ) {}

  /** `linked`: duplicates are merged into it, and what is said there stands here too. */
  async ofIdea(
    viewer: Viewer,
    ideaId: string,
    args: CommentsArgs,
    linked = false,
  ): Promise<CommentConnection> {
    const stance = args.stance ?? null;
    const page = {
      ideaId,
      linked,
      stance,
      viewerId: viewer?.id ?? null,
      limit: args.first + 1,
      after: null,
    };
    const found =
      args.sort === 'balanced' ? await this.balanced(page, args) : await this.inOrder(page, args);
    return { ...found, ideaId, stance };
  }

  /** The first part of each of these sides in the balanced order, as {@link ofIdea} has it. */
  async beginnings(
    viewer: Viewer,
    { id: ideaId, linked }: { id: string; linked: boolean },
    stances: readonly Stance[],
    first: number,
  ): Promise<CommentConnection[]> {
    const now = this.clock.now();
    const seed = seedOf(ideaId, berlinDay(now));
    const sides = sidesInTurn(seed);
    const page = { ideaId, linked, viewerId: viewer?.id ?? null, limit: first + 1 };
    const ranked = await this.lists.findBeginnings(page, seed, sides, stances);
    const turn = { seed, asOf: now.toISOString(), sides };
    return stances.map((stance) => {
      const ofSide = ranked.filter(({ comment }) => comment.stance === stance);
      return { ...partOf(ofSide, first, turn), ideaId, stance };
    });
  }

  async replies(
    viewer: Viewer,
    threads: readonly string[],
    args: RepliesArgs,
  ): Promise<CommentType[][]> {
    return this.lists.findReplies(threads, viewer?.id ?? null, args.first, args.after ?? null);
  }

  /** By idea: how many stand where, and how many the list of each side has. */
  async stances(
    ideaIds: readonly string[],
  ): Promise<(StanceCounts & { listed: Record<Stance | 'all', number> })[]> {
    return this.lists.countStances(ideaIds);
  }

  private async inOrder(
    page: CommentPage,
    args: CommentsArgs,
  ): Promise<Pick<CommentConnection, 'nodes' | 'pageInfo' | 'firstSide'>> {
    if (args.sort === 'most_answered') {
      const [carried, ...place] =
        decodeCursor(args.after, ['moment', 'integer', 'moment', 'id']) ?? [];
      const asOf = carried ?? this.clock.now().toISOString();
      const after = args.after ? place : null;
      const rows = await this.lists.findMostAnswered({ ...page, after, asOf });
      const { nodes, pageInfo } = pageOf(rows, args.first, ({ comment, replies }) => [
        ...[asOf, replies, comment.createdAt.toISOString(), comment.id],
      ]);
      return { nodes: nodes.map(({ comment }) => comment), pageInfo, firstSide: null };
    }
    const after = decodeCursor(args.after, ['moment', 'id']);
    const rows = await this.lists.findByTime({ ...page, after }, args.sort === 'newest');
    return {
      ...pageOf(rows, args.first, (row) => [row.createdAt.toISOString(), row.id]),
      firstSide: null,
    };
  }

  /** Seed and moment travel in the cursor, so that a discussion read over midnight, or while others write, keeps its order. */
  private async balanced(
    page: CommentPage,
    args: CommentsArgs,
  ): Promise<Pick<CommentConnection, 'nodes' | 'pageInfo' | 'firstSide' | 'total'>> {
    const [carried, then, ...place] =
      decodeCursor(args.after, ['seed', 'moment', 'integer', 'integer', 'id']) ?? [];
    const now = this.clock.now();
    const asOf = then ?? now.toISOString();
    const seed = typeof carried === 'number' ? carried : seedOf(page.ideaId, berlinDay(now));
    const sides = sidesInTurn(seed);
    const ranked = await this.lists.findBalanced(
      { ...page, after: args.after ? place : null, asOf },
      seed,
      sides,
    );
    return partOf(ranked, args.first, { seed, asOf, sides });
  }
}

interface Turn {
  seed: number;
  asOf: string | number;
  sides: Stance[];
}

function partOf(ranked: Ranked[], first: number, { seed, asOf, sides }: Turn) {
  const { nodes, pageInfo } = pageOf(ranked, first, (row) => [
    ...[seed, asOf, row.rank, row.side, row.comment.id],
  ]);
  return {
    nodes: nodes.map((row) => row.comment),
    pageInfo,
    firstSide: sides[0] ?? null,
    total: ranked[0]?.total,
  };
}
