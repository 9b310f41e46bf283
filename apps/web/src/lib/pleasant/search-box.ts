import { answerRow, nameRow, suggestionRow } from './draw.ts';
import { suggestionsFor, type NameSuggestion, type Suggestions } from './suggestions.ts';

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

/** One line of the list: where it leads and what it shows; the first of a group also says the name of the group. */
interface Line {
  target: string;
  className: string;
  children: (Element | string)[];
  group?: string;
}

const PARAMETERS: Record<NameSuggestion['kind'], string> = {
  PLACE: 'ort',
  CATEGORY: 'thema',
  PROJECT: 'projekt',
};

const grouped = (lines: Line[], group = ''): Line[] =>
  lines.map((line, index) => (index === 0 ? { ...line, group } : line));

/** What the town answered, ideas, names; then the way to all results and the way to write the idea oneself. */
function linesFor(box: Box, { ideas: found, names }: Suggestions): Line[] {
  const words = box.form.dataset;
  const { all = '', submit = '', town = '', ideas = '', own = '' } = words;
  const query = box.field.value.trim();
  const filled = (template: string) => [template.replace('{query}', query)];
  const answered = found.filter(({ answer }) => answer !== null).slice(0, 1);
  const address = (item: { number: number; slug: string }) =>
    `${ideas}/${item.number}/${item.slug}`;
  return [
    ...grouped(
      answered.map((item) => ({
        target: `${address(item)}#antwort`,
        className: '',
        children: answerRow(item, town),
      })),
      words.groupAnswer,
    ),
    ...grouped(
      found.map((item) => ({
        target: address(item),
        className: '',
        children: suggestionRow(item, town),
      })),
      words.groupIdeas,
    ),
    ...grouped(
      names.map((item) => ({
        target: `${ideas}?${PARAMETERS[item.kind]}=${item.id}`,
        className: '',
        children: nameRow(item, words.count ?? ''),
      })),
      words.groupNames,
    ),
    {
      target: `${box.form.action}?q=${encodeURIComponent(query)}`,
      className: 'way',
      children: filled(all),
    },
    { target: own + encodeURIComponent(query), className: 'way', children: filled(submit) },
  ];
}

function open(box: Box, found: Suggestions): void {
  const lines = linesFor(box, found);
  box.targets = lines.map(({ target }) => target);
  const rows = lines.map(({ className, children, group }, index) => {
    const item = row(box, index, className, children);
    if (group) item.dataset.group = group;
    return item;
  });
  box.list.replaceChildren(...rows);
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
