import { writeMentions } from './mention.policy.js';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
const LINK = /(<a [^>]*>.*?<\/a>)/s;

/** Puts the people who are addressed into safe HTML: a link to their newest comment, or a plain mark; inside a link their name. */
export function markMentions(
  html: string,
  people: readonly { position: number; name: string; number: number | null }[],
): string {
  if (!html.includes('@{')) return html;
  const marked = (plain: boolean) => (position: number) => {
    const person = people.find((one) => one.position === position);
    const name = `@${escaped(person?.name ?? '…')}`;
    if (plain || !person) return name;
    return person.number === null
      ? `<strong>${name}</strong>`
      : `<a href="?beitrag=${person.number}#K-${person.number}">${name}</a>`;
  };
  return html
    .split(LINK)
    .map((part) => writeMentions(part, marked(part.startsWith('<a '))))
    .join('');
}
