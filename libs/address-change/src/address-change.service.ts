import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  Clock,
  CONFIG,
  type Config,
  Database,
  newId,
  NotAllowed,
  NotFound,
  RateLimits,
  type RequestContext,
  type SignedInViewer,
  TooManyRequests,
} from '@ein/platform';
import { EventLog } from '@ein/event-log';
import { type MailLocale, MailOutbox, parseMailAddress } from '@ein/mail';
import { AccountCodes, CodeExpired, type CodeWrong } from '@ein/sign-in';
import { type Account, AccountService, canonicalAddress } from '@ein/accounts';
import { SessionService, SignInSecrets } from '@ein/sessions';
import type { AddressChange } from './address-change.entity.js';
import type { AddressSide, RequestAddressChangeInput } from './address-change.inputs.js';
import {
  agreeLetter,
  changedLetter,
  proveLetter,
  takenLetter,
  waitLetter,
} from './address-change.letter.js';
import { AddressTaken } from './address-change.problems.js';
import { AddressChangeRepository } from './address-change.repository.js';
import { AddressChangeStopped, AddressChangeType } from './address-change.type.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a dead address has to object. */
export const DAYS_TO_OBJECT = 7;

/** Anybody can type anybody's address, so it gets few mails. */
const PER_NEW_ADDRESS = { name: 'address-change-to', points: 3, seconds: 3600 };

export const AddressChanged = 'AddressChanged';

type Refusal = CodeWrong | CodeExpired | AddressTaken | TooManyRequests;

