import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { TownPage } from './town-page.entity.js';
import { TownSetting } from './town-setting.entity.js';

/** Einfache Sprache among the languages of a page. */
export const SIMPLE = 'de-simple';

@Injectable()
export class TownRepository {
  constructor(private readonly database: Database) {}

  async findSetting<T>(key: string): Promise<T | null> {
    const setting = await this.database.repository(TownSetting).findOneBy({ key });
    return (setting?.value as T | undefined) ?? null;
  }

  /** The page in this language, else in German. */
  async findPage(slug: string, locale: string): Promise<TownPage | null> {
    return this.database
      .repository(TownPage)
      .createQueryBuilder('page')
      .where('page.slug = :slug and page.locale in (:...locales)', {
        slug,
        locales: [locale, 'de'],
      })
      .orderBy(locale === 'en' ? `page.locale = 'en'` : `page.locale = 'de'`, 'DESC')
      .getOne();
  }

  /** The page in Einfache Sprache; there is nothing that could stand in for it. */
  async findSimplePage(slug: string): Promise<TownPage | null> {
    return this.database.repository(TownPage).findOneBy({ slug, locale: SIMPLE });
  }

  /** Slugs of the pages that the law asks for and that are missing, empty or demo texts. */
  async findUnfilledPages(slugs: string[], generated: string): Promise<string[]> {
    const rows = await this.database.rows<{ slug: string }>(
      `select s as slug from unnest($1::text[]) s
       where not exists (select from town_page p where p.slug = s and p.locale = 'de' and not p.demo
         and (length(p.body) > 200 or p.body like '%' || $2 || '%'))`,
      [slugs, generated],
    );
    return rows.map((row) => row.slug);
  }
}
