import { slugOf, wordsOf } from '@ein/platform';
import { modelStage } from './idea.policy.js';
import type { IdeaType } from './idea.type.js';
import type { ProcessingStatus } from './processing-status.type.js';
import type { Visibility } from './visibility.type.js';

/** One raw row with all that a card or a page shows; nested things come flat, because that is what is cheap. */
export interface CardRow {
  id: string;
  number: number | null;
  title: string;
  body: string;
  excerpt: string;
  status: ProcessingStatus;
  visibility: Visibility;
  created_at: Date;
  published_at: Date | null;
  answer_due_on: string | null;
  petition_submitted_on: string | null;
  lat: number | null;
  lon: number | null;
  location: string | null;
  source_url: string | null;
  vote_count: number | null;
  comment_count: number | null;
  linked: number | null;
  merged_into: string | null;
  answered: boolean;
  voted: boolean | null;
  author_id: string;
  author_name: string;
  author_role: IdeaType['author']['role'];
  author_place: string | null;
  place_id: string | null;
  place_slug: string;
  place_name: string;
  place_kind: string;
  place_lat: number | null;
  place_lon: number | null;
  place_quality: string;
  place_residents: number | null;
  category_id: string;
  category_slug: string;
  category_name: string;
  project_id: string;
  project_slug: string;
  project_name: string;
  project_question: string;
  project_permanent: boolean;
}

// `exists` would be answered from a table of all answers, made for each list: PostgreSQL reckons without the list's end.
const ANSWERED = '(select true from answer w where w.idea_id = i.id limit 1) is not null';

/** Columns of a {@link CardRow} but `body` and `voted`, to be used with {@link CARD_JOINS} over `idea i`. */
export const CARD_COLUMNS = `i.id, i.number, i.title, left(i.body, 240) as excerpt, i.status, i.visibility, i.created_at, i.published_at,
  i.answer_due_on::text, i.petition_submitted_on::text, i.lat, i.lon, i.location, i.source_url, i.author_id, t.vote_count, t.comment_count,
  i.linked, i.merged_into, ${ANSWERED} as answered,
  a.display_name as author_name, nullif(a.role, 'resident') as author_role, ap.name as author_place,
  p.id as place_id, p.slug as place_slug, p.name as place_name, p.kind as place_kind, p.lat as place_lat, p.lon as place_lon,
  p.coordinate_quality as place_quality, p.residents as place_residents,
  c.id as category_id, c.slug as category_slug, c.name as category_name,
  r.id as project_id, r.slug as project_slug, r.name as project_name, r.question as project_question, r.permanent as project_permanent`;

/**
 * What the cards of a list show and no more, to be used with {@link LIST_JOINS}: a third of the columns and of the joins.
 * Author, category, project, point and source are missing in the row, so nothing may ask for them.
 */
export const LIST_COLUMNS = `i.id, i.number, i.title, left(i.body, 240) as excerpt, i.status, i.visibility, i.created_at, i.published_at,
  i.author_id, t.vote_count, t.comment_count, ${ANSWERED} as answered,
  p.id as place_id, p.slug as place_slug, p.name as place_name`;

/** What names an idea and leads to it, over {@link LIST_JOINS}: neither of its text nor of its answers anything is read. */
export const LINK_COLUMNS = `i.id, i.number, i.title, '' as excerpt, i.status, i.visibility, i.created_at, i.published_at,
  i.author_id, t.vote_count, t.comment_count, false as answered, p.id as place_id, p.slug as place_slug, p.name as place_name`;

export const LIST_JOINS =
  'left join idea_tally t on t.idea_id = i.id left join place p on p.id = i.place_id';

export const CARD_JOINS = `left join idea_tally t on t.idea_id = i.id
  join account a on a.id = i.author_id left join place ap on ap.id = a.place_id
  left join place p on p.id = i.place_id join category c on c.id = i.category_id join project r on r.id = i.project_id`;

/** The row as the API shows it. */
export function cardOf(row: CardRow): IdeaType {
  return {
    id: row.id,
    number: row.number ?? 0,
    slug: slugOf(row.title),
    title: row.title,
    body: row.body,
    excerpt: wordsOf(row.excerpt),
    status: row.status,
    visibility: row.visibility,
    modelStage: modelStage(row),
    voteCount: row.vote_count ?? 0,
    commentCount: row.comment_count ?? 0,
    createdAt: row.created_at,
    publishedAt: row.published_at,
    answerDueOn: row.answer_due_on,
    petitionSubmittedOn: row.petition_submitted_on,
    authorId: row.author_id,
    author: { displayName: row.author_name, role: row.author_role, placeName: row.author_place },
    place: placeOf(row),
    category: { id: row.category_id, slug: row.category_slug, name: row.category_name },
    project: {
      id: row.project_id,
      slug: row.project_slug,
      name: row.project_name,
      question: row.project_question,
      permanent: row.project_permanent,
    },
    point: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
    location: row.location,
    sourceUrl: row.source_url,
    viewerHasVoted: row.voted ?? undefined,
    linked: row.linked ?? 0,
    mergedInto: row.merged_into ?? null,
  };
}

function placeOf(row: CardRow): IdeaType['place'] {
  return (
    (row.place_id && {
      id: row.place_id,
      slug: row.place_slug,
      name: row.place_name,
      kind: row.place_kind,
      lat: row.place_lat,
      lon: row.place_lon,
      coordinateQuality: row.place_quality,
      residents: row.place_residents,
    }) ||
    null
  );
}
