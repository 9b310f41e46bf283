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
