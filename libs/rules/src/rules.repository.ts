import { Injectable } from '@nestjs/common';
import { Database, type Day } from '@ein/platform';
import { HouseRule } from './house-rule.entity.js';
import { RulesDraft, type RulesText } from './rules-draft.entity.js';
import { RulesVersion } from './rules-version.entity.js';

const COLUMNS = `v.number, v.id, v.valid_from::text as "validFrom", v.published_at as "publishedAt", v.demo, v.note,
  v.note_en as "noteEn", v.intro, v.intro_en as "introEn", v.closing, v.closing_en as "closingEn"`;

/** Of several that began on one day the last one holds. */
const IN_FORCE = 'select max(number) from rules_version where valid_from <= $1::date';

@Injectable()
export class RulesRepository {
  constructor(private readonly database: Database) {}

  /** The version that holds on this day, or null before the first one. */
  async findInForce(day: Day): Promise<RulesVersion | null> {
    return this.one(`v.number = (${IN_FORCE})`, day);
  }

  async findVersion(number: number): Promise<RulesVersion | null> {
    return this.one('v.number = $1', number);
  }

  /** The one published last, in force or still to come. */
  async findLast(): Promise<RulesVersion | null> {
    return this.one('v.number = (select max(number) from rules_version)');
  }

  /** All versions, newest first. */
  async findAll(): Promise<RulesVersion[]> {
    return this.database.rows<RulesVersion & Record<string, unknown>>(
      `select ${COLUMNS} from rules_version v order by v.number desc`,
    );
  }

  async findRules(version: number): Promise<HouseRule[]> {
    return this.database
      .repository(HouseRule)
      .find({ where: { version }, order: { number: 'ASC' } });
  }

  /** The highest number that a rule ever had: numbers of rules that are gone are not given again. */
  async findHighestNumber(): Promise<number> {
    const [row] = await this.database.rows<{ highest: number }>(
      'select coalesce(max(number), 0)::int as highest from house_rule',
    );
    return row?.highest ?? 0;
  }

  async insertVersion(version: RulesVersion, rules: RulesText['rules']): Promise<void> {
    await this.database.repository(RulesVersion).insert(version);
    const rows = rules.map((rule) => ({ ...rule, version: version.number }));
    await this.database.repository(HouseRule).insert(rows);
  }

  async findDraft(): Promise<RulesDraft | null> {
    return this.database.repository(RulesDraft).findOneBy({ one: true });
  }

  /** Keeps the draft if nobody has saved it since; says whether it did. `saved`: how often it had been saved, 0 for a new one. */
  async keepDraft(content: RulesText, saved: number, now: Date): Promise<boolean> {
    const statement = saved
      ? 'update rules_draft set content = $1, saved = saved + 1, saved_at = $2 where saved = $3'
      : 'insert into rules_draft (content, saved_at, saved) values ($1, $2, $3 + 1) on conflict do nothing';
    return (await this.database.write(statement, [JSON.stringify(content), now, saved])) === 1;
  }

  /** The draft in the state that was seen, locked until the transaction ends. */
  async lockDraft(saved: number): Promise<RulesDraft | null> {
    return this.database
      .repository(RulesDraft)
      .findOne({ where: { saved }, lock: { mode: 'pessimistic_write' } });
  }

  async deleteDraft(): Promise<void> {
    await this.database.repository(RulesDraft).delete({ one: true });
  }

  /** Makes the page of the town that held the rules their first version, where there is none yet. */
  async takeOverPage(): Promise<void> {
    await this.database.rows('select take_over_rules()');
  }

  private async one(where: string, ...values: unknown[]): Promise<RulesVersion | null> {
    const [row] = await this.database.rows<RulesVersion & Record<string, unknown>>(
      `select ${COLUMNS} from rules_version v where ${where}`,
      values,
    );
    return row ?? null;
  }
}
