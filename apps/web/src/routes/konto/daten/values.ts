import { m } from '#lib/messages/generated/messages.js';
import { clock, longDate } from '#lib/ui/dates.ts';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** One value of the copy as a person reads it. */
export function spoken(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (value === true) return m.copy_yes();
  if (value === false) return m.copy_no();
  if (typeof value === 'string' && MOMENT.test(value)) return `${longDate(value)}, ${clock(value)}`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
