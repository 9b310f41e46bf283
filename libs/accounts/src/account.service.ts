import { Injectable } from '@nestjs/common';
import {
  badInput,
  Clock,
  Database,
  type FieldProblems,
  type Language,
  newId,
  Role,
  type SignedInViewer,
} from '@ein/platform';
import { parseMailAddress } from '@ein/mail';
import { TownService } from '@ein/town';
import type { Account } from './account.entity.js';
import type { UpdateProfileInput } from './account.inputs.js';
import { AccountRepository } from './account.repository.js';
import { canonicalAddress } from './address.policy.js';
import { nameProblem, NO_NAME, ownName } from './display-name.policy.js';
import type { PersonType } from './person.type.js';

@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly town: TownService,
    private readonly clock: Clock,
  ) {}

  async find(id: string): Promise<Account | null> {
    return this.accounts.find(id);
  }

  async findByIds(ids: readonly string[]): Promise<Account[]> {
    return this.accounts.findByIds(ids);
  }

  async findByEmail(email: string): Promise<Account | null> {
    const address = canonicalAddress(email);
    return address ? this.accounts.findByAddress(address) : null;
  }

  /** The account of this address; a new, unconfirmed one where there was none. Whoever calls must not show which it was. */
  async reserve(email: string, language: Language = 'de'): Promise<Account> {
    const emailCanonical = canonicalAddress(email);
    if (!emailCanonical) {
      throw badInput({
        email: {
          constraint: 'isMailAddress',
          message: 'Bitte gib eine E-Mail-Adresse an, zum Beispiel name@beispiel.de.',
        },
      });
    }
    await this.accounts.insertUnconfirmed({
      id: newId(),
      email: parseMailAddress(email) ?? emailCanonical,
      emailCanonical,
      displayName: NO_NAME,
      language,
      createdAt: this.clock.now(),
    });
    const account = await this.accounts.findByAddress(emailCanonical);
    if (!account) throw new Error('An account was written and cannot be read.');
    return account;
  }

  /** The account of somebody who has just shown that the address is theirs, and by using the code that they are at least 14. */
  async confirm(email: string, language: Language = 'de'): Promise<Account> {
    const account = await this.reserve(email, language);
    if (account.confirmedAt && account.ageConfirmedAt) return account;
    const now = this.clock.now();
    await this.accounts.markConfirmed(account.id, now, language);
    return {
      ...account,
      language: account.confirmedAt ? account.language : language,
      confirmedAt: account.confirmedAt ?? now,
      ageConfirmedAt: account.ageConfirmedAt ?? now,
    };
  }

  /**
   * Changes name, place and the language of mails. Throws what is wrong with them at their fields. The name is seen by
   * everybody, so that it stays while the account is suspended or blocked.
   */
  async updateProfile(
    viewer: SignedInViewer,
    input: UpdateProfileInput,
    restrictedUntil: Date | null = null,
  ): Promise<SignedInViewer> {
    const nameStays = restrictedUntil !== null && restrictedUntil > this.clock.now();
    const changed = { ...viewer };
    await this.database.transaction(async () => {
      if (input.displayName != null) {
        changed.displayName = ownName(input.displayName);
        if (nameStays) this.requireSameName(viewer, changed.displayName);
        else await this.rename(viewer, changed.displayName);
      }
      if (input.language != null) {
        changed.language = input.language;
        await this.accounts.speak(viewer.id, input.language);
      }
      if (input.placeId !== undefined) {
        changed.placeId = input.placeId;
        if (!(await this.accounts.moveTo(viewer.id, input.placeId))) {
          throw badInput({
            placeId: { constraint: 'exists', message: 'Bitte wähle eine Ortschaft.' },
          });
        }
      }
    });
    return changed;
  }

  private async rename(viewer: SignedInViewer, name: string): Promise<void> {
    const problem = nameProblem(name, viewer.role !== Role.RESIDENT, await this.town.facts());
    if (problem) throw badInput({ displayName: problem } satisfies FieldProblems);
    await this.accounts.rename(viewer.id, name);
  }

  private requireSameName(viewer: SignedInViewer, name: string): void {
    if (name === viewer.displayName) return;
    const message = 'Solange dein Konto gesperrt ist, bleibt dein Name, wie er ist.';
    throw badInput({ displayName: { constraint: 'restricted', message } });
  }

  /** People by account id, in the order of the ids. */
  async peopleByIds(ids: readonly string[]): Promise<PersonType[]> {
    const people = new Map(
      (await this.accounts.findPeople(ids)).map((person) => [person.id, person]),
    );
    return ids.map((id) => people.get(id) ?? { displayName: NO_NAME, role: null, placeName: null });
  }
}
