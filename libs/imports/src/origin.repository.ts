import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { CommentOrigin, IdeaOrigin } from './origin.type.js';

@Injectable()
export class OriginRepository {
  constructor(private readonly database: Database) {}

  /** In the order of the ids; null for what was written here. */
  async findOfIdeas(ids: readonly string[]): Promise<(IdeaOrigin | null)[]> {
    const rows = await this.database.rows<IdeaOrigin & { id: string }>(
      {
        name: 'origins-of-ideas',
        text: `select idea_id as id, source, imported_at as "importedAt", written_at as "writtenAt", writer, rated_for as "ratedFor",
            rated_against as "ratedAgainst", comment_count as "commentCount", status, feedback
          from idea_origin where idea_id = any ($1)`,
      },
      [ids],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  }

  /** The same of comments. */
  async findOfComments(ids: readonly string[]): Promise<(CommentOrigin | null)[]> {
    const rows = await this.database.rows<CommentOrigin & { id: string }>(
      {
        name: 'origins-of-comments',
        text: `select comment_id as id, writer, rated_for as "ratedFor", rated_against as "ratedAgainst"
          from comment_origin where comment_id = any ($1)`,
      },
      [ids],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  }
}
