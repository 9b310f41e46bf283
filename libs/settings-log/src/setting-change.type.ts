import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo } from '@ein/platform';

export const SettingDeed = {
  ADDED: 'added',
  CHANGED: 'changed',
  REMOVED: 'removed',
  UNDONE: 'undone',
} as const;
export type SettingDeed = (typeof SettingDeed)[keyof typeof SettingDeed];
registerEnumType(SettingDeed, {
  name: 'SettingDeed',
  description: 'What was done to a thing that admins keep.',
});

@ObjectType('SettingFieldChange', { description: 'One field before and after, in plain words.' })
export class SettingFieldChangeType {
  @Field()
  label: string;

  @Field(() => String, { nullable: true, description: 'null: it had nothing there.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'null: it has nothing there.' })
  after: string | null;
}

@ObjectType('SettingKind', { description: 'A kind of thing that admins keep.' })
export class SettingKindType {
  @Field()
  kind: string;

  @Field()
  title: string;
}

@ObjectType('SettingChange', { description: 'One change of something that admins keep.' })
export class SettingChangeType {
  @Field(() => ID)
  id: string;

  @Field(() => SettingKindType)
  kind: SettingKindType;

  @Field({ description: 'What it was called; empty where that would be the name of a person.' })
  label: string;

  @Field(() => SettingDeed)
  deed: SettingDeed;

  @Field(() => Int, { description: 'The how manyth change of this thing.' })
  version: number;

  @Field(() => [SettingFieldChangeType])
  fields: SettingFieldChangeType[];

  @Field(() => String, {
    nullable: true,
    description: 'Who did it; null: the operator by a command, or somebody who left.',
  })
  by: string | null;

  @Field()
  at: Date;

  @Field({ description: 'It is the last one of this thing and can be taken back.' })
  undoable: boolean;

  @Field({ description: 'A later change took it back.' })
  undone: boolean;
}

@ObjectType('SettingChangeConnection', { description: 'Changes, newest first.' })
export class SettingChangeConnection {
  @Field(() => [SettingChangeType])
  nodes: SettingChangeType[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;
}
