import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { ProcessingStatus } from '@ein/ideas';

/** What of a published idea is searched. */
export interface PublicIdea {
  id: string;
  title: string;
  text: string;
  placeId: string | null;
  categoryId: string;
  projectId: string;
  status: string;
  publishedAt: Date;
}

export interface DirtyIdea {
  id: string;
  version: string;
}

/** What a suggestion shows. */
export interface SuggestedIdea {
  id: string;
  number: number;
  title: string;
  placeName: string | null;
  status: ProcessingStatus;
  /** The key sentence of the town's newest answer. */
  answer: string | null;
}

const COLUMNS = `id, title, body as text, place_id as "placeId", category_id as "categoryId", project_id as "projectId", status, published_at as "publishedAt"`;

/** The truth that search is derived from: published ideas, and which of them changed. */
@Injectable()
export class SearchSourceRepository {
  constructor(private readonly database: Database) {}

  async findPublic(ids: readonly string[]): Promise<PublicIdea[]> {
    return this.database.rows<PublicIdea & Record<string, unknown>>(
      `select ${COLUMNS} from idea where id = any ($1) and visibility = 'published'`,
      [ids],
    );
  }

  /** The published ones among these, in their order: as little as a suggestion needs. */
  async findSuggested(ids: readonly string[]): Promise<SuggestedIdea[]> {
    return this.database.rows<SuggestedIdea & Record<string, unknown>>(
      {
        name: 'search-suggested',
        text: `select i.id, i.number, i.title, p.name as "placeName", i.status, (select a.key_sentence from answer a where a.idea_id = i.id order by a.published_at desc limit 1) as answer
               from unnest($1::uuid[]) with ordinality asked (id, position) join idea i using (id) left join place p on p.id = i.place_id
               where i.visibility = 'published' order by asked.position`,
      },
      [ids],
    );
  }

  /** Published ideas by id, `limit` after `after`. */
  async findPublicAfter(after: string, limit: number): Promise<PublicIdea[]> {
    return this.database.rows<PublicIdea & Record<string, unknown>>(
      `select ${COLUMNS} from idea where id > $1 and visibility = 'published' order by id limit $2`,
      [after, limit],
    );
  }

  async countPublic(): Promise<number> {
    const [row] = await this.database.rows<{ n: number }>(
      'select coalesce(sum(ideas), 0)::int as n from listing_rollup',
    );
    return row?.n ?? 0;
  }

  /** Ideas that are not public any more, although an index may still hold them. */
  async findLeaving(): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>({
      name: 'search-leaving',
      text: `select d.idea_id as id from search_dirty d
             where not exists (select from idea i where i.id = d.idea_id and i.visibility = 'published')`,
    });
    return rows.map((row) => row.id);
  }

  /** Changed ideas that the search in PostgreSQL has not taken over, oldest first. */
  async findNotKept(limit: number): Promise<DirtyIdea[]> {
    return this.database.rows<DirtyIdea & Record<string, unknown>>(
      'select idea_id as id, version from search_dirty where kept <> version order by marked_at limit $1',
      [limit],
    );
  }

  /** Changed ideas that the search in PostgreSQL has taken over and Meilisearch has not, oldest first. */
  async findKept(limit: number): Promise<DirtyIdea[]> {
    return this.database.rows<DirtyIdea & Record<string, unknown>>(
      'select idea_id as id, version from search_dirty where kept = version order by marked_at limit $1',
      [limit],
    );
  }

  async markKept(ideas: readonly DirtyIdea[]): Promise<void> {
    await this.database.write(
      `update search_dirty d set kept = k.version from unnest($1::uuid[], $2::bigint[]) k (id, version)
       where d.idea_id = k.id and d.version = k.version`,
      [ideas.map((idea) => idea.id), ideas.map((idea) => idea.version)],
    );
  }

  /** A row that changed meanwhile stays: it is done again. */
  async clear(ideas: readonly DirtyIdea[]): Promise<void> {
    await this.database.write(
      `delete from search_dirty d using unnest($1::uuid[], $2::bigint[]) k (id, version)
       where d.idea_id = k.id and d.version = k.version`,
      [ideas.map((idea) => idea.id), ideas.map((idea) => idea.version)],
    );
  }

  async mark(ids: readonly string[]): Promise<void> {
    await this.database.write(
      `insert into search_dirty as d (idea_id) select unnest($1::uuid[])
       on conflict (idea_id) do update set version = d.version + 1, marked_at = now()`,
      [ids],
    );
  }
}
