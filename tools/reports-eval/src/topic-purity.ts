import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { fold } from '@ein/german-text';
import { splitSentences } from '@ein/sentences';
import { adjustedRand, isQuotable, learnTopics, type SampleText, TopicReader } from '@ein/topics';
import type { Part } from './part.ts';

const IDEAS = 'raddialog-ideas.csv';
const GOLD = 'search-gold-bonn-koeln.csv';
const THEME = { id: 'cycling', name: 'Radverkehr' };
/** A matter that fewer ideas name cannot become a group. */
const FEWEST_IDEAS = 20;

interface Matter {
  query: string;
  pattern: RegExp;
}

/** Ideas of one town about one field; the matters that are known are the exact queries of the search gold, by the words of their rules. */
export const topicPurity: Part = {
  name: 'topics',
  needs: [IDEAS, GOLD],
  measure: (file) => {
    const texts = textsOf(file(IDEAS));
    const model = learnTopics(texts, [THEME]);
    const again = learnTopics([...texts].reverse(), [THEME]);
    const reader = new TopicReader(model);
    const found = texts.map(({ text }) => reader.topicsOf(text, THEME.id).found);
    const known = labelled(texts, mattersOf(file(GOLD)));
    const shown = model.topics.filter((topic) => topic.origin === 'found' && topic.shown);
    const { sentences, exact, quotable } = exactnessOf(texts);
    return [
      `  ${texts.length} ideas, ${shown.length} groups that are shown, ${percent(found.filter((at) => at !== null).length, texts.length)} of the ideas in one`,
      `  ${shown.map(({ name, stability }) => `${name} ${stability?.toFixed(2)}`).join(' · ')}`,
      ...purityLines(known, found),
      nounLine(
        shown.flatMap(({ name }) => name.split(', ')),
        texts,
      ),
      `  the same when shuffled: ${JSON.stringify(again.topics) === JSON.stringify(model.topics) ? 'yes' : 'NO'}`,
      `  sentences that are exactly what stands in the text: ${exact} of ${sentences}; ${quotable} may be quoted`,
    ];
  },
};

/** By another way than the names were made: inside of sentences a noun is written with a capital. */
function nounLine(names: readonly string[], texts: readonly SampleText[]): string {
  const all = texts.map(({ text }) => text).join('\n');
  const inside = (word: string) =>
    [...all.matchAll(new RegExp(`(?<=\\p{Ll},? )${word}(?!\\p{L})`, 'gu'))].length;
  const small = names.filter(
    (name) => inside(name) <= inside(name.charAt(0).toLowerCase() + name.slice(1)),
  );
  return `  words in names of groups: ${names.length}, of which nouns ${names.length - small.length}${small.length > 0 ? ` (not: ${small.join(', ')})` : ''}`;
}

function textsOf(path: string): SampleText[] {
  const rows = parse<Record<string, string>>(readFileSync(path), { columns: true, bom: true });
  return rows
    .filter((row) => row['source'] === 'Bonn')
    .map((row) => ({
      id: row['external_id'] ?? '',
      person: row['external_id'] ?? '',
      theme: THEME.id,
      text: `${row['title']}\n${row['text']}`,
    }));
}

function mattersOf(path: string): Matter[] {
  const rows = parse<Record<string, string>>(readFileSync(path), { columns: true, bom: true });
  return rows
    .filter((row) => row['class'] === 'exact')
    .map((row) => ({ query: row['query'] ?? '', pattern: new RegExp(row['rule'] ?? '', 'u') }));
}

/** By the place of the text: its matter, where its words name exactly one that enough ideas name. */
function labelled(texts: readonly SampleText[], matters: readonly Matter[]): Map<number, string> {
  const labels = new Map<number, string>();
  texts.forEach(({ text }, at) => {
    const folded = fold(text);
    const [matter, ...more] = matters.filter(({ pattern }) => pattern.test(folded));
    if (matter && more.length === 0) labels.set(at, matter.query);
  });
  const sizes = grouped(labels.values(), (query) => query);
  return new Map(
    [...labels].filter(([, query]) => (sizes.get(query)?.length ?? 0) >= FEWEST_IDEAS),
  );
}

/** Purity: the share of ideas that are in a group in which their own matter is the commonest of the known ones. */
function purityLines(
  known: ReadonlyMap<number, string>,
  found: readonly (number | null)[],
): string[] {
  const placed = [...known].filter(([at]) => found[at] !== null);
  const groups = grouped(placed, ([at]) => found[at] as number);
  let [right, weighed] = [0, 0];
  for (const members of groups.values()) {
    const sizes = [...grouped(members, ([, query]) => query).values()].map((one) => one.length);
    right += Math.max(...sizes);
    weighed += members.length;
  }
  const names = [...new Set(known.values())];
  const rand = adjustedRand(
    placed.map(([, query]) => names.indexOf(query)),
    placed.map(([at]) => found[at] as number),
  );
  return [
    `  ${known.size} ideas name exactly one of ${names.length} known matters (${names.join(', ')}); ${placed.length} of them are in a group`,
    `  purity ${(right / (weighed || 1)).toFixed(3)}, adjusted Rand ${rand.toFixed(3)}; the matters are named by words, so this is no measure of meaning`,
  ];
}

function exactnessOf(texts: readonly SampleText[]) {
  let [sentences, exact, quotable] = [0, 0, 0];
  for (const { text } of texts)
    for (const span of splitSentences(text)) {
      sentences += 1;
      if (text.slice(span.start, span.end) === span.text) exact += 1;
      if (isQuotable(span.text)) quotable += 1;
    }
  return { sentences, exact, quotable };
}

function grouped<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const percent = (part: number, all: number): string => `${Math.round((100 * part) / (all || 1))} %`;
