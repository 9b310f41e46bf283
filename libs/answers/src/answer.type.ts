import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo, renderText } from '@ein/platform';
import { linkComments } from './comment-links.policy.js';

@ObjectType({ description: 'One of the few facts below an answer.' })
export class AnswerFact {
  @Field({ description: 'Such as "Kosten".' })
  label: string;

  @Field({ description: 'Such as "etwa 1,1 Mio. Euro".' })
  value: string;
}

/** The field `idea` is added by the listing feature, which knows cards. */
@ObjectType('Answer', { description: 'An official answer of the town.' })
export class AnswerType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'The answer in one sentence.' })
  keySentence: string;

  @Field({ description: 'Markdown, as written.' })
  body: string;

  @Field({ description: 'Who answers.' })
  office: string;

  @Field()
  publishedAt: Date;

  @Field({ description: 'Whether the first answer kept the promised time.' })
  inTime: boolean;

  @Field(() => Int, {
    description: 'From publication of the idea to this answer; working days of Lower Saxony.',
  })
  workingDays: number;

  @Field(() => [AnswerFact])
  facts: AnswerFact[];

  @Field(() => String, { nullable: true, description: 'What happens next.' })
  next: string | null;

  @Field(() => [Int], { description: 'Numbers of public comments that changed it.' })
  changedBecauseOf: number[];

  ideaId: string;

  /** Public contributions to the idea that the text names by number. */
  commentNumbers: number[];

  @Field(() => String, { description: 'Safe HTML of the text.' })
  get bodyHtml(): string {
    return linkComments(renderText(this.body), this.commentNumbers);
  }
}

@ObjectType({ description: 'Official answers, newest first.' })
export class AnswerConnection {
  @Field(() => [AnswerType])
  nodes: AnswerType[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}
