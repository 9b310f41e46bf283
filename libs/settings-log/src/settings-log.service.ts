import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountService } from '@ein/accounts';
import { EventLog } from '@ein/event-log';
import {
  Clock,
  Database,
  decodeCursor,
  type Language,
  newId,
  NotAllowed,
  NotFound,
  pageOf,
  Problem,
  Retention,
  type SignedInViewer,
} from '@ein/platform';
import type { Kept, KeptKind } from './kept-kind.js';
import type { SettingChange } from './setting-change.entity.js';
import { SettingChanged } from './setting-change.events.js';
import type { SettingChangesArgs } from './setting-change.inputs.js';
import { ChangedSince, type UndoSettingChangeResult } from './setting-change.problems.js';
import { SettingChangeRepository, type StandingChange } from './setting-change.repository.js';
import type {
  SettingChangeConnection,
  SettingChangeType,
  SettingKindType,
} from './setting-change.type.js';
import { deedOf, fieldChanges, isSame } from './setting-change-words.policy.js';

/** A change that somebody makes now. */
export interface Change {
  kind: string;
  subject: string;
  label: string;
  /** Null: the operator, by a command. */
  actorId: string | null;
  before: Kept;
  after: Kept;
}

/** What admins changed, who and when; and how it is taken back. */
@Injectable()
export class SettingsLog implements OnModuleInit {
  private readonly kinds = new Map<string, KeptKind>();

  constructor(
    private readonly database: Database,
    private readonly changes: SettingChangeRepository,
    private readonly accounts: AccountService,
    private readonly events: EventLog,
    private readonly retention: Retention,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.retention.register({
      key: 'setting_change',
      forget: (before) => this.changes.forgetBefore(before),
    });
  }

  /** Features say at their start what they keep. */
  keeps(kind: KeptKind): void {
    if (this.kinds.has(kind.kind)) throw new Error(`There are two kinds called ${kind.kind}.`);
    this.kinds.set(kind.kind, kind);
  }

  /** Writes a change down, inside the transaction of the deed; nothing when both values are the same. */
  async record(change: Change): Promise<void> {
    if (isSame(change.before, change.after)) return;
    await this.write(change, null);
  }

  async page(
    { first, after, kind, words }: SettingChangesArgs,
    language: Language,
  ): Promise<SettingChangeConnection> {
    const [cursor = null] = decodeCursor(after, ['id']) ?? [];
    const filter = { kind: kind ?? null, words: words ?? null };
    const rows = await this.changes.findPage(filter, cursor as string | null, first + 1);
    const { nodes, pageInfo } = pageOf(rows, first, (row) => [row.id]);
    const totalCount = await this.changes.count(filter);
    return { nodes: await this.inWords(nodes, language), pageInfo, totalCount };
  }

  /** All kinds of things, by their name in this language. */
  kindsIn(language: Language): SettingKindType[] {
    return [...this.kinds.values()]
      .map(({ kind, title }) => ({ kind, title: title[language] }))
      .sort((one, other) => one.title.localeCompare(other.title, language));
  }

  /** Takes a change back by a new one. */
  async undo(
    viewer: SignedInViewer,
    changeId: string,
    language: Language,
  ): Promise<UndoSettingChangeResult> {
    return this.database.transaction(async () => {
      const known = await this.changes.find(changeId);
      if (!known) return new NotFound('Diese Änderung gibt es nicht.');
      await this.kinds.get(known.kind)?.undo?.hold(known.subject);
      await this.changes.hold(known.kind, known.subject);
      const problem = await this.putBack(viewer, changeId);
      if (problem instanceof Problem) return problem as UndoSettingChangeResult;
      const [made] = await this.inWords([problem], language);
      return made ?? new NotFound();
    });
  }

  private async putBack(
    viewer: SignedInViewer,
    changeId: string,
  ): Promise<StandingChange | Problem> {
    // Read anew, because somebody may have changed it while we waited for them.
    const change = await this.changes.find(changeId);
    if (!change) return new NotFound('Diese Änderung gibt es nicht.');
    const way = this.kinds.get(change.kind)?.undo;
    if (!way)
      return new NotAllowed(
        'Das lässt sich nicht zurücknehmen. Ändere es dort, wo es geführt wird.',
      );
    if (!change.isLast) return new ChangedSince();
    if (!isSame(await way.current(change.subject), change.after)) return new ChangedSince();
    const problem = await way.restore(viewer, change.subject, change.before);
    if (problem) return problem;
    const { kind, subject, label, before, after } = change;
    const back = { kind, subject, label, actorId: viewer.id, before: after, after: before };
    return { ...(await this.write(back, changeId)), isLast: true, isUndone: false };
  }

  private async write(change: Change, undoes: string | null): Promise<SettingChange> {
    return this.database.transaction(async () => {
      await this.changes.hold(change.kind, change.subject);
      const row: SettingChange = {
        ...change,
        id: newId(),
        version: (await this.changes.lastVersion(change.kind, change.subject)) + 1,
        undoes,
        createdAt: this.clock.now(),
      };
      await this.changes.insert(row);
      await this.events.record({
        kind: SettingChanged,
        actorId: change.actorId,
        subjectId: row.id,
        detail: {
          kind: change.kind,
          subject: change.subject,
          version: row.version,
          // The town's own words and numbers, so the digest needs no salt.
          digest: createHash('sha256')
            .update(JSON.stringify([change.before, change.after]))
            .digest('base64url'),
        },
      });
      return row;
    });
  }

  private async inWords(
    changes: readonly StandingChange[],
    language: Language,
  ): Promise<SettingChangeType[]> {
    const ids = [...new Set(changes.flatMap(({ actorId }) => actorId ?? []))];
    const people = await this.accounts.peopleByIds(ids);
    const nameOf = new Map(ids.map((id, at) => [id, people[at]?.displayName ?? null]));
    return changes.map((change) => {
      const kind = this.kinds.get(change.kind);
      return {
        id: change.id,
        kind: { kind: change.kind, title: kind?.title[language] ?? change.kind },
        label: change.label,
        deed: deedOf(change),
        version: change.version,
        fields: fieldChanges(change, kind, language),
        by: change.actorId ? (nameOf.get(change.actorId) ?? null) : null,
        at: change.createdAt,
        undoable: Boolean(kind?.undo) && change.isLast,
        undone: change.isUndone,
      };
    });
  }
}
