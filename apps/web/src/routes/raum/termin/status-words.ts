import { m } from '#lib/messages/generated/messages.js';
import type { Booked } from './appointments.graphql.ts';

/** How an appointment stands, in one word or two. */
export const statusWord = (status: Booked['status']): string =>
  ({
    HELD: m.appt_status_held(),
    CONFIRMED: m.appt_status_confirmed(),
    DISPLACED: m.appt_status_displaced(),
    CANCELLED: m.appt_status_cancelled(),
    LAPSED: m.appt_status_lapsed(),
    CAME: m.appt_status_came(),
    MISSED: m.appt_status_missed(),
  })[status];
