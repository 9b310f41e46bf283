import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an idea is about (Thema). */
@Entity('category')
export class Category {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('integer')
  position: number;

  /** Since when new ideas cannot have it any more; null: it is offered. */
  @Column({ type: 'timestamptz', name: 'retired_at', precision: 3, nullable: true })
  retiredAt?: Date | null;

  /** The one that took over everything it had. */
  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto?: string | null;

  /** Grows with every change of an admin. */
  @Column({ type: 'integer', insert: false })
  version?: number;
}
