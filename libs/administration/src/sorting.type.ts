import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('KeptTheme', { description: 'A theme as admins keep it.' })
export class KeptThemeType {
  @Field(() => ID)
  id: string;

  @Field()
  slug: string;

  @Field()
  name: string;

  @Field(() => Int, { description: 'Published ideas that have it.' })
  ideaCount: number;

  @Field({ description: 'Whether new ideas can have it.' })
  offered: boolean;

  @Field(() => String, { nullable: true, description: 'The name of the one it was merged into.' })
  mergedInto: string | null;

  @Field(() => Int, { description: 'Grows with every change; send it along.' })
  version: number;
}

@ObjectType('KeptPlace', { description: 'A part of the town as admins keep it.' })
export class KeptPlaceType extends KeptThemeType {
  @Field({ description: 'Kernstadt, Flecken or Dorf.' })
  kind: string;

  @Field(() => Float, { nullable: true })
  lat: number | null;

  @Field(() => Float, { nullable: true })
  lon: number | null;

  @Field({ description: 'exact, minute or unverified.' })
  coordinateQuality: string;

  @Field(() => Int, { nullable: true })
  residents: number | null;

  @Field(() => String, { nullable: true })
  residentsSource: string | null;

  @Field(() => Int, { nullable: true })
  residentsYear: number | null;
}

@ObjectType('SortingMerge', { description: 'What became of a merge.' })
export class SortingMergeType {
  @Field(() => Int, { description: 'So many ideas have the other one now.' })
  movedIdeas: number;
}
