import { m } from '#lib/messages/generated/messages.js';
import type { CommentAuthor, CommentView } from './comment.ts';
import { longDate } from './dates.ts';

const roles: Record<string, () => string> = {
  MODERATOR: m.role_moderator,
  OFFICE: m.role_office,
  COUNCIL: m.role_council,
  ADMIN: m.role_admin,
};

/** Who wrote, for whom or from where. */
export function writerWords({ displayName, role, placeName }: CommentAuthor): string {
  // Somebody may have put the place into the name already.
  const place = placeName && !displayName.includes(placeName) ? placeName : null;
  const from = roles[role ?? '']?.() ?? place;
  return from ? `${displayName}, ${from}` : displayName;
}

/** What stands where a contribution was removed. */
export function goneWords({
  removedAt,
  removedGround,
  deletedByAuthor,
}: Pick<CommentView, 'removedAt' | 'removedGround' | 'deletedByAuthor'>): string {
  if (deletedByAuthor) return m.comment_deleted({ date: removedAt ? longDate(removedAt) : '' });
  return removedGround ? m.comment_removed({ ground: removedGround }) : m.comment_gone();
}
