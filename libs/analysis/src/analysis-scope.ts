import type { Day } from '@ein/platform';
import type { ProcessingStatus } from '@ein/ideas';

/** What an analysis reads; null: all of them. Ideas published and comments written in the period. */
export interface AnalysisScope {
  projectId: string | null;
  categoryId: string | null;
  placeId: string | null;
  status: ProcessingStatus | null;
  /** The first and the last day in Einbeck. */
  from: Day | null;
  until: Day | null;
}

/** Columns of `analysis_run` by the name of what they hold. */
export const SCOPE_COLUMNS = `project_id as "projectId", category_id as "categoryId", place_id as "placeId", status,
  from_day::text as "from", until_day::text as until`;

export const scopeValues = (scope: AnalysisScope): unknown[] => [
  scope.projectId,
  scope.categoryId,
  scope.placeId,
  scope.status,
  scope.from,
  scope.until,
];

/** What is read and what is counted is in this scope: its values, as `scopeValues` has them, are parameters $1 to $6. */
export const IN_SCOPE = `i.visibility = 'published' and ($1::uuid is null or i.project_id = $1) and ($2::uuid is null or i.category_id = $2)
  and ($3::uuid is null or i.place_id = $3) and ($4::text is null or i.status = $4)`;

/** Written, or done, from the first to the last day in Einbeck. */
export const inPeriod = (
  column: string,
): string => `($5::date is null or ${column} >= $5::date::timestamp at time zone 'Europe/Berlin')
  and ($6::date is null or ${column} < ($6::date + 1)::timestamp at time zone 'Europe/Berlin')`;

/** What stands under a duplicate `o` belongs to the main idea `i`, as everywhere. */
export const OF_MAIN_IDEA = `join idea i on i.id = case when o.visibility = 'merged' then o.merged_into else o.id end`;
