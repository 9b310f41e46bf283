import { Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ein/platform';
import { MapFrameService } from './map-frame.service.js';
import { MapFrame } from './map-frame.type.js';

@Resolver()
export class MapFrameResolver {
  constructor(private readonly service: MapFrameService) {}

  @Public()
  @Query(() => MapFrame, {
    name: 'mapFrame',
    nullable: true,
    description: 'What the map of the town shows; null as long as no place has coordinates.',
  })
  async mapFrame(): Promise<MapFrame | null> {
    return this.service.frame();
  }
}
