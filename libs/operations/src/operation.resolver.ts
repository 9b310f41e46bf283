import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Clock, NotFound, resultUnion, Role, Staff } from '@ein/platform';
import { TryWorkAgainInput } from './operation.inputs.js';
import { OperationService } from './operation.service.js';
import { OperationsType } from './operation.type.js';

const TryWorkAgainResult = resultUnion(
  'TryWorkAgainResult',
  'How things stand, or that this work does not fail any more.',
  OperationsType,
  [NotFound],
);

@Resolver()
export class OperationResolver {
  constructor(
    private readonly service: OperationService,
    private readonly clock: Clock,
  ) {}

  @Staff(Role.ADMIN)
  @Query(() => OperationsType, { description: 'Every check, what fails, and the versions.' })
  async operations(): Promise<OperationsType> {
    return {
      at: this.clock.now(),
      checks: await this.service.checks(),
      faults: await this.service.faults(),
      versions: await this.service.versions(),
    };
  }

  @Staff(Role.ADMIN)
  @Mutation(() => TryWorkAgainResult, {
    description: 'Lets the worker try now what it would try later.',
  })
  async tryWorkAgain(
    @Args('input') { kind, work }: TryWorkAgainInput,
  ): Promise<OperationsType | NotFound> {
    return (await this.service.tryAgain(kind, work)) ? this.operations() : new NotFound();
  }
}
