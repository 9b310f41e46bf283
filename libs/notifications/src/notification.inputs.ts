import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';

@InputType()
export class MarkReadInput {
  @Field(() => ID, { nullable: true, description: 'Of this idea alone; null: everything.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Diese Idee gibt es nicht.' })
  ideaId?: string | null;
}
