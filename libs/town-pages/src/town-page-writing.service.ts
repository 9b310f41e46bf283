import { Injectable } from '@nestjs/common';
import { Clock, Database, type SignedInViewer } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import { TownService } from '@ein/town';
import { TownPageChanged } from './town-page.events.js';
import type { SaveTownPageInput } from './town-page.inputs.js';
import { hasPage, PAGE_LOCALES, PAGES } from './town-page.policy.js';
import { type SaveTownPageResult, TownPageEdited } from './town-page.problems.js';
import { TownPageRepository } from './town-page.repository.js';
import type { EditableTownPage, TownPagePreview, TownPageSource } from './town-page.type.js';

/** The pages of the town, written by admins. */
@Injectable()
export class TownPageWriting {
  constructor(
    private readonly database: Database,
    private readonly pages: TownPageRepository,
    private readonly town: TownService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Every page in every language it may have, also those that nobody has written. */
  async list(): Promise<EditableTownPage[]> {
    const written = await this.pages.findAll();
    return PAGES.flatMap((slug) =>
      PAGE_LOCALES.filter((locale) => hasPage(slug, locale)).map(
        (locale) =>
          written.find((page) => page.slug === slug && page.locale === locale) ?? {
            ...{ slug, locale, title: null },
            ...{ demo: false, updatedAt: null },
          },
      ),
    );
  }

  async source(slug: string, locale: string): Promise<TownPageSource> {
    const text = await this.pages.find(slug, locale);
    const versions = await this.pages.findVersions(slug, locale);
    const empty = { title: '', body: '', demo: false };
    return { slug, locale, ...(text ?? empty), number: versions[0]?.number ?? 0, versions };
  }

  async preview(
    slug: string,
    locale: string,
    title: string,
    body: string,
  ): Promise<TownPagePreview> {
    return { title, bodyHtml: await this.town.rendered(slug, locale, body) };
  }

  /** Everybody reads the new text from now on. */
  async save(viewer: SignedInViewer, input: SaveTownPageInput): Promise<SaveTownPageResult> {
    const { slug, locale, title, body, demo } = input;
    return this.database.transaction(async () => {
      await this.pages.lock(slug, locale);
      const before = await this.source(slug, locale);
      if (before.number !== input.number) return new TownPageEdited();
      const now = this.clock.now();
      const page = { slug, locale, createdAt: now };
      // What was there before the first change was planted without a version.
      const kept = before.number === 0 && before.body !== '';
      if (kept) {
        const { title: old, body: oldBody, demo: wasDemo } = before;
        await this.pages.insertVersion({
          ...page,
          number: 1,
          title: old,
          body: oldBody,
          demo: wasDemo,
        });
      }
      const number = before.number + (kept ? 2 : 1);
      const id = await this.pages.insertVersion({ ...page, number, title, body, demo });
      await this.pages.publish(slug, locale, { title, body, demo }, now);
      await this.events.record({
        kind: TownPageChanged,
        actorId: viewer.id,
        subjectId: id,
        detail: { slug, locale, number },
      });
      return Object.assign(await this.source(slug, locale), { __typename: 'TownPageSource' });
    });
  }
}
