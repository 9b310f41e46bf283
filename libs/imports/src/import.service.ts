import { Injectable } from '@nestjs/common';
import { badInput, Database, NotFound, type SignedInViewer } from '@ein/platform';
import { ProjectService } from '@ein/projects';
import type { ImportRun, Meaning } from './import-run.entity.js';
import { ImportRunRepository } from './import-run.repository.js';
import { ImportWritingRepository } from './import-writing.repository.js';
import type { StartImportInput } from './import.inputs.js';
import { type ChangeImportResult, ImportNotNow } from './import.problems.js';
import type {
  ImportedRow,
  ImportRemark,
  ImportRunType,
  ImportState,
  ImportWord,
} from './import.type.js';
import { usualStatus } from './meaning.policy.js';

/** So many rows are shown; the counts are of all. */
const SHOWN = { rows: 100, remarks: 500 };

/** What an admin does with files of the former platform once they are read: look, start, stop, publish, throw away. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly runs: ImportRunRepository,
    private readonly writing: ImportWritingRepository,
    private readonly projects: ProjectService,
  ) {}

  async of(projectId: string): Promise<ImportRunType[]> {
    return this.runs.findOf(projectId);
  }

  async find(id: string): Promise<ImportRunType | null> {
    return this.runs.findShown(id);
  }

  async rows(id: string): Promise<ImportedRow[]> {
    return this.runs.findRows(id, SHOWN.rows);
  }

  async remarks(id: string): Promise<ImportRemark[]> {
    return this.runs.findRemarks(id, SHOWN.remarks);
  }

  /** Former categories with the themes they mean: as it was said, else the theme of the same name. */
  async categories(id: string): Promise<ImportWord[]> {
    const meaning = (await this.runs.find(id))?.meaning ?? {};
    const themes = await this.projects.categories();
    return (await this.runs.findWords(id, 'category')).map((row) => {
      const same = themes.find(({ name }) => name.toLowerCase() === row.word.toLowerCase());
      return {
        ...row,
        status: null,
        categoryId: meaning.categories?.[row.word] ?? same?.id ?? null,
      };
    });
  }

  async statuses(id: string): Promise<ImportWord[]> {
    const meaning = (await this.runs.find(id))?.meaning ?? {};
    return (await this.runs.findWords(id, 'status')).map((row) => ({
      ...{ ...row, categoryId: null },
      status: meaning.statuses?.[row.word] ?? usualStatus(row.word),
    }));
  }

  /** Lets the worker make ideas that nobody sees, or go on with it. */
  async start(viewer: SignedInViewer, input: StartImportInput): Promise<ChangeImportResult> {
    const themes = new Set((await this.projects.categories()).map(({ id }) => id));
    const chosen = [input.categoryId, ...input.categories.map(({ categoryId }) => categoryId)];
    if (chosen.some((id) => !themes.has(id)))
      throw badInput({ categoryId: { constraint: 'isTheme', message: 'Bitte wähle ein Thema.' } });
    const meaning: Meaning = {
      categories: {
        '': input.categoryId,
        ...Object.fromEntries(input.categories.map(({ word, categoryId }) => [word, categoryId])),
      },
      statuses: Object.fromEntries(input.statuses.map(({ word, status }) => [word, status])),
    };
    return this.change(input.importId, 'checked', async (run) => {
      if (!(await this.projects.find(run.projectId)))
        return new ImportNotNow(
          'Veröffentliche zuerst das Projekt. Die Ideen bleiben danach verborgen, bis du sie veröffentlichst.',
        );
      await this.runs.mean(run.id, meaning);
      const { showsNames } = input;
      await this.runs.update(run.id, { state: 'making', showsNames, startedBy: viewer.id });
      return null;
    });
  }

  /** Stops at the end of what is being written; starting again goes on there. */
  async stop(id: string): Promise<ChangeImportResult> {
    const before: Partial<Record<ImportState, ImportState>> = {
      making: 'checked',
      publishing: 'made',
    };
    return this.change(id, null, async (run) => {
      const state = before[run.state];
      if (!state) return new ImportNotNow('Hier läuft gerade nichts.');
      await this.runs.update(run.id, { state });
      return null;
    });
  }

  /** Lets the worker show all of it to everybody. */
  async publish(id: string): Promise<ChangeImportResult> {
    return this.change(id, 'made', async (run) => {
      await this.runs.update(run.id, { state: 'publishing' });
      return null;
    });
  }

  /** Throws it away with all that was made of it, as long as nobody has seen any. */
  async discard(id: string): Promise<ChangeImportResult> {
    return this.database.transaction(async () => {
      const shown = await this.runs.findShown(id);
      const result = await this.change(id, null, async (run) => {
        if (!shown?.canBeDiscarded)
          return new ImportNotNow(
            'Das geht nur, solange nichts davon öffentlich ist und nichts läuft.',
          );
        await this.writing.discardMade(run.id);
        await this.runs.remove(run.id);
        return null;
      });
      return result instanceof NotFound && shown ? shown : result;
    });
  }

  /** Old rows go; what was never published goes with them. */
  async forget(before: Date): Promise<number> {
    let count = 0;
    for (const run of await this.runs.findOld(before)) {
      const discarded = run.state === 'published' ? null : await this.discard(run.id);
      count += discarded instanceof ImportNotNow ? 0 : 1;
      if (run.state === 'published') await this.runs.forgetRows(run.id);
    }
    return count;
  }

  /** One deed on a run whose row is held meanwhile. */
  private async change(
    id: string,
    from: ImportState | null,
    deed: (run: ImportRun) => Promise<ImportNotNow | null>,
  ): Promise<ChangeImportResult> {
    return this.database.transaction(async () => {
      const run = await this.runs.lock(id);
      if (!run) return new NotFound('Diesen Import gibt es nicht mehr.');
      if (from && run.state !== from)
        return new ImportNotNow('Der Import ist inzwischen weiter. Lade die Seite neu.');
      const refused = await deed(run);
      return (
        refused ??
        (await this.runs.findShown(id)) ??
        new NotFound('Diesen Import gibt es nicht mehr.')
      );
    });
  }
}
