import { Injectable } from '@nestjs/common';
import type { RequestContext, SessionStanding } from '@ein/platform';
import type { Account } from '@ein/accounts';
import { SessionService } from '@ein/sessions';
import { SignedIn } from './sign-in.type.js';

export type Client = Pick<RequestContext, 'clientAddress' | 'sessionToken'> &
  Partial<Pick<RequestContext, 'language' | 'userAgent'>>;

/** The door behind all ways of signing in: whoever was proven gets a session, and the request goes on as theirs. */
@Injectable()
export class Entrance {
  constructor(private readonly sessions: SessionService) {}

  async enter(
    client: Client,
    account: Pick<Account, 'id' | 'role'>,
    proof: SessionStanding['proof'] = 'mail',
  ): Promise<SignedIn> {
    return this.signedIn(
      await this.sessions.begin(account, {
        proof,
        // A passkey is something somebody has and something they know or are: two factors in one.
        secondFactor: proof === 'passkey' ? 'passkey' : null,
        userAgent: client.userAgent ?? null,
        before: client.sessionToken,
      }),
    );
  }

  /** Whoever has this token, as the answer of a sign-in. */
  async signedIn(token: string): Promise<SignedIn> {
    const standing = await this.sessions.standingOf(token);
    if (!standing?.viewer) throw new Error('A session was begun and cannot be read.');
    const signedIn = new SignedIn();
    signedIn.sessionToken = token;
    signedIn.viewer = standing.viewer;
    signedIn.session = standing.session;
    return signedIn;
  }

  /** Lets the rest of the request act as whoever has just signed in. */
  admit(request: RequestContext, { sessionToken, viewer, session }: SignedIn): void {
    request.setCookie(sessionToken);
    Object.assign(request, { sessionToken, viewer, session });
  }
}
