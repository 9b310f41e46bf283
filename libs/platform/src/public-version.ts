import { Injectable } from '@nestjs/common';
import { SharedLook } from '@ein/freshness';
import { Database } from './database.js';

const VERSION = {
  name: 'public_version',
  text: 'select sum(changes)::text as version from public_version',
};

/**
 * A number that grows with every transaction that changes what everybody may see: texts, visibility, decisions, settings; not votes.
 * Whoever kept a page asks it first, so that what is hidden is hidden at once. Kept by triggers in the database.
 */
@Injectable()
export class PublicVersion {
  private readonly look: SharedLook<string>;

  constructor(database: Database) {
    this.look = new SharedLook(async () => {
      const [row] = await database.rows<{ version: string }>(VERSION);
      return row?.version ?? '0';
    });
  }

  /** As it is now: never a look that began before it was asked for. */
  current(): Promise<string> {
    return this.look.fresh();
  }
}
