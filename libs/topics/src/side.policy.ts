import type { SentenceLabel } from '@ein/sentences';
import type { Quote } from './findings.js';

/** Where a sentence is shown; `rest` only where nothing else of a topic can be. */
export type Side = 'proposed' | 'reasons' | 'conditions' | 'against' | 'rest';

export const SIDES: readonly Side[] = ['against', 'conditions', 'reasons', 'proposed', 'rest'];

const CONDITION =
  /(?<!\p{L})(?:nur,? (?:wenn|falls)|sofern|vorausgesetzt|unter der (?:Bedingung|Voraussetzung)|es sei denn|solange)(?!\p{L})/iu;
const WHEN = /(?<!\p{L})(?:wenn|falls)(?!\p{L})/iu;

/** By the stance of the comment and by what the sentence does. A question proposes nothing. */
export function sideOf(text: string, label: SentenceLabel, stance: Quote['stance']): Side {
  if (stance === 'against') return 'against';
  if (label === 'neither' || stance === 'question') return 'rest';
  if (stance === 'if' || CONDITION.test(text)) return 'conditions';
  if (label === 'reason') return 'reasons';
  return WHEN.test(text) && label === 'both' ? 'conditions' : 'proposed';
}
