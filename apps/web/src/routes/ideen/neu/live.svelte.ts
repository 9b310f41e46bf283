/** What stands beside the text of an idea while it is written: similar ideas, hints and the characters that are left. */
import { mount, unmount } from 'svelte';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import './page-language.ts';
import { LIMITS } from './draft.ts';
import SideForms from './SideForms.svelte';
import SimilarIdeas from './SimilarIdeas.svelte';
import type { SimilarIdea } from './similar.ts';
import WritingHints, { type Reporter } from './WritingHints.svelte';

const PAUSE_MS = 400;
/** The title has a line of its own for what is left only when it gets long. */
const TITLE_FROM = 40;

const draft = $state({ title: '', body: '' });
/** Null until the first answer: so long what the server found stays. */
let found: SimilarIdea[] | null = $state(null);
let asked: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let request: AbortController | undefined;

const props = {
  kinds: ['defect', 'personal', 'reading'] as const,
  get ideas() {
    return found ?? [];
  },
  get title() {
    return draft.title;
  },
  get body() {
    return draft.body;
  },
  get reporter() {
    const hints = document.querySelector<HTMLElement>('[data-live-part="hints"]');
    return JSON.parse(hints?.dataset.reporter ?? 'null') as Reporter | null;
  },
};
const MAKE: Record<string, (target: HTMLElement) => object> = {
  hints: (target) => mount(WritingHints, { target, props }),
  similar: (target) => mount(SimilarIdeas, { target, props }),
  side: (target) => mount(SideForms, { target, props }),
};
const running: Partial<Record<string, { place: HTMLElement; parts: object }>> = {};

/** Begins in each place of the page, and again where a refused form came back with new ones. */
function settle(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-live-part]')) {
    const name = place.dataset.livePart ?? '';
    const [before, make] = [running[name], MAKE[name]];
    if (!make || before?.place === place || (name !== 'hints' && !found)) continue;
    if (before) void unmount(before.parts);
    place.replaceChildren();
    running[name] = { place, parts: make(place) };
  }
}

/** Asks for similar ideas after a pause in typing; an answer to an older title is thrown away. */
async function ask(title: string): Promise<void> {
  request?.abort();
  request = new AbortController();
  try {
    const address = href(`/ideen/neu/aehnlich?titel=${encodeURIComponent(title)}`);
    const response = await fetch(address, { signal: request.signal });
    if (!response.ok) return;
    found = (await response.json()) as SimilarIdea[];
    settle();
  } catch {
    // The panel is an offer: writing goes on without it when the connection is gone or a newer question was asked.
  }
}

function look(title: string): void {
  asked ??= document.querySelector<HTMLElement>('[data-live-part="similar"]')?.dataset.for;
  if (title === asked) return;
  asked = title;
  clearTimeout(timer);
  if (title.trim().length >= LIMITS.title.min) timer = setTimeout(() => void ask(title), PAUSE_MS);
  else {
    request?.abort();
    found = [];
    settle();
  }
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** The line below a field that says how much room is left, made like the one that is there. */
function noteOf(field: TextField, model: Element | null): Element | null {
  const id = `${field.id}-note`;
  const here = document.getElementById(id);
  if (here || !model) return here;
  const note = model.cloneNode() as Element;
  note.id = id;
  field.closest('.form-field')?.append(note);
  const described = `${field.getAttribute('aria-describedby') ?? ''} ${id}`.trim();
  field.setAttribute('aria-describedby', described);
  return note;
}

function count(field: TextField, max: number, from: number, model: Element | null): void {
  const left = max - [...field.value].length;
  const note = left <= from ? noteOf(field, model) : document.getElementById(`${field.id}-note`);
  if (note) note.textContent = left <= from ? m.submit_left({ count: left }) : '';
}

/** Call whenever the text may have changed. */
export function follow(form: HTMLFormElement): void {
  const [title, body] = ['title', 'body'].map((name) => form.elements.namedItem(name));
  if (!(title instanceof HTMLInputElement) || !(body instanceof HTMLTextAreaElement)) return;
  Object.assign(draft, { title: title.value, body: body.value });
  settle();
  look(title.value);
  const model = document.getElementById(`${body.id}-note`);
  count(title, LIMITS.title.max, TITLE_FROM, model);
  count(body, LIMITS.body.max, LIMITS.body.max, model);
}

document.addEventListener('exchanged', () => {
  const form = document.querySelector<HTMLFormElement>('form[data-live]');
  if (form) follow(form);
});
