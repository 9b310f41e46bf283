/** One thing of each kind, in each state in which somebody could come upon it. */
import { Database, newId, type SignedInViewer } from '@ein/platform';
import type { TownBuilder } from '@ein/testing';
import type { Kind } from './operations.js';

/** Whose it is and how it stands; `missing` is what the others are compared with. */
export const STATES = ['own', 'foreign', 'waiting', 'hidden', 'erased', 'missing'] as const;
export type State = (typeof STATES)[number];

/** Ids of one state; what has no such state is missing in it. */
export type Things = Partial<Record<Kind, string>>;

const MISSING: Record<Kind, string> = Object.fromEntries(
  (
    'idea comment item decision sanction sanctionAppeal account note view session passkey subscription photo statement receipt occasion report sentence analysis preset survey question townEvent guest opening matter series closure appointment place category project challenge change roleRequest kiosk accessToken theme keptPlace import'.split(
      ' ',
    ) as Kind[]
  ).map((kind) => [kind, '018f0000-0000-7000-8000-000000000000']),
) as Record<Kind, string>;
Object.assign(MISSING, {
  ideaNumber: '999999',
  commentNumber: '999999',
  edition: '999999',
  eventNumber: '999999',
});
Object.assign(MISSING, { scan: MISSING.idea });

export const idIn = (things: Things, kind: Kind): string => things[kind] ?? MISSING[kind];

/** What everything stands on, the same for all. */
export async function groundOf(database: Database): Promise<Things> {
  const one = async (statement: string) =>
    (await database.rows<{ id: string }>(statement))[0]?.id ?? '';
  return {
    place: await one('select id from place order by name limit 1'),
    category: await one('select id from category order by position limit 1'),
    project: await one('select id from project where permanent limit 1'),
    matter: await one('select id from appointment_matter order by position limit 1'),
    series: await one('select id from appointment_series order by from_time limit 1'),
  };
}

/** An idea with a comment under it, the items of the queue and the decisions about them, all by one person. */
export async function writtenBy(
  { database, build, ground }: Town,
  by: SignedInViewer,
  visibility: { idea: string; comment: string },
): Promise<Things> {
  const host = await build.idea({ project: ground.project ?? '' });
  const idea = await build.idea({ by, visibility: visibility.idea, project: ground.project ?? '' });
  const comment = await build.comment({ under: host, by, visibility: visibility.comment });
  const numbers = await database.rows<{ idea: string; comment: string }>(
    'select i.number::text as idea, c.number::text as comment from idea i, comment c where i.id = $1 and c.id = $2',
    [idea, comment],
  );
  const [item, decided, decision, photo] = [newId(), newId(), newId(), newId()];
  const actor = await build.person('moderator');
  await database.write(
    `insert into queue_item (id, kind, idea_id, due_at, closed_at) values ($1, 'idea', $3, now(), null), ($2, 'idea', $3, now(), now())`,
    [item, decided, idea],
  );
  await database.write(
    `insert into decision (id, item_id, idea_id, action, reason, ground, before, actor_id, starts_at, prompted_by)
     values ($1, $2, $3, $4, 'Der Text wirbt nur.', 'Spielregel 4', 'submitted', $5, now(), 'check_before_publication')`,
    [decision, decided, idea, visibility.idea === 'hidden' ? 'hide' : 'publish', actor.id],
  );
  await database.write(
    `insert into photo (id, idea_id, ticket_digest, name, width, height) values ($1, $2, '', $3, 10, 10)`,
    [photo, idea, photo],
  );
  return {
    idea,
    ideaNumber: numbers[0]?.idea ?? '',
    comment,
    commentNumber: numbers[0]?.comment ?? '',
    item,
    decision,
    photo,
  };
}

/** An event with somebody who comes, and a week of opening hours. */
export async function keptByStaff(
  { database, build }: Town,
  state: 'draft' | 'published',
): Promise<Things> {
  const [townEvent, guest, opening] = [newId(), newId(), newId()];
  const [event] = await database.rows<{ number: number }>(
    `insert into town_event (id, kind, title, description, starts_at, ends_at, language, takes_registrations, state, created_at, changed_at, published_at)
     values ($1, 'other', 'Termin der Probe', 'Ein Termin, der niemandem schadet.', now() + interval '7 days', now() + interval '8 days',
       'Deutsch', true, $2, now(), now(), case when $2 = 'published' then now() end) returning number`,
    [townEvent, state],
  );
  await database.write(
    `insert into event_registration (id, event_id, account_id, language, state, created_at, placed_at)
     values ($1, $2, $3, 'de', 'confirmed', now(), now())`,
    [guest, townEvent, (await build.person()).id],
  );
  if (state === 'draft') return { townEvent, guest, eventNumber: String(event?.number) };
  await database.write(
    `insert into opening_version (id, valid_from, lines) values ($1, '2001-01-01', '[]')`,
    [opening],
  );
  return { townEvent, guest, opening, eventNumber: String(event?.number) };
}

