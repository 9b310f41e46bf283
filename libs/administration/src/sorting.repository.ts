import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { KeptPlaceType, KeptThemeType } from './sorting.type.js';

/** By what ideas are sorted. */
export type Sorting = 'category' | 'place';

const BATCH = 2000;

const IDEAS = (kind: Sorting) =>
  `coalesce((select t.ideas from listing_total t where t.dimension = '${kind}' and t.key = k.id::text), 0) as "ideaCount"`;
const STANDING = (kind: Sorting) =>
  `k.retired_at is null as offered, (select m.name from ${kind} m where m.id = k.merged_into) as "mergedInto", k.version`;

@Injectable()
export class SortingRepository {
  constructor(private readonly database: Database) {}

  async findThemes(): Promise<KeptThemeType[]> {
    return this.database.rows<KeptThemeType & Record<string, unknown>>(
      `select k.id, k.slug, k.name, ${IDEAS('category')}, ${STANDING('category')} from category k
       order by k.merged_into is not null, k.position, k.name`,
    );
  }

  async findPlaces(): Promise<KeptPlaceType[]> {
    return this.database.rows<KeptPlaceType & Record<string, unknown>>(
      `select k.id, k.slug, k.name, k.kind, k.lat, k.lon, k.coordinate_quality as "coordinateQuality", k.residents,
         k.residents_source as "residentsSource", k.residents_year as "residentsYear", ${IDEAS('place')}, ${STANDING('place')}
       from place k order by k.merged_into is not null, k.kind = 'Kernstadt' desc, k.name`,
    );
  }

  /** One change of themes or places at a time: names, order and merges touch several rows. Whoever writes an idea does not wait for it. */
  async hold(kind: Sorting): Promise<void> {
    await this.database.rows('select pg_advisory_xact_lock(hashtextextended($1, 9))', [kind]);
  }

  /** Whether another one has this name, or has or had this part of an address. */
  async findTaken(
    kind: Sorting,
    { id, name, slug }: { id: string; name: string; slug: string },
  ): Promise<'name' | 'slug' | null> {
    const [row] = await this.database.rows<{ name: boolean; slug: boolean }>(
      `select exists (select from ${kind} where lower(name) = lower($2) and id <> $1) as name,
         exists (select from ${kind} where slug = $3 and id <> $1)
           or exists (select from former_slug where kind = '${kind}' and slug = $3 and subject_id <> $1) as slug`,
      [id, name, slug],
    );
    return row?.name ? 'name' : row?.slug ? 'slug' : null;
  }

  /** The old part of an address leads on; one that is used again is none. */
  async keepSlug(kind: Sorting, id: string, before: string, after: string): Promise<void> {
    if (before === after) return;
    await this.database.write(
      `insert into former_slug (kind, slug, subject_id) values ($1, $2, $3)
       on conflict (kind, slug) do update set subject_id = excluded.subject_id`,
      [kind, before, id],
    );
    await this.database.write('delete from former_slug where kind = $1 and slug = $2', [
      kind,
      after,
    ]);
  }

  async insertTheme(id: string, slug: string, name: string): Promise<void> {
    await this.database.write(
      `insert into category (id, slug, name, position) values ($1, $2, $3, (select coalesce(max(position), 0) + 1 from category))`,
      [id, slug, name],
    );
  }

  async renameTheme(id: string, slug: string, name: string): Promise<void> {
    await this.database.write(
      'update category set slug = $2, name = $3, version = version + 1 where id = $1',
      [id, slug, name],
    );
  }

  async orderThemes(ids: readonly string[]): Promise<void> {
    await this.database.write(
      `update category c set position = o.position from unnest($1::uuid[]) with ordinality as o (id, position) where c.id = o.id`,
      [ids],
    );
  }

  async savePlace(
    place: Omit<KeptPlaceType, 'ideaCount' | 'offered' | 'mergedInto' | 'version'>,
  ): Promise<void> {
    await this.database.write(
      `insert into place (id, slug, name, kind, lat, lon, coordinate_quality, residents, residents_source, residents_year)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (id) do update set slug = excluded.slug, name = excluded.name, kind = excluded.kind, lat = excluded.lat,
         lon = excluded.lon, coordinate_quality = excluded.coordinate_quality, residents = excluded.residents,
         residents_source = excluded.residents_source, residents_year = excluded.residents_year, version = place.version + 1`,
      [
        place.id,
        place.slug,
        place.name,
        place.kind,
        place.lat,
        place.lon,
        place.coordinateQuality,
        place.residents,
        place.residentsSource,
        place.residentsYear,
      ],
    );
  }

