import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Recount', {
  description: 'What the last recount of all kept numbers found; differences are mended at once.',
})
export class RecountType {
  @Field()
  countedAt: Date;

  @Field(() => Int, { description: 'How many numbers were compared.' })
  compared: number;

  @Field(() => Int, { description: 'How many were not what their rows said.' })
  differences: number;
}
