/** Runs in a thread of its own: groups of opinion take seconds, and nobody's mail should wait for them. */
import { answerAsks } from '@ein/threads';
import { saidOn } from './opinion-ballots.policy.js';
import { findingsOf } from './opinion-findings.policy.js';
import type { OpinionTasks } from './opinion-thread.service.js';

answerAsks<OpinionTasks>({
  count: ({ ballots, statementIds }) => findingsOf(saidOn(ballots, statementIds), statementIds),
});
