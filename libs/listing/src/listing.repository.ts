import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import {
  CARD_COLUMNS,
  CARD_JOINS,
  type CardRow,
  LINK_COLUMNS,
  LIST_COLUMNS,
  LIST_JOINS,
} from '@ein/ideas';
import {
  conditions,
  narrowed,
  type Narrowing,
  narrowingShape,
  shapeOf,
} from './listing-filter.policy.js';
import type { IdeaFilter, IdeaSort } from './listing.inputs.js';

/** How each order walks: its table, its columns (the cursor holds their values) and its direction. */
interface Order {
  from: string;
  columns: [string, string];
  types: [string, string];
  compare: '<' | '>';
}

const ORDERS: Record<IdeaSort, Order> = {
  fair: {
    from: 'fair_order f join idea i on i.id = f.idea_id',
    columns: ['f.key', 'f.idea_id'],
    types: ['float8', 'uuid'],
    compare: '>',
  },
  new: {
    from: 'idea i',
    columns: ['i.published_at', 'i.id'],
    types: ['timestamptz', 'uuid'],
    compare: '<',
  },
  most_voted: {
    from: 'idea_tally o join idea i on i.id = o.idea_id',
    columns: ['o.vote_count', 'o.idea_id'],
    types: ['integer', 'uuid'],
    compare: '<',
  },
  active: {
    from: 'idea_tally o join idea i on i.id = o.idea_id',
    columns: ['o.active_at', 'o.idea_id'],
    types: ['timestamptz', 'uuid'],
    compare: '<',
  },
};

// The number of rows stands in the text: as a parameter PostgreSQL takes it for a tenth of all rows, finds a plan for the
// true number better, and so plans anew each time (15 ms against 0.4 ms of work). Two sizes, so that there are few plans.
const ROWS = [21, 51];

/** Steps of the golden section fall evenly wherever one stops, so neighbours by weight are spread over the sixteenths. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** What a list can be narrowed by, the part of the filter that asks for it, and its name among the totals. */
const FACET_COLUMNS = [
  ['place_id', 'place', 'place'],
  ['category_id', 'category', 'category'],
  ['project_id', 'project', 'project'],
  ['status', 'state', 'status'],
] as const;
type FacetColumn = (typeof FACET_COLUMNS)[number][0];

/** What is fetched of an idea: what a list's card shows, all of it but its text, or all of it. */
export type Needs = 'card' | 'all' | 'text';
/** The same for ideas by their ids, whose texts come along; `link`: what names an idea and leads to it, without any text. */
export type IdeaNeeds = 'link' | 'card' | 'all';

const voted = (viewer: string) =>
  `exists (select from vote v where v.idea_id = i.id and v.account_id = ${viewer})`;
const BY_IDS: Record<IdeaNeeds, string> = {
  link: `${LINK_COLUMNS}, '' as body, null as voted from idea i ${LIST_JOINS}`,
  card: `${LIST_COLUMNS}, i.body, ${voted('$2')} as voted from idea i ${LIST_JOINS}`,
  all: `${CARD_COLUMNS}, i.body, ${voted('$2')} as voted from idea i ${CARD_JOINS}`,
};

/** Offered, or retired with ideas that have it. */
const STILL_THERE = (
  dimension: 'place' | 'category',
) => `k.merged_into is null and (k.retired_at is null
  or exists (select from listing_total t where t.dimension = '${dimension}' and t.key = k.id::text and t.ideas > 0))`;

type Named = 'places' | 'categories' | 'projects';

export interface ListedRow extends CardRow {
  total: number;
  cursor_first: string | number;
}

export interface Page {
  sort: IdeaSort;
  /** Which fair order; 0 for the others. */
  variant: number;
  filter: IdeaFilter;
  narrowing: Narrowing;
  /** At least so many rows, when there are so many; at most 51. */
  limit: number;
  after: (string | number)[] | null;
  viewerId: string | null;
  /** What of each idea will be read. */
  needs: Needs;
}

@Injectable()
export class ListingRepository {
  constructor(private readonly database: Database) {}

