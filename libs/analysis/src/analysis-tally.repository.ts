import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { KeptCandidate } from './quote-pool.js';

const KEPT_COLUMNS = `k.topic, k.side, k.kind, k.source_id as "sourceId", k.version, k.part, k.from_char as start, k.to_char as end, k.label, k.worth`;

/** A text and the found topic that it is in. */
export interface PlacedText {
  kind: 'idea' | 'comment';
  id: string;
  topic: number;
}

export interface Speaking {
  voices: number;
  people: number;
}

/** What a run has counted and chosen so far. */
@Injectable()
export class AnalysisTallyRepository {
  constructor(private readonly database: Database) {}

  async addMembers(run: string, topics: number[], people: string[]): Promise<void> {
    await this.database.write(
      `insert into analysis_member (run_id, topic, person_id)
       select $1, topic, person from unnest($2::smallint[], $3::uuid[]) new (topic, person) order by topic, person
       on conflict do nothing`,
      [run, topics, people],
    );
  }

  async placeIdeas(run: string, ideas: string[], topics: number[]): Promise<void> {
    await this.database.write(
      `insert into analysis_idea (run_id, idea_id, topic) select $1, * from unnest($2::uuid[], $3::smallint[]) on conflict do nothing`,
      [run, ideas, topics],
    );
  }

  /** Texts of topics that were found by their words, so that the number of them can be opened. */
  async placeTexts(run: string, placed: readonly PlacedText[]): Promise<void> {
    if (placed.length === 0) return;
    await this.database.write(
      `insert into analysis_topic_text (run_id, topic, source_id, kind)
       select $1, * from unnest($2::smallint[], $3::uuid[], $4::text[]) on conflict do nothing`,
      [
        run,
        placed.map(({ topic }) => topic),
        placed.map(({ id }) => id),
        placed.map(({ kind }) => kind),
      ],
    );
  }

  /** The topics that the findings tell, by their places in the model; of all others nothing stays. */
  async keepTopics(run: string, places: readonly number[]): Promise<void> {
    await this.database.write('update analysis_run set topic_places = $2 where id = $1', [
      run,
      places,
    ]);
    await this.database.write(
      'delete from analysis_topic_text where run_id = $1 and topic <> all ($2::smallint[])',
      [run, places],
    );
  }

  async keepCandidates(run: string, kept: readonly KeptCandidate[]): Promise<void> {
    if (kept.length === 0) return;
    await this.database.write(
      `insert into analysis_candidate (run_id, topic, side, kind, source_id, version, part, from_char, to_char, label, worth)
       select $1, topic, side, kind, "sourceId", version, part, start, "end", label, worth
       from jsonb_to_recordset($2::jsonb) as k (topic smallint, side text, kind text, "sourceId" uuid, version integer, part text,
         start integer, "end" integer, label text, worth double precision)`,
      [run, JSON.stringify(kept)],
    );
  }

  async dropCandidates(run: string, gone: readonly KeptCandidate[]): Promise<void> {
    if (gone.length === 0) return;
    await this.database.write(
      `delete from analysis_candidate c using unnest($2::smallint[], $3::text[], $4::uuid[], $5::text[], $6::integer[])
         as g (topic, side, source_id, part, from_char)
       where c.run_id = $1 and (c.topic, c.side, c.source_id, c.part, c.from_char) = (g.topic, g.side, g.source_id, g.part, g.from_char)`,
      [
        run,
        gone.map(({ topic }) => topic),
        gone.map(({ side }) => side),
        gone.map(({ sourceId }) => sourceId),
        gone.map(({ part }) => part),
        gone.map(({ start }) => start),
      ],
    );
  }

  /** All candidates with who wrote them, for a worker that goes on with another's run. */
  async candidates(run: string): Promise<KeptCandidate[]> {
    return this.database.rows<KeptCandidate & Record<string, unknown>>(
      `select ${KEPT_COLUMNS}, coalesce(c.author_id, case when i.source is null then i.author_id else i.id end) as person
       from analysis_candidate k left join comment c on k.kind = 'comment' and c.id = k.source_id
       left join idea i on k.kind = 'idea' and i.id = k.source_id where k.run_id = $1`,
      [run],
    );
  }

  /** How many speak in each topic, each imported idea as one voice, and how many of them are people of ours; -1 is the whole scope. */
  async people(run: string): Promise<Map<number, Speaking>> {
    const rows = await this.database.rows<Speaking & { topic: number }>(
      `select m.topic, count(*)::integer as voices, count(*) filter (where i.id is null)::integer as people
       from analysis_member m left join idea i on i.id = m.person_id where m.run_id = $1 group by m.topic`,
      [run],
    );
    return new Map(rows.map(({ topic, voices, people }) => [topic, { voices, people }]));
  }

  /** What was needed while reading goes when it has ended. */
  async clear(run: string): Promise<void> {
    for (const table of ['analysis_member', 'analysis_idea', 'analysis_candidate'])
      await this.database.write(`delete from ${table} where run_id = $1`, [run]);
  }

  /** Where a run begins anew, the topics are others. */
  async clearTopics(run: string): Promise<void> {
    await this.database.write('delete from analysis_topic_text where run_id = $1', [run]);
  }
}
