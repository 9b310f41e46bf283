import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** An idea of the file that is searched; `id` is unique within it. */
export interface EvalIdea {
  id: string;
  source: string;
  title: string;
  text: string;
}

/** One query of the gold file with the ideas that are relevant for it: 2 by title, 1 by title and text together. */
export interface GoldQuery {
  query: string;
  group: string;
  rule: string;
  grades: Map<string, 1 | 2>;
  /** What the file itself says, when it does. */
  stated: number | undefined;
}

type Row = Record<string, string>;

function readRows(file: string): Row[] {
  return parse(readFileSync(file), { columns: true, bom: true, skip_empty_lines: true });
}

/** Ideas that have a title and a text, from a CSV with external_id, title and text (or body). */
export function readIdeas(file: string): EvalIdea[] {
  return readRows(file).flatMap((row, index) => {
    const title = row['title']?.trim() ?? '';
    const text = (row['text'] ?? row['body'])?.trim() ?? '';
    if (title === '' || text === '') return [];
    return [
      { id: row['external_id'] ?? String(index + 1), source: row['source'] ?? 'eval', title, text },
    ];
  });
}

/** The queries with the relevance worked out anew from their rules. */
export function readGold(file: string, ideas: readonly EvalIdea[]): GoldQuery[] {
  const folded = ideas.map((idea) => ({
    id: idea.id,
    title: foldForRules(idea.title),
    all: foldForRules(`${idea.title}\n${idea.text}`),
  }));
  return readRows(file).map((row) => {
    const rule = row['rule'] ?? 'NONE';
    return {
      query: row['query'] ?? '',
      group: row['class'] ?? '',
      rule,
      grades: gradesOf(rule, folded),
      stated: row['relevant'] ? Number(row['relevant']) : undefined,
    };
  });
}

function gradesOf(
  rule: string,
  ideas: readonly { id: string; title: string; all: string }[],
): Map<string, 1 | 2> {
  if (rule === 'NONE') return new Map();
  if (rule.startsWith('id:')) return new Map([[rule.slice(3), 1]]);
  const parts = rule.split(' && ').map((part) => new RegExp(part, 'u'));
  const matches = (text: string) => parts.every((part) => part.test(text));
  return new Map(
    ideas
      .filter((idea) => matches(idea.all))
      .map((idea) => [idea.id, matches(idea.title) ? 2 : 1] as const),
  );
}

/** The fold that the rules are written for; kept apart from the product's, which may change. */
function foldForRules(text: string): string {
  return text
    .normalize('NFC')
    .replace(/ẞ/gu, 'ß')
    .replace(/(?<=\p{L})(?:[:*_·]|\/-?)(?:innen|in)(?!\p{L})|(?<=\p{L})\((?:innen|in)\)/gu, '')
    .replace(/(?<=\p{Ll})Innen(?!\p{L})/gu, '')
    .toLowerCase()
    .replace(/ä/gu, 'ae')
    .replace(/ö/gu, 'oe')
    .replace(/ü/gu, 'ue')
    .replace(/ß/gu, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
}
