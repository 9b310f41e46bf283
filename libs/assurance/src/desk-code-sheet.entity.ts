import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sheet of codes that somebody of the staff has printed for the desk. */
@Entity('desk_code_sheet')
export class DeskCodeSheet {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'made_by' })
  madeBy: string;

  @Column({ type: 'timestamptz', name: 'made_at', precision: 3 })
  madeAt: Date;

  @Column({ type: 'timestamptz', name: 'valid_until', precision: 3 })
  validUntil: Date;
}
