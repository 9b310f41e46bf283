import { METHOD_VERSION as SENTENCES } from '@ein/sentences';
import { TOPICS_VERSION } from '@ein/topics';

/** Same version and same texts: same findings. The last number grows when choosing and counting change. */
export const METHOD_VERSION = `${TOPICS_VERSION} ${SENTENCES} analysis-1`;

/** Who does a step, and the signal that it is not theirs any more. */
export interface Hold {
  worker: string;
  signal: AbortSignal;
}
