import { m } from '#lib/messages/generated/messages.js';
import type { IconName } from '#lib/ui/icon-names.ts';
import type { Tone } from '#lib/ui/status.ts';
import type { KioskRow } from './kiosks.graphql.ts';

interface Look {
  tone: Tone;
  icon: IconName;
  word: () => string;
}

const LOOKS: Record<KioskRow['state'], Look> = {
  OPEN: { tone: 'neutral', icon: 'schedule', word: m.kiosks_state_open },
  WORKING: { tone: 'good', icon: 'check-circle', word: m.kiosks_state_working },
  SILENT: { tone: 'waiting', icon: 'alarm', word: m.kiosks_state_silent },
  REVOKED: { tone: 'stop', icon: 'block', word: m.kiosks_state_revoked },
};

/** How the state of a kiosk looks and reads. */
export const lookOf = (state: KioskRow['state']): Look => LOOKS[state];

type RefusedRow = KioskRow['refused'][number];

/** What becomes of it, and who must do something. */
const REASONS: Record<RefusedRow['reason'], () => string> = {
  CLOSED: m.kiosks_refused_closed,
  RATE: m.kiosks_refused_rate,
  WRONG: m.kiosks_refused_wrong,
};
const FIELDS: Record<string, () => string> = {
  title: m.kiosks_field_title,
  body: m.kiosks_field_body,
  placeId: m.kiosks_field_place,
  categoryId: m.kiosks_field_theme,
  email: m.kiosks_field_email,
  key: m.kiosk_pickup,
};

/** Why the town did not take an entry, in one or two sentences. */
export function whyOf({ reason, fields }: RefusedRow): string {
  const names = fields.flatMap((name) => FIELDS[name]?.() ?? []);
  const what = names.length ? ` ${m.kiosks_refused_fields({ fields: names.join(', ') })}` : '';
  return REASONS[reason]() + what;
}
