import { Injectable } from '@nestjs/common';
import { badInput, Clock, newId, Role, type SignedInViewer } from '@ein/platform';
import { TownService } from '@ein/town';
import { GUEST_NAME, nameProblem, ownName } from './display-name.policy.js';
import { GuestRepository } from './guest.repository.js';

type Move = (guestId: string, accountId: string) => Promise<void>;

/**
 * People who took part in person and gave no address. Each feature in which they leave something says how it moves to the
 * account of the person they turn out to be. Call it inside a transaction.
 */
@Injectable()
export class Guests {
  private readonly moves: Move[] = [];

  constructor(
    private readonly guests: GuestRepository,
    private readonly town: TownService,
    private readonly clock: Clock,
  ) {}

  register(move: Move): void {
    this.moves.push(move);
  }

  /** A new guest. Throws what is wrong with the name at its field; without a name they are "Gast". */
  async open(displayName: string | null): Promise<SignedInViewer> {
    const name = displayName ? ownName(displayName) : GUEST_NAME;
    const problem = nameProblem(name, false, await this.town.facts());
    if (problem) throw badInput({ displayName: problem });
    const id = newId();
    await this.guests.insert(id, name, this.clock.now());
    return viewerOf(id, name);
  }

  /** As whom a guest acts once more; null when they have become somebody with an account. */
  async hold(id: string): Promise<SignedInViewer | null> {
    const name = await this.guests.hold(id);
    return name === null ? null : viewerOf(id, name);
  }

  /** All that the guest left is this account's from now on. False when one of them is not there any more. */
  async becomes(guestId: string, accountId: string): Promise<boolean> {
    if (!(await this.guests.lockBoth(guestId, accountId))) return false;
    for (const move of this.moves) await move(guestId, accountId);
    await this.guests.end(guestId, this.clock.now());
    return true;
  }
}

const viewerOf = (id: string, displayName: string): SignedInViewer => ({
  id,
  displayName,
  role: Role.RESIDENT,
  placeId: null,
  email: '',
  language: 'de',
});
