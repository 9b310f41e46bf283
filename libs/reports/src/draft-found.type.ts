import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A sentence that a contested idea or a minority view is shown with.' })
export class DraftFoundSentence {
  @Field()
  text: string;

  @Field({ description: 'Idee 12, K-47.' })
  label: string;

  @Field()
  path: string;
}

@ObjectType({
  description:
    'A contested idea or a minority view, found by a stated measure. Staff see it and cannot take it out.',
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
