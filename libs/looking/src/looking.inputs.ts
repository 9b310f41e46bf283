import { Field, InputType } from '@nestjs/graphql';
import { IsEnum } from 'class-validator';
import { LookingRole } from '@ein/platform';

@InputType()
export class BeginLookingInput {
  @Field(() => LookingRole)
  @IsEnum(LookingRole, { message: 'Bitte wähle, als wer du schauen willst.' })
  as: LookingRole;
}
