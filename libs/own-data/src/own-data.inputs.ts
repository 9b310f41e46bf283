import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, Length, Max, Min } from 'class-validator';

/** Rows of one page of the copy. */
export const PAGE_ROWS = 200;

@ArgsType()
export class OwnDataSectionsArgs {
  @Field(() => String, { nullable: true, description: 'Language of titles and labels: de or en.' })
  @IsOptional()
  @IsIn(['de', 'en'], { message: 'Die Sprache ist de oder en.' })
  locale?: 'de' | 'en' | null;
}

@ArgsType()
export class OwnDataArgs {
  @Field({ description: 'Name of the section.' })
  @Length(1, 60, { message: 'Diesen Abschnitt gibt es nicht.' })
  section: string;

  @Field(() => Int, { nullable: true, description: 'Rows to step over.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  skip?: number | null;
}
