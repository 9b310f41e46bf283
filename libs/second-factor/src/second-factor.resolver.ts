import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Request, SignedIn as ForSignedIn } from '@ein/platform';
import { Entrance, SignedIn } from '@ein/sign-in';
import { SecondFactorInput } from './second-factor.inputs.js';
import {
  BeginTotpResult,
  ConfirmTotpResult,
  ProveSecondFactorResult,
  RemoveTotpResult,
} from './second-factor.problems.js';
import { type OwnRequest, SecondFactorService } from './second-factor.service.js';
import { OwnSecondFactor } from './second-factor.type.js';

@Resolver()
export class SecondFactorResolver {
  constructor(
    private readonly factors: SecondFactorService,
    private readonly entrance: Entrance,
  ) {}

  @ForSignedIn()
  @Query(() => OwnSecondFactor, { description: 'What one has beside the mail to sign in with.' })
  async mySecondFactor(@Request() request: OwnRequest): Promise<OwnSecondFactor> {
    return this.factors.own(request);
  }

  @ForSignedIn()
  @Mutation(() => BeginTotpResult, {
    description: 'A new secret for an app that makes codes; it counts from its first code on.',
  })
  async beginTotp(@Request() request: OwnRequest) {
    return this.factors.beginTotp(request);
  }

  @ForSignedIn()
  @Mutation(() => ConfirmTotpResult, {
    description: 'The first code of the app. Gives recovery codes, this one time.',
  })
  async confirmTotp(@Request() request: OwnRequest, @Args('input') input: SecondFactorInput) {
    const result = await this.factors.confirmTotp(request, input.code);
    if ('recoveryCodes' in result) request.setCookie(result.sessionToken);
    return result;
  }

  @ForSignedIn()
  @Mutation(() => ProveSecondFactorResult, {
    description: 'Gives the second factor; the session has a new token then.',
  })
  async proveSecondFactor(@Request() request: OwnRequest, @Args('input') input: SecondFactorInput) {
    const result = await this.factors.prove(request, input.code);
    if (result instanceof SignedIn) this.entrance.admit(request, result);
    return result;
  }

  @ForSignedIn()
  @Mutation(() => ConfirmTotpResult, {
    description: 'New recovery codes; the old ones are worth nothing then.',
  })
  async renewRecoveryCodes(@Request() request: OwnRequest) {
    return this.factors.renewRecoveryCodes(request);
  }

  @ForSignedIn()
  @Mutation(() => RemoveTotpResult, { description: 'Takes the app and its recovery codes away.' })
  async removeTotp(@Request() request: OwnRequest) {
    return this.factors.removeTotp(request);
  }
}
