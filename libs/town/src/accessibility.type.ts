import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { AccessibilityGap, AccessibilityStatement } from './accessibility.policy.js';

@ObjectType('AccessibilityGap', {
  description: 'A part of the website that not everybody can use.',
})
export class AccessibilityGapType implements AccessibilityGap {
  @Field()
  what: string;

  @Field(() => String, { description: 'not_yet, burden or exempt.' })
  reason: AccessibilityGap['reason'];

  @Field()
  why: string;

  @Field(() => String, { nullable: true })
  alternative: string | null;
}

@ObjectType('AccessibilityStatement', {
  description: 'The facts of the accessibility statement (§ 9b NBGG).',
})
export class AccessibilityStatementType implements AccessibilityStatement {
  @Field(() => String, { description: 'full, partial or none.' })
  status: AccessibilityStatement['status'];

  @Field(() => [AccessibilityGapType])
  gaps: AccessibilityGapType[];

  @Field(() => String, { description: 'self or external.' })
  method: AccessibilityStatement['method'];

  @Field()
  assessedBy: string;

  @Field({ description: 'Calendar date (ISO).' })
  assessedOn: string;

  @Field({ description: 'Calendar date (ISO) of the last look at it.' })
  reviewedOn: string;

  @Field()
  email: string;

  @Field(() => String, { nullable: true })
  phone: string | null;

  @Field(() => Int)
  answerDays: number;

  @Field()
  arbitrationName: string;

  @Field()
  arbitrationUrl: string;

  @Field(() => String, { nullable: true })
  arbitrationContact: string | null;

  @Field({ description: 'A demo, not valid.' })
  demo: boolean;

  @Field({
    description:
      'Of these very facts; sent back with a change, so that nobody overwrites unseen ones.',
  })
  version: string;
}
