import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { foldWord, stem } from '@ein/german-text';
import { countAll, COUNT_NEWEST, type FoundRows, MOST_RANKED } from './search-statements.js';
import type { IndexRequest, SearchDocument } from './search-index.js';
import type { TextQuery } from './text-query.js';
import { tokensOf } from './tokens.js';
import type { ListedWord } from './word-list.js';

/** Comparing two titles takes about 10 microseconds. */
const MOST_COMPARED = 1000;

/** The PostgreSQL side of search: documents, words, and the statement that finds. */
@Injectable()
export class SearchDocumentRepository {
  constructor(private readonly database: Database) {}

  /**
   * Not a prepared statement: how common the words are decides on the plan. Never a scan of all rows: PostgreSQL
   * takes comparing tokens for cheap and would unpack every document (57 ms instead of 8 for 10,000).
   */
  async find(matching: string, textQuery: TextQuery, request: IndexRequest): Promise<FoundRows> {
    const { filter, excludeIds, limit, offset, withFacets } = request;
    const [row] = await this.database.transaction(async () => {
      await this.database.rows("select set_config('enable_seqscan', 'off', true)");
      return this.database.rows<FoundRows>(countAll(filter), [
        matching,
        excludeIds,
        filter.placeIds,
        filter.wholeTown,
        filter.categoryIds,
        filter.projectIds,
        filter.statuses,
        limit,
        offset,
        withFacets,
        textQuery.own,
        textQuery.near,
      ]);
    });
    return row ?? { ids: [], total: 0, facets: [] };
  }

  /**
   * The best of the newest hits, counted among these alone, where there are more of them than are ranked; null where that has not come out
   * after reading some texts, or where the request leaves anything out. For words that most texts have.
   */
  async findAmongNewest(
    matching: string,
    textQuery: TextQuery,
    request: IndexRequest,
  ): Promise<FoundRows | null> {
    const { excludeIds, limit, offset, withFacets } = request;
    const [row] = await this.database.rows<FoundRows>(COUNT_NEWEST, [
      matching,
      excludeIds,
      limit,
      offset,
      withFacets,
      textQuery.own,
      textQuery.near,
    ]);
    return row && row.total > MOST_RANKED ? { ...row, total: MOST_RANKED } : null;
  }

  /** How many texts there are to be searched. */
  async count(): Promise<number> {
    const [row] = await this.database.rows<{ ideas: number }>(
      `select ideas from listing_total where dimension = 'all'`,
    );
    return row?.ideas ?? 0;
  }

  /** Takes documents over, and their words exactly once. Call inside a transaction, and `settle` after it. */
  async put(documents: readonly SearchDocument[]): Promise<void> {
    const rows = documents.map((document) => ({
      idea_id: document.id,
      digest: document.digest,
      place_id: document.placeId,
      category_id: document.categoryId,
      project_id: document.projectId,
      status: document.status,
      published_at: document.publishedAt,
      folded_title: document.title,
      tokens: tokensOf(document),
    }));
    // First of all, because it makes whoever puts the same ideas wait: their words would be counted twice.
    await this.database.write(
      `insert into search_document select * from json_populate_recordset(null::search_document, $1)
       on conflict (idea_id) do update set (digest, place_id, category_id, project_id, status, published_at, folded_title, tokens)
         = (excluded.digest, excluded.place_id, excluded.category_id, excluded.project_id, excluded.status, excluded.published_at,
            excluded.folded_title, excluded.tokens)`,
      [JSON.stringify(rows)],
    );
    await this.learnWords(
      documents.map((document) => ({ idea_id: document.id, words: wordsIn(document) })),
    );
  }

  /** Enters what was put into the index of tokens, all at once; found it is before, but each search reads it through. */
  async settle(): Promise<void> {
    await this.database.rows('select search_tokens_settle()');
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.countWords(ids, new Map());
    await this.database.write('delete from search_document where idea_id = any ($1)', [ids]);
  }

