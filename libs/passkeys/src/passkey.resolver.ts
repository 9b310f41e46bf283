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
import {
  AddPasskeyInput,
  PasskeyAnswerInput,
  RemovePasskeyInput,
  RenamePasskeyInput,
} from './passkey.inputs.js';
import {
  BeginPasskeyResult,
  BeginPasskeySignInResult,
  ChangePasskeysResult,
  ConfirmPasskeySignInResult,
} from './passkey.problems.js';
import { PasskeyService } from './passkey.service.js';
import { OwnPasskey } from './passkey.type.js';

@Resolver()
export class PasskeyResolver {
  constructor(
    private readonly passkeys: PasskeyService,
    private readonly entrance: Entrance,
  ) {}

  @ForSignedIn()
  @Query(() => [OwnPasskey], { description: 'The own passkeys, oldest first.' })
  async myPasskeys(@CurrentViewer() viewer: SignedInViewer): Promise<OwnPasskey[]> {
    return this.passkeys.own(viewer.id);
  }

  @Public()
  @Mutation(() => BeginPasskeySignInResult, {
    description: 'Asks for any passkey of this site. Says nothing about accounts.',
  })
  async beginPasskeySignIn(@Request() request: RequestContext) {
    return this.passkeys.beginSignIn(request);
  }

  @Public()
  @Mutation(() => ConfirmPasskeySignInResult, {
    description: 'Signs in with the answer of a passkey; sets the cookie.',
  })
  async confirmPasskeySignIn(
    @Request() request: RequestContext,
    @Args('input') input: PasskeyAnswerInput,
  ) {
    const result = await this.passkeys.confirmSignIn(request, input);
    if (result instanceof SignedIn) this.entrance.admit(request, result);
    return result;
  }

  @ForSignedIn()
  @Mutation(() => BeginPasskeyResult, { description: 'Asks for a new passkey.' })
  async beginPasskey(@Request() request: OwnRequest) {
    return this.passkeys.beginAdding(request);
  }

  @ForSignedIn()
  @Mutation(() => ChangePasskeysResult, { description: 'Keeps a new passkey; a mail tells of it.' })
  async addPasskey(@Request() request: OwnRequest, @Args('input') input: AddPasskeyInput) {
    const result = await this.passkeys.add(request, input);
    if ('sessionToken' in result && result.sessionToken) request.setCookie(result.sessionToken);
    return result;
  }

  @ForSignedIn()
  @Mutation(() => ChangePasskeysResult, { description: 'Gives an own passkey another name.' })
  async renamePasskey(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: RenamePasskeyInput,
  ) {
    return this.passkeys.rename(viewer.id, input);
  }

  @ForSignedIn()
  @Mutation(() => ChangePasskeysResult, {
    description: 'Takes an own passkey away; a mail tells of it.',
  })
  async removePasskey(@Request() request: OwnRequest, @Args('input') input: RemovePasskeyInput) {
    return this.passkeys.remove(request, input.id);
  }
}
