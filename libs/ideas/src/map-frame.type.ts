import { Field, Float, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'The section of the earth that the map of the town shows: its places and a margin.',
})
export class MapFrame {
  @Field(() => Float, { description: 'Degrees, WGS 84.' })
  south: number;

  @Field(() => Float)
  west: number;

  @Field(() => Float)
  north: number;

  @Field(() => Float)
  east: number;
}
