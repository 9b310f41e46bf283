export interface Part {
  text: string;
  marked: boolean;
}

/** Cuts a title into parts, marked where a word of at least four letters was also typed; upper and lower case count alike. */
export function markWords(title: string, typed: string): Part[] {
  const words = new Set(typed.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  return title
    .split(/(\p{L}+)/u)
    .flatMap((text) => (text ? [{ text, marked: words.has(text.toLowerCase()) }] : []));
}
