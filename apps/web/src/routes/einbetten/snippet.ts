/** What somebody pastes into their own site. */
export interface Snippet {
  src: string;
  /** The name of the frame, for whoever does not see it. */
  title: string;
  height: number;
}

const ESCAPED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign);

/** One line of HTML without any script. */
export const htmlOf = ({ src, title, height }: Snippet): string =>
  `<iframe src="${escaped(src)}" title="${escaped(title)}" width="100%" height="${height}" style="max-width: 480px; border: 0" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
