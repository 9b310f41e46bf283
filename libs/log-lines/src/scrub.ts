/** What must stand in no line of a log, wherever it comes from. The second net: nobody should have written it there. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/\bBearer\s+\S+/giu, 'Bearer [token]'],
  // What is asked for is behind the `?`, and a sign-in behind the `#`.
  [/(\/[^\s?#"']*)[?#][^\s"')]+/gu, '$1?[query]'],
  [/[^\s@<>"'`(),;:=/[\]]+@[^\s@<>"'`(),;:/[\]]+/gu, '[mail]'],
  [
    /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{20,}(?![\w-])|(?<![\w-])[0-9a-f]{40,}(?![\w-])/gu,
    '[token]',
  ],
  [/(?<![\w.])(?!127\.)\d{1,3}(?:\.\d{1,3}){3}(?![\w.])/gu, '[address]'],
  [
    /(?<![\w:.])(?!::1(?![\w:]))(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?)(?<=[0-9a-f]:*)(?![\w:])/giu,
    '[address]',
  ],
  [/(?<![\w.-])\d{3}[  ]?\d{3}(?![\w.-])/gu, '[code]'],
  // Colours of a terminal and signs that turn text around; pino escapes the other control characters.
  [/(?![\n\r\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ''],
];

const LONGEST = 2000;

/** The text without addresses, codes and tokens, at most 2,000 characters of it. */
export function scrub(text: string): string {
  return RULES.reduce(
    (clean, [pattern, instead]) => clean.replace(pattern, instead),
    text.slice(0, LONGEST),
  );
}

/** Everything in quotation marks is gone: there, parsers and PostgreSQL repeat what somebody sent. */
export function withoutQuotes(text: string): string {
  return text.replace(/"[^]*"|'[^]*'|„[^]*“|`[^]*`/gu, '"…"');
}