  async offer(kind: Sorting, id: string, retiredAt: Date | null): Promise<void> {
    await this.database.write(
      `update ${kind} set retired_at = $2, version = version + 1 where id = $1`,
      [id, retiredAt],
    );
  }

  /** False where something refers to it: then it stays. */
  async deleteUnused(kind: Sorting, id: string): Promise<boolean> {
    const used =
      kind === 'category'
        ? `select from idea where category_id = $1 union all select from idea_revision where category_id = $1
             union all select from analysis_run where category_id = $1 union all select from report where category_id = $1
             union all select from category where merged_into = $1`
        : `select from idea where place_id = $1 union all select from idea_revision where place_id = $1
             union all select from analysis_run where place_id = $1 union all select from report where place_id = $1
             union all select from account where place_id = $1 union all select from place where merged_into = $1`;
    const gone = await this.database.write(
      `delete from ${kind} where id = $1 and not exists (${used})`,
      [id],
    );
    return gone === 1;
  }

  /** Everything that has the one has the other from now on; history keeps what it was. Gives how many ideas moved. */
  async merge(kind: Sorting, from: string, into: string, at: Date): Promise<number> {
    // What those who write hold before they come to a theme or place comes first, so that nobody waits for the other in a ring.
    await this.moveDrafts(kind, from, into);
    await this.moveSubscriptions(kind === 'place' ? 'placeIds' : 'categoryIds', from, into);
    if (kind === 'place')
      await this.database.write('update account set place_id = $2 where place_id = $1', [
        from,
        into,
      ]);
    // From here on whoever writes with it waits, and then has the other; who was earlier is waited for.
    await this.database.write(
      `update ${kind} set retired_at = coalesce(retired_at, $3), merged_into = $2, version = version + 1 where id = $1`,
      [from, into, at],
    );
    // What was merged into it before leads to where it leads now.
    await this.database.write(`update ${kind} set merged_into = $2 where merged_into = $1`, [
      from,
      into,
    ]);
    const moved = await this.moveIdeas(kind, from, into);
    const column = `${kind}_id`;
    await this.database.write(`update queue_item set ${column} = $2 where ${column} = $1`, [
      from,
      into,
    ]);
    return moved;
  }

  private async moveDrafts(kind: Sorting, from: string, into: string): Promise<void> {
    await this.database.write(`update idea_draft set ${kind} = $2 where ${kind} = $1`, [
      from,
      into,
    ]);
  }

  private async moveIdeas(kind: Sorting, from: string, into: string): Promise<number> {
    let all = 0;
    for (;;) {
      // In parts, so that no statement runs into its time.
      const moved = await this.database.write(
        `with batch as (select id from idea where ${kind}_id = $1 order by id limit ${String(BATCH)} for no key update)
         update idea i set ${kind}_id = $2 from batch where i.id = batch.id`,
        [from, into],
      );
      all += moved;
      if (moved < BATCH) return all;
    }
  }

  private async moveSubscriptions(key: string, from: string, into: string): Promise<void> {
    await this.database.write(
      `update subscription set criteria = jsonb_set(criteria, array[$1],
         (select jsonb_agg(distinct case when id = $2 then $3 else id end) from jsonb_array_elements_text(criteria->$1) as t (id)))
       where criteria->$1 ? $2`,
      [key, from, into],
    );
  }

  /** Where an id or part of an address of old leads now; null: nowhere else. */
  async findSuccessor(kind: Sorting, words: string): Promise<string | null> {
    const [row] = await this.database.rows<{ id: string }>(
      `select coalesce(k.merged_into, k.id) as id from ${kind} k
       where k.id::text = $1 and k.merged_into is not null or k.slug = $1
         or k.id = (select f.subject_id from former_slug f where f.kind = '${kind}' and f.slug = $1)
       order by k.slug = $1 desc limit 1`,
      [words],
    );
    return row?.id ?? null;
  }
}
