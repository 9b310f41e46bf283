import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Words of people in an edition, or a text that one of its sentences rests on. Only a removal changes it. */
@Entity('edition_source')
export class EditionSource {
  @PrimaryColumn('integer')
  edition: number;

  /** Where the edition has its digest. */
  @PrimaryColumn('integer')
  key: number;

  /** Id of the sentence; `title` where an idea is only named. */
  @Column('text')
  sentence: string;

  @Column('text')
  kind: 'idea' | 'comment';

  @Column('uuid', { name: 'source_id' })
  sourceId: string;

  /** What people quote: Idee 12, K-47. */
  @Column('integer')
  number: number;

  @Column('integer')
  version: number;

  /** Null: the whole text is meant, no passage of it. */
  @Column('text', { nullable: true })
  part: 'title' | 'text' | null;

  /** UTF-16 units of that version's text. */
  @Column('integer', { name: 'start_at', nullable: true })
  startAt: number | null;

  @Column('integer', { name: 'end_at', nullable: true })
  endAt: number | null;

  /** Of the passage as UTF-8, hexadecimal. */
  @Column('text', { nullable: true })
  sha256: string | null;

  /** Null: nothing of it is quoted, or it was taken away. */
  @Column('text', { nullable: true })
  text: string | null;

  @Column('bytea', { nullable: true })
  salt: Buffer | null;

  @Column({ type: 'timestamptz', name: 'erased_at', precision: 3, nullable: true })
  erasedAt: Date | null;
}
