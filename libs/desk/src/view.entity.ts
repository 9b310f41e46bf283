import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A list of the queue that somebody comes back to. */
@Entity('queue_view')
export class QueueView {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  name: string;

  /** Of the page's address: the queue, and what it is narrowed by. */
  @Column('text')
  query: string;

  /** Opens when the address says nothing. */
  @Column('boolean')
  standard: boolean;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
