import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('Town', {
  description:
    'What the town says of itself and of its meeting room; the hours are in `meetingRoom`.',
})
export class TownType {
  @Field()
  name: string;

  @Field()
  platformName: string;

  @Field()
  roomName: string;

  @Field()
  roomAddress: string;

  @Field()
  contactEmail: string;

  @Field(() => String, {
    nullable: true,
    description: 'The question of the start page in German; null: the one that is delivered.',
  })
  questionDe: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  questionEn: string | null;
}

@ObjectType('TownPage', {
  description: 'Imprint, privacy, accessibility: texts that the town keeps.',
})
export class TownPageType {
  @Field()
  slug: string;

  @Field({ description: 'de, en or de-simple.' })
  locale: string;

  @Field()
  title: string;

  @Field({ description: 'Safe HTML.' })
  bodyHtml: string;

  @Field({ description: 'A demo text, not valid.' })
  demo: boolean;

  @Field()
  updatedAt: Date;
}
