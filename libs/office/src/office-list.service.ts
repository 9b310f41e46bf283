import { Injectable } from '@nestjs/common';
import { cardOf } from '@ein/ideas';
import { decodeCursor, pageOf } from '@ein/platform';
import type { OfficeListArgs } from './office-list.inputs.js';
import { OfficeListRepository, type OfficePlace } from './office-list.repository.js';
import type { OfficeConnection } from './office-list.type.js';

const TOP = { due: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' };

/** What the office has to do, due first. */
@Injectable()
export class OfficeListService {
  constructor(private readonly list: OfficeListRepository) {}

  async page({ statuses, first, after }: OfficeListArgs): Promise<OfficeConnection> {
    const from = placeOf(after);
    const wanted = first + 1;
    const open = from.answered ? [] : await this.list.findHalf(statuses, from, wanted);
    const rest = wanted - open.length;
    const answeredFrom = from.answered ? from : { ...TOP, answered: true };
    const answered = rest > 0 ? await this.list.findHalf(statuses, answeredFrom, rest) : [];
    const page = pageOf([...open, ...answered], first, (row) => [
      row.answered ? 1 : 0,
      row.due,
      row.id,
    ]);
    return { ...page, nodes: page.nodes.map(cardOf) };
  }
}

function placeOf(after: string | null | undefined): OfficePlace {
  const place = decodeCursor(after, ['variant', 'day', 'id']);
  if (!place) return { ...TOP, answered: false };
  return { answered: place[0] === 1, due: String(place[1]), id: String(place[2]) };
}
