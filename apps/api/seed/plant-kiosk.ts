import { createHash } from 'node:crypto';
import { newId } from '@ein/platform';
import type { Calendar } from './calendar.js';
import type { Rows } from './rows.js';

/** Two devices of the room: one that is there, and one that has said nothing for days while something waits on it. */
const DEVICES = [
  { name: 'Empfang', daysSilent: 0, waiting: 0, refused: null },
  { name: 'Fensterplatz', daysSilent: 6, waiting: 2, refused: { mark: '7K2M', reason: 'rate' } },
];

/** Nobody has their tokens: who wants to try a kiosk makes a new code. */
export function plantKiosks(rows: Rows, calendar: Calendar): void {
  for (const { name, daysSilent, waiting, refused } of DEVICES) {
    const id = newId();
    rows.add('kiosk', {
      id,
      name,
      token_digest: `\\x${createHash('sha256').update(id).digest('hex')}`,
      silent_hours: 72,
      waiting,
      created_at: calendar.at(60, name),
      enrolled_at: calendar.at(59, name),
      last_seen_at: calendar.at(daysSilent, `${name} seen`),
    });
    if (refused)
      rows.add('kiosk_refused', {
        kiosk_id: id,
        ...refused,
        since: calendar.at(daysSilent, `${name} seen`),
      });
  }
}
