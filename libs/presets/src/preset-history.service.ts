import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Problem, SignedInViewer } from '@ein/platform';
import { type Kept, SettingsLog, StillNeeded } from '@ein/settings-log';
import { PresetRepository } from './preset.repository.js';
import type { ReasonPreset } from './reason-preset.entity.js';

const KIND = 'preset';

/** What became of each preset, and the way back. */
@Injectable()
export class PresetHistory implements OnModuleInit {
  constructor(
    private readonly log: SettingsLog,
    private readonly presets: PresetRepository,
  ) {}

  onModuleInit(): void {
    this.log.keeps({
      kind: KIND,
      title: { de: 'Vorlage für Begründungen', en: 'Preset of reasons' },
      fields: {
        label: { de: 'Name', en: 'Name' },
        text: { de: 'Begründung', en: 'Reasons' },
        ground: { de: 'Grundlage', en: 'Ground' },
        ruleNumber: { de: 'Spielregel', en: 'Rule' },
        active: { de: 'Wird angeboten', en: 'Is offered' },
      },
      undo: {
        hold: () => this.presets.lockAll(),
        current: async (id) => valueOf((await this.presets.lockAll()).find((one) => one.id === id)),
        restore: (_, id, before) => this.restore(id, before),
      },
    });
  }

  async note(
    viewer: SignedInViewer,
    before: ReasonPreset | undefined,
    after: ReasonPreset,
  ): Promise<void> {
    await this.log.record({
      kind: KIND,
      subject: after.id,
      label: after.label,
      actorId: viewer.id,
      before: valueOf(before),
      after: valueOf(after),
    });
  }

  private async restore(id: string, before: Kept): Promise<Problem | null> {
    const preset = (await this.presets.lockAll()).find((one) => one.id === id);
    if (!before || !preset)
      return new StillNeeded(
        'Eine Vorlage bleibt für die Zahlen vergangener Jahre. Du kannst sie abschalten.',
      );
    await this.presets.keep({ ...preset, ...before, version: preset.version + 1 });
    return null;
  }
}

function valueOf(preset: ReasonPreset | undefined): Kept {
  if (!preset) return null;
  const { label, text, ground, ruleNumber, active } = preset;
  return { label, text, ground, ruleNumber, active };
}
