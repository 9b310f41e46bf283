import { Injectable, Logger } from '@nestjs/common';
import { Clock, GuardedClient } from '@ein/platform';
import { CouncilObjectRepository } from './council-object.repository.js';
import {
  byMeeting,
  type Consultation,
  consultationOf,
  contentOf,
  fileOf,
  itemIn,
  type PaperFile,
  type PaperWords,
  wordsOf,
} from './council-paper.policy.js';
import {
  addressOf,
  isListPage,
  isObject,
  isWhole,
  nextPageOf,
  type OparlObject,
  type OparlValue,
} from './oparl.policy.js';

export interface PaperFacts extends PaperWords {
  file: PaperFile | null;
  consultations: Consultation[];
}

/** The system says itself that there is no such paper any more. */
export class PaperGone extends Error {}

const MOST_REQUESTS = 40;
const LONGEST_MS = 60_000;
const MOST_CONSULTATIONS = 12;
const MOST_PAGES = 3;

/** One reading: what may be opened, and what still may be. */
interface Visit {
  origins: readonly string[];
  until: number;
  left: number;
  seen: Map<string, OparlObject | null>;
}

/** Reads a paper and what hangs on it; objects stand in place, as addresses, or in lists with an address of their own. */
@Injectable()
export class CouncilReading {
  private readonly log = new Logger('council-papers');

  constructor(
    private readonly client: GuardedClient,
    private readonly objects: CouncilObjectRepository,
    private readonly clock: Clock,
  ) {}

  /** Throws when the paper itself cannot be read; what hangs on it is left out then, or told as it was. */
  async factsAt(url: string, origins: readonly string[]): Promise<PaperFacts> {
    const until = performance.now() + LONGEST_MS;
    const visit: Visit = { origins, until, left: MOST_REQUESTS, seen: new Map() };
    const paper = await this.open(url, visit);
    const words = wordsOf(paper, origins);
    if (!words) throw new PaperGone('it is deleted, or has no name');
    const file = fileOf(await this.resolved(paper['mainFile'], visit), origins);
    const consultations: Consultation[] = [];
    for (const one of (await this.listed(paper['consultation'], visit)).slice(
      0,
      MOST_CONSULTATIONS,
    )) {
      const found = await this.consultation(one, visit);
      if (found) consultations.push(found);
    }
    return { ...words, file, consultations: consultations.sort(byMeeting) };
  }

  private async consultation(value: OparlValue, visit: Visit): Promise<Consultation | null> {
    const consultation = await this.resolved(value, visit);
    if (!consultation) return null;
    const meeting = await this.resolved(consultation['meeting'], visit);
    const item = consultation['agendaItem'];
    const agendaItem =
      itemIn(meeting, addressOf(item)) ??
      (await this.resolved(item, visit)) ??
      (await this.itemListed(meeting, addressOf(item), visit));
    const [organization] = await this.listed(
      consultation['organization'] ?? meeting?.['organization'],
      visit,
    );
    const committee = await this.resolved(organization, visit);
    return consultationOf(consultation, { meeting, agendaItem, committee }, visit.origins);
  }

  /** Where a meeting sends its agenda as a list with an address of its own. */
  private async itemListed(
    meeting: OparlObject | null,
    address: string | null,
    visit: Visit,
  ): Promise<OparlObject | null> {
    if (!address || typeof meeting?.['agendaItem'] !== 'string') return null;
    return itemIn({ agendaItem: await this.listed(meeting['agendaItem'], visit) }, address);
  }

  /** The entries of a list: in place, one alone, or page by page behind an address. */
  private async listed(value: OparlValue | undefined, visit: Visit): Promise<OparlValue[]> {
    if (Array.isArray(value)) return value;
    if (isObject(value)) return [value];
    const entries: OparlValue[] = [];
    let next = addressOf(value);
    for (let pages = 0; next && pages < MOST_PAGES; pages++) {
      const page: OparlObject | null = await this.resolved(next, visit);
      if (!page) break;
      if (!isListPage(page)) return [page];
      entries.push(...(page['data'] as OparlValue[]));
      next = nextPageOf(page);
    }
    return entries;
  }

  /** An object as it stands there, or from its address; null: it cannot be read. */
  private async resolved(value: OparlValue | undefined, visit: Visit): Promise<OparlObject | null> {
    if (isObject(value) && isWhole(value)) return value;
    const url = addressOf(value);
    if (!url) return null;
    const seen = visit.seen.get(url);
    if (seen !== undefined) return seen;
    const found = await this.open(url, visit).catch(async (error: unknown) => {
      this.log.warn(`a part of a paper at ${url} was not read`, { error });
      return (await this.objects.find(url))?.content ?? null;
    });
    visit.seen.set(url, found);
    return found;
  }

  /** Asks for news only, where something is kept. */
  private async open(url: string, visit: Visit): Promise<OparlObject> {
    if (visit.left-- <= 0 || performance.now() > visit.until)
      throw new Error('too much hangs on this paper');
    const known = await this.objects.find(url);
    const fetched = await this.client.get(url, visit.origins, known);
    const fetchedAt = this.clock.now();
    if (!fetched) {
      await this.objects.markFetched(url, fetchedAt);
      return known?.content ?? {};
    }
    const content = contentOf(fetched.type, fetched.body);
    if (!content) throw new Error(`nothing to read in ${fetched.type}`);
    const { etag, lastModified } = fetched;
    await this.objects.save({
      ...{ url, content, fetchedAt },
      etag: etag && etag.length <= 300 ? etag : null,
      lastModified: lastModified && lastModified.length <= 100 ? lastModified : null,
    });
    return content;
  }
}
