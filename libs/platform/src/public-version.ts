import { Injectable } from '@nestjs/common';
import { SharedLook } from '@ein/freshness';
import { Clock } from './clock.js';
import { Database } from './database.js';

const VERSION = {
  name: 'public_version',
  text: 'select public_version_at($1) as version',
};

/**
 * A number that grows with every transaction that changes what everybody may see: texts, visibility, decisions, settings; not votes. It
 * grows, too, at the moment at which a phase opens or closes by itself.
 * Whoever kept a page asks it first, so that what is hidden is hidden at once. Kept by triggers in the database.
 */
@Injectable()
export class PublicVersion {
  private readonly look: SharedLook<string>;

  constructor(database: Database, clock: Clock) {
    this.look = new SharedLook(async () => {
      const [row] = await database.rows<{ version: string }>(VERSION, [clock.now()]);
      return row?.version ?? '0';
    });
  }

  /** As it is now: never a look that began before it was asked for. */
  current(): Promise<string> {
    return this.look.fresh();
  }
}
