import { pinIn, pinText } from '#lib/map/pin-text.ts';
import { sectionAround, sectionIn, sectionText } from '#lib/map/section.ts';
import { holds, type Section, sheetOf, sizeOf, type Spot } from '#lib/map/sheet.ts';
import type { Draft } from './draft.ts';

/** What can be done with the pin: the same by key, by button, with and without JavaScript. */
export const pinSteps = [
  'in',
  'out',
  'north',
  'south',
  'west',
  'east',
  'middle',
  'remove',
] as const;
export type PinStep = (typeof pinSteps)[number];
export const isPinStep = (value: string): value is PinStep =>
  pinSteps.some((step) => step === value);

/** Width of the map for those without JavaScript, in pixels; a click on it says how many of them it is away from the corner. */
export const IMAGE_WIDTH = 288;
/** A step moves the pin by this share of what is shown. */
const STEP = 1 / 24;
const NEAREST_KM = 0.4;
const FIRST_LOOK = 1 / 5;

type Pinned = Pick<Draft, 'pin' | 'view'>;

export const viewOf = ({ view }: Pinned, frame: Section): Section =>
  sectionIn(new URLSearchParams({ ausschnitt: view }), frame) ?? frame;

const shareOf = (view: Section, frame: Section) =>
  (view.north - view.south) / (frame.north - frame.south);

const looking = (spot: Spot, share: number, frame: Section): string =>
  share >= 1 ? '' : sectionText(sectionAround(spot, frame, share));

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** The pin at this spot; what is shown follows when it would be out of sight. */
function pinAt(spot: Spot, draft: Pinned, frame: Section): Pinned {
  const inside = {
    lat: clamp(spot.lat, frame.south, frame.north),
    lon: clamp(spot.lon, frame.west, frame.east),
  };
  const view = viewOf(draft, frame);
  const follows = holds(view, inside) ? draft.view : looking(inside, shareOf(view, frame), frame);
  return { pin: pinText(inside), view: follows };
}

/** A click or a tap on the map: `x` and `y` as shares of its width and height. */
export function pointed(draft: Pinned, frame: Section, x: number, y: number): Pinned {
  const sheet = sheetOf(viewOf(draft, frame));
  return pinAt(sheet.locate(x * sheet.width, y * sheet.height), draft, frame);
}

/** The same without JavaScript: there one cannot aim well on the whole map, so each click also leads nearer. */
export function clicked(draft: Pinned, frame: Section, x: number, y: number): Pinned {
  const view = viewOf(draft, frame);
  const { width, height } = sheetOf(view, IMAGE_WIDTH);
  const next = pointed(draft, frame, x / width, y / height);
  const spot = pinIn(next.pin);
  const nearer = sizeOf(view).wide > 4 && spot;
  return nearer ? { ...next, view: looking(spot, shareOf(view, frame) / 3, frame) } : next;
}

/** `middle`: where the chosen place is, as far as we know. */
export function stepped(draft: Pinned, frame: Section, step: PinStep, middle: Spot): Pinned {
  const pin = pinIn(draft.pin);
  const view = viewOf(draft, frame);
  const share = shareOf(view, frame);
  const centre = pin ?? middle;
  if (step === 'remove') return { pin: '', view: '' };
  if (step === 'middle') return { pin: pinText(middle), view: looking(middle, FIRST_LOOK, frame) };
  if (step === 'in')
    return sizeOf(view).wide < NEAREST_KM * 2
      ? draft
      : { ...draft, view: looking(centre, share / 2, frame) };
  if (step === 'out') return { ...draft, view: looking(centre, share * 2, frame) };
  if (!pin) return stepped(draft, frame, 'middle', middle);
  const [up, right] = { north: [1, 0], south: [-1, 0], west: [0, -1], east: [0, 1] }[step];
  const moved = {
    lat: pin.lat + (up ?? 0) * STEP * (view.north - view.south),
    lon: pin.lon + (right ?? 0) * STEP * (view.east - view.west),
  };
  return pinAt(moved, draft, frame);
}
