import { Injectable } from '@nestjs/common';
import { Database, newId } from '@ein/platform';
import { TownPageVersion } from './town-page-version.entity.js';
import type { EditableTownPage } from './town-page.type.js';

export interface PageText {
  title: string;
  body: string;
  demo: boolean;
}

@Injectable()
export class TownPageRepository {
  constructor(private readonly database: Database) {}

  async findAll(): Promise<EditableTownPage[]> {
    return this.database.rows(
      `select slug, locale, title, demo, updated_at as "updatedAt" from town_page order by slug, locale`,
    );
  }

  /** Held until the transaction ends, so that of two who write at once the second sees what the first wrote. */
  async lock(slug: string, locale: string): Promise<void> {
    await this.database.rows('select pg_advisory_xact_lock(hashtext($1))', [`${slug} ${locale}`]);
  }

  async find(slug: string, locale: string): Promise<PageText | null> {
    const [row] = await this.database.rows<PageText>(
      'select title, body, demo from town_page where slug = $1 and locale = $2',
      [slug, locale],
    );
    return row ?? null;
  }

  /** Newest first. */
  async findVersions(slug: string, locale: string): Promise<TownPageVersion[]> {
    return this.database
      .repository(TownPageVersion)
      .find({ where: { slug, locale }, order: { number: 'DESC' } });
  }

  /** Keeps a text as a version; returns its id. */
  async insertVersion(version: Omit<TownPageVersion, 'id'>): Promise<string> {
    const id = newId();
    await this.database.repository(TownPageVersion).insert({ id, ...version });
    return id;
  }

  async publish(
    slug: string,
    locale: string,
    { title, body, demo }: PageText,
    now: Date,
  ): Promise<void> {
    await this.database.write(
      `insert into town_page (slug, locale, title, body, demo, updated_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (slug, locale) do update set title = excluded.title, body = excluded.body, demo = excluded.demo, updated_at = excluded.updated_at`,
      [slug, locale, title, body, demo, now],
    );
  }

  async saveSetting(key: string, value: object, now: Date): Promise<void> {
    await this.database.write(
      `insert into town_setting (key, value, updated_at) values ($1, $2::jsonb, $3)
       on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at`,
      [key, JSON.stringify(value), now],
    );
  }

  async deleteSetting(key: string): Promise<void> {
    await this.database.write('delete from town_setting where key = $1', [key]);
  }
}
