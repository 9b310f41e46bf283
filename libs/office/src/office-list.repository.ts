import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { CARD_COLUMNS, CARD_JOINS, type CardRow, type ProcessingStatus } from '@ein/ideas';

/** Ideas without a day come after all others: there is nothing to be late for. */
const DUE = `coalesce(i.answer_due_on, date '9999-12-31')`;

export interface OfficeRow extends CardRow {
  due: string;
}

/** Where a page begins: in which half, and after whom. */
export interface OfficePlace {
  answered: boolean;
  due: string;
  id: string;
}

@Injectable()
export class OfficeListRepository {
  constructor(private readonly database: Database) {}

  /** Published ideas in these states, by the day that was promised; either those with an answer or those without. */
  async findHalf(
    statuses: readonly ProcessingStatus[],
    { answered, due, id }: OfficePlace,
    limit: number,
  ): Promise<OfficeRow[]> {
    const half = answered ? 'exists' : 'not exists';
    return this.database.rows<OfficeRow>(
      {
        name: `office-${answered ? 'answered' : 'open'}`,
        text: `select i.body, ${CARD_COLUMNS}, ${DUE}::text as due from idea i ${CARD_JOINS}
          where i.visibility = 'published' and i.status = any ($1) and ${half} (select from answer w where w.idea_id = i.id)
            and (${DUE}, i.id) > ($2::date, $3::uuid)
          order by ${DUE}, i.id limit $4`,
      },
      [statuses, due, id, limit],
    );
  }
}
