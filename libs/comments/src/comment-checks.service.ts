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
    if (!(await this.checks.isChecked(projectId))) return { waits: false, why: null };
    const why = (await this.trust?.whyAtOnce(projectId, authorId)) ?? null;
    return { waits: why === null, why };
  }

  async appeared(comment: Written, why: string): Promise<void> {
    await this.trust?.appeared(comment, why);
  }
}
