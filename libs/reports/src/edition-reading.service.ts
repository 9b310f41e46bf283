import { Injectable } from '@nestjs/common';
import type { ReportDocument } from '@ein/report-document';
import { type EditionHead, EditionRepository, type SourceToday } from './edition.repository.js';
import { isRemoved, withWords } from './edition-words.policy.js';
import { labelOf, pathOf } from './quoting.policy.js';
import { CitedTextRepository } from './cited-text.repository.js';
import type { EditionMarkType, ReportEditionType } from './report.type.js';

/** An edition as a file: what was frozen, and what of people's words may be read today. */
export interface EditionJson {
  number: number;
  sha256: string;
  /** The bytes that `sha256` is of, as UTF-8. */
  frozen: string;
  /** By the number in a `⟦number:digest⟧` of it: the digest is SHA-256 of salt and words, as base64url. */
  words: Record<string, { text: string; salt: string }>;
  /** The same with the words in it. */
  document: ReportDocument;
}

/** Published editions, as everybody reads them now. */
@Injectable()
export class EditionReading {
  constructor(
    private readonly editions: EditionRepository,
    private readonly texts: CitedTextRepository,
  ) {}

  /** Newest first, before this number. What has changed is told by the marks: asking every source is for one edition. */
  async list(
    first: number,
    before: number | null,
    scope: string | null = null,
  ): Promise<ReportEditionType[]> {
    const heads = await this.editions.findHeads(first, before, scope);
    const outdated = await this.editions.countOutdated(heads.map(({ number }) => number));
    return heads.map((head) => shown(head, outdated.get(head.number) ?? 0));
  }

  /** By number or id. */
  async find(named: string): Promise<ReportEditionType | null> {
    const head = await this.editions.findHead(named);
    return head && shown(head, await this.editions.countOutdatedNow(head.number));
  }

  /** With the words whose source everybody can still read. */
  async document(number: number): Promise<ReportDocument> {
    return withWords(
      await this.editions.findFrozen(number),
      await this.editions.findSources(number),
    );
  }

  async json(named: string): Promise<EditionJson | null> {
    const head = await this.editions.findHead(named);
    if (!head) return null;
    const frozen = await this.editions.findFrozen(head.number);
    const sources = await this.editions.findSources(head.number);
    const words = sources.flatMap((source) =>
      source.text === null || !source.salt || isRemoved(source.standing)
        ? []
        : [[String(source.key), { text: source.text, salt: source.salt.toString('hex') }] as const],
    );
    return {
      number: head.number,
      sha256: head.sha256,
      frozen,
      words: Object.fromEntries(words),
      document: withWords(frozen, sources),
    };
  }

  /** Sources that have changed since, with what staff say about it. */
  async marks(number: number): Promise<EditionMarkType[]> {
    const changed = (await this.editions.findSources(number)).filter(
      (source) => source.standing !== 'ok' && source.sentence !== 'title',
    );
    if (!changed.length) return [];
    const notes = new Map(
      (await this.editions.findNotes(number)).map((one) => [one.key, one.note]),
    );
    const texts = await this.texts.find(changed);
    return changed.map((source, index) =>
      markOf(source, texts[index]?.ideaNumber ?? 0, notes.get(source.key) ?? null),
    );
  }
}

const shown = (
  { scope: _scope, scopeWords: scope, ...head }: EditionHead,
  outdated: number,
): ReportEditionType => ({ ...head, scope, outdated });

function markOf(source: SourceToday, ideaNumber: number, note: string | null): EditionMarkType {
  const { key, sentence, kind, number, standing, removedAt, removedGround } = source;
  const removed = isRemoved(standing);
  return {
    ...{ key, sentence, why: standing, note },
    label: labelOf(kind, number),
    path: pathOf(kind, number, ideaNumber),
    removedAt: removed ? removedAt : null,
    ground: removed ? removedGround : null,
  };
}
