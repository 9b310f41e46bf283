const LINK = /(<a [^>]*>.*?<\/a>)/s;
const NUMBER = /(?<![\p{L}\p{N}_-])K-([1-9]\d{0,8})(?![\p{L}\p{N}_-])/gu;

/** Makes links of the numbers of contributions in safe HTML; what is inside a link stays, and so does a number that nobody can read here. */
export function linkComments(html: string, numbers: readonly number[]): string {
  if (numbers.length === 0) return html;
  const link = (said: string, number: string) =>
    numbers.includes(Number(number))
      ? `<a href="?beitrag=${number}#K-${number}">${said}</a>`
      : said;
  return html
    .split(LINK)
    .map((part) => (part.startsWith('<a ') ? part : part.replace(NUMBER, link)))
    .join('');
}
