import {
  ABBREVIATIONS_AT_THE_END,
  ABBREVIATIONS_INSIDE,
  SENTENCE_OPENERS,
} from './abbreviations.js';
import { lineBlocks } from './line-blocks.js';
import type { SentenceSpan } from './sentence.js';

const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<![\p{L}\p{N}])[\p{L}\p{N}-]+\.(?:de|com|org|net|eu|info|pdf|html?|jpe?g|png)(?![\p{L}\p{N}])(?:\/\S*)?/giu;
const TRAILING_MARKS = /[.,;:!?…)\]}"'“”»«*_]+$/u;
const END_MARKS = /[.!?…]+/gu;
const CLOSERS = /^[)\]}"'“”’»«›‹*_]+(?=\s|$)/u;
/** "Tempo 30." names a number, "der 30. Mai" counts one. */
const NAMES_A_NUMBER =
  /(?:^|[^\p{L}\p{N}])(?:tempo|linien?|nr\.?|nummern?|hausnummern?|seite|zone|haus|gleis|buslinie|stufe|höhe|[abkl])\s*$/iu;

/** The sentences of a text (plain or Markdown) in order; what is not white space is in exactly one of them. */
export function splitSentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  for (const block of lineBlocks(text)) {
    const part = text.slice(block.start, block.end);
    let from = 0;
    for (const end of [...sentenceEnds(part), part.length]) {
      addSpan(spans, text, block.start + from, block.start + end, block.start);
      from = end;
    }
  }
  return spans;
}

/** Trims white space; marks without a word ("Toll! :-)") stay with the sentence before them in their block. */
function addSpan(
  spans: SentenceSpan[],
  source: string,
  from: number,
  to: number,
  blockStart: number,
): void {
  const raw = source.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const end = from + raw.trimEnd().length;
  if (start >= end) return;
  const last = spans.at(-1);
  if (last && last.start >= blockStart && !/[\p{L}\p{N}]/u.test(raw)) {
    last.end = end;
    last.text = source.slice(last.start, end);
    return;
  }
  spans.push({ start, end, text: source.slice(start, end) });
}

/** Where a sentence of this block ends before the block does (index after its closing marks). */
function sentenceEnds(block: string): number[] {
  const addresses = addressSpans(block);
  const ends: number[] = [];
  for (const match of block.matchAll(END_MARKS)) {
    const after = match.index + match[0].length;
    if (addresses.some(({ start, end }) => match.index >= start && match.index < end)) continue;
    const closers = CLOSERS.exec(block.slice(after, after + 12))?.[0] ?? '';
    const end = after + closers.length;
    if (end >= block.length) continue;
    if (isEnd({ block, marks: match[0], at: match.index, end, closed: closers !== '' }))
      ends.push(end);
  }
  return ends;
}

function addressSpans(block: string): { start: number; end: number }[] {
  return [...block.matchAll(ADDRESS)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.replace(TRAILING_MARKS, '').length,
  }));
}

interface Candidate {
  block: string;
  /** The marks themselves: "." or "?!" or "…". */
  marks: string;
  at: number;
  /** After closing quotation marks and brackets. */
  end: number;
  closed: boolean;
}

function isEnd(candidate: Candidate): boolean {
  const { block, marks, at, end, closed } = candidate;
  const rest = block.slice(end, end + 60);
  const next = nextWord(rest);
  if (!/^\s/u.test(rest)) return !closed && isGlued(candidate, rest);
  // „Halt!“ rief sie (so etwas!) und ging.
  if (closed && next.lower) return false;
  if (/[!?]/u.test(marks)) return true;
  if (marks.length > 1 || marks === '…')
    return !next.lower && !/[[(]\s*$/u.test(block.slice(Math.max(0, at - 3), at));
  return closed || isFullStop(block, at, next);
}

interface NextWord {
  text: string;
  lower: boolean;
  upper: boolean;
  opens: boolean;
}

function nextWord(rest: string): NextWord {
  const found = /^[\s„“"»«'‚([*_]*(\p{L}+|\S?)/u.exec(rest)?.[1] ?? '';
  const folded = found.toLowerCase();
  const upper = /^\p{Lu}/u.test(found);
  return {
    text: found,
    lower: /^\p{Ll}/u.test(found),
    upper,
    opens: SENTENCE_OPENERS.has(folded),
  };
}

/** "gut.Der Weg" was meant as two sentences, "z.B." and "Bonn.de" were not. */
function isGlued({ block, marks, at }: Candidate, rest: string): boolean {
  if (!/^\p{Lu}\p{Ll}+(?![\p{L}\p{N}.@/])/u.test(rest)) return false;
  if (/[!?]/u.test(marks)) return true;
  const before = /(\S*)$/u.exec(block.slice(Math.max(0, at - 40), at))?.[1] ?? '';
  return /^[„"»«'([*_]*[\p{L}-]*\p{Ll}{3}$/u.test(before) && !isAbbreviation(`${before}.`);
}

function isFullStop(block: string, at: number, next: NextWord): boolean {
  const before = block.slice(Math.max(0, at - 60), at);
  const token = /([^\s([{„"»«'‚/]*)$/u.exec(before)?.[1] ?? '';
  if (/^\d+$/u.test(token)) return endsAfterNumber(before, token, next);
  const form = abbreviationForm(before, token);
  if (ABBREVIATIONS_INSIDE.has(form)) return false;
  const opensAnew = next.upper && next.opens;
  if (endsLikeAbbreviation(form, token)) return opensAnew;
  if (next.lower) return next.opens && /\p{L}{2}$/u.test(token);
  return true;
}

function endsLikeAbbreviation(form: string, token: string): boolean {
  return (
    ABBREVIATIONS_AT_THE_END.has(form) ||
    /str$/iu.test(token) ||
    /^[IVX]{2,}$/u.test(token) ||
    /^(?:\p{L}|\p{L}\.\p{L}|\d+\.\d+)$/u.test(token)
  );
}

function endsAfterNumber(before: string, token: string, next: NextWord): boolean {
  const lead = before.slice(0, before.length - token.length);
  // "1. Den Weg räumen" begins a list item.
  if (/^[\s*_>(-]*$/u.test(lead)) return false;
  if (next.lower) return false;
  if (/^\d{4,}$/u.test(token) || NAMES_A_NUMBER.test(lead)) return true;
  return next.upper ? next.opens : next.text === '';
}

function isAbbreviation(form: string): boolean {
  const folded = form.toLowerCase();
  return ABBREVIATIONS_INSIDE.has(folded) || ABBREVIATIONS_AT_THE_END.has(folded);
}

/** "z. B" and "i. d. R" as "z.b." and "i.d.r.": single letters before the token belong to it. */
function abbreviationForm(before: string, token: string): string {
  const spaced = /(?<![\p{L}\p{N}])((?:\p{L}\.\s?)+\p{L}+)$/u.exec(before)?.[1];
  return `${(spaced ?? token).replace(/\s/gu, '')}.`.toLowerCase();
}
