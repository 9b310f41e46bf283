import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Database, type Problem, type SignedInViewer } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import { type Kept, SettingsLog, StillNeeded } from '@ein/settings-log';
import { TownService } from '@ein/town';
import { TownPageChanged } from './town-page.events.js';
import type { SaveTownPageInput } from './town-page.inputs.js';
import { hasPage, PAGE_LOCALES, PAGES } from './town-page.policy.js';
import { type SaveTownPageResult, TownPageEdited } from './town-page.problems.js';
import { type PageText, TownPageRepository } from './town-page.repository.js';
import type { EditableTownPage, TownPagePreview, TownPageSource } from './town-page.type.js';

const KIND = 'town-page';

/** The pages of the town, written by admins. */
@Injectable()
export class TownPageWriting implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly pages: TownPageRepository,
    private readonly town: TownService,
    private readonly events: EventLog,
    private readonly log: SettingsLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.log.keeps({
      kind: KIND,
      title: { de: 'Seite der Stadt', en: 'Page of the town' },
      fields: {
        title: { de: 'Titel', en: 'Title' },
        body: { de: 'Text', en: 'Text' },
        demo: { de: 'Nur ein Muster', en: 'Only a sample' },
      },
      undo: {
        hold: (subject) => this.pages.lock(...placeOf(subject)),
        current: async (subject) => keptOf(await this.pages.find(...placeOf(subject))),
        restore: (viewer, subject, before) => this.restore(viewer, placeOf(subject), before),
      },
    });
  }

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
      await this.write(viewer, [slug, locale], { title, body, demo }, before);
      await this.log.record({
        ...{ kind: KIND, subject: `${slug}/${locale}`, label: title, actorId: viewer.id },
        ...{ before: before.body === '' ? null : keptOf(before), after: { title, body, demo } },
      });
      return Object.assign(await this.source(slug, locale), { __typename: 'TownPageSource' });
    });
  }

  /** Everybody reads it from now on, and it is one more version; what was there before the first was planted without one. */
  private async write(
    viewer: SignedInViewer,
    [slug, locale]: [string, string],
    text: PageText,
    before: TownPageSource,
  ): Promise<void> {
    const now = this.clock.now();
    const page = { slug, locale, createdAt: now };
    const kept = before.number === 0 && before.body !== '';
    if (kept) {
      const { title, body, demo } = before;
      await this.pages.insertVersion({ ...page, number: 1, title, body, demo });
    }
    const number = before.number + (kept ? 2 : 1);
    const id = await this.pages.insertVersion({ ...page, number, ...text });
    await this.pages.publish(slug, locale, text, now);
    await this.events.record({
      kind: TownPageChanged,
      actorId: viewer.id,
      subjectId: id,
      detail: { slug, locale, number },
    });
  }

  private async restore(
    viewer: SignedInViewer,
    [slug, locale]: [string, string],
    before: Kept,
  ): Promise<Problem | null> {
    if (!before) return new StillNeeded('Eine Seite bleibt stehen. Du kannst ihren Text ändern.');
    const text = before as unknown as PageText;
    await this.write(viewer, [slug, locale], text, await this.source(slug, locale));
    return null;
  }
}

const placeOf = (subject: string): [slug: string, locale: string] => {
  const [slug = '', locale = ''] = subject.split('/');
  return [slug, locale];
};

const keptOf = (page: PageText | null): Kept =>
  page && { title: page.title, body: page.body, demo: page.demo };
