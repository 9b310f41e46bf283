import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One mail of the outbox. `text` and `html` are emptied once it was sent. */
@Entity('mail')
export class Mail {
  @PrimaryColumn('uuid')
  id: string;

  /** Says which mail of which deed this is; a second one of the same key is never queued. */
  @Column('text')
  key: string;

  @Column('uuid', { name: 'about_id', nullable: true })
  aboutId: string | null;

  /** A mail of several things quotes these too. */
  @Column('uuid', { name: 'also_about', array: true, nullable: true })
  alsoAbout: string[] | null;

  @Column('text')
  recipient: string;

  @Column('text')
  subject: string;

  @Column('text')
  text: string;

  @Column('text')
  html: string;

  /** An entry for a calendar that goes along (RFC 5545). */
  @Column('text', { nullable: true })
  calendar: string | null;

  /** Stops mails like this one for this person; offered to mail programs. */
  @Column('text', { name: 'stop_url', nullable: true })
  stopUrl: string | null;

  @Column({ type: 'timestamptz', name: 'send_after', precision: 3 })
  sendAfter: Date;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3, nullable: true })
  expiresAt: Date | null;

  @Column('integer')
  attempts: number;

  /** From here on the days count after which nobody tries any more. */
  @Column({ type: 'timestamptz', name: 'first_tried_at', precision: 3, nullable: true })
  firstTriedAt: Date | null;

  @Column('text', { name: 'last_error', nullable: true })
  lastError: string | null;

  @Column({ type: 'timestamptz', name: 'leased_until', precision: 3, nullable: true })
  leasedUntil: Date | null;

  @Column({ type: 'timestamptz', name: 'sent_at', precision: 3, nullable: true })
  sentAt: Date | null;

  @Column({ type: 'timestamptz', name: 'refused_at', precision: 3, nullable: true })
  refusedAt: Date | null;

  /** A report said that it came back. */
  @Column({ type: 'timestamptz', name: 'bounced_at', precision: 3, nullable: true })
  bouncedAt: Date | null;

  /** Of the request that it was queued for, so that one id finds all lines of the log. */
  @Column('text', { name: 'request_id', nullable: true })
  requestId: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
