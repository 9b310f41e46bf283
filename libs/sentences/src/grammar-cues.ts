import type { ReadSentence } from './read-sentence.js';
import { isWord } from './tokens.js';
import {
  ASKING_WORDS,
  JOINING_WORDS,
  LINKING_ADVERBS,
  TITLE_LINKS,
  VERB_FORMS,
} from './verb-forms.js';
import { kindOf, type WordKind } from './word-kinds.js';

/** The tokens of a sentence with what each word is; nothing for marks and numbers. */
interface Parsed {
  tokens: readonly string[];
  kinds: readonly (WordKind | undefined)[];
  /** Places of the words among the tokens. */
  words: readonly number[];
  verbs: readonly { verb: string; at: number }[];
  negated: boolean;
  asks: boolean;
}

/** Words by their job, the form and the place of the verb, how clauses are joined: what tells a wish from a complaint on any subject. */
export function grammarCues(sentence: ReadSentence): string[] {
  const parsed = parse(sentence);
  const cues = new Set([...classesOf(parsed), ...verbCues(parsed), ...joiningCues(parsed)]);
  for (const cue of [...beginningCues(parsed), ...shapeCues(parsed)]) cues.add(cue);
  if (sentence.title && parsed.verbs.length === 0)
    for (const cue of verblessTitleCues(parsed)) cues.add(cue);
  return [...cues];
}

function parse({ written, tokens }: ReadSentence): Parsed {
  const kinds = tokens.map((token, at) =>
    isWord(token) ? kindOf(written[at]!, token) : undefined,
  );
  return {
    tokens,
    kinds,
    words: [...tokens.keys()].filter((at) => kinds[at]),
    verbs: tokens.flatMap((token, at) => {
      const verb = VERB_FORMS.get(token);
      return verb === undefined ? [] : [{ verb, at }];
    }),
    negated: tokens.some((token) => /^(?:nicht|kein\p{L}*)$/u.test(token)),
    asks: tokens.includes('?'),
  };
}

const NOT_TOO = /^(?:den|dem|der|einem|einer|fuß|zweit|beiden|diese.*|viel.*|be.*t)$/u;

function classesOf({ tokens, kinds, asks }: Parsed): string[] {
  const classes = kinds.flatMap((kind) => kind?.classes ?? []);
  if (asks) classes.push('asks');
  for (const [at, token] of tokens.entries()) {
    if (kinds[at]?.zuInside) classes.push('zu inf');
    const next = kinds[at + 1];
    if (token !== 'zu' || !next) continue;
    if (next.infinitive) classes.push('zu inf');
    else if (!next.capital && !NOT_TOO.test(tokens[at + 1]!)) classes.push('too');
  }
  return classes;
}

/** In what form the last word is: German keeps the verb for the end. */
function endingForm({ tokens, kinds, words }: Parsed): string {
  const at = words.at(-1);
  const kind = at === undefined ? undefined : kinds[at];
  if (at === undefined || !kind) return 'nothing';
  if (kind.infinitive) return 'inf';
  if (kind.participle) return 'part';
  const verb = VERB_FORMS.get(tokens[at]!);
  if (verb !== undefined) return `aux ${verb}`;
  if (kind.capital) return kind.action ? 'action' : 'noun';
  return tokens[at]!.endsWith('t') ? 't' : 'other';
}

function verbCues(parsed: Parsed): string[] {
  const { verbs, negated, asks } = parsed;
  const ends = endingForm(parsed);
  const cues = [`ends ${ends}`, ...lastVerbCues(parsed)];
  if (verbs.length === 0) cues.push('no known verb', `no known verb ends ${ends}`);
  else cues.push(`first verb ${verbs[0]!.verb} ${negated} ${asks}`);
  for (const [nr, { verb, at }] of verbs.entries()) {
    cues.push(`verb ${verb}`, `verb ${verb} ends ${ends}`);
    for (const later of verbs.slice(nr + 1)) cues.push(`verbs ${verb} ${later.verb}`);
    const [before, after] = [subjectAt(parsed, at - 1), subjectAt(parsed, at + 1)];
    if (before) cues.push(`before ${verb} ${before}`);
    if (after) cues.push(`after ${verb} ${after}`);
  }
  return cues;
}

