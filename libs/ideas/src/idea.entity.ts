import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProcessingStatus } from './processing-status.type.js';
import type { Visibility } from './visibility.type.js';

/** A proposal, as it is stored. Its counters live in `idea_tally`, because this row is wide and much indexed. */
@Entity('idea')
export class Idea {
  @PrimaryColumn('uuid')
  id: string;

  /** Drawn when the author's address is confirmed; people quote it. */
  @Column('integer', { nullable: true })
  number: number | null;

  @Column('text')
  title: string;

  /** Markdown. */
  @Column('text')
  body: string;

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Column('uuid', { name: 'project_id' })
  projectId: string;

  @Column('uuid', { name: 'category_id' })
  categoryId: string;

  /** Null: the whole town. */
  @Column('uuid', { name: 'place_id', nullable: true })
  placeId: string | null;

  @Column('double precision', { nullable: true })
  lat: number | null;

  @Column('double precision', { nullable: true })
  lon: number | null;

  /** Where exactly, in the author's words. */
  @Column('text', { nullable: true })
  location: string | null;

  @Column('text')
  visibility: Visibility;

  @Column('text')
  status: ProcessingStatus;

  @Column('integer')
  version: number;

  /** The main idea, where this one is a duplicate. Only the row of the merge moves it. */
  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto: string | null;

  /** How many ideas are merged into this one. */
  @Column('integer')
  linked: number;

  /** Calendar date on which the first answer is due. */
  @Column('date', { name: 'answer_due_on', nullable: true })
  answerDueOn: string | null;

  /** Calendar date on which it was handed in, on paper, as an Einwohnerantrag (§ 31 NKomVG). */
  @Column('date', { name: 'petition_submitted_on', nullable: true })
  petitionSubmittedOn: string | null;

  @Column('text', { nullable: true })
  source: string | null;

  @Column('text', { name: 'external_id', nullable: true })
  externalId: string | null;

  @Column('text', { name: 'source_url', nullable: true })
  sourceUrl: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'submitted_at', precision: 3, nullable: true })
  submittedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'published_at', precision: 3, nullable: true })
  publishedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'removed_at', precision: 3, nullable: true })
  removedAt: Date | null;

  /** The rule or law on which it was removed; shown on the tombstone. */
  @Column('text', { name: 'removed_ground', nullable: true })
  removedGround: string | null;
}
