import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody is still writing; at most one per person. */
@Entity('idea_draft')
export class IdeaDraft {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  /** Grows with each saving, so that a second device notices that it is behind. */
  @Column('integer')
  version: number;

  @Column('text')
  title: string;

  @Column('text')
  body: string;

  /** As the form holds it: empty, "ganz" for the whole town, or an id. */
  @Column('text')
  place: string;

  @Column('text')
  category: string;

  @Column('text')
  project: string;

  /** Where exactly, in words. */
  @Column('text')
  location: string;

  /** A spot as latitude,longitude, or empty. */
  @Column('text')
  pin: string;

  @Column({ type: 'jsonb' })
  photos: { ticket: string; alt: string }[];

  @Column({ type: 'timestamptz', name: 'saved_at', precision: 3 })
  savedAt: Date;
}
