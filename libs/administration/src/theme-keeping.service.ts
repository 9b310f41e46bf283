import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  badInput,
  Database,
  newId,
  NotFound,
  type Problem,
  type SignedInViewer,
  slugOf,
} from '@ein/platform';
import { type Kept, SettingsLog, StillNeeded } from '@ein/settings-log';
import type {
  MergeThemeInput,
  MoveThemeInput,
  OfferThemeInput,
  SaveThemeInput,
} from './sorting.inputs.js';
import {
  type KeepThemeResult,
  SortingEdited,
  type SortingMergeResult,
} from './sorting.problems.js';
import { SortingMerging } from './sorting-merging.service.js';
import { SortingRepository } from './sorting.repository.js';
import type { KeptThemeType } from './sorting.type.js';

const KIND = 'theme';
const ORDER = 'theme-order';
const ALL = 'all';

/** Themes of ideas, kept by admins. */
@Injectable()
export class ThemeKeeping implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly sorting: SortingRepository,
    private readonly merging: SortingMerging,
    private readonly log: SettingsLog,
  ) {}

  onModuleInit(): void {
    this.log.keeps({
      kind: KIND,
      title: { de: 'Thema', en: 'Theme' },
      fields: {
        name: { de: 'Name', en: 'Name' },
        slug: { de: 'In Adressen', en: 'In addresses' },
        offered: { de: 'Wird angeboten', en: 'Is offered' },
      },
      undo: {
        current: async (id) => valueOf(await this.find(id)),
        restore: (_, id, before) => this.restore(id, before),
      },
    });
    this.log.keeps({
      kind: ORDER,
      title: { de: 'Reihenfolge der Themen', en: 'Order of themes' },
      fields: { order: { de: 'Reihenfolge', en: 'Order' } },
      undo: {
        current: async () => ({ order: await this.names() }),
        restore: (_, __, before) => this.reorder(before),
      },
    });
  }

  async all(): Promise<KeptThemeType[]> {
    return this.sorting.findThemes();
  }

  async save(viewer: SignedInViewer, input: SaveThemeInput): Promise<KeepThemeResult> {
    return this.changing(async () => {
      const before = input.themeId ? await this.find(input.themeId) : null;
      if (input.themeId && !before) return new NotFound('Dieses Thema gibt es nicht.');
      if (before && before.version !== input.version) return new SortingEdited();
      const { name } = input;
      const [id, slug] = [before?.id ?? newId(), slugOf(name)];
      await this.requireFree(id, name, slug);
      if (before) {
        await this.sorting.renameTheme(id, slug, name);
        await this.sorting.keepSlug('category', id, before.slug, slug);
      } else await this.sorting.insertTheme(id, slug, name);
      return this.noted(viewer, before, id);
    });
  }

  /** One step up or down among those that are there; at the end nothing moves. */
  async move(viewer: SignedInViewer, { themeId, up }: MoveThemeInput): Promise<KeepThemeResult> {
    return this.changing(async () => {
      const themes = (await this.all()).filter(({ mergedInto }) => !mergedInto);
      const at = themes.findIndex(({ id }) => id === themeId);
      const [theme, other] = [themes[at], themes[at + (up ? -1 : 1)]];
      if (!theme) return new NotFound('Dieses Thema gibt es nicht.');
      if (!other) return theme;
      const before = { order: await this.names() };
      const moved = themes.map((one) => (one === theme ? other : one === other ? theme : one));
      await this.sorting.orderThemes(moved.map(({ id }) => id));
      const after = { order: moved.map(({ name }) => name) };
      const what = { kind: ORDER, subject: ALL, label: '', actorId: viewer.id };
      await this.log.record({ ...what, before, after });
      return theme;
    });
  }

  async offer(
    viewer: SignedInViewer,
    { themeId, offered }: OfferThemeInput,
  ): Promise<KeepThemeResult> {
    return this.changing(async () => {
      const before = await this.find(themeId);
      const problem = await this.merging.offer('category', themeId, offered);
      return problem ?? this.noted(viewer, before, themeId);
    });
  }

  async merge(viewer: SignedInViewer, input: MergeThemeInput): Promise<SortingMergeResult> {
    return this.changing(() =>
      this.merging.merge(viewer, 'category', input.themeId, input.intoThemeId),
    );
  }

  private async changing<T>(work: () => Promise<T>): Promise<T> {
    return this.database.transaction(async () => {
      await this.sorting.hold('category');
      return work();
    });
  }

  private async find(id: string): Promise<KeptThemeType | null> {
    return (await this.all()).find((one) => one.id === id) ?? null;
  }

  private async names(): Promise<string[]> {
    return (await this.all()).filter(({ mergedInto }) => !mergedInto).map(({ name }) => name);
  }

  private async requireFree(id: string, name: string, slug: string): Promise<void> {
    const taken = slug && (await this.sorting.findTaken('category', { id, name, slug }));
    const message = slug
      ? 'Ein anderes Thema heißt oder hieß so. Bitte wähle einen anderen Namen.'
      : 'Der Name braucht Buchstaben oder Ziffern.';
    if (taken || !slug) throw badInput({ name: { constraint: 'isFree', message } });
  }

  private async noted(
    viewer: SignedInViewer,
    before: KeptThemeType | null,
    id: string,
  ): Promise<KeptThemeType> {
    const after = await this.find(id);
    if (!after) throw new Error('A theme was written and cannot be read.');
    await this.log.record({
      ...{ kind: KIND, subject: id, label: after.name, actorId: viewer.id },
      ...{ before: valueOf(before), after: valueOf(after) },
    });
    return after;
  }

  private async restore(id: string, before: Kept): Promise<Problem | null> {
    await this.sorting.hold('category');
    const theme = await this.find(id);
    if (!theme || theme.mergedInto)
      return new StillNeeded(
        'Das Thema ist in einem anderen aufgegangen; seine Ideen gehören jetzt dorthin.',
      );
    if (!before)
      return (await this.sorting.deleteUnused('category', id))
        ? null
        : new StillNeeded(
            'Es gibt Ideen zu diesem Thema. Du kannst es auslaufen lassen oder zusammenlegen.',
          );
    const [name, slug] = [String(before['name']), String(before['slug'])];
    if (await this.sorting.findTaken('category', { id, name, slug }))
      return new StillNeeded('Ein anderes Thema heißt inzwischen so.');
    await this.sorting.renameTheme(id, slug, name);
    await this.sorting.keepSlug('category', id, theme.slug, slug);
    return before['offered'] === theme.offered
      ? null
      : this.merging.offer('category', id, before['offered'] === true);
  }

  private async reorder(before: Kept): Promise<Problem | null> {
    await this.sorting.hold('category');
    const names = before?.['order'] as string[];
    const themes = await this.all();
    const ids = names.flatMap((name) => themes.find((one) => one.name === name)?.id ?? []);
    if (ids.length < names.length)
      return new StillNeeded('Eines der Themen heißt inzwischen anders.');
    await this.sorting.orderThemes(ids);
    return null;
  }
}

function valueOf(theme: KeptThemeType | null): Kept {
  return theme && { name: theme.name, slug: theme.slug, offered: theme.offered };
}
