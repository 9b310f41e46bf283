import { Injectable } from '@nestjs/common';
import { decodeCursor, pageOf } from '@ein/platform';
import type { AnswersArgs } from './answer.inputs.js';
import { AnswerRepository } from './answer.repository.js';
import type { AnswerConnection, AnswerType } from './answer.type.js';
import type { Removal } from './idea-course.policy.js';
import type { CourseStep } from './processing-step.entity.js';
import { ProcessingRepository } from './processing.repository.js';

/** Reads what the town answered and how an idea went through its hands. */
@Injectable()
export class AnswerService {
  constructor(
    private readonly answers: AnswerRepository,
    private readonly processing: ProcessingRepository,
  ) {}

  /** Answers to published ideas, newest first. */
  async newest(args: AnswersArgs): Promise<AnswerConnection> {
    const rows = await this.answers.findNewest(
      args.first + 1,
      decodeCursor(args.after, ['moment', 'id']),
    );
    return pageOf(rows, args.first, (row) => [row.publishedAt.toISOString(), row.id]);
  }

  async count(): Promise<number> {
    return this.answers.count();
  }

  /** Answers by idea, oldest first. Whoever calls has checked that the viewer may read the ideas; so too below. */
  async ofIdeas(ideaIds: readonly string[]): Promise<AnswerType[][]> {
    return this.answers.findByIdeas(ideaIds);
  }

  async stepsOf(ideaIds: readonly string[]): Promise<CourseStep[][]> {
    return this.processing.findByIdeas(ideaIds);
  }

  async removalsOf(ideaIds: readonly string[]): Promise<Removal[][]> {
    return this.processing.findRemovals(ideaIds);
  }
}
