/**
 * Somebody without an account was asked to prove that no program writes: works for them in the background and sends the
 * same form again. Where a browser cannot, it waits for them. Words come with the page.
 */
const working = new WeakSet<HTMLFormElement>();
/** A phone that needs longer is better off with waiting. */
const MOST_MS = 60_000;

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

async function solution(challenge: string, cancelled: AbortSignal): Promise<string | null> {
  try {
    const { solve } = await import('./solve.ts');
    return await solve(challenge, AbortSignal.any([cancelled, AbortSignal.timeout(MOST_MS)]));
  } catch {
    // A browser without these functions, or a page that is not allowed to use them.
    return null;
  }
}

async function prove(block: HTMLElement, form: HTMLFormElement): Promise<void> {
  const say = (what: 'solving' | 'waiting' | 'cancelled') => {
    const words = block.querySelector('[data-proof-words]');
    if (words) words.textContent = block.dataset[what] ?? '';
  };
  const part = (name: string) => block.querySelector<HTMLElement>(`[data-proof-${name}]`);
  const [cancel, otherwise] = [part('cancel'), part('otherwise')];
  const controller = new AbortController();
  const { signal } = controller;
  cancel?.addEventListener('click', () => controller.abort());
  if (otherwise) otherwise.hidden = true;
  if (cancel) cancel.hidden = false;
  say('solving');
  const found = await solution(block.dataset.proof ?? '', signal);
  if (!found && !signal.aborted) {
    say('waiting');
    await pause(Number(block.dataset.wait) * 1000, signal);
  }
  working.delete(form);
  // Meanwhile the page may show something else.
  if (!block.isConnected) return;
  if (signal.aborted) {
    say('cancelled');
    if (otherwise) otherwise.hidden = false;
    if (cancel) cancel.hidden = true;
    return form.querySelector<HTMLElement>('[type="submit"], button:not([type])')?.focus();
  }
  const field = block.querySelector<HTMLInputElement>('[data-proof-solution]');
  if (field) field.value = found ?? '';
  form.requestSubmit();
}

function look(): void {
  for (const block of document.querySelectorAll<HTMLElement>('[data-proof]')) {
    const form = block.closest('form');
    if (!form || block.dataset.begun !== undefined) continue;
    block.dataset.begun = '';
    working.add(form);
    void prove(block, form);
  }
}

// A press of the button meanwhile would send it without the proof, and be refused.
document.addEventListener(
  'submit',
  (event) => {
    if (!(event.target instanceof HTMLFormElement) || !working.has(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  true,
);
document.addEventListener('exchanged', look);
look();
