const SIGNS: Record<string, string> = {
  ...{ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'", '&nbsp;': ' ' },
  '&amp;': '&',
};

/** The words of safe HTML, a line for each paragraph and point, cut after a whole word. */
export function wordsOf(html: string, most: number): string {
  const words = html
    .replace(/<li\b[^>]*>/gi, '– ')
    .replace(/<br\b[^>]*>|<\/(?:p|li|h\d|blockquote)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|#x27|nbsp|amp);/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/ *\n\s*/g, '\n')
    .trim();
  if (words.length <= most) return words;
  return `${words.slice(0, most - 2).replace(/\s+\S*$/, '')} …`;
}
