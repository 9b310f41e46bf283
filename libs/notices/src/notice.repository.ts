import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { Notice } from './notice.entity.js';

@Injectable()
export class NoticeRepository {
  constructor(private readonly database: Database) {}

  /** Returns the number that the receipt has. */
  async insert(notice: Omit<Notice, 'number'>): Promise<number> {
    await this.database.repository(Notice).insert(notice);
    const [row] = await this.database.rows<{ number: number }>(
      'select number from notice where id = $1',
      [notice.id],
    );
    if (!row) throw new Error(`Notice ${notice.id} was written and cannot be read.`);
    return row.number;
  }

  /** By item, oldest first. */
  async findByItems(itemIds: readonly string[]): Promise<Notice[][]> {
    const rows = await this.database.rows<Notice>(
      `select id, item_id as "itemId", reason, text, email, language, created_at as "createdAt" from notice
       where item_id = any($1::uuid[]) order by created_at, id`,
      [itemIds],
    );
    return itemIds.map((id) => rows.filter((row) => row.itemId === id));
  }
}
