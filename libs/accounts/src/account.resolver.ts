import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  Public,
  Request,
  type RequestContext,
  SignedIn,
  type SignedInViewer,
  type Viewer,
} from '@ein/platform';
import { UpdateProfileInput } from './account.inputs.js';
import { AccountService } from './account.service.js';
import { ViewerType } from './viewer.type.js';

@Resolver()
export class AccountResolver {
  constructor(private readonly accounts: AccountService) {}

  @Public()
  @Query(() => ViewerType, { nullable: true, description: 'Whoever is signed in, or null.' })
  viewer(@CurrentViewer() viewer: Viewer): ViewerType | null {
    return viewer;
  }

  @SignedIn()
  @Mutation(() => ViewerType, { description: 'Changes what one tells about oneself.' })
  async updateProfile(
    @CurrentViewer() viewer: SignedInViewer,
    @Request() request: RequestContext,
    @Args('input') input: UpdateProfileInput,
  ): Promise<ViewerType> {
    return this.accounts.updateProfile(viewer, input, request.session?.restrictedUntil);
  }
}
