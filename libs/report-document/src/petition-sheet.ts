/** What stands on a list of signatures for an Einwohnerantrag; every word is somebody's own. */
export interface PetitionSheet {
  /** The town it is addressed to, such as "Einbeck". */
  readonly town: string;
  readonly wording: string;
  readonly reasons: string;
  /** How the costs could be covered; empty: nothing is said of it. */
  readonly costs: string;
  /** One to three people, each as one line with name and address. */
  readonly representatives: readonly string[];
}

/** So much fits on one sheet together with enough lines to sign: the law wants all of it on every sheet. */
export const SHEET_LIMITS = {
  wording: 800,
  reasons: 1800,
  costs: 500,
  representative: 160,
} as const;

const LONGEST = 3;

/** A sheet as it was sent, or null where it is none: something is missing, too long, or of another shape. */
export function petitionSheetIn(sent: unknown): PetitionSheet | null {
  const all = (typeof sent === 'object' && sent !== null ? sent : {}) as Record<string, unknown>;
  const text = (name: keyof PetitionSheet, most: number): string | null => {
    const value = all[name];
    return typeof value === 'string' && value.trim().length <= most ? value.trim() : null;
  };
  const people = Array.isArray(all['representatives']) ? (all['representatives'] as unknown[]) : [];
  const representatives = people.filter(
    (one): one is string => typeof one === 'string' && one.trim() !== '',
  );
  const [town, wording] = [text('town', 80), text('wording', SHEET_LIMITS.wording)];
  const [reasons, costs] = [
    text('reasons', SHEET_LIMITS.reasons),
    text('costs', SHEET_LIMITS.costs),
  ];
  const fits =
    representatives.length > 0 &&
    representatives.length <= LONGEST &&
    representatives.every((one) => one.length <= SHEET_LIMITS.representative);
  if (!town || !wording || !reasons || costs === null || !fits) return null;
  return { town, wording, reasons, costs, representatives };
}
