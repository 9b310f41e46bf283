import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';

/** Where a page ended, as text; each reading begins before the first row. */
export type Position = readonly string[];

interface Reading {
  /** Takes the position and, last, how many rows; `after_` is the position of a row. */
  text: string;
  first: Position;
}

/** Readable by everyone, as `canSee` in ideas has it. */
const PUBLIC = `i.visibility in ('published', 'withdrawn', 'merged') and i.number is not null`;
const NOWHERE = '00000000-0000-0000-0000-000000000000';

const time = (column: string, name: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "${name}"`;

const READINGS: Record<string, Reading> = {
  ideen: {
    first: ['0'],
    text: `select array[i.number::text] as after_, i.number, i.title, i.body as text, c.name as theme, c.slug as "themeKey", p.name as place,
        p.slug as "placeKey", j.name as project, j.slug as "projectKey", i.status as state, i.visibility,
        (select m.number from idea m where m.id = i.merged_into and m.visibility in ('published', 'withdrawn')) as "mergedInto",
        ${time('i.submitted_at', 'submittedAt')}, ${time('i.published_at', 'publishedAt')}, i.answer_due_on::text as "answerDueOn",
        exists (select from answer w where w.idea_id = i.id) as answered, coalesce(t.vote_count, 0) as votes, coalesce(t.comment_count, 0) as comments,
        coalesce(i.lat, p.lat) as lat, coalesce(i.lon, p.lon) as lon,
        case when i.lat is not null then 'pin' when p.lat is not null then 'place' end as location
      from idea i join category c on c.id = i.category_id join project j on j.id = i.project_id
        left join (select id, name, slug, case when coordinate_quality = 'exact' then lat end as lat,
          case when coordinate_quality = 'exact' then lon end as lon from place) p on p.id = i.place_id
        left join idea_tally t on t.idea_id = i.id
      where ${PUBLIC} and i.number > $1::integer order by i.number limit $2`,
  },
  bearbeitung: {
    first: [NOWHERE],
    text: `select array[s.id::text] as after_, s.id::text, i.number as idea, ${time('s.created_at', 'at')}, s.from_status as "from", s.to_status as "to",
        s.clock, s.sentence, s.reason, s.office, s.due_on::text as "dueOn", s.forwarded_to as "forwardedTo", s.committee,
        ${time('s.meeting_at', 'meetingAt')}, s.paper_url as "paperUrl", i.title
      from processing_step s join idea i on i.id = s.idea_id
      where ${PUBLIC} and s.id > $1::uuid order by s.id limit $2`,
  },
  vorlagen: {
    first: [NOWHERE, '-1'],
    text: `select array[s.id::text, coalesce(c.nr, 0)::text] as after_, s.id::text as step, coalesce(c.nr, 0)::integer as position, i.number as idea,
        s.paper_url as "paperUrl", k.reference, k.title as "paperTitle", k.paper_type as "paperType", k.paper_on::text as "paperOn",
        k.file_url as "fileUrl", k.file_type as "fileType", k.file_bytes::float8 as "fileBytes",
        c.one->>'meeting' as meeting, c.one->>'committee' as committee, c.one->>'meetingAt' as "meetingAt", (c.one->>'cancelled')::boolean as cancelled,
        c.one->>'role' as role, c.one->>'result' as result,
        ${time('case when k.gone or k.tries > 2 then k.failing_since end', 'brokenSince')}, i.title
      from processing_step s join idea i on i.id = s.idea_id join council_paper k on k.url = s.paper_url
        left join lateral jsonb_array_elements(k.consultations) with ordinality c(one, nr) on true
      where ${PUBLIC} and (s.id, coalesce(c.nr, 0)) > ($1::uuid, $2::bigint) order by s.id, coalesce(c.nr, 0) limit $3`,
  },
  antworten: {
    first: [NOWHERE],
    text: `select array[w.id::text] as after_, w.id::text, i.number as idea, ${time('w.published_at', 'publishedAt')}, w.key_sentence as "keySentence",
        w.body as text, w.office, w.next, w.working_days as "workingDays", w.in_time as "inTime", i.title
      from answer w join idea i on i.id = w.idea_id
      where ${PUBLIC} and w.id > $1::uuid order by w.id limit $2`,
  },
  unterstuetzungen: {
    first: ['0'],
    text: `select array[i.number::text] as after_, i.number as idea, coalesce(t.vote_count, 0) as votes, i.title
      from idea i left join idea_tally t on t.idea_id = i.id
      where ${PUBLIC} and i.number > $1::integer order by i.number limit $2`,
  },
  'unterstuetzungen-ortschaften': {
    first: ['0', ''],
    text: `select array[i.number::text, coalesce(p.slug, '-')] as after_, i.number as idea, p.name as place, p.slug as "placeKey", v.votes,
        ${time('v.counted_at', 'countedAt')}, i.title
      from vote_place v join idea i on i.id = v.idea_id left join place p on p.id = v.place_id
      where ${PUBLIC} and (i.number, coalesce(p.slug, '-')) > ($1::integer, $2::text) order by i.number, coalesce(p.slug, '-') limit $3`,
  },
  termine: {
    first: ['0'],
    text: `select array[e.number::text] as after_, e.number, e.kind, e.title, ${time('e.starts_at', 'startsAt')}, ${time('e.ends_at', 'endsAt')},
        e.place, e.state
      from town_event e where e.state <> 'draft' and e.number > $1::integer order by e.number limit $2`,
  },
  ortschaften: {
    first: [''],
    text: `select array[slug] as after_, slug as key, name, kind, residents, residents_year as "residentsYear", residents_source as "residentsSource",
        case when coordinate_quality = 'exact' then lat end as lat, case when coordinate_quality = 'exact' then lon end as lon
      from place where slug > $1::text order by slug limit $2`,
  },
  themen: {
    first: [''],
    text: `select array[slug] as after_, slug as key, name, position from category where slug > $1::text order by slug limit $2`,
  },
};

/** Reads datasets page by page. Each page asks anew who may read what, so what is hidden while a file is made is not in its rest. */
@Injectable()
export class DatasetRepository {
  constructor(private readonly database: Database) {}

  async findPage(
    key: string,
    after: Position | null,
    limit: number,
  ): Promise<{ rows: Readonly<Record<string, unknown>>[]; last: Position | null }> {
    const reading = READINGS[key];
    if (!reading) throw new Error(`It is not said how ${key} is read.`);
    const found = await this.database.rows<Record<string, unknown> & { after_: string[] }>(
      { name: `dataset-${key}`, text: reading.text },
      [...(after ?? reading.first), limit],
    );
    return {
      rows: found,
      last: found.at(-1)?.after_ ?? null,
    };
  }

  /** Grows or changes whenever what everybody may read does; with the supports if asked. */
  async findVersion(withVotes: boolean): Promise<string> {
    const [row] = await this.database.rows<{ version: string }>(
      withVotes
        ? `select (select sum(changes)::text from public_version) || '.' ||
             coalesce(sum(hashtextextended(idea_id::text, vote_count)), 0)::text as version from idea_tally`
        : `select sum(changes)::text as version from public_version`,
    );
    return row?.version ?? '0';
  }
}
