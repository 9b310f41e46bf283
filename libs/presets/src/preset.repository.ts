import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';
import { ReasonPreset } from './reason-preset.entity.js';

@Injectable()
export class PresetRepository {
  constructor(private readonly database: Database) {}

  async findActive(): Promise<ReasonPreset[]> {
    return this.presets.find({ where: { active: true }, order: { position: 'ASC', id: 'ASC' } });
  }

  async findAll(): Promise<ReasonPreset[]> {
    return this.presets.find({ order: { position: 'ASC', id: 'ASC' } });
  }

  /** All in their order, locked until the transaction ends, so that two who move at once do not mix them up. */
  async lockAll(): Promise<ReasonPreset[]> {
    return this.presets.find({
      order: { position: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async keep(preset: ReasonPreset): Promise<void> {
    await this.presets.save(preset);
  }

  private get presets() {
    return this.database.repository(ReasonPreset);
  }
}
