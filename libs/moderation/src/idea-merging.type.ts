import { Field, ObjectType } from '@nestjs/graphql';
import { IdeaType } from '@ein/ideas';
import { MergeNumbers } from '@ein/merging';

@ObjectType({ description: 'Two ideas as they would be after a merge, before it happens.' })
export class MergePreview {
  @Field(() => IdeaType)
  duplicate: IdeaType;

  @Field(() => IdeaType)
  main: IdeaType;

  @Field(() => String, { nullable: true, description: 'Why it cannot be done, in plain words.' })
  whyNot: string | null;

  @Field(() => MergeNumbers)
  numbers: MergeNumbers;

  @Field({ description: 'The mail to the author of the duplicate, as plain text.' })
  authorMail: string;

  @Field({ description: 'The mail to those who support the duplicate, as plain text.' })
  followerMail: string;
}
