import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ReportScopeRefused } from './report-scope.problems.js';

@ObjectType({ description: 'How much there is in a scope, before a report about it is begun.' })
export class ReportExtent {
  @Field({ description: 'The scope in words; empty where it is refused.' })
  words: string;

  @Field(() => Int)
  ideas: number;

  @Field(() => Int, { description: 'Comments on these ideas.' })
  comments: number;

  @Field({ description: 'There are more comments: counting stopped there.' })
  moreComments: boolean;

  @Field(() => Int, { nullable: true, description: 'Who wrote them; null: under five.' })
  people: number | null;

  @Field({ description: 'At least so many people: not all texts were looked at.' })
  morePeople: boolean;

  @Field(() => ReportScopeRefused, { nullable: true, description: 'Why there can be no report.' })
  refusal: ReportScopeRefused | null;
}

@ObjectType({ description: 'Something that editions speak of, whatever their period.' })
export class EditionScope {
  @Field(() => ID, { description: 'For `reports(scope:)`.' })
  key: string;

  @Field()
  words: string;

  @Field(() => Int, { description: 'How many editions speak of it.' })
  editions: number;
}
