import { Injectable } from '@nestjs/common';
import { Clock, Database, NotAllowed, NotFound, type SignedInViewer } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import { AuthorTrustRepository } from './author-trust.repository.js';
import type { AuthorTrust, TrustResult } from './author-trust.type.js';
import { AuthorTrusted, AuthorTrustEnded } from './publishing.events.js';
import type { EndTrustInput, TrustAuthorInput } from './publishing.inputs.js';

/** Whom moderators trust to write what needs no check before everybody reads it. */
@Injectable()
export class AuthorTrusts {
  constructor(
    private readonly database: Database,
    private readonly trusts: AuthorTrustRepository,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  async of(accountId: string): Promise<AuthorTrust | null> {
    return this.trusts.find(accountId);
  }

  /** From now on their ideas are published at once. Given anew, it holds in spite of what was taken from them before. */
  async trust(viewer: SignedInViewer, input: TrustAuthorInput): Promise<TrustResult> {
    const { accountId, decisionId = null, reason = null } = input;
    if (accountId === viewer.id)
      return new NotAllowed('Dir selbst kann nur jemand anderes vertrauen.');
    return this.database.transaction(async () => {
      if (!(await this.trusts.lockPerson(accountId)))
        return new NotFound('Dieses Konto gibt es nicht.');
      if (decisionId && !(await this.trusts.letThrough(decisionId, viewer.id, accountId)))
        return new NotFound('Diese Entscheidung gibt es nicht.');
      const standing = await this.trusts.find(accountId);
      if (standing?.stands) return standing;
      const since = this.clock.now();
      await this.trusts.save({ accountId, since, byId: viewer.id, reason, decisionId });
      await this.record(AuthorTrusted, viewer, accountId, { decisionId });
      return { since, by: viewer.displayName, reason, stands: true };
    });
  }

  async end(viewer: SignedInViewer, { accountId }: EndTrustInput): Promise<TrustResult> {
    return this.database.transaction(async () => {
      await this.trusts.lockPerson(accountId);
      const trust = await this.trusts.find(accountId);
      if (!trust) return new NotFound('Diesem Konto vertraut gerade niemand.');
      await this.trusts.delete(accountId);
      await this.record(AuthorTrustEnded, viewer, accountId, {});
      return { ...trust, stands: false };
    });
  }

  private async record(
    kind: string,
    { id }: SignedInViewer,
    subjectId: string,
    detail: Record<string, string | null>,
  ): Promise<void> {
    await this.events.record({ kind, actorId: id, subjectId, detail });
  }
}
