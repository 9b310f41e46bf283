/**
 * Passkeys: a form with `data-passkey` asks the question at that address when it is sent, has the browser answer it, and
 * takes the answer along. The form is hidden where no browser could; its words come with the page.
 */
interface Question {
  challengeId?: string;
  options?: string;
  problem?: string;
  goTo?: string;
}
interface Answer {
  challengeId: string;
  response: string;
}
/** What went wrong, as the server says it or under the name of a word of the form. */
type Spoken = Answer | { problem: string } | { goTo: string };

const knowsPasskeys = 'PublicKeyCredential' in window;

const wordOf = (cause: unknown): 'cancelled' | 'known' | 'failed' => {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled';
  return name === 'InvalidStateError' ? 'known' : 'failed';
};

async function ask(path: string): Promise<Question> {
  const response = await fetch(path, { method: 'POST' });
  return response.ok ? ((await response.json()) as Question) : {};
}

/** Gets the question of the form answered by a new passkey or by one that is there. */
async function speak({ dataset }: HTMLFormElement): Promise<Spoken> {
  try {
    const { challengeId, options, problem, goTo } = await ask(dataset.passkey ?? '');
    if (goTo) return { goTo };
    if (!challengeId || !options) return { problem: problem ?? dataset.failed ?? '' };
    const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser');
    const optionsJSON = JSON.parse(options);
    const answer =
      dataset.passkeyNew === undefined
        ? await startAuthentication({ optionsJSON })
        : await startRegistration({ optionsJSON });
    return { challengeId, response: JSON.stringify(answer) };
  } catch (cause) {
    return { problem: dataset[wordOf(cause)] ?? '' };
  }
}

function say(form: HTMLFormElement, problem: string): void {
  const place = form.querySelector('[data-passkey-problem]');
  if (place) place.textContent = problem;
}

function put(form: HTMLFormElement, answer: Answer): void {
  for (const name of ['challengeId', 'response'] as const) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = answer[name];
  }
}

async function send(form: HTMLFormElement): Promise<void> {
  say(form, '');
  const spoken = await speak(form);
  if ('goTo' in spoken) return location.assign(spoken.goTo);
  if ('problem' in spoken) return say(form, spoken.problem);
  put(form, spoken);
  form.submit();
}

// Before anything else sees it: this form is only sent with an answer.
document.addEventListener(
  'submit',
  (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.passkey === undefined) return;
    event.preventDefault();
    if (form.ariaBusy === 'true') return;
    form.ariaBusy = 'true';
    void send(form).finally(() => (form.ariaBusy = null));
  },
  true,
);

for (const form of document.querySelectorAll<HTMLFormElement>('[data-passkey]')) {
  form.hidden = !knowsPasskeys;
  const otherwise = form.parentElement?.querySelector<HTMLElement>('[data-passkey-otherwise]');
  if (!otherwise) continue;
  otherwise.hidden = knowsPasskeys;
  otherwise.textContent = otherwise.dataset.unable ?? otherwise.textContent;
}
