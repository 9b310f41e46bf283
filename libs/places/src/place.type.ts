import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Place } from './place.entity.js';

@ObjectType('Place', { description: 'One of the parts of the town (Ortschaft).' })
export class PlaceType implements Omit<
  Place,
  'residentsSource' | 'residentsYear' | 'retiredAt' | 'mergedInto' | 'version'
> {
  @Field(() => ID)
  id: string;

  @Field({ description: 'Readable name in addresses.' })
  slug: string;

  @Field()
  name: string;

  @Field({ description: 'Kernstadt, Flecken or Dorf.' })
  kind: string;

  @Field(() => Float, { nullable: true, description: 'Degrees north, WGS 84.' })
  lat: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east, WGS 84.' })
  lon: number | null;

  @Field({ description: 'exact, minute or unverified; only exact ones may be shown as a pin.' })
  coordinateQuality: string;

  @Field(() => Int, { nullable: true, description: 'People who live there, where known.' })
  residents: number | null;
}
