import type { ResultRule } from '@ein/projects';

interface Entered {
  ideaNumber: number;
  chosen: boolean;
  place: number | null;
  reason: string;
  visibility: string;
}

interface Terms {
  rule: ResultRule;
  chosenCount: number;
  othersReason: string;
  /** Corrections come one idea at a time: for a moment none may be chosen, or one without its place. */
  isCorrection?: boolean;
}

/** What a result must still say before it is published, or null. */
export function missingIn(
  rows: readonly Entered[],
  { rule, chosenCount, othersReason, isCorrection = false }: Terms,
): string | null {
  const chosen = rows.filter((row) => row.chosen);
  if (!chosen.length && !isCorrection) return 'Es ist noch keine Idee ausgewählt.';
  if (chosen.length > chosenCount)
    return `Ausgewählt sind ${chosen.length} Ideen. Angekündigt waren höchstens ${chosenCount}.`;
  if (rule !== 'most_votes' && !isCorrection) {
    const placeless = chosen.find(({ place }) => place === null);
    if (placeless) return `Idee ${placeless.ideaNumber} ist ausgewählt und hat noch keinen Platz.`;
  }
  // Whoever goes past an idea that the rule puts first says why.
  const first = rows.filter(
    ({ place, visibility }) => place !== null && place <= chosenCount && visibility === 'published',
  );
  const passedOver = first.find((row) => !row.chosen && !row.reason);
  if (passedOver)
    return `Idee ${passedOver.ideaNumber} steht nach der Regel auf einem der vorderen Plätze. Begründe, warum sie nicht ausgewählt ist.`;
  if (!othersReason && rows.some((row) => !row.chosen && !row.reason))
    return 'Es fehlt noch, warum die übrigen Ideen nicht ausgewählt sind.';
  return null;
}
