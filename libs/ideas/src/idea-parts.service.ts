import { Injectable } from '@nestjs/common';
import type { SubmitIdeaInput } from './idea.inputs.js';

type Take = (ideaId: string, input: SubmitIdeaInput) => Promise<void>;

/** Later features whose things come with an idea, such as its photos, join the transaction in which it is written. */
@Injectable()
export class IdeaParts {
  private readonly takes: Take[] = [];

  register(take: Take): void {
    this.takes.push(take);
  }

  async take(ideaId: string, input: SubmitIdeaInput): Promise<void> {
    for (const take of this.takes) await take(ideaId, input);
  }
}
