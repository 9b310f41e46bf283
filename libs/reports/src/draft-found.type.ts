import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A sentence that a contested idea or a minority view is shown with.' })
export class DraftFoundSentence {
  @Field(() => ID, { description: 'For `leaveOutQuote` and `takeInQuote`.' })
  key: string;

  @Field()
  text: string;

  @Field(() => String, { nullable: true, description: 'Why staff left it out; null: it is in.' })
  leftOut: string | null;

  @Field({ description: 'Idee 12, K-47.' })
  label: string;

  @Field()
  path: string;
}

@ObjectType({
  description:
    'A contested idea or a minority view, found by a stated measure. Staff cannot take it out, and single sentences of it with a reason alone.',
})
export class DraftFound {
  @Field({ description: 'true: the idea is contested; false: few stand against most.' })
  contested: boolean;

  @Field()
  title: string;

  @Field({ description: 'Idee 12.' })
  label: string;

  @Field()
  path: string;

  @Field(() => [DraftFoundSentence])
  sentences: DraftFoundSentence[];
}
