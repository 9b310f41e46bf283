import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HouseRule } from './house-rule.entity.js';
import type { RulesVersion } from './rules-version.entity.js';

/** What a version says, published or not. */
export type RulesText = Pick<
  RulesVersion,
  'note' | 'noteEn' | 'intro' | 'introEn' | 'closing' | 'closingEn'
> & { rules: Omit<HouseRule, 'version'>[] };

/** The next version while it is being written: one at a time. */
@Entity('rules_draft')
export class RulesDraft {
  @PrimaryColumn('boolean')
  one: boolean;

  /** How often it was saved. */
  @Column('integer')
  saved: number;

  @Column({ type: 'timestamptz', name: 'saved_at', precision: 3 })
  savedAt: Date;

  @Column('jsonb')
  content: RulesText;
}