  /** The digests of these ideas, or of all. */
  async digests(ids?: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.rows<{ id: string; digest: string }>(
      'select idea_id as id, digest from search_document where $1::uuid[] is null or idea_id = any ($1)',
      [ids ?? null],
    );
    return new Map(rows.map((row) => [row.id, row.digest]));
  }

  async words(): Promise<ListedWord[]> {
    return this.database.rows<ListedWord & { word: string }>(
      'select word, stem, frequency from search_word where frequency > 0',
    );
  }

  /** Of the newest ideas at a place (and for the whole town) those with titles alike by their three-letter pieces. */
  async findAlike(foldedTitle: string, placeId: string, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `select idea_id as id from (
         (select idea_id, folded_title from search_document where place_id = $2 order by published_at desc limit ${MOST_COMPARED})
         union all
         (select idea_id, folded_title from search_document where place_id is null order by published_at desc limit ${MOST_COMPARED})
       ) newest where similarity(folded_title, $1) >= 0.2 order by similarity(folded_title, $1) desc, idea_id limit $3`,
      [foldedTitle, placeId, limit],
    );
    return rows.map((row) => row.id);
  }

  /** Public ideas with a pin in this box around a point. */
  async findInBox(
    { lat, lon }: { lat: number; lon: number },
    half: { lat: number; lon: number },
  ): Promise<{ id: string; lat: number; lon: number }[]> {
    return this.database.rows(
      `select id, lat, lon from idea where visibility = 'published' and lat between $1::float8 - $3 and $1::float8 + $3
         and lon between $2::float8 - $4 and $2::float8 + $4 limit ${MOST_COMPARED}`,
      [lat, lon, half.lat, half.lon],
    );
  }

  /** How many public texts have each of these folded words. */
  async frequencies(words: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.rows<{ word: string; frequency: number }>(
      'select word, frequency from search_word where word = any ($1)',
      [words],
    );
    return new Map(rows.map((row) => [row.word, row.frequency]));
  }

  async placeNames(): Promise<string[]> {
    const rows = await this.database.rows<{ name: string }>('select name from place');
    return rows.map((row) => row.name);
  }

  private async learnWords(
    documents: readonly { idea_id: string; words: string[] }[],
  ): Promise<void> {
    const counts = new Map<string, number>();
    for (const { words } of documents)
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    await this.countWords(
      documents.map((document) => document.idea_id),
      counts,
    );
    await this.database.write(
      `insert into search_document_words as d select * from json_populate_recordset(null::search_document_words, $1)
       on conflict (idea_id) do update set words = excluded.words where d.words <> excluded.words`,
      [JSON.stringify(documents)],
    );
  }

  /** Counts words instead of those that these ideas had so far; most stay, and cost nothing. */
  private async countWords(
    ids: readonly string[],
    counts: ReadonlyMap<string, number>,
  ): Promise<void> {
    const words = [...counts.keys()];
    await this.database.write(
      `with gone as (
         select word, count(*)::int as n from search_document_words, unnest(words) word where idea_id = any ($1) group by word
       ), change as (
         select word, stem, coalesce(come.n, 0) - coalesce(gone.n, 0) as n
         from unnest($2::text[], $3::text[], $4::int[]) come (word, stem, n) full join gone using (word)
         where come.n is distinct from gone.n
       ), more as (
         insert into search_word as w (word, stem, frequency) select word, stem, n from change where n > 0 order by word
         on conflict (word) do update set frequency = w.frequency + excluded.frequency, stem = excluded.stem
       ), less as (
         update search_word w set frequency = w.frequency + c.n from change c where c.n < 0 and w.word = c.word and w.frequency > -c.n
       )
       delete from search_word w using change c where c.n < 0 and w.word = c.word and w.frequency <= -c.n`,
      [ids, words, words.map(stem), [...counts.values()]],
    );
  }
}

/** The words of a text with the parts of its compounds, at most as long as an index entry may be. */
function wordsIn(document: SearchDocument): string[] {
  const words = new Set([...document.words, ...document.parts.map(foldWord)]);
  return [...words].filter((word) => word.length <= 100);
}