/** "sollte gebaut werden": what the last two words are, and which verb they belong to. */
function lastVerbCues({ tokens, kinds, words, verbs }: Parsed): string[] {
  const last = tokens[words.at(-1) ?? -1];
  if (last !== 'werden' && last !== 'sein' && last !== 'wird') return [];
  const before = kinds[words.at(-2) ?? -1];
  const form = before?.participle ? 'part' : before?.infinitive ? 'inf' : 'other';
  const cues = [`ends ${last} after ${form}`];
  if (last === 'werden') for (const { verb } of verbs) cues.push(`verb ${verb} werden`);
  return cues;
}

/** Who or what stands beside a verb. */
function subjectAt({ tokens, kinds }: Parsed, at: number): string | undefined {
  const token = tokens[at] ?? '';
  if (/^(?:ich|wir|mir|uns)$/u.test(token)) return 'self';
  if (/^(?:man|es|sie|er|das|dies|hier|dort|die|der|ein|eine|auch|nicht)$/u.test(token))
    return token;
  return kinds[at]?.capital ? 'noun' : undefined;
}

function beginningCues({ tokens, kinds, words, negated, asks }: Parsed): string[] {
  const at = words[0];
  const first = at === undefined ? undefined : tokens[at];
  const kind = at === undefined ? undefined : kinds[at];
  const start = first === undefined || !kind ? 'nothing' : beginningOf(first, kind);
  const cues = [`start ${start} ${asks}`];
  if (asks || ASKING_WORDS.has(first ?? '')) cues.push(`asks ${start} ${negated}`);
  return cues;
}

function beginningOf(first: string, kind: WordKind): string {
  const verb = VERB_FORMS.get(first);
  if (verb !== undefined) return `verb ${verb}`;
  if (ASKING_WORDS.has(first)) return `w ${first}`;
  const joining = JOINING_WORDS.get(first);
  if (joining !== undefined) return `conj ${joining}`;
  if (LINKING_ADVERBS.has(first)) return `adv ${first}`;
  if (kind.participle) return 'part';
  if (kind.action) return 'action';
  return first.length > 4 && first.endsWith('en') ? 'en' : 'other';
}

/** "da" at the beginning is mostly a place, after a comma a cause. */
function joiningCues({ tokens, kinds }: Parsed): string[] {
  const cues: string[] = [];
  for (const [at, token] of tokens.entries()) {
    const joining = JOINING_WORDS.get(token);
    if (joining === undefined) continue;
    const before = tokens[at - 1];
    const place = at === 0 ? 'first' : before === ',' || before === '-' ? 'comma' : 'inside';
    cues.push(`conj ${joining} ${place}`);
    if (joining !== 'um' || place === 'inside') continue;
    if (tokens.some((one, later) => later > at && (one === 'zu' || kinds[later]?.zuInside)))
      cues.push('um zu');
  }
  return cues;
}

function shapeCues({ tokens, kinds, words }: Parsed): string[] {
  const nouns = words.filter((at, nr) => nr > 0 && kinds[at]!.capital).length;
  const cues = [
    `commas ${Math.min(3, tokens.filter((token) => token === ',').length)}`,
    `nouns ${Math.min(4, Math.round((4 * nouns) / Math.max(1, words.length)))}`,
    `words ${Math.min(12, words.length)}`,
  ];
  if (tokens.some((token) => token.startsWith('#'))) cues.push('numbers');
  for (const mark of ['!', '"', '„', '(']) if (tokens.includes(mark)) cues.push(mark);
  return cues;
}

/** A title without a verb says something by its adjectives and participles, or it only names a thing. */
function verblessTitleCues({ tokens, kinds, words }: Parsed): string[] {
  const telling = words.filter((at) => !kinds[at]!.capital && !TITLE_LINKS.test(tokens[at]!));
  return [
    `telling ${Math.min(2, telling.length)}`,
    ...telling.map((at) => `telling ${tokens[at]!.slice(-3)}`),
  ];
}
