import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { QueueView } from './view.entity.js';
import type { ViewType } from './desk.type.js';

@Injectable()
export class ViewRepository {
  constructor(private readonly database: Database) {}

  /** By name. */
  async findOf(accountId: string): Promise<ViewType[]> {
    return this.database.rows<ViewType>(
      {
        name: 'queue-views',
        text: 'select id, name, query, standard from queue_view where account_id = $1 order by name, id',
      },
      [accountId],
    );
  }

  /** Puts a view in the place of one with the same name; of the standard views the last stays one. */
  async save(view: QueueView): Promise<ViewType> {
    if (view.standard)
      await this.database.write(
        'update queue_view set standard = false where account_id = $1 and standard',
        [view.accountId],
      );
    const [saved] = await this.database.rows<ViewType & Record<string, unknown>>(
      `insert into queue_view (id, account_id, name, query, standard, created_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (account_id, name) do update set query = excluded.query, standard = excluded.standard
       returning id, name, query, standard`,
      [view.id, view.accountId, view.name, view.query, view.standard, view.createdAt],
    );
    if (!saved) throw new Error('A view was not saved.');
    return saved;
  }

  async delete(id: string, accountId: string): Promise<boolean> {
    return (
      (await this.database.write('delete from queue_view where id = $1 and account_id = $2', [
        id,
        accountId,
      ])) > 0
    );
  }
}
