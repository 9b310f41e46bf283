import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Problem, resultUnion } from '@ein/platform';

@ObjectType('DraftPhoto', { description: 'A photo of a draft, as its ticket.' })
export class DraftPhotoType {
  @Field()
  ticket: string;

  @Field()
  alt: string;
}

@ObjectType('IdeaDraft', { description: 'What the viewer is still writing; nobody else sees it.' })
export class IdeaDraftType {
  @Field(() => Int, { description: 'Grows with each saving.' })
  version: number;

  @Field()
  savedAt: Date;

  @Field()
  title: string;

  @Field()
  body: string;

  @Field({ description: 'As the form holds it: empty, "ganz" for the whole town, or an id.' })
  place: string;

  @Field()
  category: string;

  @Field()
  project: string;

  @Field({ description: 'Where exactly, in words.' })
  location: string;

  @Field({ description: 'A spot as latitude,longitude, or empty.' })
  pin: string;

  @Field(() => [DraftPhotoType])
  photos: DraftPhotoType[];
}

@ObjectType({
  implements: () => Problem,
  description: 'It was written on elsewhere meanwhile: nothing was overwritten.',
})
export class DraftIsNewer extends Problem {
  @Field(() => IdeaDraftType, {
    nullable: true,
    description: 'The newer draft; null when it was sent or taken away.',
  })
  draft: IdeaDraftType | null;

  constructor(draft: IdeaDraftType | null) {
    super('Auf einem anderen Gerät hast du inzwischen weitergeschrieben.');
    this.draft = draft;
  }
}

export const SaveDraftResult = resultUnion(
  'SaveDraftResult',
  'The saved draft, or why it was not saved.',
  IdeaDraftType,
  [DraftIsNewer],
);
export type SaveDraftResult = IdeaDraftType | DraftIsNewer;
