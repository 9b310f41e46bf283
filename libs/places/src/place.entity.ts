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
}
