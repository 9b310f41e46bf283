/** Makes the map of the form a live one: a pin by mouse, finger or key, without asking the server. */
import { mount, unmount } from 'svelte';
import type { MapPlace } from '#lib/map/overview.ts';
import { pinIn } from '#lib/map/pin-text.ts';
import type { Section } from '#lib/map/sheet.ts';
import './page-language.ts';
import type { Draft } from './draft.ts';
import { middleOf } from './pin-middle.ts';
import { isPinStep, pointed, stepped } from './pin-steps.ts';
import { middleWords, pinWords } from './pin-words.ts';
import PinBoard from './PinBoard.svelte';

interface Ground {
  frame: Section;
  places: MapPlace[];
}

const pinned: Pick<Draft, 'pin' | 'view' | 'place'> = $state({ pin: '', view: '', place: '' });
let asked: Promise<Ground> | undefined;
let ground: Ground | undefined;
let running: { picker: HTMLElement; board: object } | undefined;

async function groundFrom(address: string): Promise<Ground> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return (await response.json()) as Ground;
}

/** A field of the form by its name. */
function field(name: string): HTMLInputElement | HTMLSelectElement | undefined {
  const found = running?.picker.closest('form')?.elements.namedItem(name);
  return found instanceof HTMLInputElement || found instanceof HTMLSelectElement
    ? found
    : undefined;
}

/** Begins where the form is now, and again where a refused form came back with a new map. */
export async function open(picker: HTMLElement): Promise<boolean> {
  asked ??= groundFrom(picker.dataset.pinPicker ?? '');
  ground = await asked.catch(() => (asked = undefined));
  const target = picker.querySelector('[data-pin-board]');
  if (!ground || !target) return false;
  if (running?.picker !== picker) {
    if (running) void unmount(running.board);
    const focused = target.contains(document.activeElement);
    target.replaceChildren();
    const props = { pinned, ...ground, onstep: step, onpoint: point };
    running = { picker, board: mount(PinBoard, { target, props }) };
    if (focused) target.querySelector<HTMLElement>('[tabindex]')?.focus();
  }
  read();
  return true;
}

/** What the form says about where: it may also have been chosen in the list or brought back. */
function read(): void {
  for (const name of ['pin', 'view', 'place'] as const) pinned[name] = field(name)?.value ?? '';
  if (pinned.pin) running?.picker.setAttribute('open', '');
  say();
}

function say(): void {
  if (!running || !ground) return;
  const { picker } = running;
  const put = (where: string, words: string) => {
    const element = picker.querySelector(where);
    if (element && element.textContent !== words) element.textContent = words;
  };
  put('#pin-words', pinWords(pinned, ground.places));
  put('[value="middle"] .kern-label', middleWords(pinned.place, ground.places));
  picker
    .querySelector<HTMLElement>('[value="remove"]')
    ?.toggleAttribute('hidden', !pinIn(pinned.pin));
}

function change(next: Pick<Draft, 'pin' | 'view'>): void {
  for (const name of ['view', 'pin'] as const) {
    pinned[name] = next[name];
    const hidden = field(name);
    if (hidden) hidden.value = next[name];
  }
  field('pin')?.dispatchEvent(new Event('input', { bubbles: true }));
  say();
}

export function step(name: string): void {
  if (!ground || !isPinStep(name)) return;
  const { frame, places } = ground;
  const removing = name === 'remove';
  change(stepped(pinned, frame, name, middleOf(pinned.place, places, frame)));
  // The button that was pressed is gone.
  if (removing && document.activeElement === document.body)
    running?.picker.querySelector<HTMLElement>('[value="middle"]')?.focus();
}

/** `x` and `y`: shares of the width and the height of the map. */
export function point(x: number, y: number): void {
  if (ground) change(pointed(pinned, ground.frame, x, y));
}

document.addEventListener('change', ({ target }) => {
  if (running && target === field('place')) read();
});
