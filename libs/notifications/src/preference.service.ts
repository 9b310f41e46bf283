import { Injectable } from '@nestjs/common';
import { berlinDay, Clock, type SignedInViewer } from '@ein/platform';
import { TownService } from '@ein/town';
import type { NotificationSetting } from './notification-setting.entity.js';
import { dayLater } from './pause.policy.js';
import type { ChooseChannelsInput } from './preference.inputs.js';
import { channelOf, KINDS, LOCKED, PRESETS, presetOf, withoutDigest } from './preference.policy.js';
import type { NotificationSettings } from './preference.type.js';
import { SettingRepository } from './setting.repository.js';
import type { Preset } from './told-kind.type.js';

/** How people want to be told. */
@Injectable()
export class PreferenceService {
  constructor(
    private readonly settings: SettingRepository,
    private readonly town: TownService,
    private readonly clock: Clock,
  ) {}

  async of(viewer: SignedInViewer): Promise<NotificationSettings> {
    return this.shown(await this.find(viewer.id));
  }

  /** What is locked stays as it is, whatever is asked. */
  async choose(viewer: SignedInViewer, input: ChooseChannelsInput): Promise<NotificationSettings> {
    const known = await this.find(viewer.id);
    const asked = input.choices
      .filter(({ kind }) => !LOCKED.includes(kind))
      .map(({ kind, channel }) => [kind, channel] as const);
    const choices = { ...known.choices, ...Object.fromEntries(asked) };
    const digestHour = input.digestHour === undefined ? known.digestHour : input.digestHour;
    return this.save({ ...known, choices, digestHour });
  }

  async choosePreset(viewer: SignedInViewer, preset: Preset): Promise<NotificationSettings> {
    return this.save({ ...(await this.find(viewer.id)), choices: { ...PRESETS[preset] } });
  }

  /** A pause ends at midnight in Berlin, so that the digest of that morning brings all that came meanwhile. */
  async pause(viewer: SignedInViewer, days: number): Promise<NotificationSettings> {
    const pausedUntil = days === 0 ? null : dayLater(berlinDay(this.clock.now()), days);
    return this.save({ ...(await this.find(viewer.id)), pausedUntil });
  }

  /** From a link in a mail: no digest any more, everything stays on the site. */
  async stopDigest(accountId: string): Promise<void> {
    const known = await this.find(accountId);
    await this.save({ ...known, choices: withoutDigest(known.choices) });
  }

  private async find(accountId: string): Promise<NotificationSetting> {
    return (
      (await this.settings.find(accountId)) ?? {
        accountId,
        choices: {},
        digestHour: null,
        pausedUntil: null,
        updatedAt: this.clock.now(),
      }
    );
  }

  private async save(setting: NotificationSetting): Promise<NotificationSettings> {
    await this.settings.save({ ...setting, updatedAt: this.clock.now() });
    return this.shown(setting);
  }

  private async shown(setting: NotificationSetting): Promise<NotificationSettings> {
    const { choices, digestHour, pausedUntil } = setting;
    return {
      choices: KINDS.map((kind) => ({
        kind,
        channel: channelOf(choices, kind),
        locked: LOCKED.includes(kind),
      })),
      preset: presetOf(choices),
      digestHour: digestHour ?? (await this.town.digestHour()),
      pausedUntil: pausedUntil && pausedUntil > this.clock.now() ? pausedUntil : null,
    };
  }
}
