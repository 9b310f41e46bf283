import type { Part } from './part.ts';
import { sentenceLabels } from './sentence-labels.ts';
import { topicPurity } from './topic-purity.ts';

export const PARTS: readonly Part[] = [sentenceLabels, topicPurity];
