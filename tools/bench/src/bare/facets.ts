import type pg from 'pg';

interface Row {
  what: 'places' | 'categories' | 'projects' | 'states';
  id: string;
  name: string;
  count: number;
}

const sums = (dimension: string) =>
  `(select key, ideas from listing_total where dimension = '${dimension}')`;

// Most ideas first, and among equals as the product lists them.
const FACETS = `
  (select 'places' as what, p.id::text, p.name, coalesce(s.ideas, 0) as count from place p left join ${sums('place')} s on s.key = p.id::text
    order by 4 desc, p.kind = 'Kernstadt' desc, p.name)
  union all (select 'categories', c.id::text, c.name, coalesce(s.ideas, 0) from category c left join ${sums('category')} s on s.key = c.id::text
    order by 4 desc, c.position)
  union all (select 'projects', r.id::text, r.name, coalesce(s.ideas, 0) from project r left join ${sums('project')} s on s.key = r.id::text
    order by 4 desc, r.position)
  union all (select 'states', s.key, '', s.ideas from ${sums('status')} s)`;

const IN_REVIEW = ['in_review', 'assigned', 'needs_information', 'forwarded', 'to_council'];
const ON_THE_WAY = ['accepted', 'accepted_in_part', 'planned', 'in_progress'];
const ENDED = ['declined', 'not_responsible', 'already_done', 'done', 'stopped'];
const GROUPS = {
  open: ['received', ...IN_REVIEW, ...ON_THE_WAY],
  in_review: IN_REVIEW,
  answered: [...ON_THE_WAY, ...ENDED],
  done: ['done'],
};

/** What the list can be narrowed by, in one statement. */
export async function facets(pool: pg.Pool): Promise<object> {
  const { rows } = await pool.query<Row>({ name: 'facets', text: FACETS });
  const of = (what: Row['what']) =>
    rows.filter((row) => row.what === what).map(({ id, name, count }) => ({ id, name, count }));
  const byStatus = new Map(of('states').map(({ id, count }) => [id, count]));
  return {
    states: Object.entries(GROUPS).map(([name, statuses]) => ({
      id: name.toUpperCase(),
      name,
      count: statuses.reduce((sum, status) => sum + (byStatus.get(status) ?? 0), 0),
    })),
    places: of('places'),
    categories: of('categories'),
    projects: of('projects'),
  };
}
