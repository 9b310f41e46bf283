import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { Notice } from './notice.entity.js';

@Injectable()
export class NoticeRepository {
  constructor(private readonly database: Database) {}

  async insert(notice: Notice): Promise<void> {
    await this.database.repository(Notice).insert(notice);
  }

  /** By item, oldest first. */
  async findByItems(itemIds: readonly string[]): Promise<Notice[][]> {
    const rows = await this.database.rows<Notice>(
      `select id, item_id as "itemId", reason, text, email, created_at as "createdAt" from notice
       where item_id = any($1::uuid[]) order by created_at, id`,
      [itemIds],
    );
    return itemIds.map((id) => rows.filter((row) => row.itemId === id));
  }
}
