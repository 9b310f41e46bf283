import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address from which mails came back. */
@Entity('mail_bounce')
export class MailBounce {
  @PrimaryColumn('text')
  address: string;

  /** Mails that came back for good since the last success or mending. */
  @Column('integer')
  count: number;

  /** The last enhanced status (RFC 3463), such as 5.1.1. */
  @Column('text')
  status: string;

  @Column('text')
  reason: string;

  @Column({ type: 'timestamptz', name: 'last_at', precision: 3 })
  lastAt: Date;

  /** Since then nothing goes there but what cannot be switched off. */
  @Column({ type: 'timestamptz', name: 'stopped_at', precision: 3, nullable: true })
  stoppedAt: Date | null;
}
