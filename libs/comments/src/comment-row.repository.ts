import { CommentType } from './comment.type.js';
import { writeMentions } from './mention.policy.js';

/** Somebody who is addressed in a comment, as everyone sees them. */
export interface MentionedPerson {
  position: number;
  name: string;
  /** Their newest public comment under the same idea. */
  number: number | null;
}

/** A comment as one raw row, with all that is shown of it. */
export interface CommentRow extends Omit<CommentType, 'bodyHtml' | 'stored' | 'mentioned'> {
  mentioned: MentionedPerson[] | null;
}

/** For this long its author may mend a comment. */
export const EDIT_MINUTES = 15;

const NOBODY = `json_build_object('displayName', 'Entfernt', 'role', null, 'placeName', null)`;
const AUTHOR = `json_build_object('displayName', a.display_name, 'role', nullif(a.role, 'resident'), 'placeName', ap.name)`;

// A question is answered when the office or the idea's author has replied; nobody answers themselves.
export const ANSWERED = `case when c.stance = 'question' and c.parent_id is null and c.visibility = 'published' then (
    select true from comment r join account ra on ra.id = r.author_id join idea ri on ri.id = r.idea_id
    where r.parent_id = c.id and r.visibility = 'published' and r.author_id <> c.author_id
      and (ra.role = 'office' or r.author_id = ri.author_id) limit 1
  ) is not null else false end`;

const MENTIONED = `case when c.body like '%@{%' then (
    select json_agg(json_build_object('position', n.position, 'name', na.display_name, 'number', (
      select x.number from comment x where x.author_id = n.account_id and x.idea_id = c.idea_id and x.visibility = 'published'
      order by x.created_at desc limit 1)))
    from comment_mention n join account na on na.id = n.account_id where n.comment_id = c.id
  ) end`;

/**
 * Whether its author may mend it: while it waits, and for a while after it appeared at once. Whatever was checked before it
 * appeared stays as it was checked. On the clock of the database, which all processes share.
 */
export const IN_TIME = `(c.visibility = 'waiting' or c.published_at = c.created_at and c.created_at + interval '${EDIT_MINUTES} minutes' > clock_timestamp())`;

/** When it was changed after others could read it; its author sees what they changed before, too. */
const EDITED = `case when c.published_at is null or c.edited_at > c.published_at then c.edited_at end`;

/** What was never public does not exist, for everybody but its author; nor for them once they have deleted it. */
export const seenBy = (viewer: string) =>
  `(c.published_at is not null or ${viewer}::uuid is not null and c.author_id = ${viewer} and c.visibility in ('waiting', 'refused'))`;

/**
 * Columns of a {@link CommentRow} over {@link COMMENT_JOINS}. `viewer` is the statement's parameter with the viewer's id or null.
 * What was removed keeps its place, time and ground and loses text and author already in the database.
 */
export function commentColumns(viewer: string, full = false): string {
  const own = `${viewer}::uuid is not null and c.author_id = ${viewer}`;
  const stands = `(c.visibility = 'published' or c.visibility = 'waiting' and ${own})`;
  const unlessRemoved = (shown: string, instead: string) =>
    full ? shown : `case when ${stands} then ${shown} else ${instead} end`;
  return `c.id, c.number, c.idea_id as "ideaId", (select o.number from idea o where o.id = c.idea_id and o.visibility = 'merged') as "fromNumber", c.parent_id as "parentId", c.stance, c.version, coalesce(c.published_at, c.created_at) as "createdAt",
    c.visibility = 'waiting' as waiting, c.visibility not in ('waiting', 'published') as removed, c.visibility = 'deleted' as "deletedByAuthor", c.removed_at as "removedAt",
    c.removed_ground as "removedGround", ${unlessRemoved(EDITED, 'null')} as "editedAt",
    ${unlessRemoved('c.body', `''`)} as body, ${unlessRemoved(MENTIONED, 'null')} as mentioned,
    ${unlessRemoved('c.changed_the_plan', 'null')} as "changedThePlan",
    ${unlessRemoved(AUTHOR, NOBODY)} as author, t.vote_count as "voteCount",
    (select count(*)::integer from comment r where r.parent_id = c.id and r.published_at is not null) as "replyCount", ${ANSWERED} as answered,
    (${own} and ${stands}) as "viewerIsAuthor", (${own} and ${stands} and ${IN_TIME}) as "viewerCanEdit",
    (${viewer}::uuid is not null and exists (select from comment_vote v where v.comment_id = c.id and v.account_id = ${viewer})) as "viewerHasVoted"`;
}

export const COMMENT_JOINS = `join comment_tally t on t.comment_id = c.id
  join account a on a.id = c.author_id left join place ap on ap.id = a.place_id`;

/** The row as the API shows it. */
export function commentOf({ mentioned, ...row }: CommentRow): CommentType {
  const people = mentioned ?? [];
  const body = writeMentions(
    row.body,
    (position) => `@${people.find((one) => one.position === position)?.name ?? '…'}`,
  );
  return Object.assign(new CommentType(), row, { stored: row.body, mentioned: people, body });
}
