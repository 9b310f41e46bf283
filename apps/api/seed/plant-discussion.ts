import { newId } from '@ein/platform';
import { type Calendar, unit } from './calendar.js';
import { notices, threads } from './content.js';
import type { CommentContent } from './content.types.js';
import { plantInsult } from './plant-decisions.js';
import { log, type PlantedIdea } from './planted.js';
import type { Ground } from './plant-town.js';
import type { Rows } from './rows.js';

/** Comments with their good reasons, and what was reported. */
export function plantDiscussion(
  rows: Rows,
  calendar: Calendar,
  ground: Ground,
  ideas: Map<string, PlantedIdea>,
): void {
  const byKey = new Map<string, string>();
  const planned: { at: Date; comment: CommentContent; idea: PlantedIdea; id: string }[] = [];
  for (const thread of threads) {
    const idea = ideas.get(thread.idea);
    if (!idea?.publishedAt)
      throw new Error(`Comments under ${thread.idea}, which was never published.`);
    let previous = idea.publishedAt;
    for (const comment of thread.comments) {
      const id = newId();
      if (comment.key) byKey.set(`${thread.idea} ${comment.key}`, id);
      const wished = calendar.at(comment.daysAgo, comment.body);
      // A reply comes after what it answers.
      const at =
        comment.replyTo && wished <= previous
          ? new Date(previous.getTime() + 20 * 60 * 1000)
          : later(idea.publishedAt, wished);
      previous = at;
      planned.push({ at, comment, idea, id });
      plantComment(rows, calendar, ground, thread.idea, comment, idea, id, at, byKey);
    }
  }
  planned.sort((one, other) => one.at.getTime() - other.at.getTime());
  planned.forEach(({ id }, index) => {
    const row = rows.of('comment').find((candidate) => candidate['id'] === id);
    if (row) row['number'] = index + 1;
  });
  plantNotices(rows, calendar, ground, ideas, byKey);
}

function later(first: Date, second: Date): Date {
  return second > first ? second : new Date(first.getTime() + 30 * 60 * 1000);
}

function plantComment(
  rows: Rows,
  calendar: Calendar,
  ground: Ground,
  ideaKey: string,
  comment: CommentContent,
  idea: PlantedIdea,
  id: string,
  at: Date,
  byKey: Map<string, string>,
): void {
  const removedAt = comment.removal
    ? calendar.at(comment.removal.daysAgo, `remove ${comment.body}`)
    : null;
  rows.add('comment', {
    id,
    number: 0,
    idea_id: idea.id,
    parent_id: comment.replyTo ? byKey.get(`${ideaKey} ${comment.replyTo}`) : null,
    author_id: ground.person.get(comment.author),
    body: comment.body,
    stance: comment.stance,
    visibility: comment.removal ? 'hidden' : 'published',
    removed_at: removedAt,
    removed_ground: comment.removal?.ground ?? null,
    changed_the_plan: comment.changedThePlan ?? null,
    version: 1,
    created_at: at,
  });
  log(rows, 'CommentPosted', ground.person.get(comment.author) ?? '', id, idea.id, at);
  if (comment.removal && removedAt)
    plantHidden(rows, ground, idea, id, comment.removal.reason, comment.removal.ground, removedAt);
  const start = Math.floor(unit(comment.body) * ground.supporters.length);
  for (let index = 0; index < comment.goodReasons; index++) {
    const account = ground.supporters[(start + index) % ground.supporters.length];
    if (account !== ground.person.get(comment.author)) {
      rows.add('comment_vote', {
        comment_id: id,
        account_id: account,
        created_at: calendar.since(at, `${account?.slice(-12)} ${id.slice(-12)}`),
      });
    }
  }
}

function plantHidden(
  rows: Rows,
  ground: Ground,
  idea: PlantedIdea,
  commentId: string,
  reason: string,
  ruling: string | null,
  at: Date,
): void {
  const itemId = newId();
  const reportedAt = new Date(at.getTime() - 3 * 3600 * 1000);
  rows.add('queue_item', {
    id: itemId,
    kind: 'notice',
    idea_id: idea.id,
    comment_id: commentId,
    version: 1,
    due_at: at,
    created_at: reportedAt,
    closed_at: at,
    claimed_by: null,
    claimed_until: null,
    appeal_text: null,
    appeal_of: null,
  });
  plantInsult(rows, idea.id, commentId, itemId, reportedAt);
  rows.add('decision', {
    id: newId(),
    item_id: itemId,
    idea_id: idea.id,
    comment_id: commentId,
    action: 'hide',
    before: 'published',
    actor_id: ground.person.get('moderator'),
    created_at: at,
    undone_at: null,
    reason,
    ground: ruling,
    appeal_of: null,
  });
  log(rows, 'CommentHidden', ground.person.get('moderator') ?? '', commentId, idea.id, at);
}

function plantNotices(
  rows: Rows,
  calendar: Calendar,
  ground: Ground,
  ideas: Map<string, PlantedIdea>,
  byKey: Map<string, string>,
): void {
  const items = new Map<string, string>();
  for (const notice of notices) {
    const ideaId = ideas.get(notice.idea)?.id;
    const commentId = notice.comment
      ? (byKey.get(`${notice.idea} ${notice.comment}`) ?? null)
      : null;
    const about = `${ideaId} ${commentId}`;
    const createdAt = calendar.hours(-notice.hoursAgo);
    const itemId = items.get(about) ?? newId();
    if (!items.has(about)) {
      items.set(about, itemId);
      rows.add('queue_item', {
        id: itemId,
        kind: 'notice',
        idea_id: ideaId,
        comment_id: commentId,
        version: 1,
        due_at: calendar.hours(notice.dueInHours),
        created_at: createdAt,
        closed_at: null,
        claimed_by: null,
        claimed_until: null,
        appeal_text: null,
        appeal_of: null,
      });
    }
    rows.add('notice', {
      id: newId(),
      item_id: itemId,
      idea_id: ideaId,
      comment_id: commentId,
      reason: notice.reason,
      text: notice.text,
      email: null,
      reporter_id: notice.reporter && ground.person.get(notice.reporter),
      created_at: createdAt,
    });
  }
}
