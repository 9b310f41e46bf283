import { newId } from '@ein/platform';
import type { Calendar } from './calendar.js';
import type { Rows } from './rows.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const MATTERS = [
  { name: 'Idee aufschreiben', hint: 'Wir schreiben deine Idee mit dir zusammen auf.' },
  { name: 'Hilfe am Gerät', hint: 'Handy, Tablet oder Rechner: Bring mit, womit du arbeitest.' },
  {
    name: 'Beratung zum Einwohnerantrag',
    hint: 'Wie aus einer Idee ein Antrag wird, über den der Rat entscheidet.',
  },
  { name: 'Fragen zu einem Projekt', hint: '' },
];

/** Two matters each; weekdays and places as the room's hours have them. */
const SERIES = [
  {
    ...{ matters: [0, 1], host: 'Smart-City-Team', weekday: 1 },
    ...{ from_time: '09:00', until_time: '13:00', minutes: 30 },
  },
  {
    ...{ matters: [2, 3], host: 'dataport.kommunal', weekday: 4 },
    ...{ from_time: '14:00', until_time: '17:00', minutes: 45 },
  },
];

interface Visit {
  series: number;
  matter: number;
  /** Of the next such day; below 0 the weeks before it. */
  week: number;
  hour: number;
  status: string;
  name: string;
  note: string;
  needs: string;
  phone: string | null;
}

const visit = (like: Partial<Visit>): Visit => ({
  ...{ series: 0, matter: 0, week: 0, hour: 9, status: 'confirmed' },
  ...{ name: 'Anwohnerin, Demo', note: '', needs: '', phone: null },
  ...like,
});

const VISITS = [
  visit({ note: 'Es geht um die Bänke an der Ilme.' }),
  visit({ hour: 10.5, matter: 1, name: 'Besucher, Demo', phone: '05561 000 00' }),
  visit({ hour: 12, week: 1, needs: 'Platz für einen Rollstuhl.', name: 'Anwohner, Demo' }),
  visit({ series: 1, matter: 2, hour: 14, name: 'Verein, Demo' }),
  visit({ week: -1, status: 'came', name: 'Besucherin, Demo' }),
  visit({ week: -1, hour: 9.5, status: 'missed', name: 'Anwohner, Demo' }),
];

/** Days until the next such weekday in Berlin, at least one. */
function daysUntil(weekday: number, calendar: Calendar): number {
  // Midnight in Berlin is still yesterday in UTC; noon is not.
  const noon = new Date(calendar.midnight(0).getTime() + 12 * HOUR_MS);
  return ((weekday - noon.getUTCDay() + 6) % 7) + 1;
}

/** What can be booked in the room, and who has. */
export function plantAppointments(rows: Rows, calendar: Calendar): void {
  const matters = MATTERS.map(({ name, hint }, index) => {
    const id = newId();
    rows.add('appointment_matter', { id, name, hint, position: index + 1, active: true });
    return id;
  });
  const valid_from = calendar.midnight(-60).toISOString().slice(0, 10);
  const series = SERIES.map(({ matters: chosen, ...rest }) => {
    const id = newId();
    rows.add('appointment_series', {
      ...{ id, matter_ids: chosen.map((index) => matters[index]), ...rest },
      ...{ valid_from, valid_until: null, created_at: calendar.midnight(-60) },
    });
    return id;
  });
  VISITS.forEach((one, index) => {
    const offer = SERIES[one.series];
    if (!offer) return;
    const day = calendar.midnight(daysUntil(offer.weekday, calendar) + 7 * one.week);
    const starts_at = new Date(day.getTime() + one.hour * HOUR_MS);
    rows.add('appointment', {
      ...{ id: newId(), series_id: series[one.series], matter_id: matters[one.matter] },
      ...{ host: offer.host, starts_at },
      ends_at: new Date(starts_at.getTime() + offer.minutes * MINUTE_MS),
      ...{ status: one.status, held_until: null, name: one.name, phone: one.phone },
      email: one.phone ? null : `besuch-${index + 1}@demo.invalid`,
      ...{ note: one.note, needs: one.needs, language: 'de', sequence: 0, reason: null },
      ...{ reminded_at: null, created_at: calendar.hours(-30) },
    });
  });
}
