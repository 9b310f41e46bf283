import { createHash } from 'node:crypto';
import { migrate } from '@ein/platform';
import { withClient } from '../data/database.ts';
import { say } from '../progress.ts';

const MIGRATIONS = new URL('../../../../apps/api/migrations/', import.meta.url);

/** The session of the one moderator; known to everyone, like the database it is for. */
export const TOKEN = 'benchmark-of-the-queue-00000000000000';

/** A database of its own with so many ideas that wait in the queue; made anew each time, because deciding uses it up. */
export async function prepareQueue(postgresUrl: string, items: number): Promise<string> {
  const name = `bench_queue_${items}`;
  const databaseUrl = Object.assign(new URL(postgresUrl), { pathname: `/${name}` }).toString();
  say(`making a queue of ${items} entries`);
  await withClient(postgresUrl, async (admin) => {
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`create database ${name}`);
  });
  await migrate(databaseUrl, MIGRATIONS);
  await withClient(databaseUrl, async (client) => {
    await client.query(
      `insert into account (id, email, email_canonical, display_name, role, confirmed_at)
       values (uuidv7(), 'bench@example.org', 'bench@example.org', 'Moderation, Bank', 'moderator', now())`,
    );
    await client.query(
      `insert into session (token_digest, id, account_id, proof, proven_at, created_at, last_seen_at, expires_at)
       select $1, uuidv7(), id, 'mail', now(), now(), now(), now() + interval '10 hours' from account`,
      [createHash('sha256').update(TOKEN).digest()],
    );
    await client.query(FILL, [items]);
    await client.query('vacuum (analyze)');
  });
  return databaseUrl;
}

/** Authors with up to five ideas each, over twenty places, ten topics and thirty days; every twentieth has hints. */
const FILL = `
  with wanted as (select $1::integer as items),
  places as (insert into place (id, slug, name, kind, coordinate_quality) select uuidv7(), 'ort-' || nr, 'Ort ' || nr, 'village', 'exact' from generate_series(1, 20) nr returning id),
  categories as (insert into category (id, slug, name, position) select uuidv7(), 'thema-' || nr, 'Thema ' || nr, nr from generate_series(1, 10) nr returning id),
  projects as (insert into project (id, slug, name, question, permanent) values (uuidv7(), 'kasten', 'Ideenkasten', 'Was soll besser werden?', true) returning id),
  authors as (insert into account (id, email, email_canonical, display_name, confirmed_at, age_confirmed_at)
    select uuidv7(), 'autor-' || nr || '@example.org', 'autor-' || nr || '@example.org', 'Mensch ' || nr, now(), now()
    from wanted, generate_series(1, greatest(1, items / 5)) nr returning id),
  numbered as (select (select array_agg(id) from places) as places, (select array_agg(id) from categories) as categories,
    (select array_agg(id) from authors) as authors, (select id from projects) as project),
  ideas as (insert into idea (id, number, title, body, author_id, project_id, category_id, place_id, visibility, created_at, submitted_at)
    select uuidv7(), nextval('idea_number'), 'Vorschlag ' || nr || ' für den Ort', repeat('Dort fehlt seit langem ein sicherer Weg. ', 12),
      authors[1 + nr % cardinality(authors)], project, categories[1 + nr % 10], places[1 + nr % 20], 'submitted',
      now() - nr * interval '4 minutes', now() - nr * interval '4 minutes'
    from wanted, numbered, generate_series(1, items) nr returning id, number, title, body, created_at),
  texts as (insert into idea_revision (idea_id, version, title, body, salt, created_at) select id, 1, title, body, uuid_send(id), created_at from ideas)
  select count(*) from ideas`;

/** The entries come after the ideas they are about: a trigger copies from these. */
export async function openEntries(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query(
      `insert into queue_item (id, kind, idea_id, due_at, created_at, risk)
       select uuidv7(), 'idea', id, date_trunc('day', created_at) + interval '3 days', created_at, case when number % 20 = 0 then 2 else 0 end from idea`,
    );
    await client.query('vacuum (analyze) queue_item');
  });
}
