import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, renderPage, Retention } from '@ein/platform';
import {
  ACCESSIBILITY,
  type AccessibilityStatement,
  statementText,
  versionOf,
} from './accessibility.policy.js';
import { SIMPLE, TownRepository } from './town.repository.js';
import type { TownPageType, TownType } from './town.type.js';

const ACCESSIBLE = 'barrierefreiheit';
const STATEMENT_HERE = '[[erklaerung]]';

/** Pages that German law asks of a public website. */
const NEEDED_PAGES = ['impressum', 'datenschutz', 'kontakt', ACCESSIBLE];

const PRIVACY = 'datenschutz';
const RETENTION_HERE = '[[aufbewahrung]]';

/** Working days until the first official answer, unless the town sets another number. */
export const ANSWER_DAYS = 30;

/** Kilometres beyond the outermost places, unless the town sets another number: enough for what lies at the edge. */
const MAP_MARGIN_KM = 2;

/** Before work and school, unless the town sets another. */
const DIGEST_HOUR = 7;

/** Days in which supporters say whether they support another text too, unless the town sets another number. */
const RENEWAL_DAYS = 14;

/** Every part may be missing. */
export interface OpenDataSetting {
  /** Such as `dl-de/zero-2-0`. */
  licence?: string;
  /** Whom to name, where the licence asks for it. */
  attribution?: string;
  /** Given by GovData (`dcatde:contributorID`). */
  contributorId?: string;
  /** The town's official key (AGS). */
  municipalityKey?: string;
}

/** What a town says of itself until an admin has said more. */
const FACTS: TownType = {
  name: 'Unsere Stadt',
  platformName: 'EIN.Ideen.raum',
  ...{ roomName: '', roomAddress: '', contactEmail: '' },
  ...{ questionDe: null, questionEn: null },
};

@Injectable()
export class TownService {
  constructor(
    private readonly town: TownRepository,
    private readonly retention: Retention,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async facts(): Promise<TownType> {
    const facts = await this.knownFacts();
    return { ...FACTS, ...facts };
  }

  /** Null in a town that has said nothing of itself yet. */
  async knownFacts(): Promise<TownType | null> {
    return this.town.findSetting<TownType>('facts');
  }

  /** Whether admins are told by mail once a month what needs attention. */
  async sendsMonthlyMail(): Promise<boolean> {
    return (await this.town.findSetting<boolean>('monthlyMail')) ?? true;
  }

  async page(slug: string, locale: string): Promise<TownPageType | null> {
    if (!/^[a-z-]{1,60}$/.test(slug)) return null;
    const page =
      locale === SIMPLE
        ? await this.town.findSimplePage(slug)
        : await this.town.findPage(slug, locale);
    if (!page) return null;
    const statement = slug === ACCESSIBLE ? await this.accessibility() : null;
    // A valid text around facts of a demo is a demo.
    const demo = page.demo || (page.body.includes(STATEMENT_HERE) && statement?.demo === true);
    return { ...page, demo, bodyHtml: await this.rendered(slug, page.locale, page.body) };
  }

  /** A text as the page would show it, with what is put into it from elsewhere. */
  async rendered(slug: string, locale: string, body: string): Promise<string> {
    if (slug === PRIVACY) return renderPage(await this.withRetention(body, locale));
    if (slug === ACCESSIBLE) return renderPage(await this.withStatement(body, locale));
    return renderPage(body);
  }

  /** The facts of the accessibility statement; null: the town has not said any. */
  async accessibility(): Promise<AccessibilityStatement | null> {
    return this.town.findSetting<AccessibilityStatement>(ACCESSIBILITY);
  }

  /** The same with its version, for whoever may change it. */
  async statement(): Promise<(AccessibilityStatement & { version: string }) | null> {
    const facts = await this.accessibility();
    return facts && { ...facts, version: versionOf(facts) };
  }

  private async withStatement(body: string, locale: string): Promise<string> {
    const facts = await this.accessibility();
    const language = locale === 'en' ? 'en' : 'de';
    const text = facts ? statementText(facts, language, this.config.publicUrl) : '';
    return body.replace(STATEMENT_HERE, () => text);
  }

  /** Where the page says `[[aufbewahrung]]`, else at its end: what is kept how long, from the table that the daily work obeys. */
  private async withRetention(body: string, locale: string): Promise<string> {
    const rules = await this.retention.rules(locale === 'en' ? 'en' : 'de');
    const words = locale === 'en' ? ['What', 'Why', 'How long'] : ['Was', 'Wozu', 'Wie lange'];
    const rows = [
      words,
      ['---', '---', '---'],
      ...rules.map((rule) => [rule.what, rule.why, rule.howLong]),
    ];
    const table = rows
      .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
      .join('\n');
    return body.includes(RETENTION_HERE)
      ? body.replace(RETENTION_HERE, () => table)
      : `${body}\n\n${table}`;
  }

  /** How many people live here, by whose count and of which year; null until the town has entered it. */
  async residents(): Promise<{ count: number; source?: string; year?: number } | null> {
    const set = await this.town.findSetting<{ count?: number; source?: string; year?: number }>(
      'residents',
    );
    return set?.count ? { ...set, count: set.count } : null;
  }

  /** Share and ceiling of signatures under an Einwohnerantrag, where the law has others for a town of this size. */
  async petitionQuorum(): Promise<{ percent: number; most: number } | null> {
    const set = await this.town.findSetting<{ percent?: number; most?: number }>('petitionQuorum');
    return set?.percent && set.most ? { percent: set.percent, most: set.most } : null;
  }

  /** Working days within which the town promises its first answer. */
  async answerDays(): Promise<number> {
    return (await this.town.findSetting<number>('answerDays')) ?? ANSWER_DAYS;
  }

  /** Kilometres that pins may lie outside of the outermost places. */
  async mapMarginKm(): Promise<number> {
    return (await this.town.findSetting<number>('mapMarginKm')) ?? MAP_MARGIN_KM;
  }

  /** The hour in Berlin at which people get the mail of the day, unless they chose another. */
  async digestHour(): Promise<number> {
    return (await this.town.findSetting<number>('digestHour')) ?? DIGEST_HOUR;
  }

  /** Days until a new text takes the place of the one that people have voted for. */
  async renewalDays(): Promise<number> {
    return (await this.town.findSetting<number>('renewalDays')) ?? RENEWAL_DAYS;
  }

  /** Where the council's information system lives, such as `https://rat.example.org`; papers are only ever read there. */
  async councilOrigins(): Promise<string[]> {
    return (await this.town.findSetting<string[]>('councilOrigins')) ?? [];
  }

  /** Under which licence and whose name the town's open data are; what it has not said is left to who asks. */
  async openData(): Promise<OpenDataSetting> {
    return (await this.town.findSetting<OpenDataSetting>('openData')) ?? {};
  }

  /** Legal pages that production must not start without. */
  async unfilledPages(): Promise<string[]> {
    const unfilled = await this.town.findUnfilledPages(NEEDED_PAGES, STATEMENT_HERE);
    const statement = await this.accessibility();
    const isMissing = !statement || statement.demo;
    if (isMissing && !unfilled.includes(ACCESSIBLE)) unfilled.push(ACCESSIBLE);
    return unfilled;
  }
}
