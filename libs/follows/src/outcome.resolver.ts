import { Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, SignedIn, type SignedInViewer } from '@ein/platform';
import { OutcomeService } from './outcome.service.js';
import { Outcomes } from './outcome.type.js';

@Resolver(() => Outcomes)
export class OutcomeResolver {
  constructor(private readonly service: OutcomeService) {}

  @SignedIn()
  @Query(() => Outcomes, {
    name: 'myOutcomes',
    description: 'What became of everything that the viewer wrote and supports.',
  })
  async myOutcomes(@CurrentViewer() viewer: SignedInViewer): Promise<Outcomes> {
    return this.service.of(viewer);
  }
}
