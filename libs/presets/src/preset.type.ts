import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ReasonPreset', {
  description: 'A reason that is often given; its text is meant to be edited.',
})
export class ReasonPresetType {
  @Field(() => ID)
  id: string;

  @Field()
  label: string;

  @Field()
  text: string;

  @Field({ description: 'The rule or law it rests on.' })
  ground: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The rule of the house that it points to; null: a law.',
  })
  ruleNumber: number | null;

  @Field({ description: 'Whether moderators are offered it.' })
  active: boolean;

  @Field(() => Int, { description: 'Grows with every edit; send it along.' })
  version: number;
}
