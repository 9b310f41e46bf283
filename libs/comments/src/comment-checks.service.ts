import { Injectable } from '@nestjs/common';
import { CommentCheckRepository } from './comment-check.repository.js';
import type { Comment } from './comment.entity.js';

type Written = Pick<Comment, 'id' | 'ideaId' | 'authorId'>;

/** A later feature that knows whose comments need no check. */
export interface CommentTrust {
  /** Why this author's comments appear unchecked in a project that checks first; null: they wait. */
  whyAtOnce(projectId: string, authorId: string): Promise<string | null>;
  /** In the transaction in which such a comment is written, after everything else. */
  appeared(comment: Written, why: string): Promise<void>;
}

/** So many of one person can wait at a time. */
const MOST_WAITING = 20;

/** Whether a comment waits to be checked; `why`: it would, but for its author. */
export interface Check {
  waits: boolean;
  why: string | null;
}

/** Whose comments wait: everybody's where their project checks first, as long as no feature trusts somebody. */
@Injectable()
export class CommentChecks {
  private trust: CommentTrust | null = null;

  constructor(private readonly checks: CommentCheckRepository) {}

  register(trust: CommentTrust): void {
    this.trust = trust;
  }

  async of(projectId: string, authorId: string): Promise<Check> {
    const checked = await this.checks.findChecked([projectId]);
    if (!checked.has(projectId)) return { waits: false, why: null };
    const why = (await this.trust?.whyAtOnce(projectId, authorId)) ?? null;
    return { waits: why === null, why };
  }

  /** Whether this author's comments wait in each of these projects. */
  async waitIn(projectIds: readonly string[], authorId: string): Promise<boolean[]> {
    const checked = await this.checks.findChecked(projectIds);
    return Promise.all(
      projectIds.map(async (id) => checked.has(id) && (await this.of(id, authorId)).waits),
    );
  }

  /** Whether so much of this person waits that nothing more is taken until some of it is checked. */
  async isFull(authorId: string): Promise<boolean> {
    return (await this.checks.countWaitingOf(authorId)) >= MOST_WAITING;
  }

  async appeared(comment: Written, why: string): Promise<void> {
    await this.trust?.appeared(comment, why);
  }
}
