import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const NameKind = { PLACE: 'place', CATEGORY: 'category', PROJECT: 'project' } as const;
export type NameKind = (typeof NameKind)[keyof typeof NameKind];
registerEnumType(NameKind, { name: 'NameKind', description: 'What a name belongs to.' });

@ObjectType({ description: 'A place, theme or project whose name was typed.' })
export class NameHit {
  @Field(() => NameKind)
  kind: NameKind;

  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => Int, { description: 'Its published ideas.' })
  count: number;
}
