import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { type Language, LANGUAGES } from '@ein/platform';

const KIND = /^[a-zA-Z]{1,40}$/;
const NO_LETTER = { message: 'Diese E-Mail gibt es nicht.' };

@ArgsType()
export class LetterPreviewArgs {
  @Field()
  @Matches(KIND, NO_LETTER)
  kind: string;

  @Field(() => String, { defaultValue: 'de', description: 'de or en.' })
  @IsIn(LANGUAGES, { message: 'Die Sprache ist de oder en.' })
  locale: Language;

  @Field(() => Int, { defaultValue: 1, description: 'Which of the ways in which it reads.' })
  @IsInt()
  @Min(1, NO_LETTER)
  @Max(1000, NO_LETTER)
  sample: number;
}

@InputType()
export class SendLetterSampleInput implements LetterPreviewArgs {
  @Field()
  @Matches(KIND, NO_LETTER)
  kind: string;

  @Field(() => String, { defaultValue: 'de', description: 'de or en.' })
  @IsIn(LANGUAGES, { message: 'Die Sprache ist de oder en.' })
  locale: Language;

  @Field(() => Int, { defaultValue: 1, description: 'Which of the ways in which it reads.' })
  @IsInt()
  @Min(1, NO_LETTER)
  @Max(1000, NO_LETTER)
  sample: number;
}
