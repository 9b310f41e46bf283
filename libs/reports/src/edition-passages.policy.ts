import type { CitedText, Reference } from './cited-text.repository.js';
import type { Material } from './edition-material.policy.js';
import { keyOfPlace, placedPassages } from './left-out.policy.js';
import type { Figures, SidePassage } from './report-figures.js';

/** Every passage that speaks for a side, the same order each time. */
export const passagesIn = ({ sides }: Pick<Figures, 'sides'>): SidePassage[] =>
  placedPassages(sides).map(({ passage }) => passage);

/** Those that staff did not leave out. */
export const quotedPassages = (
  { sides }: Pick<Figures, 'sides'>,
  { leftOut }: Pick<Material, 'leftOut'>,
): SidePassage[] =>
  placedPassages(sides)
    .filter(({ place }) => !leftOut.has(keyOfPlace(place)))
    .map(({ passage }) => passage);

export const referenceTo = ({ kind, sourceId, version }: SidePassage): Reference => ({
  ...{ kind, sourceId, version },
  part: 'text',
});

export const passageKey = ({ sourceId, start }: SidePassage): string => `${sourceId} ${start}`;

/** The words of a passage as they stand there; null when that version is gone. */
export const wordsAt = (
  { start, end }: SidePassage,
  cited: Pick<CitedText, 'text'> | undefined,
): string | null => cited?.text?.slice(start, end) || null;
