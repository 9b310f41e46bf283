import { germanMoment, germanNumber } from '@ein/report-document';

/** When what was found in the texts no longer says what they say: after so many days, or once so much of them is other. */
export const TOO_OLD = { days: 30, texts: 10, share: 0.1 } as const;

/** What became of the texts of a scope since they were read. */
export interface SinceRead {
  added: number;
  edited: number;
  /** Read then, and no longer public or no longer in the scope. */
  gone: number;
}

const DAY_MS = 86_400_000;

/** Why the findings cannot be published any more, or null. `since` null: it was not counted. */
export function tooOld(
  findings: { cutoff: string; ideas: number; comments: number } | null,
  since: SinceRead | null,
  now: Date,
): string | null {
  if (!findings) return null;
  const read = germanMoment(findings.cutoff);
  if (now.getTime() - new Date(findings.cutoff).getTime() > TOO_OLD.days * DAY_MS)
    return `Die Texte wurden zuletzt am ${read} gelesen, das ist mehr als ${TOO_OLD.days} Tage her. Lass die Texte neu lesen; das steht oben auf dieser Seite.`;
  if (!since) return null;
  const { added, edited, gone } = since;
  const changed = added + edited + gone;
  if (changed < TOO_OLD.texts || changed <= TOO_OLD.share * (findings.ideas + findings.comments))
    return null;
  return `Seit dem ${read} hat sich mehr als ein Zehntel der Texte geändert. Neu: ${whole(added)}, bearbeitet: ${whole(edited)}, nicht mehr dabei: ${whole(gone)}. Lass die Texte neu lesen; das steht oben auf dieser Seite.`;
}

const whole = (count: number): string => germanNumber(count, 0);
