import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Challenges } from '@ein/challenges';
import { Public, Request, type RequestContext } from '@ein/platform';
import { SessionService } from '@ein/sessions';
import { Entrance } from './entrance.service.js';
import { ConfirmSignInInput, RequestSignInInput } from './sign-in.inputs.js';
import { ConfirmSignInResult, RequestSignInResult } from './sign-in.problems.js';
import { SignInService } from './sign-in.service.js';
import { SignedIn } from './sign-in.type.js';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: SessionService,
    private readonly entrance: Entrance,
    private readonly challenges: Challenges,
  ) {}

  @Public()
  @Mutation(() => RequestSignInResult, {
    description:
      'Sends a code and a link to an address. Known and unknown addresses get the same answer.',
  })
  async requestSignIn(
    @Request() request: RequestContext,
    @Args('input') { sender, nextPath, ...asked }: RequestSignInInput,
  ) {
    const context = { nextPath: nextPath ?? null };
    return this.challenges.guard(request, 'requestSignIn', sender, () =>
      this.signIn.request(request, { ...asked, context }),
    );
  }

  @Public()
  @Mutation(() => ConfirmSignInResult, {
    description: 'Signs in with the typed code or the link; sets the cookie.',
  })
  async confirmSignIn(
    @Request() request: RequestContext,
    @Args('input') input: ConfirmSignInInput,
  ) {
    const result = await this.signIn.confirm(request, input);
    if (result instanceof SignedIn) this.entrance.admit(request, result);
    return result;
  }

  @Public()
  @Mutation(() => Boolean, { description: 'Ends this session; true also when there was none.' })
  async signOut(@Request() request: RequestContext): Promise<boolean> {
    if (request.sessionToken) await this.sessions.end(request.sessionToken);
    request.setCookie(null);
    return true;
  }
}
