import { NotFound, resultUnion, TooManyRequests } from '@ein/platform';
import { LetterSampleSent } from './letters.type.js';

export const SendLetterSampleResult = resultUnion(
  'SendLetterSampleResult',
  'Where the sample goes, or why none does.',
  LetterSampleSent,
  [NotFound, TooManyRequests],
);
export type SendLetterSampleResult = LetterSampleSent | NotFound | TooManyRequests;
