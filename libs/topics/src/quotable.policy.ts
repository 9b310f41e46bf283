const FEWEST_WORDS = 4;
const LONGEST = 400;
/** What a sentence must not hold to be shown by itself: names that are filled in, Markdown, links, addresses, line breaks. */
const NOT_BY_ITSELF = [
  /@\{\d+\}/u,
  /@/u,
  /https?:|www\.|:\/\//iu,
  /(?<![\p{L}\d.])[\p{L}\d-]{2,}\.(?:de|com|org|net|eu|info|at|ch)(?![\p{L}\d])/iu,
  /[`#~|<>[\]\\]/u,
  /(?<!\p{L})[*_]|[*_](?!\p{L})/u,
  /[\r\n]/u,
  /^\s*(?:[-+•–]|\d{1,3}[.)])\s/u,
  /\d[\d\s/()-]{6,}\d/u,
];

/** Whether a sentence may stand by itself in a report: long enough to say something, short enough to be read, nothing in it but words. */
export function isQuotable(text: string): boolean {
  if (text.length > LONGEST || NOT_BY_ITSELF.some((pattern) => pattern.test(text))) return false;
  return (text.match(/\p{L}[\p{L}\p{M}*_:'’-]*/gu)?.length ?? 0) >= FEWEST_WORDS;
}
