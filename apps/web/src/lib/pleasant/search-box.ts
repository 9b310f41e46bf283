import { suggestionRow } from './draw.ts';
import { suggestionsFor, type Suggestion } from './suggestions.ts';

/** The list under a search field, as far as this script knows it. */
interface Box {
  form: HTMLFormElement;
  field: HTMLInputElement;
  list: HTMLElement;
  /** Where each row leads. */
  targets: string[];
  active: number;
}

const boxes = new WeakMap<HTMLInputElement, Box>();

function boxOf(target: EventTarget | null): Box | undefined {
  if (!(target instanceof HTMLInputElement) || target.getAttribute('role') !== 'combobox')
    return undefined;
  const [form, list] = [
    target.form,
    document.getElementById(target.getAttribute('aria-controls') ?? ''),
  ];
  const known = boxes.get(target);
  if (known || !form || !list) return known;
  const box = { form, field: target, list, targets: [], active: -1 };
  boxes.set(target, box);
  return box;
}

function close(box: Box): void {
  box.list.hidden = true;
  box.field.setAttribute('aria-expanded', 'false');
  box.field.removeAttribute('aria-activedescendant');
}

function row(
  box: Box,
  index: number,
  className: string,
  children: (Element | string)[],
): HTMLLIElement {
  const item = document.createElement('li');
  item.id = `${box.list.id}-${index}`;
  item.role = 'option';
  item.className = className;
  item.ariaSelected = 'false';
  item.append(...children);
  item.addEventListener('mousedown', (event) => event.preventDefault());
  item.addEventListener('click', () => location.assign(box.targets[index] ?? ''));
  return item;
}

/** The ideas found, then the way to all results and the way to write the idea oneself. */
function open(box: Box, found: Suggestion[]): void {
  const { all = '', submit = '', town = '', ideas = '', own = '' } = box.form.dataset;
  const query = box.field.value.trim();
  const filled = (template: string) => template.replace('{query}', query);
  box.targets = [
    ...found.map((item) => `${ideas}/${item.number}/${item.slug}`),
    `${box.form.action}?q=${encodeURIComponent(query)}`,
    own + encodeURIComponent(query),
  ];
  const rows = found.map((item, index) => row(box, index, '', suggestionRow(item, town)));
  const ways = [filled(all), filled(submit)].map((words, index) =>
    row(box, found.length + index, 'way', [words]),
  );
  box.list.replaceChildren(...rows, ...ways);
  box.list.hidden = false;
  box.active = -1;
  box.field.setAttribute('aria-expanded', 'true');
  box.field.removeAttribute('aria-activedescendant');
}

function choose(box: Box, active: number): void {
  box.active = active;
  for (const [index, item] of [...box.list.children].entries()) {
    item.ariaSelected = String(index === active);
    if (index === active) item.scrollIntoView({ block: 'nearest' });
  }
  if (active >= 0) box.field.setAttribute('aria-activedescendant', `${box.list.id}-${active}`);
  else box.field.removeAttribute('aria-activedescendant');
}

document.addEventListener('input', async (event) => {
  const box = boxOf(event.target);
  if (!box) return;
  const found = await suggestionsFor(box.field.value.trim());
  if (!found) return;
  if (box.field.value.trim().length < 2) return close(box);
  open(box, found);
});

document.addEventListener('keydown', (event) => {
  const box = boxOf(event.target);
  if (!box || box.list.hidden) return;
  if (event.key === 'Escape') {
    // The browser would empty a search field as well: the first Escape takes the list away, not the words.
    event.preventDefault();
    return close(box);
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  // One step beyond either end is the field itself.
  const places = box.targets.length + 1;
  if (step) choose(box, ((box.active + 1 + step + places) % places) - 1);
  const target = event.key === 'Enter' ? box.targets[box.active] : undefined;
  if (target) location.assign(target);
  if (step || target) event.preventDefault();
});

document.addEventListener('focusout', (event) => {
  const box = boxOf(event.target);
  if (box) close(box);
});

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));

/** "/" or Ctrl-K puts the cursor into the search field, the largest one of the page first. */
document.addEventListener('keydown', (event) => {
  const slash =
    event.key === '/' &&
    !isWriting(event.target) &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey;
  const control = event.key === 'k' && (event.ctrlKey || event.metaKey);
  if (!slash && !control) return;
  const fields = [
    ...document.querySelectorAll<HTMLInputElement>(
      'main [role="combobox"], header [role="combobox"]',
    ),
  ];
  const field =
    fields.find((one) => one.closest('main') && one.offsetParent) ??
    fields.find((one) => one.offsetParent);
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
