import { SMALLEST_GROUP, suppressSmall } from '@ein/council-figures';
import { SCALE_STEPS } from './survey.policy.js';
import type { QuestionType, SurveyCell } from './survey.type.js';

/**
 * The figures of one question, for everybody. Of one choice the cells add up to who answered (and with the few who skipped it to all,
 * where that number is hidden), so what is small is hidden together with what would give it away by subtraction. Of several, each
 * option splits people in two, and neither side may be small.
 */
export function cellsOf(
  { kind, options }: Pick<QuestionType, 'kind' | 'options'>,
  counts: ReadonlyMap<number, number>,
  answered: number,
  all: number,
): SurveyCell[] {
  const labels =
    kind === 'scale'
      ? Array.from({ length: SCALE_STEPS }, (_, index) => String(index + 1))
      : options;
  const row = labels.map((_, index) => counts.get(index + 1) ?? 0);
  const shown =
    kind === 'multiple'
      ? row.map((count) => suppressSmall([count, answered - count])[0] ?? null)
      : suppressSmall(answeredOf(answered, all) === null ? [...row, all - answered] : row);
  const few = answered < SMALLEST_GROUP;
  return labels.map((label, index) => ({ label, count: few ? null : (shown[index] ?? null) }));
}

/** Who answered, where that is no small group; also beside those who skipped the question. */
export const answeredOf = (answered: number, all: number): number | null =>
  answered < SMALLEST_GROUP || (answered < all && all - answered < SMALLEST_GROUP)
    ? null
    : answered;
