import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a sentence of a draft rests on. */
@Entity('sentence_source')
export class SentenceSource {
  @PrimaryColumn('uuid', { name: 'sentence_id' })
  sentenceId: string;

  @PrimaryColumn('integer')
  position: number;

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
}
