import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';

/** A text of a topic as it can be read now; null in `number`: it cannot. */
export interface TopicTextRow {
  id: string;
  kind: 'idea' | 'comment';
  number: number | null;
  ideaNumber: number | null;
  title: string | null;
  excerpt: string | null;
  stance: 'for' | 'if' | 'against' | 'question' | null;
  writtenAt: Date | null;
}

const OF_TEXT = `left join comment c on t.kind = 'comment' and c.id = t.source_id
  left join idea i on i.id = case when t.kind = 'idea' then t.source_id else c.idea_id end`;
/** As a reader of the idea's page sees it. */
const READABLE = `coalesce(i.visibility in ('published', 'withdrawn', 'merged') and (t.kind = 'idea' or c.visibility = 'published'), false)`;
const EXCERPT = 400;

/** Which texts the topics of a report hold. */
@Injectable()
export class ReportTopicRepository {
  constructor(private readonly database: Database) {}

  /** Before those of another run are taken over. */
  async forgetTexts(reportId: string): Promise<void> {
    await this.database.write('delete from report_topic_text where report_id = $1', [reportId]);
  }

  /** Takes over what a run has put into the topics that it found. */
  async takeTexts(reportId: string, runId: string): Promise<void> {
    await this.database.write(
      `insert into report_topic_text (report_id, topic, source_id, kind)
       select $1, place.nr, t.source_id, t.kind from analysis_run r, unnest(r.topic_places) with ordinality place (topic, nr)
       join analysis_topic_text t on t.run_id = $2 and t.topic = place.topic where r.id = $2 on conflict do nothing`,
      [reportId, runId],
    );
  }

  /** Places of the topics whose texts are known. */
  async findListed(reportId: string, topics: number): Promise<Set<number>> {
    const rows = await this.database.rows<{ nr: number }>(
      `select nr from generate_series(1, $2::int) nr where exists (select from report_topic_text where report_id = $1 and topic = nr)`,
      [reportId, topics],
    );
    return new Set(rows.map(({ nr }) => nr));
  }

  /** What the topics of an edition are called, and which report it was. */
  async findEdition(
    number: number,
    topic: number,
  ): Promise<{ reportId: string; title: string; name: string | null } | null> {
    const [row] = await this.database.rows<{
      reportId: string;
      title: string;
      name: string | null;
    }>(
      `select report_id as "reportId", title, document::jsonb #>> array['topics', $2::text, 'name'] as name from report_edition where number = $1`,
      [number, String(topic - 1)],
    );
    return row ?? null;
  }

  /** A page of them, the last written first. What cannot be read now is a row without words. */
  async findTexts(
    { reportId, topic }: { reportId: string; topic: number },
    limit: number,
    after: string | null,
  ): Promise<TopicTextRow[]> {
    return this.database.rows<TopicTextRow & Record<string, unknown>>(
      `select t.source_id as id, t.kind, case when ${READABLE} then coalesce(c.number, i.number) end as number,
         case when ${READABLE} then i.number end as "ideaNumber", case when ${READABLE} then i.title end as title,
         case when ${READABLE} then left(coalesce(c.body, i.body), ${EXCERPT}) end as excerpt, c.stance,
         case when ${READABLE} then coalesce(c.published_at, i.published_at) end as "writtenAt"
       from (select * from report_topic_text where report_id = $1 and topic = $2 and ($4::uuid is null or source_id < $4)
             order by source_id desc limit $3) t ${OF_TEXT} order by t.source_id desc`,
      [reportId, topic, limit, after],
    );
  }

  /** How many there are, and how many of them can be read now. */
  async countTexts(reportId: string, topic: number): Promise<{ all: number; readable: number }> {
    const [row] = await this.database.rows<{ all: number; readable: number }>(
      `select count(*)::int as all, count(*) filter (where ${READABLE})::int as readable
       from report_topic_text t ${OF_TEXT} where t.report_id = $1 and t.topic = $2`,
      [reportId, topic],
    );
    return row ?? { all: 0, readable: 0 };
  }
}
