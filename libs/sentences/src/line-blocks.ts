/** Lines that belong together, as offsets. */
export interface LineBlock {
  start: number;
  end: number;
}

/** A line that is as long as this was probably wrapped by a mail program; a shorter one was ended by its author. */
const WRAPPED_FROM = 60;
const BEGINS_BLOCK = /^\s*(?:[-*+•–—>#|]|\d{1,3}[.)]\s|[a-zA-Z][)]\s|\(\d{1,3}\)|={3,}|[☐☑✓→])/u;
const RULE = /^\s*(?:[-=*_#]\s*){3,}$/u;
const HEADING = /^\s*(?:#{1,6}\s|\|)/u;

/** Paragraphs, headings, list items and lines that somebody ended on purpose; sentences never reach over their ends. */
export function lineBlocks(text: string): LineBlock[] {
  const blocks: LineBlock[] = [];
  let previous: string | undefined;
  for (const { 0: line, index } of text.matchAll(/[^\r\n\u2028\u2029]+/gu)) {
    if (line.trim() === '') {
      previous = undefined;
      continue;
    }
    const last = blocks.at(-1);
    const gap = last ? text.slice(last.end, index) : '';
    const blank = (gap.match(/\r\n|[\r\n\u2028\u2029]/gu)?.length ?? 0) > 1;
    if (last && !blank && previous !== undefined && continues(previous, line))
      last.end = index + line.length;
    else blocks.push({ start: index, end: index + line.length });
    previous = line;
  }
  return blocks;
}

function continues(previous: string, line: string): boolean {
  if (BEGINS_BLOCK.test(line) || HEADING.test(previous) || RULE.test(previous)) return false;
  if (/[.!?…:;][)\]"'“”»«*_]*\s*$/u.test(previous)) return false;
  return /^(?: {2}|\t|\s*\p{Ll})/u.test(line) || previous.trimEnd().length >= WRAPPED_FROM;
}
