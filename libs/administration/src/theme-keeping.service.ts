import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId, NotFound, type Problem, type SignedInViewer, slugOf } from '@ein/platform';
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
import { SortingKeeping } from './sorting-keeping.service.js';
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
    private readonly keeping: SortingKeeping,
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
        current: async (id) => valueOf(await this.keeping.find('category', id)),
        hold: () => this.sorting.hold('category'),
        restore: (_, id, before) =>
          this.keeping.restore('category', id, before, ({ name, slug }) =>
            this.sorting.renameTheme(id, slug, name),
          ),
      },
    });
    this.log.keeps({
      kind: ORDER,
      title: { de: 'Reihenfolge der Themen', en: 'Order of themes' },
      fields: { order: { de: 'Reihenfolge', en: 'Order' } },
      undo: {
        current: async () => ({ order: await this.names() }),
        hold: () => this.sorting.hold('category'),
        restore: (_, __, before) => this.reorder(before),
      },
    });
  }

  async all(): Promise<KeptThemeType[]> {
    return this.sorting.findThemes();
  }

  async save(viewer: SignedInViewer, input: SaveThemeInput): Promise<KeepThemeResult> {
    return this.keeping.changing('category', async () => {
      const before = input.themeId ? await this.keeping.find('category', input.themeId) : null;
      if (input.themeId && !before) return new NotFound('Dieses Thema gibt es nicht.');
      if (before && before.version !== input.version) return new SortingEdited();
      const { name } = input;
      const [id, slug] = [before?.id ?? newId(), slugOf(name)];
      await this.keeping.requireFree('category', { id, name, slug });
      if (before) {
        await this.sorting.renameTheme(id, slug, name);
        await this.sorting.keepSlug('category', id, before.slug, slug);
      } else await this.sorting.insertTheme(id, slug, name);
      return this.noted(viewer, before, id);
    });
  }

  /** One step up or down among those that are there; at the end nothing moves. */
  async move(viewer: SignedInViewer, { themeId, up }: MoveThemeInput): Promise<KeepThemeResult> {
    return this.keeping.changing('category', async () => {
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
    return this.keeping.changing('category', async () => {
      const before = await this.keeping.find('category', themeId);
      const problem = await this.merging.offer('category', themeId, offered);
      return problem ?? this.noted(viewer, before, themeId);
    });
  }

  async merge(viewer: SignedInViewer, input: MergeThemeInput): Promise<SortingMergeResult> {
    return this.keeping.changing('category', () =>
      this.merging.merge(viewer, 'category', input.themeId, input.intoThemeId),
    );
  }

  private async names(): Promise<string[]> {
    return (await this.all()).filter(({ mergedInto }) => !mergedInto).map(({ name }) => name);
  }

  private async noted(
    viewer: SignedInViewer,
    before: KeptThemeType | null,
    id: string,
  ): Promise<KeptThemeType> {
    return this.keeping.noted(viewer, 'category', KIND, { id, before }, valueOf);
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
