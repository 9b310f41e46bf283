import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Some decisions for the archive, oldest first.' })
export class DecisionArchivePage {
  @Field(() => [String], { description: 'Each a JSON object with the columns as its keys.' })
  rows: string[];

  @Field(() => [String], {
    description: 'The same as lines of a CSV file, formulas made harmless.',
  })
  lines: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Where the next page begins; null: no more.',
  })
  next: string | null;
}

@ObjectType({ description: 'What the archive of decisions holds.' })
export class DecisionArchiveAbout {
  @Field({ description: 'For whoever opens the files one day.' })
  readme: string;

  @Field({ description: 'The first line of the CSV file.' })
  head: string;
}
