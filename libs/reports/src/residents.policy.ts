import type { Amount } from '@ein/report-document';
import type { Residents } from './report-figures.js';
import { amount, NOT_SHOWN } from './small-groups.policy.js';

/** A number without whoever counted it is none. */
export const isCounted = ({ residents, residentsSource, residentsYear }: Residents): boolean =>
  Boolean(residents && residentsSource && residentsYear);

const UNKNOWN: Amount = { value: null, word: 'keine Angabe' };

/** `people` null: they are not told. */
export function residentsOf(place: Residents, people: number | null) {
  const residents = isCounted(place) ? place.residents : null;
  const perThousand =
    residents === null ? UNKNOWN : amount(Math.round(((people ?? 0) / residents) * 10_000) / 10);
  return {
    residents: residents === null ? UNKNOWN : amount(residents),
    residentsSource: (residents && place.residentsSource) || null,
    residentsYear: (residents && place.residentsYear) || null,
    perThousand: people === null ? NOT_SHOWN : perThousand,
  };
}
