import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { RequestSignInResult, type SignInRequested } from '@ein/sign-in';
import { type ChallengeRequired, Challenges } from '@ein/challenges';
import { Public, Request, type RequestContext, type TooManyRequests } from '@ein/platform';
import { ResendIdeaCodeInput } from './idea-code.inputs.js';
import { IdeaCodeService } from './idea-code.service.js';

@Resolver()
export class IdeaCodeResolver {
  constructor(
    private readonly service: IdeaCodeService,
    private readonly challenges: Challenges,
  ) {}

  @Public()
  @Mutation(() => RequestSignInResult, {
    description:
      'Sends another code for an idea that waits for it. Known and unknown addresses get the same answer.',
  })
  async resendIdeaCode(
    @Request() request: RequestContext,
    @Args('input') input: ResendIdeaCodeInput,
  ): Promise<SignInRequested | TooManyRequests | ChallengeRequired> {
    return this.challenges.guard(request, 'resendIdeaCode', input.sender, () =>
      this.service.resend(request, input),
    );
  }
}
