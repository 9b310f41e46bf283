import { Injectable } from '@nestjs/common';
import type { RequestContext, TooManyRequests } from '@ein/platform';
import { AccountService } from '@ein/accounts';
import { SignInService, type SignInRequested } from '@ein/sign-in';
import type { ResendIdeaCodeInput } from './idea-code.inputs.js';
import { IdeaRepository } from './idea.repository.js';

/** Another code for an idea that still waits for its author. */
@Injectable()
export class IdeaCodeService {
  constructor(
    private readonly ideas: IdeaRepository,
    private readonly accounts: AccountService,
    private readonly signIn: SignInService,
  ) {}

  /**
   * Sends a mail that says which idea it is about, if that idea waits for this address; any other address gets the ordinary
   * sign-in mail, so that the answer tells a stranger nothing.
   */
  async resend(
    request: RequestContext,
    { ideaId, email, locale }: ResendIdeaCodeInput,
  ): Promise<SignInRequested | TooManyRequests> {
    const [idea, account] = [await this.ideas.find(ideaId), await this.accounts.findByEmail(email)];
    const waits = idea?.visibility === 'unconfirmed' && idea.authorId === account?.id;
    const nextPath = `/ideen/neu/bestaetigen?idee=${ideaId}`;
    return this.signIn.request(request, {
      email,
      locale: locale ?? 'de',
      context: { nextPath, ...(waits && { title: idea.title }) },
    });
  }
}
