import { randomBytes } from 'node:crypto';
import { saltedDigest } from '@ein/event-log';
import { connect, Database, migrate, newId, slugOf } from '@ein/platform';
import { UsageProblem } from './options.ts';
import type { ImportedIdea } from './row.ts';

const MIGRATIONS = new URL('../../../apps/api/migrations/', import.meta.url);

export interface Target {
  projectId: string;
  categoryId: string;
  publish: boolean;
  label: string | null;
}

export interface BatchResult {
  imported: number;
  /** Were here already and waited; `--publish` shows them now. */
  published: number;
  /** Are here with another text than in the file; they stay as they are. */
  changed: number;
}

/** Writes ideas past moderation and limits of contributions, with all that the product itself would write with them. */
export class IdeaStore {
  readonly #authors = new Map<string, string>();
  readonly #database: Database;

  private constructor(database: Database) {
    this.#database = database;
  }

  static async open(databaseUrl: string): Promise<IdeaStore> {
    await migrate(databaseUrl, MIGRATIONS);
    return new IdeaStore(new Database(await connect(databaseUrl, 2)));
  }

  async close(): Promise<void> {
    await this.#database.onApplicationShutdown();
  }

  /** Throws a UsageProblem that names what there is. */
  async findProject(slug: string): Promise<string> {
    return this.#findBySlug('project', slug, '--project');
  }

  /** The first theme where none is asked for. */
  async findCategory(slug: string | null): Promise<string> {
    if (slug) return this.#findBySlug('category', slug, '--category');
    const [first] = await this.#database.rows<{ id: string }>(
      'select id from category order by position limit 1',
    );
    if (!first)
      throw new UsageProblem('This town has no themes yet; start it once with "npm start".');
    return first.id;
  }

  /** All of the batch or nothing of it. */
  async write(ideas: ImportedIdea[], target: Target): Promise<BatchResult> {
    return this.#database.transaction(async () => {
      const rows = [];
      for (const [position, idea] of ideas.entries()) {
        const salt = randomBytes(16);
        const digest = saltedDigest(`${idea.title}\n${idea.body}`, salt);
        rows.push({
          ...idea,
          id: newId(),
          position,
          authorId: await this.#author(idea.source, target.label),
          salt: salt.toString('hex'),
          digest,
        });
      }
      const batch = JSON.stringify(rows);
      const [{ changed = 0 } = {}] = await this.#database.rows<{ changed: number }>(COUNT_CHANGED, [
        batch,
      ]);
      const published = target.publish ? await this.#database.write(PUBLISH_WAITING, [batch]) : 0;
      const made = await this.#database.rows(INSERT, [
        batch,
        target.projectId,
        target.categoryId,
        target.publish,
      ]);
      return { imported: made.length, published, changed };
    });
  }

  async #findBySlug(table: 'project' | 'category', slug: string, option: string): Promise<string> {
    const rows = await this.#database.rows<{ id: string; slug: string }>(
      `select id, slug from ${table} order by position`,
    );
    const found = rows.find((row) => row.slug === slug);
    if (found) return found.id;
    const known = rows.map((row) => row.slug).join(', ');
    throw new UsageProblem(
      `${option} "${slug}" is not known; ${known ? `there are: ${known}.` : 'this town is empty, start it once with "npm start".'}`,
    );
  }

  /** One account per source: nobody can sign in with its address, and no mail can reach it. */
  async #author(source: string, label: string | null): Promise<string> {
    const known = this.#authors.get(source);
    if (known) return known;
    const email = `import-${slugOf(source)}@import.invalid`;
    await this.#database.write(
      `insert into account (id, email, email_canonical, display_name) values ($1, $2, $2, $3) on conflict (email_canonical) do nothing`,
      [newId(), email, `Import: ${label ? `${label} ` : ''}${source}`.slice(0, 60)],
    );
    const [account] = await this.#database.rows<{ id: string }>(
      'select id from account where email_canonical = $1',
      [email],
    );
    if (!account) throw new Error(`The account of ${source} was written and cannot be read.`);
    this.#authors.set(source, account.id);
    return account.id;
  }
}

const BATCH = `jsonb_to_recordset($1::jsonb) as r(id uuid, position integer, source text, "externalId" text, title text, body text,
  lat double precision, lon double precision, url text, "authorId" uuid, salt text, digest text)`;
const SAME = `i.source = r.source and i.external_id = r."externalId"`;

const COUNT_CHANGED = `select count(*)::integer as changed from ${BATCH} join idea i on ${SAME}
  join idea_revision v on v.idea_id = i.id and v.version = 1 where (v.title, v.body) is distinct from (r.title, r.body)`;

const PUBLISH_WAITING = `with shown as (
    update idea i set visibility = 'published', published_at = now() from ${BATCH}
    where ${SAME} and i.visibility = 'submitted' returning i.id, i.author_id
  )
  insert into event (kind, actor_id, subject_id, idea_id, detail)
  select 'IdeaPublished', author_id, id, id, jsonb_build_object('from', 'submitted', 'to', 'published', 'import', true) from shown`;

/**
 * Ideas with revision and events in one statement; what is there already is stepped over. No first answer is due:
 * nobody asked this town. Events are in the log for its replay, without deliveries: nobody is waiting to be told.
 */
const INSERT = `with batch as (select * from ${BATCH}), made as (
    insert into idea (id, number, title, body, author_id, project_id, category_id, lat, lon, visibility, source, external_id, source_url,
      created_at, submitted_at, published_at)
    select r.id, nextval('idea_number'), r.title, r.body, r."authorId", $2::uuid, $3::uuid, r.lat, r.lon,
      case when $4::boolean then 'published' else 'submitted' end, r.source, r."externalId", r.url, now(), now(), case when $4::boolean then now() end
    from batch r where not exists (select from idea i where ${SAME}) order by r.position
    on conflict (source, external_id) do nothing returning id
  ), revisions as (
    insert into idea_revision (idea_id, version, title, body, salt)
    select r.id, 1, r.title, r.body, decode(r.salt, 'hex') from batch r join made using (id)
  ), events as (
    insert into event (kind, actor_id, subject_id, idea_id, detail)
    select kind, "authorId", id, id, detail from (
      select 'IdeaSubmitted' as kind, 1 as step, r.*, jsonb_build_object('version', 1, 'digest', r.digest, 'import', true) as detail from batch r join made using (id)
      union all
      select 'IdeaPublished', 2, r.*, jsonb_build_object('from', 'submitted', 'to', 'published', 'import', true) from batch r join made using (id) where $4::boolean
    ) happened order by position, step
  )
  select id from made`;
