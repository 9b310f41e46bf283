import { createHash } from 'node:crypto';
import type {
  Contribution,
  MinorityView,
  PlaceRow,
  StancePoint,
  TopicSection,
} from './report-document.js';
import type {
  Amount,
  CountSentence,
  CountSlot,
  EditorSentence,
  QuoteSentence,
  SourceRef,
} from './report-sentence.js';

/** Parts of a report about an invented town, for tests. Nobody said any of this. */
export function amount(value: number): Amount {
  return { value, word: null };
}

export const UNDER_FIVE: Amount = { value: null, word: 'unter 5' };
export const UNKNOWN: Amount = { value: null, word: 'keine Angabe' };

export function sampleSource(text: string, number = 4711): SourceRef {
  return {
    kind: 'comment',
    id: `comment-${String(number)}`,
    label: `K-${String(number)}`,
    path: `/ideen/187/radweg#beitrag-${String(number)}`,
    version: 1,
    part: 'text',
    start: 12,
    end: 12 + text.length,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    date: '2026-10-04T08:15:00.000Z',
    state: 'current',
  };
}

export function sampleQuote(text: string, number = 4711): QuoteSentence {
  return {
    kind: 'quote',
    id: `q-${String(number)}`,
    text,
    source: sampleSource(text, number),
    stance: 'for',
    votes: amount(34),
  };
}

export function sampleCount(
  id: string,
  template: string,
  slots: Record<string, Partial<CountSlot>>,
): CountSentence {
  const filled = Object.entries(slots).map(([name, slot]) => {
    const whole = { query: name, params: {}, result: 0, word: null, path: null, ...slot };
    return [name, whole] as const;
  });
  return { kind: 'count', id, template, slots: Object.fromEntries(filled) };
}

export function sampleEditor(id: string, text: string, number = 4712): EditorSentence {
  return { kind: 'editor', id, text, sources: [sampleSource('Der Bus fährt zu selten.', number)] };
}

export function samplePlace(name: string, people: Amount, perThousand: Amount): PlaceRow {
  const known = perThousand.value !== null && people.value !== null;
  return {
    placeId: name.toLowerCase(),
    name,
    path: `/ideen?ort=${encodeURIComponent(name.toLowerCase())}`,
    people,
    ideas: amount(3),
    residents: known ? amount(1_200) : UNKNOWN,
    residentsSource: known ? 'Einwohnermelderegister' : null,
    residentsYear: known ? 2024 : null,
    perThousand,
  };
}

export function sampleTopic(index: number): TopicSection {
  const id = 100 + index * 10;
  return {
    key: `thema-${String(index)}`,
    name: index === 1 ? 'Radwege und Überwege' : `Thema ${String(index)} mit Grünflächen`,
    origin: index % 2 === 1 ? 'theme' : 'found',
    words: ['radweg', 'überweg', 'beleuchtung'],
    stability: index % 2 === 1 ? null : 0.82,
    ideas: amount(12),
    comments: amount(87),
    people: amount(61),
    path: `/berichte/ausgabe/3/thema-${String(index)}`,
    proposed: [
      sampleQuote('Der Weg nach Süden braucht einen getrennten Streifen für Räder.', id),
      sampleQuote('An der Mühle fehlt ein Zebrastreifen.', id + 1),
      sampleEditor(`e-${String(id)}`, 'Mehrere Beiträge wünschen Licht am Bahndamm.', id + 6),
    ],
    reasons: [sampleQuote('Morgens fahren dort Kinder neben Lastwagen.', id + 2)],
    conditions: [sampleQuote('Ja, wenn die alten Linden stehen bleiben.', id + 3)],
    against: [sampleQuote('Das Geld fehlt dann beim Freibad.', id + 4)],
  };
}

export function samplePoint(
  title: string,
  number: number,
  counts: [number, number, number],
): StancePoint {
  return {
    label: `Idee ${String(number)}`,
    title,
    path: `/ideen/${String(number)}`,
    for: amount(counts[0]),
    if: amount(counts[1]),
    against: amount(counts[2]),
  };
}

export function sampleMinority(name: string, sentences: QuoteSentence[]): MinorityView {
  return {
    ...{ name, label: 'Idee 95', path: '/ideen/95', theme: 'Grün', side: 'against' },
    ...{ people: amount(6), others: amount(41), sentences },
  };
}

export function sampleContribution(index: number): Contribution {
  return {
    kind: index % 4 === 0 ? 'idea' : 'comment',
    label: index % 4 === 0 ? `Idee ${String(index)}` : `K-${String(index)}`,
    path: `/ideen/${String(index)}`,
    title: 'Überdachte Fahrradständer am Bahnhof',
    text: 'Wer mit dem Zug fährt, braucht einen trockenen Platz für das Rad. Größere Räder passen heute nicht.',
    place: 'Nordhausen-Süd',
    theme: 'Verkehr',
    stance: index % 4 === 0 ? null : 'if',
    date: '2026-10-04T08:15:00.000Z',
    votes: index,
  };
}

/** Texts that mean something to a program they pass through: Typst, HTML, XML, a spreadsheet, a shell. */
export const HOSTILE_TEXTS = [
  '#panic("x") #import "@preview/cetz:0.1.0" #read("/etc/passwd")',
  '$ sum_(i=0)^n $ *fett* _schräg_ @verweis <marke> = Titel',
  '\\ \\u{41} \\#eval("1") `#roh` // /* */ ~ -- ---',
  '</style><script>alert(1)</script><img src=x onerror=alert(1)> &amp; &#60;',
  '"]}\n, #sys.inputs {"a": 1} \' %s ${1+1} {{7*7}} {slot}',
  '=HYPERLINK("http://elsewhere.example";"klick")',
  '+49 5561 1\t2; "a";b\r\n-1',
  'Ümläute ß ẞ – „Zitat“ ‚einfach‘ Łódź Ελλάς Київ a\u0308',
  '😀 漢字 عربى \u202Erückwärts\u202C \u0000\u0007 \uFFFE',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(8),
] as const;
