import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

@InputType({ description: 'What somebody tells about themselves. What is left out stays.' })
export class UpdateProfileInput {
  @Field(() => String, {
    nullable: true,
    description: 'The name beside what they write, 2 to 60 characters.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200, { message: 'Der Name darf höchstens 60 Zeichen haben.' })
  displayName?: string | null;

  @Field(() => ID, { nullable: true, description: 'Their Ortschaft; null takes it away.' })
  @IsOptional()
  @IsUUID('all', { message: 'Bitte wähle eine Ortschaft.' })
  placeId?: string | null;
}
