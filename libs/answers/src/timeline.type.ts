import { Field, ObjectType } from '@nestjs/graphql';
import { ProcessingStatus } from '@ein/ideas';

@ObjectType({ description: 'One station of an idea: what was, what is now, what is expected.' })
export class TimelineEntry {
  @Field(() => ProcessingStatus, {
    nullable: true,
    description: 'Only of a move along the processing axis.',
  })
  status: ProcessingStatus | null;

  @Field({ description: 'submitted, published, status, answer, paused, resumed or expected.' })
  kind: 'submitted' | 'published' | 'status' | 'answer' | 'paused' | 'resumed' | 'expected';

  @Field({ description: 'In German, as on the page.' })
  title: string;

  @Field({ description: 'Calendar date (ISO); of a meeting the day on which it is.' })
  on: string;

  @Field({ description: 'past, now or expected.' })
  state: 'past' | 'now' | 'expected';

  @Field(() => String, { nullable: true, description: 'One public sentence in plain German.' })
  sentence: string | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who works on it, or to whom it was passed on.',
  })
  office: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The council's paper, or the answer on the same page.",
  })
  link: string | null;
}

@ObjectType({ description: 'One line of what happened to an idea, newest first.' })
export class HistoryEntry {
  @Field()
  on: Date;

  @Field({ description: 'In German, as on the page.' })
  text: string;

  @Field(() => String, { nullable: true })
  link: string | null;
}
