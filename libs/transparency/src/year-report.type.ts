import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DecisionAction, DecisionTrigger, GroundKind } from '@ein/moderation';
import { AppealFigures, NoticeRow } from './transparency.type.js';

@ObjectType({
  description:
    'How often something was taken from somebody, by what prompted it and on what ground.',
})
export class RestrictionRow {
  @Field(() => DecisionTrigger)
  trigger: DecisionTrigger;

  @Field(() => DecisionAction)
  action: DecisionAction;

  @Field(() => GroundKind, { nullable: true })
  groundKind: GroundKind | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The rule of the house; null: a law, or other words.',
  })
  ruleNumber: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The title of the rule, or the law where it is one that is often named; null: another one.',
  })
  ground: string | null;

  @Field(() => Int)
  decisions: number;

  @Field(() => Int, { description: 'Of these, with a hint of a program before it.' })
  hinted: number;
}

@ObjectType({ description: 'How long it took, by what prompted the decision.' })
export class TriggerTimes {
  @Field(() => DecisionTrigger)
  trigger: DecisionTrigger;

  @Field(() => Int, { description: 'All decisions, those that took nothing too.' })
  decisions: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Median of the hours from coming in to the decision; null: nobody waited.',
  })
  medianHours: number | null;
}

@ObjectType({
  description: 'What programs did in moderation, and how often they pointed to nothing.',
})
export class AutomationFigures {
  @Field(() => Int, { description: 'Decided with a hint of a program before it.' })
  hinted: number;

  @Field(() => Int, { description: 'Of these, nothing was taken from anybody.' })
  hintedInVain: number;

  @Field(() => Int, { description: 'Decided by a program: always 0.' })
  decided: number;
}

@ObjectType('YearReport', {
  description:
    'The yearly report after Art. 15 and 24 of the Digital Services Act: figures only, from the records of all decisions.',
})
export class YearReportType {
  @Field(() => Int)
  year: number;

  @Field({ description: 'Whether the year is over.' })
  complete: boolean;

  @Field()
  countedAt: Date;

  @Field(() => Int, { description: 'Decisions that an authority ordered.' })
  orders: number;

  @Field(() => [NoticeRow])
  notices: NoticeRow[];

  @Field(() => [RestrictionRow])
  restrictions: RestrictionRow[];

  @Field(() => [TriggerTimes])
  times: TriggerTimes[];

  @Field(() => AppealFigures)
  appeals: AppealFigures;

  @Field(() => AutomationFigures)
  automation: AutomationFigures;

  @Field(() => Int, {
    nullable: true,
    description: 'Active recipients of the service; null: nobody who reads is counted.',
  })
  activeRecipients: number | null;
}
