import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { TownTextSpec } from './town-text-spec.js';

export const TownTextGroup = {
  START: 'start',
  ROOM: 'room',
  LIMITS: 'limits',
  MAILS: 'mails',
  PETITION: 'petition',
  ELSEWHERE: 'elsewhere',
  LETTERS: 'letters',
} as const satisfies Record<string, TownTextSpec['group']>;
registerEnumType(TownTextGroup, {
  name: 'TownTextGroup',
  description: 'What a setting of the town is about.',
});

export const TownTextKind = {
  LINE: 'line',
  WORDS: 'words',
  EMAIL: 'email',
  COUNT: 'count',
  SWITCH: 'switch',
  ADDRESS: 'address',
  ADDRESSES: 'addresses',
} as const satisfies Record<string, TownTextSpec['kind']>;
registerEnumType(TownTextKind, {
  name: 'TownTextKind',
  description: 'What may stand in a setting of the town.',
});

@ObjectType('TownText', { description: 'One thing that a town sets for itself.' })
export class TownTextType {
  @Field()
  key: string;

  @Field(() => TownTextGroup)
  group: TownTextSpec['group'];

  @Field(() => TownTextKind)
  kind: TownTextSpec['kind'];

  @Field({ description: 'What it is, in the language of the request.' })
  title: string;

  @Field()
  hint: string;

  @Field(() => String, { nullable: true, description: 'null: nothing is set, the standard holds.' })
  value: string | null;

  @Field({ description: 'What holds while nothing is set; empty: nothing.' })
  standard: string;

  @Field(() => Int, { description: 'Of characters, or the largest number.' })
  max: number;
}
