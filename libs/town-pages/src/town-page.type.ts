import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A page of the town as admins see it in their list.' })
export class EditableTownPage {
  @Field()
  slug: string;

  @Field()
  locale: string;

  @Field(() => String, { nullable: true, description: 'Null: nobody has written it.' })
  title: string | null;

  @Field({ description: 'A demo text, with which production does not start.' })
  demo: boolean;

  @Field(() => Date, { nullable: true })
  updatedAt: Date | null;
}

@ObjectType('TownPageVersion', { description: 'A text that a page had.' })
export class TownPageVersionType {
  @Field(() => Int)
  number: number;

  @Field()
  title: string;

  @Field()
  body: string;

  @Field()
  demo: boolean;

  @Field()
  createdAt: Date;
}

@ObjectType({ description: 'A page of the town as it is written.' })
export class TownPageSource {
  @Field()
  slug: string;

  @Field()
  locale: string;

  @Field()
  title: string;

  @Field({ description: 'Markdown.' })
  body: string;

  @Field()
  demo: boolean;

  @Field(() => Int, { description: 'The newest version; 0: none is kept yet.' })
  number: number;

  @Field(() => [TownPageVersionType], { description: 'Newest first.' })
  versions: TownPageVersionType[];
}

@ObjectType({ description: 'A page as it would look.' })
export class TownPagePreview {
  @Field()
  title: string;

  @Field({ description: 'Safe HTML.' })
  bodyHtml: string;
}
