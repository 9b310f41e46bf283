import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '@ein/accounts';
import { PlaceType } from '@ein/places';
import { CategoryType, ProjectType } from '@ein/projects';
import { ProcessingStatus } from './processing-status.type.js';
import { Visibility } from './visibility.type.js';

@ObjectType({ description: 'A point on the map, WGS 84.' })
export class GeoPoint {
  @Field(() => Float, { description: 'Degrees north.' })
  lat: number;

  @Field(() => Float, { description: 'Degrees east.' })
  lon: number;
}

/** Everything a card or a page shows is a plain property, filled by one statement; other features add fields of their own. */
@ObjectType('Idea', { description: 'A proposal for the town.' })
export class IdeaType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, {
    description: 'The number that people quote; 0 until the address of the author is confirmed.',
  })
  number: number;

  @Field({ description: 'Readable end of its address.' })
  slug: string;

  @Field()
  title: string;

  @Field({ description: 'Markdown, as written.' })
  body: string;

  @Field({ description: 'The first 240 characters, for lists.' })
  excerpt: string;

  @Field(() => ProcessingStatus)
  status: ProcessingStatus;

  @Field(() => Visibility)
  visibility: Visibility;

  @Field(() => Int, {
    description: 'How far its Model has grown: 1 received, 2 in work, 3 answered.',
  })
  modelStage: number;

  @Field(() => Int, { description: 'Distinct people who support it; always exact.' })
  voteCount: number;

  @Field(() => Int)
  commentCount: number;

  @Field()
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  publishedAt: Date | null;

  @Field(() => PersonType)
  author: PersonType;

  @Field(() => PlaceType, { nullable: true, description: 'null: the whole town.' })
  place: PlaceType | null;

  @Field(() => CategoryType)
  category: CategoryType;

  @Field(() => ProjectType)
  project: ProjectType;

  @Field(() => GeoPoint, { nullable: true })
  point: GeoPoint | null;

  @Field(() => String, { nullable: true, description: "Where exactly, in the author's words." })
  location: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where an imported idea was first published.',
  })
  sourceUrl: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Calendar date (ISO) on which the first answer is due.',
  })
  answerDueOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Calendar date (ISO) on which it was handed in as an Einwohnerantrag.',
  })
  petitionSubmittedOn: string | null;

  /** Filled by lists; else asked by the votes feature. */
  viewerHasVoted?: boolean;

  authorId: string;

  /** How many ideas are merged into it. */
  linked: number;
  /** The main idea, where it is a duplicate. */
  mergedInto: string | null;
}

@ObjectType({
  description: 'What stands where something public was removed: nothing of its content.',
})
export class Tombstone {
  @Field(() => Int)
  number: number;

  @Field()
  removedAt: Date;

  @Field({ description: 'The rule or law on which it was removed.' })
  ground: string;
}

@ObjectType({
  description: 'The text is kept until the address is confirmed with the code from the mail.',
})
export class AwaitsConfirmation {
  @Field(() => ID)
  ideaId: string;

  @Field()
  keptUntil: Date;
}
