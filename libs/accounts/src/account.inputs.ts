import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { type Language, LANGUAGES } from '@ein/platform';

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

  @Field(() => String, {
    nullable: true,
    description: 'The language in which they are written to: de or en.',
  })
  @IsOptional()
  @IsIn(LANGUAGES, { message: 'Die Sprache ist de oder en.' })
  language?: Language | null;
}
