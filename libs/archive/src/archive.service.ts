import { Injectable } from '@nestjs/common';
import type { ArchivedDecision } from './archive-columns.policy.js';
import { ArchiveRepository } from './archive.repository.js';

const PAGE = 500;

/** All decisions for the archive, page by page. */
@Injectable()
export class ArchiveService {
  constructor(private readonly repository: ArchiveRepository) {}

  /** A page and where it ended; `next` is null after the last one. */
  async page(after: string | null): Promise<{ rows: ArchivedDecision[]; next: string | null }> {
    const rows = await this.repository.findAfter(positionOf(after), PAGE);
    const last = rows.at(-1);
    const next = last && rows.length === PAGE ? `${last.decidedAt} ${last.id}` : null;
    return { rows, next };
  }

  /** Every one of them, with no more than a page in memory. */
  async *all(): AsyncGenerator<ArchivedDecision> {
    let after: string | null = null;
    do {
      const { rows, next }: { rows: ArchivedDecision[]; next: string | null } =
        await this.page(after);
      yield* rows;
      after = next;
    } while (after !== null);
  }
}

const positionOf = (after: string | null) => {
  const [at, id] = after?.split(' ') ?? [];
  return at && id ? { at, id } : null;
};
