import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A text that a page of the town had. */
@Entity('town_page_version')
export class TownPageVersion {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  locale: string;

  @Column('integer')
  number: number;

  @Column('text')
  title: string;

  /** Markdown. */
  @Column('text')
  body: string;

  @Column('boolean')
  demo: boolean;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
