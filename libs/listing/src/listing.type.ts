import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageInfo } from '@ein/platform';
import { IdeaType } from '@ein/ideas';

@ObjectType({ description: 'One value to filter by, with the number of ideas it would leave.' })
export class Facet {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'What a list can be narrowed by. Counts respect the other filters.' })
export class Facets {
  @Field(() => [Facet])
  states: Facet[];

  @Field(() => [Facet])
  places: Facet[];

  @Field(() => [Facet])
  categories: Facet[];

  @Field(() => [Facet])
  projects: Facet[];
}

@ObjectType({ description: 'A page of ideas.' })
export class IdeaConnection {
  @Field(() => [IdeaType])
  nodes: IdeaType[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Int)
  totalCount: number;

  @Field({ description: 'The order used; carried in links so that the next page continues it.' })
  order: string;

  @Field(() => Facets)
  facets?: Facets;
}
