import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A picture. Its files are named by `name` and lie in the storage. */
@Entity('photo')
export class Photo {
  @PrimaryColumn('uuid')
  id: string;

  /** Null: uploaded, and not yet submitted with an idea. */
  @Column('uuid', { name: 'idea_id', nullable: true })
  ideaId: string | null;

  /** Of the secret in the ticket that the uploader got. */
  @Column('bytea', { name: 'ticket_digest' })
  ticketDigest: Buffer;

  /** Digest of id and picture: tells nothing of the file it came from, and is never shared by two photos. */
  @Column('text')
  name: string;

  /** Pixels of the largest size. */
  @Column('integer')
  width: number;

  @Column('integer')
  height: number;

  /** What is to be seen, for those who do not see it; '' where nobody said. */
  @Column('text')
  alt: string;

  @Column('integer')
  position: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  /** Since when a decision has taken it away. */
  @Column({ type: 'timestamptz', name: 'removed_at', precision: 3, nullable: true })
  removedAt: Date | null;

  /** The rule or law of that decision; null again when it fell. */
  @Column('text', { name: 'removed_ground', nullable: true })
  removedGround: string | null;

  /** Whether everybody could see it before it was removed. */
  @Column('boolean', { name: 'was_public' })
  wasPublic: boolean;

  /** Of a form on paper: staff alone see it. */
  @Column('boolean')
  scan: boolean;

  /** Its files are deleted. */
  @Column('boolean', { name: 'files_gone' })
  filesGone: boolean;
}
