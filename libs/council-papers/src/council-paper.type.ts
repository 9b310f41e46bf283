import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Consultation, PaperFile } from './council-paper.policy.js';

@ObjectType('CouncilPaperFile', { description: 'The file of a paper, where the council keeps it.' })
export class CouncilPaperFileType implements PaperFile {
  @Field()
  url: string;

  @Field(() => String, { nullable: true })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'Media type.' })
  type: string | null;

  @Field(() => Int, { nullable: true })
  bytes: number | null;
}

@ObjectType('CouncilConsultation', {
  description: 'A meeting that has, or had, a paper on its agenda.',
})
export class CouncilConsultationType implements Omit<Consultation, 'meetingAt'> {
  @Field(() => String, { nullable: true, description: 'Name of the meeting.' })
  meeting: string | null;

  @Field(() => String, { nullable: true })
  committee: string | null;

  @Field(() => Date, { nullable: true })
  meetingAt: Date | null;

  @Field()
  cancelled: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What the committee does with it there, in the words of the council.',
  })
  role: string | null;

  @Field({ description: 'The committee that decides.' })
  authoritative: boolean;

  @Field(() => String, { nullable: true, description: 'In the words of the council.' })
  result: string | null;

  @Field(() => String, { nullable: true, description: 'Page of the meeting.' })
  url: string | null;
}

@ObjectType('CouncilPaper', {
  description: "A paper of the council, as the council's information system describes it.",
})
export class CouncilPaperType {
  @Field(() => String, { nullable: true, description: 'Null: it could not be read so far.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'Its number there.' })
  reference: string | null;

  @Field(() => String, { nullable: true, description: 'Calendar date (ISO).' })
  paperOn: string | null;

  @Field(() => String, { nullable: true, description: 'Its kind, in the words of the council.' })
  paperType: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its page for people, where the link of the step is one for programs.',
  })
  pageUrl: string | null;

  @Field(() => CouncilPaperFileType, { nullable: true })
  file: CouncilPaperFileType | null;

  @Field(() => [CouncilConsultationType], { description: 'Earliest first, at most 12.' })
  consultations: CouncilConsultationType[];

  @Field(() => Date, { nullable: true, description: 'When this was read there.' })
  readAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when its link answers no more; all else is what was known before.',
  })
  brokenSince: Date | null;
}
