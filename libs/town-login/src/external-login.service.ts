import { Injectable } from '@nestjs/common';
import { Clock, Database, RateLimits, type TooManyRequests } from '@ein/platform';
import { AccountService, canonicalAddress } from '@ein/accounts';
import { AssuranceService } from '@ein/assurance';
import { type Client, Entrance, SecurityNews, type SignedIn } from '@ein/sign-in';
import { type SecondFactorFirst, type OwnRequest, SecondFactorService } from '@ein/second-factor';
import { type FreshProofRequired, SignInSecrets } from '@ein/sessions';
import type { ConfirmExternalInput } from './external-login.inputs.js';
import { VISIT_MINUTES, VISITS_PER_CLIENT } from './external-login.policy.js';
import {
  ExternalAddressUnconfirmed,
  ExternalLinkedElsewhere,
  ExternalRefused,
  ExternalUnavailable,
} from './external-login.problems.js';
import { ExternalLoginRepository } from './external-login.repository.js';
import {
  ExternalLinked,
  type ExternalLogin,
  ExternalUnlinked,
  type ExternalVisitBegun,
  type OwnExternalLink,
} from './external-login.type.js';
import { type ExternalPerson, LoginUnavailable, OidcClient } from './oidc-client.service.js';

const AGE_FIRST =
  'Mitmachen kannst du ab 14 Jahren. Beginne noch einmal auf der Seite „Anmelden“: Mit dem Knopf dort bestätigst du, mindestens 14 zu sein.';

type Returned =
  | SignedIn
  | ExternalLinked
  | ExternalRefused
  | ExternalAddressUnconfirmed
  | ExternalLinkedElsewhere
  | ExternalUnavailable;

/** Signing in by a login elsewhere. Whoever it vouches for is found by issuer and subject, the first time by a verified address. */
@Injectable()
export class ExternalLoginService {
  constructor(
    private readonly database: Database,
    private readonly links: ExternalLoginRepository,
    private readonly client: OidcClient,
    private readonly accounts: AccountService,
    private readonly assurance: AssuranceService,
    private readonly factors: SecondFactorService,
    private readonly entrance: Entrance,
    private readonly secrets: SignInSecrets,
    private readonly limits: RateLimits,
    private readonly news: SecurityNews,
    private readonly clock: Clock,
  ) {}

  /** Null where the operator has set none up. */
  login(): ExternalLogin | null {
    const { label } = this.client;
    return label === null ? null : { label };
  }

  async own(accountId: string): Promise<OwnExternalLink | null> {
    const { issuer } = this.client;
    return issuer === null ? null : this.links.findOfAccount(accountId, issuer);
  }

  async beginSignIn(
    client: Client,
    statesAge: boolean,
  ): Promise<ExternalVisitBegun | TooManyRequests | ExternalUnavailable> {
    return (
      (await this.limits.take(VISITS_PER_CLIENT, client.clientAddress)) ??
      this.begin(null, statesAge)
    );
  }

  async beginLink(
    request: OwnRequest,
  ): Promise<
    | ExternalVisitBegun
    | TooManyRequests
    | ExternalUnavailable
    | FreshProofRequired
    | SecondFactorFirst
  > {
    return (
      (await this.factors.refusal(request)) ??
      (await this.limits.take(VISITS_PER_CLIENT, request.clientAddress)) ??
      this.begin(request.viewer.id)
    );
  }

  /** Takes back whoever comes from the other login. The visit is over with it, whatever the answer is. */
  async confirm(
    request: Client & Partial<Pick<OwnRequest, 'viewer'>>,
    input: ConfirmExternalInput,
  ): Promise<Returned> {
    const visit = await this.links.takeVisit(
      this.secrets.ofVisit(input.browserToken),
      this.clock.now(),
    );
    // A link is made for whoever began it: another person at the same screen gets none.
    if (!visit || (visit.accountId && visit.accountId !== request.viewer?.id))
      return new ExternalRefused();
    const person = await this.client
      .personOf(input.browserToken, input.query)
      .catch((error: unknown) => (error instanceof LoginUnavailable ? error : null));
    if (person === null) return new ExternalRefused();
    if (person instanceof LoginUnavailable) return new ExternalUnavailable();
    return this.database.transaction(() =>
      visit.accountId
        ? this.link(visit.accountId, person)
        : this.signIn(request, person, visit.statesAge),
    );
  }

  /** The other account opens this one no more, and vouches for it no more. */
  async unlink(
    request: OwnRequest,
  ): Promise<ExternalUnlinked | FreshProofRequired | SecondFactorFirst> {
    const refused = await this.factors.refusal(request);
    if (refused) return refused;
    const { viewer } = request;
    return this.database.transaction(async () => {
      if (await this.links.unlink(viewer.id)) {
        await this.assurance.vouchNoLonger(viewer.id);
        await this.news.tell(viewer, 'oidc-unlinked');
      }
      return new ExternalUnlinked();
    });
  }

  async forgetOldVisits(): Promise<number> {
    return this.links.deleteOldVisits(this.clock.now());
  }

  private async begin(
    accountId: string | null,
    statesAge = false,
  ): Promise<ExternalVisitBegun | ExternalUnavailable> {
    if (this.client.issuer === null) return new ExternalUnavailable();
    const browserToken = this.secrets.newToken();
    const url = await this.client.addressFor(browserToken).catch(() => null);
    if (url === null) return new ExternalUnavailable();
    const expiresAt = new Date(this.clock.now().getTime() + VISIT_MINUTES * 60_000);
    const browserDigest = this.secrets.ofVisit(browserToken);
    await this.links.putVisit({ browserDigest, accountId, statesAge, expiresAt });
    return { url, browserToken };
  }

  private async signIn(
    client: Client,
    person: ExternalPerson,
    statesAge: boolean,
  ): Promise<Returned> {
    const { issuer, subject } = person;
    const known = await this.links.useIdentity(issuer, subject, this.clock.now());
    if (known) return this.entrance.enter(client, known, 'oidc');
    const address = person.emailVerified && person.email ? canonicalAddress(person.email) : null;
    if (!address) return new ExternalAddressUnconfirmed(this.name());
    // Nobody is noted to be 14 who has not said so, here or by a code before.
    if (!statesAge && !(await this.accounts.findByEmail(address))?.ageConfirmedAt)
      return new ExternalRefused(AGE_FIRST);
    const account = await this.accounts.confirm(address, client.language ?? 'de');
    const linked = await this.link(account.id, person);
    return linked instanceof ExternalLinked ? this.entrance.enter(client, account, 'oidc') : linked;
  }

  private async link(
    accountId: string,
    { issuer, subject }: ExternalPerson,
  ): Promise<ExternalLinked | ExternalLinkedElsewhere> {
    const linkedAt = this.clock.now();
    if (!(await this.links.link({ issuer, subject, accountId, linkedAt })))
      return new ExternalLinkedElsewhere(this.name());
    await this.assurance.vouch(accountId, linkedAt, issuer);
    const account = await this.accounts.find(accountId);
    if (account) await this.news.tell(account, 'oidc-linked', this.name());
    return Object.assign(new ExternalLinked(), { label: this.name() });
  }

  private name(): string {
    return this.client.label ?? '';
  }
}
