const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

/** Parts alone: the wording of `Intl` differs between builds of Node, and the bytes of an edition must not. */
const BERLIN = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function partsOf(iso: string): Record<string, string> {
  const whole = iso.length === 10 ? `${iso}T12:00:00Z` : iso;
  return Object.fromEntries(
    BERLIN.formatToParts(new Date(whole)).map((part) => [part.type, part.value]),
  );
}

/** `20. November 2026`, with spaces that do not break. */
export function germanDay(iso: string): string {
  const { day, month, year } = partsOf(iso);
  return `${String(Number(day))}.\u00A0${MONTHS[Number(month) - 1] ?? ''}\u00A0${year ?? ''}`;
}

/** `8. Dezember`. */
export function germanDayOfYear(iso: string): string {
  return germanDay(iso).replace(/\u00A0\d+$/, '');
}

/** `20. November 2026, 12:00 Uhr`. */
export function germanMoment(iso: string): string {
  const { hour, minute } = partsOf(iso);
  return `${germanDay(iso)}, ${hour ?? ''}:${minute ?? ''}\u00A0Uhr`;
}
