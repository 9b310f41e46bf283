import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A scan of a form that waits to be typed in; staff alone see it.' })
export class PaperScan {
  @Field(() => ID)
  id: string;

  @Field()
  uploadedAt: Date;

  @Field(() => Int, { description: 'Pixels of the largest size.' })
  width: number;

  @Field(() => Int)
  height: number;
}
