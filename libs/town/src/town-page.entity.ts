import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A page of the town in one language: imprint, privacy, accessibility. */
@Entity('town_page')
export class TownPage {
  @PrimaryColumn('text')
  slug: string;

  @PrimaryColumn('text')
  locale: string;

  @Column('text')
  title: string;

  /** Markdown. */
  @Column('text')
  body: string;

  /** Written for the demo: not valid, and production refuses to start with it. */
  @Column('boolean')
  demo: boolean;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, insert: false })
  updatedAt: Date;
}
