import { Injectable } from '@nestjs/common';
import { Database, slugOf } from '@ein/platform';
import type { IdeaPin } from './idea-pin.type.js';
import { conditions, shapeOf } from './listing-filter.policy.js';
import type { IdeaFilter, MapSection } from './listing.inputs.js';

/** Two sizes, so that there are few plans; see the lists. */
const ROWS = [301, 1001];

@Injectable()
export class IdeaPinRepository {
  constructor(private readonly database: Database) {}

  /** The newest pins in this section, at least `limit` of them when there are so many, in one statement. */
  async findPins(
    filter: IdeaFilter,
    section: MapSection | null,
    limit: number,
  ): Promise<IdeaPin[]> {
    const values: unknown[] = [];
    const where = [
      `i.visibility = 'published'`,
      'i.lat is not null',
      ...conditions(filter, 'i', values),
    ];
    if (section) {
      const { south, north, west, east } = section;
      const [s, n, w, e] = [south, north, west, east].map((value) => `$${values.push(value)}`);
      where.push(`i.lat between ${s} and ${n} and i.lon between ${w} and ${e}`);
    }
    const rows = ROWS.find((size) => size >= limit) ?? 1001;
    const statement = {
      name: `pins-${rows}-${shapeOf(filter)}${section ? 's' : ''}`,
      text: `select i.id, i.number, i.title, i.status, i.lat, i.lon, p.name as "placeName"
        from idea i left join place p on p.id = i.place_id where ${where.join(' and ')}
        order by i.published_at desc, i.id desc limit ${rows}`,
    };
    const found = await this.database.rows<Omit<IdeaPin, 'slug'>>(statement, values);
    return found.map((row) => ({ ...row, slug: slugOf(row.title) }));
  }
}
