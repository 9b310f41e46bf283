import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One code of a sheet, as a keyed digest. By whom it was used is not kept. */
@Entity('desk_code')
export class DeskCode {
  @PrimaryColumn('bytea')
  digest: Buffer;

  @Column('uuid', { name: 'sheet_id' })
  sheetId: string;

  /** The day only, so that it does not lead to the account that was verified at that moment. */
  @Column('date', { name: 'used_on', nullable: true })
  usedOn: string | null;
}
