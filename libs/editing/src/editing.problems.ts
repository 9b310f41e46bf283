import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IdeaType } from '@ein/ideas';
import {
  AccountRestricted,
  NotAllowed,
  NotFound,
  Problem,
  resultUnion,
  TooManyRequests,
} from '@ein/platform';

@ObjectType({
  implements: () => Problem,
  description: 'The text was changed elsewhere since it was read; both are kept.',
})
export class EditConflict extends Problem {
  @Field(() => Int, { description: 'The `base` of now: send it to put the own text over it.' })
  version: number;

  @Field()
  title: string;

  @Field({ description: 'Markdown, as written.' })
  body: string;

  @Field(() => ID, { nullable: true, description: 'null: the whole town.' })
  placeId: string | null;

  @Field(() => ID)
  categoryId: string;

  constructor(now: Pick<EditConflict, 'version' | 'title' | 'body' | 'placeId' | 'categoryId'>) {
    super('Der Text hat sich geändert, seit du ihn geöffnet hast. Beide Fassungen stehen hier.');
    const { version, title, body, placeId, categoryId } = now;
    Object.assign(this, { version, title, body, placeId, categoryId });
  }
}

export const EditIdeaResult = resultUnion(
  'EditIdeaResult',
  'The idea after the edit, or why nothing was changed.',
  IdeaType,
  [AccountRestricted, EditConflict, NotAllowed, NotFound, TooManyRequests],
);
export type EditIdeaResult = IdeaType | EditConflict | NotAllowed | NotFound | TooManyRequests;

export const OwnIdeaResult = resultUnion(
  'OwnIdeaResult',
  'The idea after it, or why nothing was done.',
  IdeaType,
  [AccountRestricted, NotAllowed, NotFound, TooManyRequests],
);
export type OwnIdeaResult = IdeaType | NotAllowed | NotFound | TooManyRequests;
