import type { Caller } from '#lib/api/client.ts';
import { m } from '#lib/messages/generated/messages.js';
import { groundOf } from '#lib/map/ground.ts';
import { pinIn } from '#lib/map/pin-text.ts';
import { holds } from '#lib/map/sheet.ts';
import { text } from '#lib/state/form.ts';
import type { Draft } from './draft.ts';
import { middleOf } from './pin-middle.ts';
import { clicked, isPinStep, stepped } from './pin-steps.ts';

/** The draft with the pin where a click on the picture or a button of the form put it: the way without JavaScript. */
export async function movePin(event: Caller, draft: Draft, form: FormData): Promise<Draft> {
  const { mapFrame: frame, places } = await groundOf(event);
  if (!frame) return draft;
  const step = text(form, 'schritt');
  if (isPinStep(step))
    return { ...draft, ...stepped(draft, frame, step, middleOf(draft.place, places, frame)) };
  const [x, y] = [Number(form.get('stelle.x')), Number(form.get('stelle.y'))];
  return Number.isFinite(x) && Number.isFinite(y) && form.has('stelle.x')
    ? { ...draft, ...clicked(draft, frame, x, y) }
    : draft;
}

/** What is wrong with the pin before the next step: the API would only say so at the very end. */
export async function pinError(event: Caller, { pin }: Draft): Promise<string | undefined> {
  const spot = pinIn(pin);
  if (!spot) return undefined;
  const { mapFrame: frame } = await groundOf(event);
  return frame && !holds(frame, spot) ? m.pin_outside() : undefined;
}
