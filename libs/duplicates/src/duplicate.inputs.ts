import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsUUID } from 'class-validator';

@InputType()
export class DismissDuplicateInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diesen Eintrag gibt es nicht.' })
  itemId: string;

  @Field(() => Int, { description: 'The version of the item that was seen.' })
  @IsInt()
  version: number;
}
