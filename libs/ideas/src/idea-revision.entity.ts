import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The text of an idea at one time. The log holds only its salted digest; text and salt can be erased together. */
@Entity('idea_revision')
export class IdeaRevision {
  @PrimaryColumn('uuid', { name: 'idea_id' })
  ideaId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('text')
  title: string;

  @Column('text')
  body: string;

  @Column('bytea')
  salt: Buffer;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
