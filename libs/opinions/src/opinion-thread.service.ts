import { Injectable } from '@nestjs/common';
import { ReckoningThread } from '@ein/threads';
import type { Ballot } from './opinion-ballots.policy.js';
import type { Findings } from './opinion-findings.policy.js';

/** What the thread is asked, and what it answers. */
export interface OpinionTasks {
  count: { ask: { ballots: Ballot[]; statementIds: string[] }; answer: Findings };
}

/** Compiled code also when the sources run, as in tests. */
const PROGRAM = new URL('../dist/opinion-thread.js', import.meta.url);
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/** Reckons what shows in answers, in a thread that is there only for as long as that takes. */
@Injectable()
export class OpinionThread {
  async findingsOf(ballots: Ballot[], statementIds: string[]): Promise<Findings> {
    const thread = new ReckoningThread<OpinionTasks>(PROGRAM, HEAP);
    try {
      return await thread.ask('count', { ballots, statementIds });
    } finally {
      await thread.end();
    }
  }
}
