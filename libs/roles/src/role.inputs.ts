import { Field, ID, InputType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsBoolean, IsEnum, IsUUID, Length } from 'class-validator';
import { cleanLine, Role } from '@ein/platform';

@InputType()
export class ChangeRoleInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Person gibt es nicht.' })
  accountId: string;

  @Field(() => Role)
  @IsEnum(Role, { message: 'Bitte wähle eine Rolle.' })
  role: Role;

  @Field({ description: 'Why: 5 to 300 characters. The other admin reads it.' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) : value,
  )
  @Length(5, 300, { message: 'Sag in 5 bis 300 Zeichen, warum.' })
  reason: string;
}

@InputType()
export class DecideRoleRequestInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Anfrage gibt es nicht.' })
  roleRequestId: string;

  @Field({ description: 'Confirms it; false refuses it.' })
  @IsBoolean()
  confirm: boolean;
}
