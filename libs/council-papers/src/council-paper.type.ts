import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('CouncilPaper', {
  description: "A paper of the council, as the council's information system describes it.",
})
export class CouncilPaperType {
  @Field()
  title: string;

  @Field(() => String, { nullable: true, description: 'Its number there.' })
  reference: string | null;

  @Field(() => String, { nullable: true, description: 'Calendar date (ISO).' })
  paperOn: string | null;

  @Field({ description: 'When this was read there.' })
  readAt: Date;
}
