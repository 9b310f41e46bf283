import type { ReportDocument } from './report-document.js';
import type { CountSlot, Sentence, SourceRef } from './report-sentence.js';

/** A sentence and the part of the report it stands in. */
export interface PlacedSentence {
  readonly section: string;
  readonly sentence: Sentence;
}

/** Every sentence of a report, in the order in which it is read. */
export function sentencesOf(document: ReportDocument): PlacedSentence[] {
  const { wants, who, disputed, decide } = document.questions;
  return [
    placed('Was wollen die Menschen?', wants.lead),
    placed('Wie viele, und woher?', who.lead),
    placed('Was ist umstritten?', disputed.lead),
    placed('Was ist bis wann zu entscheiden?', decide.lead),
    ...document.topics.flatMap((topic) => [
      placed(`${topic.name}: Vorschläge`, topic.proposed),
      placed(`${topic.name}: Gründe`, topic.reasons),
      placed(`${topic.name}: Bedingungen`, topic.conditions),
      placed(`${topic.name}: Dagegen`, topic.against),
    ]),
    placed('Beteiligung nach Ortschaft', document.placesNote),
    ...document.disputed.map((point) => placed(`Umstritten: ${point.title}`, point.sentences)),
    ...document.minorities.map((view) => placed(`Minderheit: ${view.name}`, view.sentences)),
    placed('Wer fehlt', document.missing),
    ...document.answers.map((answer) => placed(`Antwort: ${answer.title}`, answer.sentences)),
    placed('Meinungsgruppen: Aussagen aus Beiträgen', statementsOf(document)),
    placed('Abdeckung', document.coverage.sentences),
  ].flat();
}

/** Statements in the words of a comment, each once. */
function statementsOf({ opinions }: ReportDocument): Sentence[] {
  if (!opinions) return [];
  const { consensus, groups, disputed } = opinions;
  const all = [...consensus, ...groups.flatMap(({ statements }) => statements), ...disputed];
  const once = new Map(all.map((statement) => [statement.id, statement]));
  return [...once.values()].flatMap(({ id, text, source }): Sentence[] => {
    if (source === null) return [];
    const words = source.state === 'removed' ? null : text;
    return [{ kind: 'quote', id, text: words, source, stance: null, votes: null }];
  });
}

function placed(section: string, sentences: readonly Sentence[]): PlacedSentence[] {
  return sentences.map((sentence) => ({ section, sentence }));
}

export function sourcesOf(sentence: Sentence): readonly SourceRef[] {
  if (sentence.kind === 'quote') return [sentence.source];
  return sentence.kind === 'count' ? [] : sentence.sources;
}

/** A piece of a sentence; a path leads to the list that a figure counts. */
export interface SentencePart {
  readonly text: string;
  readonly path: string | null;
}

/** What stands where a quote was taken out. */
export const REMOVED = 'Dieses Zitat wurde entfernt, weil sein Text nicht mehr öffentlich ist.';

/** A sentence as people read it, cut where a figure can be opened. */
export function partsOf(sentence: Sentence): SentencePart[] {
  if (sentence.kind === 'quote') {
    return [{ text: sentence.text === null ? REMOVED : `„${sentence.text}“`, path: null }];
  }
  if (sentence.kind !== 'count') return [{ text: sentence.text, path: null }];
  return sentence.template
    .split(SLOT)
    .map((piece, index) => {
      const slot = index % 2 === 1 ? sentence.slots[piece] : undefined;
      if (!slot) return { text: index % 2 === 1 ? `{${piece}}` : piece, path: null };
      return { text: slotText(slot), path: slot.path };
    })
    .filter((part) => part.text !== '');
}

const SLOT = /\{([a-zA-Z0-9_]+)\}/;

/** Names of the slots a template speaks of. */
export function slotNames(template: string): string[] {
  return template.split(SLOT).filter((_, index) => index % 2 === 1);
}

export function sentenceText(sentence: Sentence): string {
  return partsOf(sentence)
    .map((part) => part.text)
    .join('');
}

export function slotText(slot: CountSlot): string {
  if (slot.word !== null) return slot.word;
  return typeof slot.result === 'number' ? germanNumber(slot.result, 0) : (slot.result ?? '');
}

/** `2.304`, `12,5`: our own, because the data behind `Intl` differs between builds of Node and the bytes must not. */
export function germanNumber(value: number, digits: number): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const sign = value < 0 && Number(`${whole}.${fraction ?? 0}`) !== 0 ? '−' : '';
  return `${sign}${grouped}${fraction ? `,${fraction}` : ''}`;
}
