import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '@ein/platform';

/** Somebody without an account hears of one idea, or of new editions of reports, by mail. The row goes when they stop. */
@Entity('address_follow')
export class AddressFollow {
  @PrimaryColumn('uuid')
  id: string;

  /** Null: new editions of reports. */
  @Column('uuid', { name: 'idea_id', nullable: true })
  ideaId: string | null;

  @Column('text')
  address: string;

  /** In which they are written to: that of the page on which they asked or confirmed. */
  @Column('text')
  language: Language;

  /** Null until the link in the mail was used; nothing but that mail is sent before. */
  @Column({ type: 'timestamptz', name: 'confirmed_at', precision: 3, nullable: true })
  confirmedAt: Date | null;

  /** When the last mail was written to them. */
  @Column({ type: 'timestamptz', name: 'told_at', precision: 3, nullable: true })
  toldAt: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
