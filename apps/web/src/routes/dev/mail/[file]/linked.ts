export interface Part {
  text: string;
  href?: string;
}

/** A plain text cut at its web addresses, so that the links of a mail can be followed. */
export function linked(text: string): Part[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
    .map((part, index) => (index % 2 ? { text: part, href: part } : { text: part }));
}