  /** A page of published ideas with their cards and the total, in one statement. */
  async findPage(page: Page): Promise<ListedRow[]> {
    const order = ORDERS[page.sort];
    const values: unknown[] = [];
    const limit = ROWS.find((rows) => rows >= page.limit) ?? 51;
    const where = [`i.visibility = 'published'`, ...conditions(page.filter, 'i', values)];
    const beyond = narrowed(page.narrowing, values);
    if (beyond) where.push(beyond);
    if (page.sort === 'fair') where.push(`f.variant = $${values.push(page.variant)}`);
    if (page.after) {
      const bounds = page.after.map(
        (value, index) => `$${values.push(value)}::${order.types[index]}`,
      );
      where.push(`(${order.columns.join(', ')}) ${order.compare} (${bounds.join(', ')})`);
    }
    const direction = order.compare === '<' ? 'desc' : 'asc';
    const hasVoted = page.viewerId ? voted(`$${values.push(page.viewerId)}`) : 'false';
    const [columns, joins] =
      page.needs === 'card' ? [LIST_COLUMNS, LIST_JOINS] : [CARD_COLUMNS, CARD_JOINS];
    const text = `select ${columns}, ${page.needs === 'text' ? 'i.body' : `'' as body`}, ${hasVoted} as voted, ${order.columns[0]}${order.types[0] === 'timestamptz' ? '::text' : ''} as cursor_first,
        (${totalOf(conditions(page.filter, 'u', values), beyond)}) as total
      from ${order.from} ${joins} where ${where.join(' and ')}
      order by ${order.columns.map((column) => `${column} ${direction}`).join(', ')} limit ${limit}`;
    const name = `list-${limit}-${page.sort}-${shapeOf(page.filter)}${narrowingShape(page.narrowing)}${page.after ? 'a' : ''}${page.viewerId ? 'v' : ''}-${page.needs}`;
    return this.database.rows<ListedRow>({ name, text }, values);
  }

  /** The published ones among these ideas, in any order. */
  async findByIds(
    ids: readonly string[],
    viewerId: string | null,
    needs: IdeaNeeds,
  ): Promise<CardRow[]> {
    return this.database.rows<CardRow>(
      {
        name: `list-by-ids-${needs}`,
        text: `select ${BY_IDS[needs]} where i.id = any($1) and i.visibility = 'published'`,
      },
      needs === 'link' ? [ids] : [ids, viewerId],
    );
  }

  async sumTotal(filter: IdeaFilter, narrowing: Narrowing): Promise<number> {
    const values: unknown[] = [];
    const where = conditions(filter, 'u', values);
    const beyond = narrowed(narrowing, values);
    const [row] = await this.database.rows<{ total: number }>(
      `select (${totalOf(where, beyond)}) as total`,
      values,
    );
    return row?.total ?? 0;
  }

  /** Sums by each column of the rollup, under all filters but the column's own, in one statement. Null stands for the whole town. */
  async sumByEach(
    filter: IdeaFilter,
    narrowing: Narrowing,
  ): Promise<Record<FacetColumn, Map<string | null, number>>> {
    const values: unknown[] = [];
    const beyond = narrowed(narrowing, values);
    const sums = FACET_COLUMNS.map(([column, own, dimension]) => {
      const where = conditions(filter, 'u', values, own);
      if (!where.length && !beyond)
        return `select '${column}' as "column", nullif(key, '') as key, ideas from listing_total where dimension = '${dimension}'`;
      return `select '${column}' as "column", ${column}::text as key, sum(ideas)::integer as ideas from ${beyond ? 'counted' : 'listing_rollup'} u
        ${where.length ? `where ${where.join(' and ')}` : ''} group by ${column}`;
    });
    const statement = {
      name: `list-facets-${shapeOf(filter)}${narrowingShape(narrowing)}`,
      text: `${beyond ? `with counted as materialized ${countedIn(beyond)}` : ''} ${sums.join(' union all ')}`,
    };
    const rows = await this.database.rows<{
      column: FacetColumn;
      key: string | null;
      ideas: number;
    }>(statement, values);
    const of = (column: FacetColumn) =>
      new Map(rows.filter((row) => row.column === column).map((row) => [row.key, row.ideas]));
    return {
      place_id: of('place_id'),
      category_id: of('category_id'),
      project_id: of('project_id'),
      status: of('status'),
    };
  }

