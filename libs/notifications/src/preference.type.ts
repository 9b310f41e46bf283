import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Channel, Preset, ToldKind } from './told-kind.type.js';

@ObjectType({ description: 'How one kind of news is told.' })
export class ChannelChoice {
  @Field(() => ToldKind)
  kind: ToldKind;

  @Field(() => Channel)
  channel: Channel;

  @Field({ description: 'Cannot be changed: formal notices must arrive.' })
  locked: boolean;
}

@ObjectType({ description: 'How the viewer wants to be told.' })
export class NotificationSettings {
  @Field(() => [ChannelChoice])
  choices: ChannelChoice[];

  @Field(() => Preset, { nullable: true, description: 'Null: a choice of their own.' })
  preset: Preset | null;

  @Field(() => Int, { description: 'The hour of the daily mail in Berlin.' })
  digestHour: number;

  @Field(() => Date, { nullable: true, description: 'Until then no mail but formal notices.' })
  pausedUntil: Date | null;
}
