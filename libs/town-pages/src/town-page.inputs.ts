import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, Length, Min } from 'class-validator';
import { cleanLine, cleanText } from '@ein/platform';
import { PAGE_LOCALES, type PageLocale, PAGES, type PageSlug } from './town-page.policy.js';

const NO_PAGE = { message: 'Diese Seite gibt es nicht.' };
const asLine = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanLine(value) : value;
const asText = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanText(value) : value;

@ArgsType()
export class TownPageArgs {
  @Field(() => String)
  @IsIn(PAGES, NO_PAGE)
  slug: PageSlug;

  @Field(() => String, { description: 'de, en or de-simple.' })
  @IsIn(PAGE_LOCALES, NO_PAGE)
  locale: PageLocale;
}

@InputType()
export class SaveTownPageInput {
  @Field(() => String)
  @IsIn(PAGES, NO_PAGE)
  slug: PageSlug;

  @Field(() => String, { description: 'de, en or de-simple.' })
  @IsIn(PAGE_LOCALES, NO_PAGE)
  locale: PageLocale;

  @Field({ description: '3 to 120 characters.' })
  @Transform(asLine)
  @Length(3, 120, { message: 'Der Titel braucht 3 bis 120 Zeichen.' })
  title: string;

  @Field({ description: 'Markdown, 10 to 40,000 characters.' })
  @Transform(asText)
  @Length(10, 40_000, { message: 'Der Text braucht 10 bis 40.000 Zeichen.' })
  body: string;

  @Field({ description: 'Whether it is still a demo text.' })
  @IsBoolean()
  demo: boolean;

  @Field(() => Int, { description: 'The version that was read; 0 where there was none.' })
  @IsInt()
  @Min(0)
  number: number;
}
