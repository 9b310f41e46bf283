import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ToldKind, ToldReason } from './told-kind.type.js';

/** One person is told of one event. It holds ids alone: what it says is read again whenever it is shown. */
@Entity('notification')
export class Notification {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  /** bigint, so a string in JavaScript. */
  @Column({ type: 'bigint', name: 'event_id' })
  eventId: string;

  @Column('text')
  kind: ToldKind;

  @Column('text')
  reason: ToldReason;

  @Column('uuid', { name: 'idea_id' })
  ideaId: string;

  /** The answer, step, comment, decision or idea that it tells of. */
  @Column('uuid', { name: 'source_id' })
  sourceId: string;

  @Column('uuid', { name: 'subscription_id', nullable: true })
  subscriptionId: string | null;

  /** How it goes by mail. */
  @Column('text')
  mail: 'none' | 'digest' | 'now';

  /** Not by mail before this moment: until then what it tells of can be taken back. */
  @Column({ type: 'timestamptz', name: 'mail_after', precision: 3, nullable: true })
  mailAfter: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'read_at', precision: 3, nullable: true })
  readAt: Date | null;

  /** When it went into a mail, or was passed over by a digest. */
  @Column({ type: 'timestamptz', name: 'told_at', precision: 3, nullable: true })
  toldAt: Date | null;
}
