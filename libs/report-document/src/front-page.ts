import { chartsOf } from './tables-of.js';
import { drawChart, type DrawnChart } from './chart-svg.js';
import { germanDay, germanDayOfYear, germanMoment } from './german-date.js';
import { pearlsSvg } from './pearls-svg.js';
import type { ReportDocument } from './report-document.js';
import type { Amount } from './report-sentence.js';
import { said, type Said } from './said.js';
import { germanNumber, slotText } from './sentences-of.js';
import { hashOf } from './canonical.js';

/** What stands below the lead of one of the four questions. */
export type Proof =
  | {
      readonly kind: 'ranking';
      readonly rows: readonly { text: string; path: string; value: string }[];
    }
  | {
      readonly kind: 'figures';
      readonly figures: readonly { value: string; label: string; path: string | null }[];
      readonly pearls: { readonly svg: string; readonly alt: string } | null;
    }
  | { readonly kind: 'chart'; readonly chart: DrawnChart | null }
  | {
      readonly kind: 'dates';
      readonly rows: readonly {
        date: string;
        text: string;
        path: string | null;
        detail: string;
      }[];
    };

export interface FrontPage {
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string;
  readonly questions: readonly {
    readonly name: string;
    readonly lead: readonly Said[];
    readonly proof: Proof;
  }[];
  readonly caveats: readonly string[];
  /** When it was frozen, and the sum that proves it. */
  readonly frozen: string;
  readonly hash: string;
}

/** Width of one of the four quarters, in pixels at 96 dpi. */
const QUARTER = 312;
/** As many as the page of the edition shows in this quarter. */
const MOST_STANCES = 3;

export function frontPage(document: ReportDocument): FrontPage {
  const { wants, who, disputed, decide } = document.questions;
  return {
    kicker: kickerOf(document),
    title: document.title,
    // The line above says already which edition it is.
    subtitle: document.scope.words,
    questions: [
      { name: 'Was wollen die Menschen?', lead: wants.lead.map(said), proof: ranking(document) },
      { name: 'Wie viele, und woher?', lead: who.lead.map(said), proof: figures(document) },
      { name: 'Was ist umstritten?', lead: disputed.lead.map(said), proof: stances(document) },
      {
        name: 'Was ist bis wann zu entscheiden?',
        lead: decide.lead.map(said),
        proof: dates(document),
      },
    ],
    caveats: document.caveats,
    frozen:
      document.publishedAt === null
        ? `Entwurf, Stand ${germanMoment(document.cutoff)}`
        : `Eingefroren am ${germanMoment(document.publishedAt)}`,
    hash: hashOf(document),
  };
}

/** Town and platform, those that are known. */
export const publisherOf = ({ publisher }: ReportDocument): string =>
  publisher ? `${publisher.town}, ${publisher.platform}` : '';

/** The line above the title, the same on every sheet. */
export function kickerOf(document: ReportDocument): string {
  const { publisher } = document;
  const by = publisher ? [publisher.platform, publisher.town] : [];
  return [...by, editionName(document)].join(' · ');
}

export function editionName({ number, publishedAt, cutoff }: ReportDocument): string {
  return number === null
    ? `Entwurf vom ${germanDay(publishedAt ?? cutoff)}`
    : `Bericht für den Rat, ${String(number)}. Ausgabe`;
}

function ranking({ questions }: ReportDocument): Proof {
  const rows = questions.wants.ideas.map(({ title, path, votes }) => {
    return { text: title, path, value: amountWords(votes) };
  });
  return { kind: 'ranking', rows };
}

function figures({ questions }: ReportDocument): Proof {
  const places = placesOf(questions);
  const alt =
    places === null
      ? ''
      : `Für ${String(places.counted)} von ${String(places.all)} Ortschaften zeigen wir, wie viele sich beteiligt haben.`;
  return {
    kind: 'figures',
    figures: questions.who.figures.map(({ label, slot }) => {
      return { value: slotText(slot), label, path: slot.path };
    }),
    pearls:
      places === null ? null : { svg: pearlsSvg(places.counted, places.all, QUARTER, alt), alt },
  };
}

/** Editions from before counted the places from which anything came: drawn, that would tell which of those not shown have nobody. */
function placesOf({
  who,
}: ReportDocument['questions']): ReportDocument['questions']['who']['places'] {
  return who.places !== null && 'counted' in who.places ? who.places : null;
}

/** The first points alone: the others have their own section. */
function stances(document: ReportDocument): Proof {
  const chart = chartsOf(document).find((one) => one.key === 'umstritten');
  if (chart === undefined) return { kind: 'chart', chart: null };
  const rowsShown = Math.min(Math.max(document.questions.disputed.points.length, 1), MOST_STANCES);
  return { kind: 'chart', chart: drawChart({ ...chart, rowsShown }, QUARTER) };
}

function dates({ questions }: ReportDocument): Proof {
  const rows = questions.decide.decisions.map(({ date, subject, path, body, label }) => ({
    date: date === null ? 'noch offen' : germanDayOfYear(date),
    text: subject,
    path,
    detail: label === null ? body : `${body}, ${label}`,
  }));
  return { kind: 'dates', rows };
}

function amountWords({ value, word }: Amount): string {
  return value === null ? (word ?? '–') : germanNumber(value, 0);
}

/** `7f3a 91c2 e04d 5b18`: enough to compare by eye; the whole sum stands in annex B and in the JSON file. */
export function shortHash(hash: string): string {
  return hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
}
