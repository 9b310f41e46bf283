import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const HintKind = {
  WORD: 'word',
  LINK: 'link',
  PHONE: 'phone',
  EMAIL: 'email',
  IBAN: 'iban',
  PLATE: 'plate',
  ADDRESS: 'address',
  CAPITALS: 'capitals',
  REPEATED: 'repeated',
  BURST: 'burst',
} as const;
export type HintKind = (typeof HintKind)[keyof typeof HintKind];
registerEnumType(HintKind, { name: 'HintKind', description: 'What a program noticed.' });

export const HintCategory = {
  INSULT: 'insult',
  HATE: 'hate',
  SIGNS: 'signs',
  THREAT: 'threat',
  PERSONAL_DATA: 'personal_data',
  ADS: 'ads',
  OFF_TOPIC: 'off_topic',
} as const;
export type HintCategory = (typeof HintCategory)[keyof typeof HintCategory];
registerEnumType(HintCategory, {
  name: 'HintCategory',
  description: 'Why a word is on the list.',
});

export const HintPart = { TITLE: 'title', BODY: 'body' } as const;
export type HintPart = (typeof HintPart)[keyof typeof HintPart];
registerEnumType(HintPart, { name: 'HintPart', description: 'Where in a text something stands.' });

@ObjectType('Hint', {
  description: 'Something that a program noticed. It decides nothing; people do.',
})
export class HintType {
  @Field(() => HintKind)
  kind: HintKind;

  @Field(() => HintCategory, { nullable: true, description: 'Of a word on the list.' })
  category: HintCategory | null;

  @Field(() => HintPart, { nullable: true, description: 'null: it is about the whole text.' })
  part: HintPart | null;

  @Field(() => Int, { nullable: true, description: 'Where it begins, in UTF-16 units.' })
  from: number | null;

  @Field(() => Int, { nullable: true, description: 'Where it ends, in UTF-16 units.' })
  to: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What stands there; null when the text has changed since.',
  })
  passage: string | null;

  @Field({ description: 'One plain sentence that says why.' })
  why: string;

  @Field(() => Int, { description: '1: worth a look, 2: soon, 3: at once.' })
  weight: number;
}
