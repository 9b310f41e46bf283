import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** The messages of a file; a key that stands there twice is a mistake that JSON itself would hide. */
export function messagesIn(json: string): Map<string, unknown> {
  const messages = new Map(Object.entries(JSON.parse(json) as Record<string, unknown>));
  messages.delete('$schema');
  const written = [...json.matchAll(/^ {2}"([^"$]+)":/gm)].map((match) => match[1] ?? '');
  const twice = written.filter((key, index) => written.indexOf(key) !== index);
  if (twice.length) throw new Error(`Twice in one file: ${twice.join(', ')}`);
  return messages;
}

/** What a message wants to be told: its inputs, or the names in its braces. */
export function parametersOf(message: unknown): string[] {
  const text = JSON.stringify(message);
  const inputs = [...text.matchAll(/"input (\w+)"/g)].map((match) => match[1] ?? '');
  const names = [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  return [...new Set(typeof message === 'string' ? names : inputs)].sort();
}

const READ_ALOUD = new Set([
  'aria-label',
  'aria-description',
  'title',
  'alt',
  'placeholder',
  'label',
]);
const WORD = /\p{L}{2}/u;
/** A capital, then a small word, then another word; or a sign that only German words have. */
const SENTENCE = /^\p{Lu}\p{Ll}* \p{L}.*\p{L}|[äöüßÄÖÜ]/u;

interface Node {
  type?: string;
  name?: string;
  data?: string;
  value?: unknown;
  [key: string]: unknown;
}

/** Words that a component would show or have read aloud without asking for a message. */
export function wordsIn(source: string): string[] {
  const found: string[] = [];
  const { fragment, instance, module } = parse(source, { modern: true });
  const look = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(look);
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    if (node.type === 'Text' && WORD.test(entityless(node.data ?? '')))
      found.push((node.data ?? '').trim());
    if (node.type === 'Attribute' && !READ_ALOUD.has(node.name ?? ''))
      return lookForSentences(node.value);
    if (node.type === 'Literal' || node.type === 'TemplateElement') return lookForSentences(node);
    for (const child of Object.values(node)) look(child);
  };
  const lookForSentences = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(lookForSentences);
    if (typeof value !== 'object' || value === null) return;
    const node = value as Node;
    const text = node.type === 'Literal' ? node.value : undefined;
    if (typeof text === 'string' && SENTENCE.test(text)) found.push(text);
    for (const child of Object.values(node)) lookForSentences(child);
  };
  look(fragment);
  for (const script of [instance, module]) lookForSentences(script?.content);
  return found;
}

const entityless = (text: string) => text.replaceAll(/&\w+;/g, ' ');

/** Sentences in the code of the website: only what speaks to developers, an error or a log line, may have them. */
export function wordsInCode(source: string, name: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const forDevelopers =
      ts.isThrowStatement(node) ||
      (ts.isNewExpression(node) && /Error$/.test(node.expression.getText()));
    if (forDevelopers) return;
    if (
      (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) &&
      SENTENCE.test(node.text)
    )
      found.push(node.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true));
  return found;
}
