import { Query, Resolver } from '@nestjs/graphql';
import { Public, Request, type RequestContext } from '@ein/platform';
import { OpenData } from './dataset.type.js';
import { OpenDataService } from './open-data.service.js';

@Resolver()
export class OpenDataResolver {
  constructor(private readonly service: OpenDataService) {}

  @Public()
  @Query(() => OpenData, {
    name: 'openData',
    description: 'What there is to take away, and under which licence.',
  })
  async openData(@Request() { language }: RequestContext): Promise<OpenData> {
    return this.service.overview(language);
  }
}