/** A change of address needs both addresses; where the old one is dead, a week without objection. */
@Injectable()
export class AddressChangeService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountService,
    private readonly changes: AddressChangeRepository,
    private readonly codes: AccountCodes,
    private readonly sessions: SessionService,
    private readonly secrets: SignInSecrets,
    private readonly outbox: MailOutbox,
    private readonly events: EventLog,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The change that this person has begun, or null. */
  async pending(viewer: SignedInViewer): Promise<AddressChangeType | null> {
    const change = await this.changes.find(viewer.id);
    return change && shown(change);
  }

  /** Sends a code to both addresses. The answer does not tell whether the new one has an account; only its owner learns that. */
  async request(
    viewer: SignedInViewer,
    request: Pick<RequestContext, 'sessionToken'>,
    input: RequestAddressChangeInput,
  ): Promise<AddressChangeType | TooManyRequests | NotAllowed> {
    const account = await this.accounts.find(viewer.id);
    const emailCanonical = canonicalAddress(input.email);
    if (!account || !emailCanonical) throw new Error('The address was checked before.');
    if (emailCanonical === account.emailCanonical)
      throw badInput({
        email: { constraint: 'differs', message: 'Das ist schon deine Adresse.' },
      });
    const tooMany =
      (await this.codes.takeMail(viewer.id)) ??
      (await this.limits.take(PER_NEW_ADDRESS, emailCanonical));
    if (tooMany) return tooMany;
    const change: AddressChange = {
      id: newId(),
      accountId: viewer.id,
      email: parseMailAddress(input.email) ?? emailCanonical,
      emailCanonical,
      locale: input.locale ?? viewer.language,
      oldConfirmedAt: null,
      newConfirmedAt: null,
      waitsUntil: null,
      askedFrom: request.sessionToken ? this.secrets.ofSession(request.sessionToken) : null,
      createdAt: this.clock.now(),
    };
    await this.database.transaction(async () => {
      await this.drop(viewer.id);
      await this.changes.insert(change);
      await this.writeToBoth(account, change);
    });
    return shown(change);
  }

  /** Takes the code that one of the addresses got. */
  async confirm(
    viewer: SignedInViewer,
    side: AddressSide,
    code: string,
  ): Promise<AddressChangeType | Refusal> {
    const tooMany = await this.codes.takeTry(viewer.id);
    if (tooMany) return tooMany;
    // A refusal is returned, not thrown: the wrong try must stay counted.
    return this.database.transaction(async () => {
      const change = await this.changes.lock(viewer.id);
      if (!change) return new CodeExpired();
      const refused = await this.codes.useCode(viewer.id, `${side}_address`, code);
      return refused ?? this.agree(change, side);
    });
  }

  /** Takes the link that one of the addresses got, in whatever browser. */
  async confirmLink(token: string): Promise<AddressChangeType | Refusal> {
    return this.database.transaction(async () => {
      const used = await this.codes.useToken(token, 'old_address', 'new_address');
      const change = used && (await this.changes.lock(used.accountId));
      if (!change) return new CodeExpired();
      return this.agree(change, used.purpose === 'old_address' ? 'old' : 'new');
    });
  }

  /** The old address is dead: it gets a notice and a week to object, then the change is made. */
  async waitForOld(viewer: SignedInViewer): Promise<AddressChangeType | NotAllowed | NotFound> {
    return this.database.transaction(async () => {
      const change = await this.changes.lock(viewer.id);
      const account = await this.accounts.find(viewer.id);
      if (!change || !account) return new NotFound('Es läuft keine Änderung deiner Adresse.');
      if (!change.newConfirmedAt)
        return new NotAllowed('Bestätige zuerst die neue Adresse mit ihrem Code.');
      if (change.waitsUntil) return shown(change);
      const waitsUntil = new Date(this.clock.now().getTime() + DAYS_TO_OBJECT * DAY_MS);
      await this.changes.waitUntil(change.id, waitsUntil);
      const { id, token } = await this.codes.issue(
        viewer.id,
        'stop_address',
        DAYS_TO_OBJECT * 24 * 60,
      );
      const link = this.linkOf('/adresse/anhalten', token, change.locale);
      await this.outbox.queue({
        key: `address-wait:${id}`,
        recipient: account.email,
        ...waitLetter(change.locale, { to: change.email, until: waitsUntil, link }),
      });
      return shown({ ...change, waitsUntil });
    });
  }

  /** The owner changed their mind. */
  async cancel(viewer: SignedInViewer): Promise<boolean> {
    return this.database.transaction(async () => (await this.drop(viewer.id)) > 0);
  }

  /** The old address objects: whoever asked is signed out everywhere. */
  async stop(token: string): Promise<AddressChangeStopped | CodeExpired> {
    return this.database.transaction(async () => {
      const used = await this.codes.useToken(token, 'stop_address');
      if (!used) return new CodeExpired();
      await this.drop(used.accountId);
      await this.sessions.endAll(used.accountId);
      return new AddressChangeStopped();
    });
  }

  /** Makes the changes to which the old address did not object in time; says how many. */
  async makeDue(): Promise<number> {
    let made = 0;
    for (const accountId of await this.changes.findDue(this.clock.now())) {
      await this.database.transaction(async () => {
        const change = await this.changes.lock(accountId);
        // Asked anew since we looked: what is there now has proved nothing yet.
        if (!change?.newConfirmedAt || !change.waitsUntil || change.waitsUntil > this.clock.now())
          return;
        if (!((await this.make(change)) instanceof AddressTaken)) made += 1;
      });
    }
    return made;
  }

  async forgetOld(before: Date): Promise<number> {
    return this.changes.deleteOlderThan(before);
  }

  private async agree(
    change: AddressChange,
    side: AddressSide,
  ): Promise<AddressChangeType | AddressTaken> {
    const now = this.clock.now();
    await this.changes.confirm(change.id, side, now);
    const agreed = { ...change, [side === 'old' ? 'oldConfirmedAt' : 'newConfirmedAt']: now };
    return agreed.oldConfirmedAt && agreed.newConfirmedAt ? this.make(agreed) : shown(agreed);
  }

  private async make(change: AddressChange): Promise<AddressChangeType | AddressTaken> {
    const account = await this.accounts.find(change.accountId);
    if (!account) throw new Error('A change of address without an account.');
    await this.drop(change.accountId);
    if (!(await this.changes.move(change, account.emailCanonical))) return new AddressTaken();
    await this.outbox.redirect(account.email, change.email);
    await this.changes.endOtherSessions(change.accountId, change.askedFrom);
    await this.outbox.queue({
      key: `address-changed:${change.id}`,
      recipient: account.email,
      ...changedLetter(change.locale, change.email),
    });
    await this.events.record({
      kind: AddressChanged,
      actorId: change.accountId,
      subjectId: change.accountId,
    });
    return { ...shown(change), done: true };
  }

  private async writeToBoth(account: Account, change: AddressChange): Promise<void> {
    const { locale, email } = change;
    const old = await this.codes.issue(account.id, 'old_address');
    const own = await this.codes.issue(account.id, 'new_address');
    await this.outbox.queue({
      key: `address-old:${old.id}`,
      recipient: account.email,
      expiresAt: old.expiresAt,
      ...agreeLetter(locale, {
        to: email,
        code: old.code,
        link: this.linkOf('/adresse/bestaetigen', old.token, locale),
      }),
    });
    const taken = await this.accounts.findByEmail(change.emailCanonical);
    const link = this.linkOf('/adresse/bestaetigen', own.token, locale);
    await this.outbox.queue({
      key: `address-new:${own.id}`,
      recipient: change.email,
      expiresAt: own.expiresAt,
      ...(taken ? takenLetter(locale) : proveLetter(locale, { code: own.code, link })),
    });
  }

  private async drop(accountId: string): Promise<number> {
    await this.codes.drop(accountId, 'old_address', 'new_address', 'stop_address');
    return this.changes.delete(accountId);
  }

  /** Opening the page behind it changes nothing, because mail scanners open links; its button does. */
  private linkOf(path: string, token: string, locale: MailLocale): string {
    const url = new URL(`${this.config.publicUrl}${locale === 'en' ? '/en' : ''}${path}`);
    url.searchParams.set('token', token);
    return url.toString();
  }
}

function shown(change: AddressChange): AddressChangeType {
  return {
    newEmail: change.email,
    oldConfirmed: change.oldConfirmedAt !== null,
    newConfirmed: change.newConfirmedAt !== null,
    waitsUntil: change.waitsUntil,
    done: false,
  };
}