  /** Everything that a list can be narrowed by, in the order in which equals stand: one statement instead of one for each. */
  async findNames(): Promise<Record<Named, { id: string; name: string }[]>> {
    const rows = await this.database.rows<{ what: Named; id: string; name: string }>({
      name: 'list-names',
      text: `(select 'places' as what, id, name from place k where ${STILL_THERE('place')} order by kind = 'Kernstadt' desc, name)
        union all (select 'categories', id, name from category k where ${STILL_THERE('category')} order by position)
        union all (select 'projects', id, name from project where stage <> 'draft' order by position)`,
    });
    const of = (what: Named) => rows.filter((row) => row.what === what);
    return { places: of('places'), categories: of('categories'), projects: of('projects') };
  }

  /** Published ideas per project whose processing has not ended, in the order of the ids. */
  async countOpen(projectIds: readonly string[], ended: readonly string[]): Promise<number[]> {
    const rows = await this.database.rows<{ project_id: string; ideas: number }>(
      `select project_id, sum(ideas)::integer as ideas from listing_rollup
       where project_id = any($1) and status <> all($2) group by project_id`,
      [projectIds, ended],
    );
    return projectIds.map((id) => rows.find((row) => row.project_id === id)?.ideas ?? 0);
  }

  /**
   * Deals the 16 orders anew: key = -ln(1 − u) / w, ascending, with w = 1 + 2 · max(0, 1 − attention / median),
   * attention = votes + comments. So ideas that few have met come up earlier and each keeps a chance.
   * In its 16 orders each idea has one u in each sixteenth between 0 and 1, and each order as many u in each sixteenth, at
   * every weight: drawn freely, one idea would stand on top of six orders and another of none.
   */
  async shuffle(): Promise<number> {
    return this.database.transaction(async () => {
      await this.database.write(`set local statement_timeout = '10min'`);
      await this.database.write('delete from fair_order');
      return this.database.write(`
        with attention as (
          select i.id, coalesce(t.vote_count + t.comment_count, 0) as n from idea i left join idea_tally t on t.idea_id = i.id
          where i.visibility = 'published'
        ), middle as (select greatest(percentile_cont(0.5) within group (order by n), 1) as n, random() as start from attention
        ), weighed as (select a.id, 1 + 2 * greatest(0, 1 - a.n / m.n) as w from attention a cross join middle m
        ), placed as (select id, w, ${GOLDEN}::float8 * row_number() over (order by w desc, random()) + (select start from middle) as x from weighed
        ), dealt as (select id, w, floor(16 * (x - floor(x)))::integer as sixteenth from placed)
        insert into fair_order (variant, key, idea_id)
        select v, -ln(1 - ((sixteenth + 7 * v) % 16 + random()) / 16) / w, id from dealt cross join generate_series(0, 15) v`);
    });
  }

  /** Counts the rollup and the totals anew from the ideas. */
  async recount(): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.write('lock table listing_total, listing_rollup in exclusive mode');
      await this.database.write('delete from listing_total');
      await this.database.write('delete from listing_rollup');
      await this.database.write(`
        insert into listing_rollup (project_id, category_id, place_id, status, ideas)
        select project_id, category_id, place_id, status, count(*) from idea where visibility = 'published' group by 1, 2, 3, 4`);
      await this.database.write('insert into listing_total select * from listing_sum()');
    });
  }
}

/** How many ideas the conditions on the rollup `u` leave: without any it is one row, however large the town is. */
function totalOf(where: string[], beyond: string | null): string {
  if (beyond)
    return `select coalesce(sum(u.ideas), 0)::integer from ${countedIn(beyond)} u where ${where.join(' and ') || 'true'}`;
  return where.length
    ? `select coalesce(sum(u.ideas), 0)::integer from listing_rollup u where ${where.join(' and ')}`
    : `select ideas from listing_total where dimension = 'all'`;
}

/** The rollup of what is narrowed so: no trigger can keep that, so it is counted among what is there. */
const countedIn = (beyond: string): string =>
  `(select i.project_id, i.category_id, i.place_id, i.status, count(*)::integer as ideas from idea i
    where i.visibility = 'published' and ${beyond} group by 1, 2, 3, 4)`;
