import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sign-in mail: its code and its link, both only as keyed digests. Using either uses up the row. */
@Entity('sign_in_request')
export class SignInRequest {
  @PrimaryColumn('uuid')
  id: string;

  /** As it was typed: the mail goes there. */
  @Column('text')
  email: string;

  @Column('text', { name: 'email_canonical' })
  emailCanonical: string;

  @Column('bytea', { name: 'code_digest' })
  codeDigest: Buffer;

  @Column('bytea', { name: 'token_digest', unique: true })
  tokenDigest: Buffer;

  /** Wrong codes typed so far. */
  @Column('integer')
  attempts: number;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt: Date;

  @Column({ type: 'timestamptz', name: 'used_at', precision: 3, nullable: true })
  usedAt: Date | null;

  @Column('bytea', { name: 'used_from', nullable: true })
  usedFrom: Buffer | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
