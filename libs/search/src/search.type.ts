import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AnswerType } from '@ein/answers';
import { IdeaType } from '@ein/ideas';
import { Facets } from '@ein/listing';

@ObjectType({ description: 'An idea that was found.' })
export class SearchHit {
  @Field(() => IdeaType)
  idea: IdeaType;

  @Field({ description: 'HTML-escaped, found words in <mark>.' })
  title: string;

  @Field({ description: 'An excerpt of the text, HTML-escaped, found words in <mark>.' })
  snippet: string;
}

@ObjectType({ description: 'What a search found.' })
export class SearchResult {
  @Field(() => [SearchHit])
  hits: SearchHit[];

  @Field(() => [AnswerType], {
    description: 'What the town answered to the first of these ideas: it comes before them.',
  })
  answers?: AnswerType[];

  @Field(() => Int, { description: 'Ideas found; of many only those that were counted.' })
  totalCount: number;

  @Field({
    description:
      'There are more than `totalCount`: of so many, PostgreSQL has ranked and counted only the newest.',
  })
  areMore: boolean;

  @Field(() => Facets)
  facets?: Facets;

  @Field({ description: 'PostgreSQL answered because Meilisearch could not.' })
  degraded: boolean;

  @Field(() => [String], {
    description: 'Words that were not typed but searched too: synonyms and corrections.',
  })
  alsoSearched: string[];

  @Field(() => String, { nullable: true, description: 'Give it as `after` to get what follows.' })
  endCursor: string | null;

  @Field({ description: 'Whether anything follows.' })
  hasNextPage: boolean;
}

@ObjectType({ description: 'A suggestion while somebody types.' })
export class SuggestItem {
  @Field(() => Int)
  number: number;

  @Field()
  slug: string;

  @Field({ description: 'HTML-escaped, found words in <mark>.' })
  title: string;

  @Field(() => String, { nullable: true })
  placeName: string | null;

  @Field(() => Int)
  modelStage: number;

  @Field(() => String, {
    nullable: true,
    description: "The sentence of the town's answer, HTML-escaped, found words in <mark>.",
  })
  answer: string | null;
}
