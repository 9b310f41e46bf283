import { randomBytes } from 'node:crypto';
import { saltedDigest } from '@ein/event-log';
import { newId } from '@ein/platform';
import { type Calendar, unit } from './calendar.js';
import type { IdeaContent, RemovalContent } from './content.types.js';
import { log, type PlantedIdea } from './planted.js';
import type { Ground } from './plant-town.js';
import type { Rows } from './rows.js';

const HOUR_MS = 3600 * 1000;

interface Item {
  id: string;
  kind: 'idea' | 'notice' | 'appeal';
  createdAt: Date;
  dueAt: Date;
  closedAt: Date | null;
  appeal?: { text: string; of: string };
}

/** The queue items and decisions behind what the public sees of an idea. */
export function plantDecisions(
  rows: Rows,
  calendar: Calendar,
  ground: Ground,
  idea: IdeaContent,
  one: PlantedIdea,
  submitted: Date,
): void {
  const actor = ground.person.get(unit(idea.key) < 0.6 ? 'moderator' : 'second-moderator') ?? '';
  const { removal } = idea;
  const removedAt = removal ? calendar.at(removal.daysAgo, `remove ${idea.key}`) : null;
  const dueAt =
    idea.dueInHours === undefined
      ? new Date(submitted.getTime() + 48 * HOUR_MS)
      : calendar.hours(idea.dueInHours);
  const first: Item = {
    id: newId(),
    kind: 'idea',
    createdAt: submitted,
    dueAt,
    closedAt: one.publishedAt ?? removedAt,
  };
  queue(rows, one.id, first);
  if (one.publishedAt) {
    decide(rows, one.id, first.id, 'publish', 'submitted', actor, one.publishedAt, null);
    log(rows, 'IdeaPublished', actor, one.id, one.id, one.publishedAt, {
      from: 'submitted',
      to: 'published',
    });
  }
  if (!removal || !removedAt) return;
  if (idea.visibility === 'withdrawn') {
    const id = newId();
    const salt = randomBytes(16);
    rows.add('withdrawal', {
      id,
      idea_id: one.id,
      reason: 'other',
      text: removal.reason,
      salt: `\\x${salt.toString('hex')}`,
      withdrawn_at: removedAt,
    });
    log(rows, 'IdeaWithdrawn', one.authorId, id, one.id, removedAt, {
      reason: 'other',
      digest: saltedDigest(removal.reason, salt),
      to: 'withdrawn',
    });
  } else if (idea.visibility === 'hidden') {
    const noticed: Item = {
      id: newId(),
      kind: 'notice',
      createdAt: new Date(removedAt.getTime() - 5 * HOUR_MS),
      dueAt: removedAt,
      closedAt: removedAt,
    };
    queue(rows, one.id, noticed);
    plantInsult(rows, one.id, null, noticed.id, noticed.createdAt);
    decide(rows, one.id, noticed.id, 'hide', 'published', actor, removedAt, removal);
    log(rows, 'IdeaHidden', actor, one.id, one.id, removedAt, { from: 'published', to: 'hidden' });
  } else if (idea.visibility === 'refused') {
    const decision = decide(
      rows,
      one.id,
      first.id,
      'refuse',
      'submitted',
      actor,
      removedAt,
      removal,
    );
    log(rows, 'IdeaRefused', actor, one.id, one.id, removedAt, {
      from: 'submitted',
      to: 'refused',
    });
    if (idea.appeal) plantAppeal(rows, calendar, idea.key, idea.appeal, one.id, decision);
  }
}

/** Somebody without an account had reported what was hidden later. */
export function plantInsult(
  rows: Rows,
  ideaId: string,
  commentId: string | null,
  itemId: string,
  at: Date,
): void {
  rows.add('notice', {
    id: newId(),
    item_id: itemId,
    idea_id: ideaId,
    comment_id: commentId,
    reason: 'insult',
    text: '',
    email: null,
    reporter_id: null,
    created_at: at,
  });
}

function plantAppeal(
  rows: Rows,
  calendar: Calendar,
  key: string,
  appeal: { daysAgo: number; text: string },
  ideaId: string,
  decision: string,
): void {
  queue(rows, ideaId, {
    id: newId(),
    kind: 'appeal',
    createdAt: calendar.at(appeal.daysAgo, `appeal ${key}`),
    dueAt: calendar.hours(24 * 9),
    closedAt: null,
    appeal: { text: appeal.text, of: decision },
  });
}

function queue(rows: Rows, ideaId: string, item: Item): void {
  rows.add('queue_item', {
    id: item.id,
    kind: item.kind,
    idea_id: ideaId,
    comment_id: null,
    version: 1,
    due_at: item.dueAt,
    created_at: item.createdAt,
    closed_at: item.closedAt,
    claimed_by: null,
    claimed_until: null,
    appeal_text: item.appeal?.text ?? null,
    appeal_of: item.appeal?.of ?? null,
  });
}

function decide(
  rows: Rows,
  ideaId: string,
  itemId: string,
  action: string,
  before: string,
  actor: string,
  at: Date,
  removal: RemovalContent | null,
): string {
  const id = newId();
  rows.add('decision', {
    id,
    item_id: itemId,
    idea_id: ideaId,
    comment_id: null,
    action,
    before,
    actor_id: actor,
    created_at: at,
    undone_at: null,
    reason: removal?.reason ?? null,
    ground: removal?.ground ?? null,
    appeal_of: null,
  });
  return id;
}

/** What the record of a decision holds and no demo content says: as the product would have written it. */
export const RECORDS = [
  `update decision d set told_at = d.created_at + interval '10 seconds',
     notice_ids = array(select n.id from notice n where n.item_id = d.item_id order by n.created_at, n.id)
   where d.action <> 'keep'`,
  `update decision d set ground_kind = 'house_rule', rule_version = r.version, rule_number = r.number
   from house_rule r where r.number = substring(d.ground from '^Spielregel (\\d+)')::integer`,
  `update decision set ground_kind = 'legal' where ground_kind is null and ground ~ '§|Art\\.'`,
  `update decision d set facts = 'Es geht um ' || coalesce('Beitrag K-' || (select c.number from comment c where c.id = d.comment_id) || ' zu ', '') || 'Idee ' || i.number
     || case d.prompted_by when 'notice' then '. Dazu kam eine Meldung.' else '. Wir prüfen, bevor etwas erscheint.' end
   from idea i where i.id = d.idea_id and d.action in ('refuse', 'hide')`,
];
