import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  Public,
  Request,
  type RequestContext,
  SignedIn as ForSignedIn,
  type SignedInViewer,
} from '@ein/platform';
import { Entrance, SignedIn } from '@ein/sign-in';
import type { OwnRequest } from '@ein/second-factor';
import { BeginExternalSignInArgs, ConfirmExternalInput } from './external-login.inputs.js';
import {
  BeginExternalLinkResult,
  BeginExternalSignInResult,
  ConfirmExternalResult,
  UnlinkExternalResult,
} from './external-login.problems.js';
import { ExternalLoginService } from './external-login.service.js';
import { ExternalLogin, OwnExternalLink } from './external-login.type.js';

@Resolver()
export class ExternalLoginResolver {
  constructor(
    private readonly external: ExternalLoginService,
    private readonly entrance: Entrance,
  ) {}

  @Public()
  @Query(() => ExternalLogin, {
    nullable: true,
    description: 'Another login that opens accounts here, or null.',
  })
  externalLogin(): ExternalLogin | null {
    return this.external.login();
  }

  @ForSignedIn()
  @Query(() => OwnExternalLink, { nullable: true, description: 'The own link with it, or null.' })
  async myExternalLink(@CurrentViewer() viewer: SignedInViewer): Promise<OwnExternalLink | null> {
    return this.external.own(viewer.id);
  }

  @Public()
  @Mutation(() => BeginExternalSignInResult, { description: 'Begins a visit to the other login.' })
  async beginExternalSignIn(
    @Request() request: RequestContext,
    @Args() { statesAge }: BeginExternalSignInArgs,
  ) {
    return this.external.beginSignIn(request, statesAge);
  }

  @ForSignedIn()
  @Mutation(() => BeginExternalLinkResult, {
    description: 'Begins a visit to the other login, to link it with this account.',
  })
  async beginExternalLink(@Request() request: OwnRequest) {
    return this.external.beginLink(request);
  }

  @Public()
  @Mutation(() => ConfirmExternalResult, {
    description: 'Signs in or links whoever comes back; sets the cookie.',
  })
  async confirmExternal(
    @Request() request: OwnRequest,
    @Args('input') input: ConfirmExternalInput,
  ) {
    const result = await this.external.confirm(request, input);
    if (result instanceof SignedIn) this.entrance.admit(request, result);
    return result;
  }

  @ForSignedIn()
  @Mutation(() => UnlinkExternalResult, { description: 'Takes the link away; a mail tells of it.' })
  async unlinkExternal(@Request() request: OwnRequest) {
    return this.external.unlink(request);
  }
}
