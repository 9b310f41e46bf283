import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import type { PaperScan } from './paper.type.js';

/** What of the paper is typed in with an entry. */
export interface Paper {
  formNumber: number | null;
  scanId: string | null;
}

@Injectable()
export class PaperRepository {
  constructor(private readonly database: Database) {}

  /** As many new numbers, in their order. What is printed on them is the newest text of consent. */
  async insertForms(count: number, madeBy: string, now: Date): Promise<number[]> {
    const rows = await this.database.rows<{ number: number }>(
      `insert into paper_form (made_by, made_at, consent_version)
       select $2, $3, (select max(version) from consent_text) from generate_series(1, $1) returning number`,
      [count, madeBy, now],
    );
    return rows.map(({ number }) => number).sort((one, other) => one - other);
  }

  /** The text of consent that a form carries; null when there is no such form. */
  async findConsentOn(number: number): Promise<number | null> {
    const [row] = await this.database.rows<{ version: number }>(
      'select consent_version as version from paper_form where number = $1',
      [number],
    );
    return row?.version ?? null;
  }

  /** Whether this text of consent was ever printed on copied forms, which have no number. */
  async hasConsent(version: number): Promise<boolean> {
    const found = await this.database.rows('select from consent_text where version = $1', [
      version,
    ]);
    return found.length > 0;
  }

  /** False when there is no such form, or it was typed in. Of two at once the second waits and finds it so. */
  async takeForm(number: number, now: Date): Promise<boolean> {
    const touched = await this.database.write(
      'update paper_form set typed_at = $2 where number = $1 and typed_at is null',
      [number, now],
    );
    return touched === 1;
  }

  /** False when somebody is done with it already. */
  async takeScan(photoId: string, now: Date): Promise<boolean> {
    const touched = await this.database.write(
      'update paper_scan set done_at = $2 where photo_id = $1 and done_at is null',
      [photoId, now],
    );
    return touched === 1;
  }

  /** Which entry came of them. */
  async link(entryId: string, { formNumber, scanId }: Paper): Promise<void> {
    if (formNumber !== null)
      await this.database.write('update paper_form set entry_id = $2 where number = $1', [
        formNumber,
        entryId,
      ]);
    if (scanId)
      await this.database.write('update paper_scan set entry_id = $2 where photo_id = $1', [
        scanId,
        entryId,
      ]);
  }

  async insertScan(photoId: string, uploadedBy: string, now: Date): Promise<void> {
    await this.database.write(
      'insert into paper_scan (photo_id, uploaded_by, uploaded_at) values ($1, $2, $3)',
      [photoId, uploadedBy, now],
    );
  }

  /** Those that wait, oldest first. */
  async findWaiting(limit: number): Promise<PaperScan[]> {
    return this.database.rows<PaperScan & object>(
      `select s.photo_id as id, s.uploaded_at as "uploadedAt", p.width, p.height from paper_scan s join photo p on p.id = s.photo_id
       where s.done_at is null order by s.uploaded_at, s.photo_id limit $1`,
      [limit],
    );
  }

  async findScan(id: string): Promise<PaperScan | null> {
    const [row] = await this.database.rows<PaperScan & object>(
      `select s.photo_id as id, s.uploaded_at as "uploadedAt", p.width, p.height from paper_scan s join photo p on p.id = s.photo_id
       where s.photo_id = $1 and s.done_at is null`,
      [id],
    );
    return row ?? null;
  }

  /** Forms that were typed in, or printed and never typed in, before this moment. Their numbers are never drawn again. */
  async forgetForms(before: Date): Promise<number> {
    return this.database.write('delete from paper_form where coalesce(typed_at, made_at) < $1', [
      before,
    ]);
  }

  /** Scans whose time is over: typed in before the first moment, or waiting since before the second. They are taken out. */
  async takeOut(doneBefore: Date, uploadedBefore: Date): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      'delete from paper_scan where done_at < $1 or uploaded_at < $2 returning photo_id as id',
      [doneBefore, uploadedBefore],
    );
    return rows.map(({ id }) => id);
  }
}
