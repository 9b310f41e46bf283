import { Injectable } from '@nestjs/common';
import { AnswerService, type AnswerType } from '@ein/answers';
import type { SearchHit } from './search.type.js';

const MOST = 2;
const ANSWERED = 3;

/** The town's answers among what was found, which are shown before the ideas. */
@Injectable()
export class SearchAnswers {
  constructor(private readonly answers: AnswerService) {}

  async among(hits: readonly Pick<SearchHit, 'idea'>[]): Promise<AnswerType[]> {
    const ids = hits.filter(({ idea }) => idea.modelStage === ANSWERED).map(({ idea }) => idea.id);
    const byIdea = await this.answers.ofIdeas(ids.slice(0, MOST));
    return byIdea.flatMap((answers) => answers.at(-1) ?? []);
  }
}
