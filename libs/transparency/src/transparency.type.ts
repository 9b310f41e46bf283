import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DecisionAction } from '@ein/moderation';
import { NoticeReason } from '@ein/notices';
import { QueueKind } from '@ein/queue';

@ObjectType({ description: 'How often something was decided, and how long it took.' })
export class DecidedRow {
  @Field(() => QueueKind, { description: 'What it was about.' })
  kind: QueueKind;

  @Field(() => DecisionAction)
  action: DecisionAction;

  @Field(() => Int)
  decisions: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Median of the hours from coming in to the decision, nights and weekends counted; null: nobody waited for these.',
  })
  medianHours: number | null;
}

@ObjectType({ description: 'How often something was taken from somebody on this ground.' })
export class GroundRow {
  @Field(() => String, {
    nullable: true,
    description: 'The rule or law, as the list of reasons has it; null: another one.',
  })
  ground: string | null;

  @Field(() => Int)
  decisions: number;
}

@ObjectType({ description: 'How often something was reported for this reason.' })
export class NoticeRow {
  @Field(() => NoticeReason)
  reason: NoticeReason;

  @Field(() => Int)
  notices: number;

  @Field(() => Int, {
    description: 'Of these, decided by taking the content or a photo of it away.',
  })
  effective: number;
}

@ObjectType({ description: 'What became of appeals.' })
export class AppealFigures {
  @Field(() => Int)
  received: number;

  @Field(() => Int, { description: 'The decision stood.' })
  upheld: number;

  @Field(() => Int, { description: 'The decision fell.' })
  overturned: number;

  @Field(() => Int, { description: 'Not decided yet.' })
  open: number;
}

@ObjectType('Transparency', {
  description:
    'How moderation decided in one year: figures only, after Art. 15 and 24 of the Digital Services Act.',
})
export class TransparencyType {
  @Field(() => Int)
  year: number;

  @Field(() => [Int], { description: 'Years in which something was decided, newest first.' })
  years: number[];

  @Field()
  countedAt: Date;

  @Field(() => Int, { description: 'Decisions that were not taken back.' })
  decisions: number;

  @Field(() => [DecidedRow])
  decided: DecidedRow[];

  @Field(() => [GroundRow])
  grounds: GroundRow[];

  @Field(() => [NoticeRow])
  notices: NoticeRow[];

  @Field(() => AppealFigures)
  appeals: AppealFigures;
}
