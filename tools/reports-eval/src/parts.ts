import type { Part } from './part.ts';
import { sentenceLabels } from './sentence-labels.ts';

export const PARTS: readonly Part[] = [sentenceLabels];
