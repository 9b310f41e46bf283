import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What the idea of an item may be the same as.' })
export class SuspectedDuplicate {
  @Field(() => Int, {
    nullable: true,
    description: 'Metres between both pins; null where one has none.',
  })
  metres: number | null;

  ideaId: string;
  otherId: string;
}
