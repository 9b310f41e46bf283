import { piecesOf } from '#lib/ui/marked-text.ts';
import { asStage, modelOf } from '#lib/ui/model.ts';
import type { NameSuggestion, Suggestion } from './suggestions.ts';

type Attributes = Record<string, string | number>;

const svg = (name: string, attributes: Attributes, ...children: Element[]) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
};

const html = (name: string, className: string, ...children: (Element | string)[]) => {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
};

/** The Model of an idea as `ModelTile` draws it on the server. */
function model(number: number, stage: number): Element {
  const { rings, pearls } = modelOf(number, asStage(stage));
  const shapes = rings.flatMap((ring) =>
    Array.from({ length: ring.count }, (_, turn) =>
      svg('path', {
        d: ring.path,
        transform: `rotate(${ring.start + (turn * 360) / ring.count} 50 50)`,
        ...(ring.outline
          ? { fill: 'none', stroke: '#fff', 'stroke-width': ring.outline }
          : { fill: '#fff' }),
      }),
    ),
  );
  const dots = pearls.map((row) =>
    svg('path', {
      d: row.path,
      stroke: '#fff',
      'stroke-width': row.width,
      'stroke-linecap': 'round',
    }),
  );
  return svg(
    'svg',
    { viewBox: '0 0 100 100', width: 40, height: 40, 'aria-hidden': 'true', class: 'tile' },
    ...shapes,
    ...dots,
  );
}

const marked = (text: string) =>
  piecesOf(text).map((piece) => (piece.found ? html('mark', '', piece.text) : piece.text));

export const suggestionRow = (item: Suggestion, wholeTown: string): Element[] => [
  model(item.number, item.modelStage),
  html(
    'span',
    '',
    html('span', 'title', ...marked(item.title)),
    html('span', 'place', item.placeName ?? wholeTown),
  ),
];

/** A sign of the sprite that stands in the page's own header, so that it needs no further request. */
const sign = (name: string): Element => {
  const frame = html('span', `sign ${name}`);
  const icon = svg('svg', { width: 22, height: 22, 'aria-hidden': 'true' });
  const source = document.querySelector('header use')?.getAttribute('href')?.split('#')[0] ?? '';
  icon.append(svg('use', { href: `${source}#${name}` }));
  frame.append(icon);
  return frame;
};

export const answerRow = (item: Suggestion, wholeTown: string): Element[] => [
  sign('town'),
  html(
    'span',
    '',
    html('span', 'title', '„', ...marked(item.answer ?? ''), '“'),
    html('span', 'place', item.placeName ?? wholeTown),
  ),
];

const SIGNS: Record<NameSuggestion['kind'], string> = {
  PLACE: 'place',
  CATEGORY: 'category',
  PROJECT: 'calendar',
};

export const nameRow = (item: NameSuggestion, count: string): Element[] => [
  sign(SIGNS[item.kind]),
  html(
    'span',
    '',
    html('span', 'title', item.name),
    html('span', 'place', count.replace('{count}', String(item.count))),
  ),
];
