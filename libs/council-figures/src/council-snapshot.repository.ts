import { Injectable } from '@nestjs/common';
import { modelStage, type ProcessingStatus } from '@ein/ideas';
import { Database, slugOf } from '@ein/platform';
import type { FabricTile } from './council-figures.type.js';
import { CouncilSnapshot, type StoredFigures } from './council-snapshot.entity.js';

const COUNTING = 5_318_008;
const NEWEST_ANSWERS = 3;

/** The row as it was read last, by its version: it is written once in seconds and read for each page that shows a figure. */
interface Kept extends Omit<CouncilSnapshot, 'onlyOne'> {
  version: string;
}

@Injectable()
export class CouncilSnapshotRepository {
  private kept: Kept | null = null;

  constructor(private readonly database: Database) {}

  /** With what the town has set besides, if anything. The figures are shared by all who ask: nobody may change them. */
  async find(): Promise<(Omit<CouncilSnapshot, 'onlyOne'> & { answerDays: number | null }) | null> {
    const { kept } = this;
    const [row] = await this.database.rows<
      Omit<Kept, 'figures'> & { figures: StoredFigures | null; answerDays: number | null }
    >(
      {
        name: 'council-snapshot',
        text: `select xmin::text as version, counted_at as "countedAt", counting_ms as "countingMs",
                 case when xmin::text is distinct from $1 then figures end as figures,
                 (select value from town_setting where key = 'answerDays') as "answerDays" from council_snapshot`,
      },
      [kept?.version ?? null],
    );
    if (!row) return null;
    const { answerDays, figures, ...rest } = row;
    const read = figures ? { ...rest, figures } : kept;
    if (!read) throw new Error('The figures were not read, and none are kept.');
    if (figures) this.kept = read;
    return { ...read, answerDays };
  }

  async save(figures: StoredFigures, countedAt: Date, countingMs: number): Promise<void> {
    await this.database
      .repository(CouncilSnapshot)
      .upsert({ onlyOne: true, figures, countedAt, countingMs }, ['onlyOne']);
  }

  /** False when another process is counting; holds until the transaction ends. */
  async beginCounting(): Promise<boolean> {
    const [row] = await this.database.rows<{ free: boolean }>(
      'select pg_try_advisory_xact_lock($1) as free',
      [COUNTING],
    );
    return row?.free ?? false;
  }

  /** Public ideas as tiles, half of them answered where there are so many, the newest of each, mixed but always alike. */
  async findTiles(first: number): Promise<FabricTile[]> {
    const rows = await this.database.rows<{
      number: number;
      title: string;
      status: ProcessingStatus;
      answered: boolean;
      recent: boolean;
    }>(
      {
        name: 'fabric',
        text: `with answered as (
                 select w.idea_id, max(w.published_at) as at from answer w
                 join idea i on i.id = w.idea_id and i.visibility = 'published'
                 group by w.idea_id order by at desc, w.idea_id limit ($1 + 1) / 2
               ), others as (
                 select i.id from idea i where i.visibility = 'published' and not exists (select from answer w where w.idea_id = i.id)
                 order by i.published_at desc, i.id desc limit $1
               ), chosen as (
                 (select idea_id as id, true as answered from answered) union all (select id, false from others) limit $1
               )
               select i.number, i.title, i.status, c.answered,
                 i.id in (select idea_id from answered order by at desc, idea_id limit ${NEWEST_ANSWERS}) as recent
               from chosen c join idea i on i.id = c.id order by md5(i.number::text)`,
      },
      [first],
    );
    return rows.map((row) => ({
      number: row.number,
      title: row.title,
      slug: slugOf(row.title),
      stage: modelStage(row),
      recent: row.recent,
    }));
  }
}
