import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TownTextType } from '@ein/administration';
import type { LetterGroupName, LetterKind } from '@ein/mail';

export const LetterGroup = {
  ACCOUNT: 'account',
  OWN: 'own',
  DISCUSSION: 'discussion',
  DECISION: 'decision',
  ROOM: 'room',
  TOWN: 'town',
  STAFF: 'staff',
} as const satisfies Record<string, LetterGroupName>;
registerEnumType(LetterGroup, { name: 'LetterGroup', description: 'Of what a letter tells.' });

@ObjectType('LetterKind', { description: 'One kind of letter that the town sends.' })
export class LetterKindType {
  @Field(() => String)
  kind: LetterKind;

  @Field({ description: 'What it tells, in the language of the request.' })
  title: string;

  @Field(() => LetterGroup)
  group: LetterGroupName;

  @Field({ description: 'The town says something in its own words in it.' })
  changed: boolean;
}

@ObjectType('LetterPreview', { description: 'A letter with example values, as it would go out.' })
export class LetterPreviewType {
  @Field(() => String)
  kind: LetterKind;

  @Field({ description: 'What it tells, in the language of the request.' })
  title: string;

  @Field(() => Int, { description: 'In how many ways it reads.' })
  samples: number;

  @Field()
  subject: string;

  @Field({ description: 'The plain text.' })
  text: string;

  @Field({ description: 'The HTML, with its pictures inside.' })
  html: string;

  @Field(() => [TownTextType], { description: 'What the town says in it in its own words.' })
  words: TownTextType[];
}

@ObjectType('LetterSampleSent', { description: 'A sample is under way.' })
export class LetterSampleSent {
  @Field({ description: 'To this address of the viewer.' })
  to: string;
}
