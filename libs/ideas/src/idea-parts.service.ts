import { Injectable } from '@nestjs/common';
import type { SubmitIdeaInput } from './idea.inputs.js';

type Hear = (ideaId: string) => Promise<void>;
type Take = (ideaId: string, input: SubmitIdeaInput) => Promise<void>;

/** Later features whose things come with an idea, such as its photos, join the transaction in which it is written. */
@Injectable()
export class IdeaParts {
  private readonly takes: Take[] = [];
  private readonly hears: Hear[] = [];

  register(take: Take): void {
    this.takes.push(take);
  }

  /** `hear` runs in the transaction in which an idea is submitted, after everything else. */
  whenSubmitted(hear: Hear): void {
    this.hears.push(hear);
  }

  async submitted(ideaId: string): Promise<void> {
    for (const hear of this.hears) await hear(ideaId);
  }

  async take(ideaId: string, input: SubmitIdeaInput): Promise<void> {
    for (const take of this.takes) await take(ideaId, input);
  }
}
