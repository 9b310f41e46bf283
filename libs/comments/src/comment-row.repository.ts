import { CommentType } from './comment.type.js';

/** A comment as one raw row, with all that is shown of it. */
export type CommentRow = Omit<CommentType, 'bodyHtml'>;

const NOBODY = `json_build_object('displayName', 'Entfernt', 'role', null, 'placeName', null)`;
const AUTHOR = `json_build_object('displayName', a.display_name, 'role', nullif(a.role, 'resident'), 'placeName', ap.name)`;

/**
 * Columns of a {@link CommentRow} over {@link COMMENT_JOINS}. `viewer` is the statement's parameter with the viewer's id or null.
 * What was removed keeps its place, time and ground and loses text and author already in the database.
 */
export function commentColumns(viewer: string, full = false): string {
  const unlessRemoved = (shown: string, instead: string) =>
    full ? shown : `case when c.visibility = 'published' then ${shown} else ${instead} end`;
  return `c.id, c.number, c.idea_id as "ideaId", c.parent_id as "parentId", c.stance, c.created_at as "createdAt",
    c.visibility <> 'published' as removed, c.removed_at as "removedAt", c.removed_ground as "removedGround",
    ${unlessRemoved('c.body', `''`)} as body, ${unlessRemoved('c.changed_the_plan', 'null')} as "changedThePlan",
    ${unlessRemoved(AUTHOR, NOBODY)} as author, t.vote_count as "voteCount",
    (select count(*)::integer from comment r where r.parent_id = c.id) as "replyCount",
    (${viewer}::uuid is not null and exists (select from comment_vote v where v.comment_id = c.id and v.account_id = ${viewer})) as "viewerHasVoted"`;
}

export const COMMENT_JOINS = `join comment_tally t on t.comment_id = c.id
  join account a on a.id = c.author_id left join place ap on ap.id = a.place_id`;

/** The row as the API shows it. */
export function commentOf(row: CommentRow): CommentType {
  return Object.assign(new CommentType(), row);
}
