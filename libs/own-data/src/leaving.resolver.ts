import { Args, Mutation, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  Request,
  type RequestContext,
  SignedIn,
  type SignedInViewer,
} from '@ein/platform';
import { EraseAccountInput, RequestErasureInput } from './leaving.inputs.js';
import { AccountErasedType, EraseAccountResult, RequestErasureResult } from './leaving.problems.js';
import { LeavingService } from './leaving.service.js';

@Resolver()
export class LeavingResolver {
  constructor(private readonly leaving: LeavingService) {}

  @SignedIn()
  @Mutation(() => RequestErasureResult, {
    description: 'Sends the code without which nobody erases an account. Changes nothing.',
  })
  async requestErasure(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: RequestErasureInput,
  ) {
    return this.leaving.request(viewer, input);
  }

  @SignedIn()
  @Mutation(() => EraseAccountResult, {
    description: 'Erases the own account at once, with the choice what becomes of its texts.',
  })
  async eraseAccount(
    @CurrentViewer() viewer: SignedInViewer,
    @Request() request: RequestContext,
    @Args('input') input: EraseAccountInput,
  ) {
    const result = await this.leaving.erase(viewer, input);
    if (result instanceof AccountErasedType) request.setCookie(null);
    return result;
  }
}
