import type { LetterKind } from '@ein/mail';
import { ACCOUNT } from './account-samples.js';
import { DECISIONS } from './decision-samples.js';
import { DISCUSSION } from './discussion-samples.js';
import { OWN } from './own-samples.js';
import { ROOM } from './room-samples.js';
import type { Sample } from './sample.js';
import { TOWN_AND_STAFF } from './town-and-staff-samples.js';

/** Every letter the product can send, with example values. A kind without a sample fails the type check. */
export const LETTER_SAMPLES: Record<LetterKind, Sample> = {
  ...ACCOUNT,
  ...OWN,
  ...DISCUSSION,
  ...DECISIONS,
  ...ROOM,
  ...TOWN_AND_STAFF,
};
