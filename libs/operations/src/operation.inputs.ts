import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsString, MaxLength } from 'class-validator';
import type { FaultKind } from './operation.repository.js';
import { FaultName } from './operation.type.js';

@InputType({ description: 'Which work is to be tried again.' })
export class TryWorkAgainInput {
  @Field(() => FaultName)
  @IsIn(Object.values(FaultName))
  kind: FaultKind;

  @Field({ description: 'The id of the fault; a name or a number, according to its kind.' })
  @IsString()
  @MaxLength(200)
  work: string;
}
