import { Injectable } from '@nestjs/common';
import { MapFrameService } from '@ein/ideas';
import { PlaceService } from '@ein/places';
import { Clock, Database, newId, type SignedInViewer } from '@ein/platform';
import { ProjectKeeping } from '@ein/projects';
import { type Head, readHead, type SheetKind } from './columns.policy.js';
import type { ImportRun } from './import-run.entity.js';
import { ImportRunRepository, type KeptRow } from './import-run.repository.js';
import {
  type FormerComment,
  type FormerIdea,
  readComment,
  readIdea,
  type ReadRow,
  sourceOf,
} from './row.policy.js';
import { placeIn, settled } from './settling.policy.js';
import { readTable, TableFault } from './table.policy.js';
import type { TableRow } from './table-row.js';

/** A file as it was uploaded. */
export interface UploadedSheet {
  sheet: SheetKind;
  name: string;
  bytes: Buffer;
}

/** Reads files of the former platform into rows that can be looked at. Nothing of them is made yet. */
@Injectable()
export class ImportChecking {
  constructor(
    private readonly database: Database,
    private readonly runs: ImportRunRepository,
    private readonly projects: ProjectKeeping,
    private readonly places: PlaceService,
    private readonly map: MapFrameService,
    private readonly clock: Clock,
  ) {}

  /** Begins an import with one file, or adds the other one to it; or says why the file is none. */
  async upload(
    viewer: SignedInViewer,
    slug: string,
    { sheet, name, bytes }: UploadedSheet,
    runId: string | null,
  ): Promise<{ importId: string } | { problem: string }> {
    const project = await this.projects.find(slug);
    if (!project) return { problem: 'Dieses Projekt gibt es nicht.' };
    const read = this.read(sheet, bytes);
    if ('problem' in read) return read;
    const { head, rows } = read;
    return this.database.transaction(async () => {
      const run = runId ? await this.runs.lock(runId) : this.begin(viewer, project.id, rows);
      if (!run || run.projectId !== project.id || run.state !== 'checked')
        return { problem: 'Dieser Import ist schon weiter. Lade die Dateien neu hoch.' };
      if (!runId) await this.runs.insert(run);
      await this.runs.replaceRows(run.id, sheet, await this.keptRows(sheet, rows));
      await this.runs.update(run.id, {
        files: [...run.files, name.slice(0, 120)],
        ignored: [...new Set([...run.ignored, ...head.ignored])],
      });
      await this.runs.settle(run.id, run.source);
      return { importId: run.id };
    });
  }

  private read(
    sheet: SheetKind,
    bytes: Buffer,
  ): { head: Head; rows: ReadRow<FormerIdea | FormerComment>[] } | { problem: string } {
    try {
      const [first, ...rest] = readTable(bytes);
      const head = readHead(sheet, first?.cells ?? []);
      if ('problem' in head) return head;
      const now = this.clock.now();
      const make = (row: TableRow): ReadRow<FormerIdea | FormerComment> =>
        sheet === 'ideas' ? readIdea(row, head.columns, now) : readComment(row, head.columns, now);
      if (!rest.length)
        return { problem: 'In der Datei stehen nur Überschriften und keine Zeilen darunter.' };
      return { head, rows: settled(rest.map(make)) };
    } catch (error) {
      if (error instanceof TableFault) return { problem: error.message };
      throw error;
    }
  }

  private begin(
    viewer: SignedInViewer,
    projectId: string,
    rows: readonly ReadRow<FormerIdea | FormerComment>[],
  ): ImportRun {
    const links = rows.map((row) => ('data' in row ? row.data.link : null));
    return {
      id: newId(),
      projectId,
      source: sourceOf(links),
      state: 'checked',
      files: [],
      ignored: [],
      showsNames: false,
      meaning: {},
      startedBy: viewer.id,
      createdAt: this.clock.now(),
      finishedAt: null,
    };
  }

  /** Rows with their places; a pin outside of the town is none. */
  private async keptRows(
    sheet: SheetKind,
    rows: readonly ReadRow<FormerIdea | FormerComment>[],
  ): Promise<KeptRow[]> {
    const [places, frame] = [await this.places.all(), await this.map.frame()];
    return rows.map((row) => {
      const { line } = row;
      if ('problem' in row)
        return {
          sheet,
          line,
          externalId: null,
          data: null,
          remarks: [],
          placeId: null,
          problem: row.problem,
        };
      const found = placeIn(row.data, places, frame);
      return {
        ...{ sheet, line, externalId: row.data.externalId, problem: null, placeId: found.placeId },
        data: found.data,
        remarks: [...row.remarks, ...found.remarks],
      };
    });
  }
}
