import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ChallengeRequired } from '@ein/challenges';
import {
  AccountRestricted,
  NotFound,
  Problem,
  resultUnion,
  SignInRequired,
  TooManyRequests,
} from '@ein/platform';
import type { Closing } from '@ein/projects';
import { AwaitsConfirmation, IdeaType } from './idea.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'The phase or the processing of it has ended.',
})
export class IdeaClosed extends Problem {
  @Field(() => String, { nullable: true, description: 'Of the phase that is over, or to come.' })
  phaseName: string | null;

  @Field(() => Date, { nullable: true, description: 'When that phase begins or began.' })
  opensAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ends or ended.' })
  closesAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when the whole project is archived.' })
  archivedAt: Date | null;

  constructor(
    message = 'Das ist hier zurzeit nicht möglich: Die Phase dafür läuft gerade nicht.',
    { phase, archivedAt }: Closing = { phase: null, archivedAt: null },
  ) {
    super(message);
    this.phaseName = phase?.name ?? null;
    this.opensAt = phase?.startsAt ?? null;
    this.closesAt = phase?.endsAt ?? null;
    this.archivedAt = archivedAt;
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'It is merged into another idea: people go on there.',
})
export class IdeaMerged extends Problem {
  @Field(() => Int, { description: 'Number of the main idea.' })
  mainNumber: number;

  constructor(mainNumber: number) {
    super(`Diese Idee ist mit Idee ${mainNumber} verbunden. Dort geht es weiter.`);
    this.mainNumber = mainNumber;
  }
}

export const SubmitIdeaResult = resultUnion(
  'SubmitIdeaResult',
  'The idea, or what must happen first.',
  IdeaType,
  [
    AccountRestricted,
    AwaitsConfirmation,
    SignInRequired,
    IdeaClosed,
    TooManyRequests,
    NotFound,
    ChallengeRequired,
  ],
);
export type SubmitIdeaResult =
  | IdeaType
  | AwaitsConfirmation
  | SignInRequired
  | IdeaClosed
  | TooManyRequests
  | NotFound
  | ChallengeRequired;
