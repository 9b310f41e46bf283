import type { Calendar } from './calendar.js';
import type { PaperContent } from './content.types.js';
import type { Rows } from './rows.js';

/** Committees meet at five in the afternoon. */
const MEETING_HOUR_MS = 17 * 3_600_000;

/** A paper as if the worker had read it; its system is made up, so nobody ever asks it. */
export function plantPaper(rows: Rows, calendar: Calendar, paper: PaperContent, at: Date): void {
  const { url, title, reference, daysAgo, paperType, file, brokenForDays } = paper;
  const consultations = paper.consultations.map(({ committee, inDays, role, result }) => ({
    ...{ meeting: null, committee, role, result: result ?? null, cancelled: false, url: null },
    authoritative: role === 'Entscheidung',
    meetingAt: new Date(calendar.midnight(inDays).getTime() + MEETING_HOUR_MS).toISOString(),
  }));
  const paper_on = calendar
    .hours(-24 * daysAgo)
    .toISOString()
    .slice(0, 10);
  rows.add('council_paper', {
    ...{ url, title, reference, paper_on, paper_type: paperType, read_at: at, consultations },
    ...{ file_url: `${url}.pdf`, file_name: file.name, file_type: 'application/pdf' },
    ...{ file_bytes: file.bytes, next_read_at: at },
    tries: brokenForDays === undefined ? 0 : 5,
    failing_since: brokenForDays === undefined ? null : calendar.hours(-24 * brokenForDays),
  });
}
