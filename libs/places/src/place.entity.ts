import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One of the parts of the town (Ortschaft). */
@Entity('place')
export class Place {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: string;

  @Column('double precision', { nullable: true })
  lat: number | null;

  @Column('double precision', { nullable: true })
  lon: number | null;

  /** Only `exact` may be shown as a pin; `minute` and `unverified` are for sorting on an overview. */
  @Column('text', { name: 'coordinate_quality' })
  coordinateQuality: string;

  @Column('integer', { nullable: true })
  residents: number | null;

  /** Who counted them; with the year, or neither. */
  @Column('text', { name: 'residents_source', nullable: true })
  residentsSource: string | null;

  @Column('integer', { name: 'residents_year', nullable: true })
  residentsYear: number | null;

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
