import { Injectable } from '@nestjs/common';
import { berlinDay, Clock, Database, newId, NotFound, type SignedInViewer } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import { OpeningExceptionChanged, OpeningHoursChanged } from './opening.events.js';
import type {
  OpeningExceptionInput,
  OpeningLineInput,
  SaveOpeningInput,
} from './opening.inputs.js';
import { daysAfter, openDays, versionOn, weekOf } from './opening.policy.js';
import { OpeningDayTaken, OpeningEdited, type SaveOpeningResult } from './opening.problems.js';
import { OpeningHistory } from './opening-history.service.js';
import { OpeningRepository } from './opening.repository.js';
import type { MeetingRoomType, OpeningExceptionType } from './opening.type.js';
import type { OpeningLine, OpeningVersion } from './opening-version.entity.js';

const DAYS = 14;
/** Calendars that were away for long still learn which days differed. */
const DAYS_BACK = 365;
/** What an event about a single day is about: a day has no id of its own. */
const THE_ROOM = '00000000-0000-7000-8000-000000000016';

@Injectable()
export class OpeningService {
  constructor(
    private readonly database: Database,
    private readonly openings: OpeningRepository,
    private readonly history: OpeningHistory,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Everything about the hours, as it stands today in Einbeck. */
  async room(): Promise<MeetingRoomType> {
    const today = berlinDay(this.clock.now());
    const versions = await this.openings.findVersions();
    const exceptions = await this.openings.findExceptions(daysAfter(today, -DAYS_BACK));
    const ordered = versions.map((version) => ({ ...version, lines: weekOf(version) }));
    return {
      today,
      inForce: versionOn(ordered, today),
      days: openDays(versions, exceptions, today, DAYS),
      versions: ordered,
      exceptions,
    };
  }

  async save(viewer: SignedInViewer, input: SaveOpeningInput): Promise<SaveOpeningResult> {
    return this.changing(async () => {
      const before = input.id ? await this.openings.lockVersion(input.id) : null;
      if (input.id && !before) return new NotFound('Diese Zeiten gibt es nicht.');
      if (before && before.sequence !== input.sequence) return new OpeningEdited();
      const version: OpeningVersion = {
        id: before?.id ?? newId(),
        validFrom: input.validFrom,
        lines: linesOf(input.lines, before?.lines ?? []),
        note: input.note ?? '',
        demo: false,
        sequence: before ? before.sequence + 1 : 0,
        changedAt: this.clock.now(),
      };
      if (!(await this.openings.keepVersion(version))) return new OpeningDayTaken();
      await this.log(viewer, version.id, before ? 'edited' : 'added');
      await this.history.noteVersion(viewer, before, version);
      return { ...version, lines: weekOf(version) };
    });
  }

  /** Says whether there was one. */
  async remove(viewer: SignedInViewer, id: string): Promise<boolean> {
    return this.changing(async () => {
      const before = await this.openings.lockVersion(id);
      if (!(await this.openings.deleteVersion(id))) return false;
      await this.log(viewer, id, 'removed');
      await this.history.noteVersion(viewer, before, null);
      return true;
    });
  }

  async except(
    viewer: SignedInViewer,
    input: OpeningExceptionInput,
  ): Promise<OpeningExceptionType> {
    const changedAt = this.clock.now();
    const { day, reason, from = null, until = null } = input;
    return this.changing(async () => {
      const before = await this.openings.findException(day);
      await this.openings.keepException({ day, from, until, reason, changedAt });
      await this.changedDay(viewer, day, changedAt);
      const kept = await this.openings.findException(day);
      if (!kept) throw new Error(`The exception of ${day} was not kept.`);
      await this.history.noteDay(viewer, day, before, kept);
      return kept;
    });
  }

  /** The day is again as the week says; says whether it differed. */
  async takeBack(viewer: SignedInViewer, day: string): Promise<boolean> {
    return this.changing(async () => {
      const before = await this.openings.findException(day);
      if (!(await this.openings.deleteException(day))) return false;
      await this.changedDay(viewer, day, this.clock.now());
      await this.history.noteDay(viewer, day, before, null);
      return true;
    });
  }

  private async changing<T>(work: () => Promise<T>): Promise<T> {
    return this.database.transaction(async () => {
      await this.openings.hold();
      return work();
    });
  }

  private async changedDay(viewer: SignedInViewer, day: string, at: Date): Promise<void> {
    await this.openings.renewVersions(at);
    await this.events.record({
      kind: OpeningExceptionChanged,
      actorId: viewer.id,
      subjectId: THE_ROOM,
      detail: { day },
    });
  }

  private async log(viewer: SignedInViewer, subjectId: string, change: string): Promise<void> {
    const kind = OpeningHoursChanged;
    await this.events.record({ kind, actorId: viewer.id, subjectId, detail: { change } });
  }
}

/** A line that is kept keeps its id, because calendars know it by that; ids that are not of this version are none. */
function linesOf(
  inputs: readonly OpeningLineInput[],
  before: readonly OpeningLine[],
): OpeningLine[] {
  const known = new Set(before.map(({ id }) => id));
  return inputs.map(({ id, weekday, from, until, who, helpsWith }) => {
    const kept = id && known.delete(id) ? id : newId();
    return {
      id: kept,
      weekday,
      from: from ?? null,
      until: until ?? null,
      who,
      helpsWith: helpsWith ?? '',
    };
  });
}
