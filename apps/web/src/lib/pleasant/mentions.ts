/** Offers the names of those who take part while somebody types @ in a field with `data-people`; typed names work without it. */
interface Person {
  displayName: string;
  placeName: string | null;
}

interface Offer {
  field: HTMLTextAreaElement;
  list: HTMLUListElement;
  /** Where the @ stands. */
  at: number;
  people: Person[];
  active: number;
}

let offer: Offer | undefined;
let running: AbortController | undefined;

const begun = (field: HTMLTextAreaElement) =>
  /(?:^|[\s("„])@([^\s@](?:[^@\n]{0,29}))$/u.exec(field.value.slice(0, field.selectionStart));

function close(): void {
  offer?.list.remove();
  offer?.field.removeAttribute('aria-controls');
  offer?.field.removeAttribute('aria-activedescendant');
  offer = undefined;
}

function choose(index: number): void {
  if (!offer) return;
  offer.active = index;
  for (const [nr, row] of [...offer.list.children].entries())
    row.ariaSelected = String(nr === index);
  offer.field.setAttribute('aria-activedescendant', `${offer.list.id}-${index}`);
}

function take(index: number): void {
  const person = offer?.people[index];
  if (!offer || !person) return;
  const { field, at } = offer;
  close();
  field.setRangeText(`@${person.displayName} `, at, field.selectionStart, 'end');
  field.focus();
}

function open(field: HTMLTextAreaElement, at: number, people: Person[]): void {
  close();
  const list = document.createElement('ul');
  list.id = `${field.id}-personen`;
  list.role = 'listbox';
  list.className = 'people-list';
  list.ariaLabel = '@';
  list.append(
    ...people.map(({ displayName, placeName }, index) => {
      const row = document.createElement('li');
      row.id = `${list.id}-${index}`;
      row.role = 'option';
      row.textContent = placeName ? `${displayName}, ${placeName}` : displayName;
      row.addEventListener('mousedown', (event) => {
        event.preventDefault();
        take(index);
      });
      return row;
    }),
  );
  field.after(list);
  field.setAttribute('aria-controls', list.id);
  offer = { field, list, at, people, active: 0 };
  choose(0);
}

async function look(field: HTMLTextAreaElement): Promise<void> {
  const [, name] = begun(field) ?? [];
  running?.abort();
  if (!name) return close();
  const mine = (running = new AbortController());
  await new Promise((resolve) => setTimeout(resolve, 100));
  if (mine.signal.aborted) return;
  try {
    const address = `${field.dataset.people}?q=${encodeURIComponent(name)}`;
    const response = await fetch(address, { signal: mine.signal });
    const people = response.ok ? ((await response.json()) as Person[]) : [];
    if (mine.signal.aborted) return;
    if (people.length) open(field, field.selectionStart - name.length - 1, people);
    else close();
  } catch {
    // A newer key ended this request, or the network is gone: typing goes on.
    close();
  }
}

document.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLTextAreaElement && target.dataset.people) void look(target);
});

document.addEventListener('keydown', (event) => {
  if (!offer || event.target !== offer.field) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const count = offer.people.length;
  if (step) choose((offer.active + step + count) % count);
  else if (event.key === 'Enter' || event.key === 'Tab') take(offer.active);
  else if (event.key === 'Escape') close();
  else return;
  event.preventDefault();
});

document.addEventListener('focusout', ({ target }) => {
  if (target === offer?.field) close();
});
