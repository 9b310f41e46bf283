import { Field, ObjectType } from '@nestjs/graphql';
import { IdeaType } from '@ein/ideas';
import { PageInfo } from '@ein/platform';

@ObjectType({
  description: 'Public ideas as the office works through them: unanswered ones by their day first.',
})
export class OfficeConnection {
  @Field(() => [IdeaType])
  nodes: IdeaType[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}
