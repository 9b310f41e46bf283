import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { badInput, Database, newId, NotFound, type SignedInViewer } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import { RulesService } from '@ein/rules';
import { ReasonPresetChanged } from './preset.events.js';
import {
  type MoveReasonPresetInput,
  PresetMove,
  type SaveReasonPresetInput,
  type SwitchReasonPresetInput,
} from './preset.inputs.js';
import { ReasonPresetEdited, type SaveReasonPresetResult } from './preset.problems.js';
import { PresetHistory } from './preset-history.service.js';
import { PresetRepository } from './preset.repository.js';
import type { ReasonPreset } from './reason-preset.entity.js';

/** Reasons that are often given: offered to moderators, kept by admins. */
@Injectable()
export class PresetService {
  constructor(
    private readonly database: Database,
    private readonly presets: PresetRepository,
    private readonly rules: RulesService,
    private readonly events: EventLog,
    private readonly history: PresetHistory,
  ) {}

  /** What moderators are offered, in its order. */
  async offered(): Promise<ReasonPreset[]> {
    return this.presets.findActive();
  }

  async all(): Promise<ReasonPreset[]> {
    return this.presets.findAll();
  }

  async save(
    viewer: SignedInViewer,
    input: SaveReasonPresetInput,
  ): Promise<SaveReasonPresetResult> {
    const words = await this.groundOf(input);
    return this.database.transaction(async () => {
      const all = await this.presets.lockAll();
      const before = all.find(({ id }) => id === input.id);
      if (input.id && !before) return new NotFound('Diese Vorlage gibt es nicht.');
      if (before && before.version !== input.version) return new ReasonPresetEdited();
      const { label, text } = input;
      const kept = before && before.ground !== words.ground ? null : before;
      const preset = kept
        ? { ...kept, label, text, ...words, version: kept.version + 1 }
        : { ...added(all), label, text, ...words };
      if (before && !kept) await this.retire(viewer, before, preset);
      await this.presets.keep(preset);
      await this.history.note(viewer, kept ?? undefined, preset);
      await this.log(viewer, preset, kept ? 'edited' : 'added');
      return preset;
    });
  }

  /** One step up or down; at the end of the list nothing moves. */
  async move(
    viewer: SignedInViewer,
    { id, move }: MoveReasonPresetInput,
  ): Promise<SaveReasonPresetResult> {
    return this.database.transaction(async () => {
      const all = await this.presets.lockAll();
      const at = all.findIndex((one) => one.id === id);
      const preset = all[at];
      if (!preset) return new NotFound('Diese Vorlage gibt es nicht.');
      const other = all[at + (move === PresetMove.UP ? -1 : 1)];
      if (!other) return preset;
      const moved = { ...preset, position: other.position };
      await this.presets.keep({ ...other, position: preset.position });
      await this.presets.keep(moved);
      await this.log(viewer, moved, move);
      return moved;
    });
  }

  async switch(
    viewer: SignedInViewer,
    { id, active }: SwitchReasonPresetInput,
  ): Promise<SaveReasonPresetResult> {
    return this.database.transaction(async () => {
      const preset = (await this.presets.lockAll()).find((one) => one.id === id);
      if (!preset) return new NotFound('Diese Vorlage gibt es nicht.');
      if (preset.active === active) return preset;
      const switched = { ...preset, active };
      await this.presets.keep(switched);
      await this.history.note(viewer, preset, switched);
      await this.log(viewer, switched, active ? 'on' : 'off');
      return switched;
    });
  }

  /** The figures of past years name a ground by the preset that has it, so that one stays and another takes its place. */
  private async retire(
    viewer: SignedInViewer,
    before: ReasonPreset,
    next: ReasonPreset,
  ): Promise<void> {
    const old = { ...before, active: false, position: next.position };
    Object.assign(next, { active: before.active, position: before.position });
    await this.presets.keep(old);
    await this.history.note(viewer, before, old);
    await this.log(viewer, old, 'replaced');
  }

  private async groundOf({
    ground,
    ruleNumber,
  }: Pick<SaveReasonPresetInput, 'ground' | 'ruleNumber'>): Promise<
    Pick<ReasonPreset, 'ground' | 'ruleNumber'>
  > {
    const rule = ruleNumber ? await this.rules.findRule(ruleNumber) : null;
    if (ruleNumber && !rule)
      throw badInput({
        ruleNumber: {
          constraint: 'isRule',
          message: 'Diese Regel gilt nicht. Bitte wähle eine andere.',
        },
      });
    const words = ground ?? (rule && `Spielregel ${rule.number}: ${rule.title}`);
    if (!words)
      throw badInput({
        ground: { constraint: 'isDefined', message: 'Bitte nenne die Regel oder das Gesetz.' },
      });
    return { ground: words, ruleNumber: rule?.number ?? null };
  }

  private async log(viewer: SignedInViewer, preset: ReasonPreset, change: string): Promise<void> {
    const { id, label, text, ground, ruleNumber } = preset;
    const words = JSON.stringify([label, text, ground]);
    await this.events.record({
      kind: ReasonPresetChanged,
      actorId: viewer.id,
      subjectId: id,
      detail: {
        change,
        ruleNumber,
        // The town's own words about nobody, so the digest needs no salt.
        digest: createHash('sha256').update(words).digest('base64url'),
      },
    });
  }
}

/** A new one stands last. */
const added = (all: readonly ReasonPreset[]) => ({
  id: newId(),
  position: (all.at(-1)?.position ?? -1) + 1,
  active: true,
  version: 1,
});
