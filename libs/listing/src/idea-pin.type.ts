import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { ProcessingStatus } from '@ein/ideas';

@ObjectType({ description: 'A published idea whose author put a pin on the map.' })
export class IdeaPin {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field()
  slug: string;

  @Field()
  title: string;

  @Field(() => ProcessingStatus)
  status: ProcessingStatus;

  @Field(() => String, { nullable: true, description: 'null: the whole town.' })
  placeName: string | null;

  @Field(() => Float, { description: 'Degrees north, WGS 84.' })
  lat: number;

  @Field(() => Float, { description: 'Degrees east, WGS 84.' })
  lon: number;
}

@ObjectType({ description: 'Pins of a section of the map, newest first.' })
export class IdeaPins {
  @Field(() => [IdeaPin])
  nodes: IdeaPin[];

  @Field({ description: 'Whether there are more than these.' })
  hasMore: boolean;
}
