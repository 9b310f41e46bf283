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
