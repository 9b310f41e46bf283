import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Public, SignedIn, type SignedInViewer, Staff } from '@ein/platform';
import {
  EndAccessTokenInput,
  MakeAccessTokenInput,
  RevokeAccessTokenInput,
} from './access-token.inputs.js';
import {
  EndAccessTokenResult,
  MakeAccessTokenResult,
  RevokeAccessTokenResult,
} from './access-token.problems.js';
import { AccessLimits, KnownAccessToken, OwnAccessToken } from './access-token.type.js';
import { AccessTokens } from './access-tokens.service.js';
import { Programs } from './programs.service.js';

@Resolver()
export class AccessTokenResolver {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly programs: Programs,
  ) {}

  @Public()
  @Query(() => AccessLimits, {
    name: 'accessLimits',
    description: 'How much programs may read here, with and without a token.',
  })
  accessLimits(): AccessLimits {
    return this.programs.allowed;
  }

  @SignedIn()
  @Query(() => [OwnAccessToken], {
    name: 'myAccessTokens',
    description: 'The tokens of one’s own programs, newest first, without their secrets.',
  })
  async myAccessTokens(@CurrentViewer() viewer: SignedInViewer): Promise<OwnAccessToken[]> {
    return this.tokens.own(viewer);
  }

  @SignedIn()
  @Mutation(() => MakeAccessTokenResult, {
    name: 'makeAccessToken',
    description: 'Makes a token with which a program reads what is public.',
  })
  async makeAccessToken(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: MakeAccessTokenInput,
  ): Promise<MakeAccessTokenResult> {
    return this.tokens.make(viewer, input);
  }

  @SignedIn()
  @Mutation(() => EndAccessTokenResult, {
    name: 'endAccessToken',
    description: 'Ends one of the own tokens at once.',
  })
  async endAccessToken(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') { accessTokenId }: EndAccessTokenInput,
  ): Promise<EndAccessTokenResult> {
    return this.tokens.end(viewer, accessTokenId);
  }

  @Staff('admin')
  @Query(() => [KnownAccessToken], {
    name: 'accessTokens',
    description: 'The tokens of everybody, at most 500, those that work first.',
  })
  async accessTokens(): Promise<KnownAccessToken[]> {
    return this.tokens.all();
  }

  @Staff('admin')
  @Mutation(() => RevokeAccessTokenResult, {
    name: 'revokeAccessToken',
    description: 'Ends a token of anybody at once; its owner gets the reason by mail.',
  })
  async revokeAccessToken(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: RevokeAccessTokenInput,
  ): Promise<RevokeAccessTokenResult> {
    return this.tokens.revoke(viewer, input);
  }
}
