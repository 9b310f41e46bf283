import { m } from '#lib/messages/generated/messages.js';

/** How much an edit changed, in a word. */
export const changeWord = (change: 'SPELLING' | 'ADDITION' | 'MEANING' | null): string =>
  change === null
    ? ''
    : { SPELLING: m.version_spelling, ADDITION: m.version_addition, MEANING: m.version_meaning }[
        change
      ]();
