import { Injectable } from '@nestjs/common';
import { Database, type SignedInViewer, type TooManyRequests } from '@ein/platform';
import { MailOutbox } from '@ein/mail';
import { AccountCodes, type CodeExpired, type CodeWrong } from '@ein/sign-in';
import { AccountService } from '@ein/accounts';
import { ErasureService } from './erasure.service.js';
import type { EraseAccountInput, RequestErasureInput } from './leaving.inputs.js';
import { erasureLetter } from './leaving.letter.js';
import { AccountErasedType, ErasureRequested } from './leaving.problems.js';

/** How somebody leaves: asked twice, the second time with a fresh code, then at once. */
@Injectable()
export class LeavingService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountService,
    private readonly codes: AccountCodes,
    private readonly erasures: ErasureService,
    private readonly outbox: MailOutbox,
  ) {}

  /** Sends the code. Nothing changes yet. */
  async request(
    viewer: SignedInViewer,
    input: RequestErasureInput,
  ): Promise<ErasureRequested | TooManyRequests> {
    const tooMany = await this.codes.takeMail(viewer.id);
    if (tooMany) return tooMany;
    await this.database.transaction(async () => {
      const account = await this.accounts.find(viewer.id);
      if (!account) throw new Error('Somebody without an account is signed in.');
      const { id, code, expiresAt } = await this.codes.issue(account.id, 'erase');
      await this.outbox.queue({
        key: `erase:${id}`,
        recipient: account.email,
        expiresAt,
        ...erasureLetter(input.locale ?? viewer.language, code),
      });
    });
    return new ErasureRequested();
  }

  /** Erases the account with everything that belongs to it. A refusal is returned, not thrown: the wrong try must stay counted. */
  async erase(
    viewer: SignedInViewer,
    { code, texts }: EraseAccountInput,
  ): Promise<AccountErasedType | CodeWrong | CodeExpired | TooManyRequests> {
    const tooMany = await this.codes.takeTry(viewer.id);
    if (tooMany) return tooMany;
    return this.database.transaction(async () => {
      const refused = await this.codes.useCode(viewer.id, 'erase', code);
      if (refused) return refused;
      await this.erasures.erase(viewer.id, texts);
      return new AccountErasedType();
    });
  }
}
