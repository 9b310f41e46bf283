import { Injectable } from '@nestjs/common';
import type { SignedInViewer } from '@ein/platform';
import { OutcomeRepository } from './outcome.repository.js';
import type { Outcome, Outcomes } from './outcome.type.js';

const MOST_SHOWN = 300;

/** What became of everything somebody wrote and supports. */
@Injectable()
export class OutcomeService {
  constructor(private readonly outcomes: OutcomeRepository) {}

  async of(viewer: SignedInViewer): Promise<Outcomes> {
    const items = await this.outcomes.findOf(viewer.id, MOST_SHOWN);
    const count = (is: (item: Outcome) => boolean) => items.filter(is).length;
    const comments = items.flatMap((item) => item.comments);
    return {
      items,
      sum: {
        wrote: count((item) => item.wrote),
        voted: count((item) => item.voted),
        comments: comments.length,
        answered: count((item) => item.answer !== null),
        done: count(({ status }) => status === 'done' || status === 'already_done'),
        changes: comments.filter((comment) => comment.changedThePlan !== null).length,
      },
    };
  }
}
