import { Injectable } from '@nestjs/common';
import { berlinDay, Clock, renderPage, renderText } from '@ein/platform';
import { Comparing } from '@ein/editing';
import type { HouseRule } from './house-rule.entity.js';
import type { RulesText } from './rules-draft.entity.js';
import type { RulesVersion } from './rules-version.entity.js';
import { changedParts, kindOf, type PartPair } from './rules.policy.js';
import { RulesRepository } from './rules.repository.js';
import type { RuleChange, RulesComparison, RulesType, RulesVersionType } from './rules.type.js';

type Locale = 'de' | 'en';

/** The rules of the house, for everybody who reads them or rests a decision on them. */
@Injectable()
export class RulesService {
  constructor(
    private readonly repository: RulesRepository,
    private readonly comparing: Comparing,
    private readonly clock: Clock,
  ) {}

  /** One version, or the one that holds today; null before the first. */
  async rules(version: number | null, locale: Locale): Promise<RulesType | null> {
    const now = await this.inForce();
    const found = version === null ? now : await this.repository.findVersion(version);
    return found && this.shown(found, locale, found.number === now?.number);
  }

  /** All versions, newest first: what held, what holds, and what is announced. */
  async versions(locale: Locale): Promise<RulesVersionType[]> {
    const now = await this.inForce();
    const all = await this.repository.findAll();
    return all.map((one) => headOf(one, locale, one.number === now?.number));
  }

  /** What changed from one version to another. `network`: who has it computed. */
  async comparison(
    { from, to }: { from: number; to: number },
    locale: Locale,
    network: string,
  ): Promise<RulesComparison | null> {
    const [before, after] = [await this.textOf(from), await this.textOf(to)];
    if (!before || !after) return null;
    const changes = await this.compare(side(before, locale), side(after, locale), network);
    return { from, to, changes };
  }

  /** Two texts in German. `network`: null for staff. */
  async compare(
    before: RulesText,
    after: RulesText,
    network: string | null,
  ): Promise<RuleChange[]> {
    const changes: RuleChange[] = [];
    for (const pair of changedParts(before, after)) {
      changes.push({
        part: pair.part,
        number: pair.number,
        kind: kindOf(pair),
        title: await this.pieces(pair, 'title', network),
        text: await this.pieces(pair, 'text', network),
      });
    }
    return changes;
  }

  /** Version and number of a rule that holds now; null: there is no such rule. */
  async findRule(number: number): Promise<HouseRule | null> {
    const now = await this.inForce();
    const rules = now ? await this.repository.findRules(now.number) : [];
    return rules.find((rule) => rule.number === number) ?? null;
  }

  /** Whether rules hold that are no demo text. */
  async areFilled(): Promise<boolean> {
    return (await this.inForce())?.demo === false;
  }

  async takeOverPage(): Promise<void> {
    await this.repository.takeOverPage();
  }

  async textOf(version: number): Promise<RulesText | null> {
    const found = await this.repository.findVersion(version);
    return found && { ...found, rules: await this.repository.findRules(version) };
  }

  private async inForce(): Promise<RulesVersion | null> {
    return this.repository.findInForce(berlinDay(this.clock.now()));
  }

  private async pieces(pair: PartPair, of: 'title' | 'text', network: string | null) {
    const [before, after] = [pair.before?.[of] ?? '', pair.after?.[of] ?? ''];
    return before || after ? this.comparing.pieces(before, after, network) : [];
  }

  private async shown(version: RulesVersion, locale: Locale, inForce: boolean): Promise<RulesType> {
    const german = { ...version, rules: await this.repository.findRules(version.number) };
    const { intro, closing, rules } = side(german, locale);
    return {
      ...headOf(version, locale, inForce),
      intro,
      introHtml: renderPage(intro),
      rules: rules.map(({ number, title, text }) => ({
        number,
        title,
        text,
        textHtml: renderText(text),
      })),
      closing,
      closingHtml: renderPage(closing),
    };
  }
}

/** A version is English as a whole or not at all: half of a rule in another language is no rule. */
const inEnglish = (version: Pick<RulesVersion, 'closingEn'>, locale: Locale): boolean =>
  locale === 'en' && version.closingEn !== null;

function headOf(version: RulesVersion, locale: Locale, inForce: boolean): RulesVersionType {
  const { id, number, validFrom, publishedAt, demo, note, noteEn } = version;
  const english = inEnglish(version, locale);
  return {
    id,
    number,
    validFrom,
    publishedAt,
    demo,
    inForce,
    locale: english ? 'en' : 'de',
    note: english ? (noteEn ?? note) : note,
  };
}

/** The text in that language; a rule that nobody has translated stays German. */
function side(text: RulesText, locale: Locale): RulesText {
  if (!inEnglish(text, locale)) return text;
  return {
    ...text,
    intro: text.introEn ?? text.intro,
    closing: text.closingEn ?? text.closing,
    rules: text.rules.map((rule) => ({
      ...rule,
      title: rule.titleEn ?? rule.title,
      text: rule.textEn ?? rule.text,
    })),
  };
}
