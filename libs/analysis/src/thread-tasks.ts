import { deserialize, serialize } from 'node:v8';
import {
  chooseQuotes,
  learnTopics,
  type QuoteCandidate,
  type QuotesOfTopic,
  type SampleText,
  type Side,
  type Theme,
  type TopicModel,
  TopicReader,
} from '@ein/topics';
import type { Progress } from '@ein/threads';
import { type Bars, readTexts, type ReadText, type WhatWasRead } from './reading.js';

/** What the thread is asked, and what it answers. */
export interface ThreadTasks {
  /** The model as bytes, as it is kept. */
  learn: { ask: { sample: SampleText[]; themes: Theme[] }; answer: Uint8Array };
  /** From now on by this model. */
  open: { ask: { model: Uint8Array }; answer: null };
  read: { ask: { texts: ReadText[]; bars: Bars }; answer: WhatWasRead };
  choose: { ask: { pools: Map<Side, QuoteCandidate[]> }; answer: QuotesOfTopic };
}

export const modelOf = (bytes: Uint8Array): TopicModel => deserialize(bytes) as TopicModel;

/** What takes long, apart from everything that waits: texts in, results out. */
export class ThreadWork {
  private reader: TopicReader | null = null;

  learn({ sample, themes }: ThreadTasks['learn']['ask'], progress: Progress): Uint8Array {
    return serialize(learnTopics(sample, themes, progress));
  }

  open({ model }: ThreadTasks['open']['ask']): null {
    this.reader = new TopicReader(modelOf(model));
    return null;
  }

  read({ texts, bars }: ThreadTasks['read']['ask']): WhatWasRead {
    return readTexts(texts, this.opened, bars);
  }

  choose({ pools }: ThreadTasks['choose']['ask']): QuotesOfTopic {
    return chooseQuotes(pools, this.opened.space);
  }

  private get opened(): TopicReader {
    if (!this.reader) throw new Error('No model was opened.');
    return this.reader;
  }
}