/** What a person has for themselves. */
export async function belongingTo({ database, build }: Town, who: SignedInViewer): Promise<Things> {
  const things = {
    account: who.id,
    ...{ sanction: newId(), sanctionAppeal: newId(), note: newId(), view: newId() },
    ...{ passkey: newId(), subscription: newId(), session: newId(), accessToken: newId() },
  };
  const admin = await build.person('admin');
  const idea = await build.idea();
  await database.write(
    `insert into sanction (id, account_id, kind, about, reason, ground, facts, by_id, created_at, salt)
     values ($1, $2, 'warning', 'content', 'Beleidigung von anderen', 'Spielregel 1', 'Zweimal', $3, now(), '')`,
    [things.sanction, who.id, admin.id],
  );
  await database.write(
    `insert into queue_note (id, idea_id, author_id, text) values ($1, $2, $3, 'Zum zweiten Mal.')`,
    [things.note, idea, who.id],
  );
  await database.write(
    `insert into queue_view (id, account_id, name, query) values ($1, $2, 'Meine', 'reiter=neu')`,
    [things.view, who.id],
  );
  await database.write(
    `insert into passkey (id, account_id, credential_id, public_key, counter, synced, name, created_at)
     values ($1, $2, uuid_send($1), '', 0, false, 'Handy', now())`,
    [things.passkey, who.id],
  );
  await database.write(
    `insert into subscription (id, account_id, name, criteria) values ($1, $2, 'Radwege', $3)`,
    [things.subscription, who.id, JSON.stringify({ words: 'Radweg' })],
  );
  await database.write(
    `insert into session (token_digest, id, account_id, proof, proven_at, created_at, last_seen_at, expires_at)
     values (uuid_send($1), $1, $2, 'mail', now(), now(), now(), now() + interval '1 day')`,
    [things.session, who.id],
  );
  await database.write(
    `insert into access_token (id, account_id, name, handle, digest, created_at, expires_at)
     values ($1::uuid, $2, 'Stadtplan', right($1::uuid::text, 12), sha256(uuid_send($1::uuid)), now(), now() + interval '30 days')`,
    [things.accessToken, who.id],
  );
  return things;
}

/** An appeal against a sanction of somebody; there is one for each. */
export async function appealAgainst(database: Database, sanctionId: string): Promise<string> {
  const id = newId();
  await database.write(
    `insert into sanction_appeal (id, sanction_id, text, created_at, due_at, salt) values ($1, $2, 'Das stimmt so nicht.', now(), now(), '')`,
    [id, sanctionId],
  );
  return id;
}

export interface Town {
  database: Database;
  build: TownBuilder;
  ground: Things;
}

/** A booking and a closed day; nobody's own, because no account is bound to them. */
export async function bookedIn({ database, ground }: Town): Promise<Things> {
  const [appointment, closure] = [newId(), newId()];
  await database.write(
    `insert into appointment (id, series_id, matter_id, host, starts_at, ends_at, status, name, email, language, created_at)
     values ($1, $2, $3, 'Probe', '2030-01-08T09:00:00Z', '2030-01-08T09:30:00Z', 'confirmed', 'Gast', 'gast@example.org', 'de', now())`,
    [appointment, ground.series, ground.matter],
  );
  await database.write(
    `insert into appointment_closure (id, day, reason, created_at) values ($1, '2030-02-01', 'Feiertag', now())`,
    [closure],
  );
  return { appointment, closure };
}

/** Files of a former platform that are checked. */
export async function importedIn({ database, ground }: Town): Promise<Things> {
  const id = newId();
  await database.write(
    `insert into import_run (id, project_id, source, created_at) values ($1, $2, 'alt.example.org', now())`,
    [id, ground.project],
  );
  return { import: id };
}

/** A survey that is running, with its first question. */
export async function surveyedIn({ database }: Town): Promise<Things> {
  const [row] = await database.rows<{ survey: string; question: string }>(
    `select s.id as survey, q.id as question from survey s join survey_question q on q.survey_id = s.id
     where s.closes_at > now() and s.published_at is not null order by q.position limit 1`,
  );
  return { survey: row?.survey ?? '', question: row?.question ?? '' };
}
