import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { pinIn } from '#lib/map/pin-text.ts';
import { rememberAddress } from '#lib/state/asked-address.ts';
import { errorsOf, hasErrors, text, type FieldErrors } from '#lib/state/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { receiptHref } from './confirm-idea.ts';
import {
  checkStep,
  firstWrongStep,
  partOf,
  readDraft,
  stepOf,
  TOWN,
  type Draft,
  type Step,
} from './draft.ts';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft.ts';
import { movePin, pinError } from './move-pin.ts';
import { findSimilar } from './similar.ts';
import { SUBMIT_IDEA, SUBMIT_PAGE, SUPPORT } from './submit.graphql.ts';

/** What the form shows after a post that did not lead on: the same text, at the step where somebody can go on. */
interface Shown {
  draft: Draft;
  step: Step;
  errors?: FieldErrors;
  problem?: string;
}

/** Said no to, and kept nevertheless: Back must not lose what stands there. */
function refuse({ cookies }: RequestEvent, status: number, shown: Shown) {
  keepDraft(cookies, shown.draft);
  return fail(status, shown);
}

/** Goes to a step, which has an address of its own, so that Back and Reload work; a text that is too long for that goes along. */
function goTo({ cookies }: RequestEvent, shown: Shown, unseen = false): Shown {
  if (!keepDraft(cookies, shown.draft)) return shown;
  redirect(303, href(`/ideen/neu?schritt=${shown.step}${unseen ? '&aehnlich=zeigen' : ''}`));
}

/**
 * What a post says. Without JavaScript a page may come from the browser's history, and what it carries of the other steps be
 * older than what is kept.
 */
function written({ cookies }: RequestEvent, form: FormData, step: Step): Draft {
  const draft = readDraft(form);
  const kept = form.has('live') ? null : keptDraft(cookies);
  return kept ? { ...kept.draft, ...partOf(step, draft) } : draft;
}

/** An empty form, with what the address already says. */
function emptyDraft(
  address: URLSearchParams,
  places: readonly { id: string; slug: string }[],
  open: readonly { id: string; slug: string; permanent: boolean }[],
): Draft {
  const wanted = open.find((project) => project.slug === address.get('projekte'));
  const place = places.find(({ slug }) => slug === address.get('ortschaften'));
  return {
    title: address.get('titel')?.slice(0, 120) ?? '',
    body: '',
    place: place?.id ?? '',
    category: '',
    project: (wanted ?? open.find((project) => project.permanent) ?? open[0])?.id ?? '',
    location: '',
    pin: '',
    view: '',
    email: '',
  };
}

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const kept = keptDraft(event.cookies);
  const step = stepOf(searchParams.get('schritt'));
  if (!kept && step > 1 && event.request.method === 'GET') redirect(303, href('/ideen/neu'));
  const { places, mapFrame, categories, projects, townFigures, defectReporter } = await ask(
    event,
    SUBMIT_PAGE,
    {},
  );
  const open = projects.filter(
    (project) => project.permanent || project.currentPhase?.kind === 'COLLECT',
  );
  const empty = emptyDraft(searchParams, places, open);
  // Who comes with a title of their own begins something new.
  const going = kept && !empty.title ? kept : null;
  const draft = going?.draft ?? empty;
  const shows = step === 2 && searchParams.get('aehnlich') === 'zeigen';
  return {
    frame: 'task' as const,
    places,
    mapFrame,
    categories,
    projects: open,
    draft,
    empty,
    keptAt: going?.keptAt ?? null,
    step,
    /** Somebody comes back to the form from elsewhere. */
    restored: going !== null && !searchParams.has('schritt'),
    similar: shows ? await findSimilar(event, draft.title, '') : [],
    defectReporter,
    signedIn: event.locals.viewer !== null,
    answerDays: townFigures.answerDays,
  };
};

async function submit(event: RequestEvent, draft: Draft) {
  const { title, body, place, category, project, email } = draft;
  const input = {
    title,
    body,
    placeId: place === TOWN ? null : place,
    categoryId: category,
    projectId: project,
    location: draft.location || null,
    ...pinIn(draft.pin),
  };
  const signedIn = event.locals.viewer !== null;
  const { data, fields } = await call(event, SUBMIT_IDEA, {
    input: signedIn ? input : { ...input, email },
  });
  if (!data) {
    const errors = errorsOf(fields, {
      placeId: 'place',
      categoryId: 'category',
      projectId: 'project',
      lat: 'pin',
      lon: 'pin',
    });
    return refuse(event, 400, { draft, errors, step: firstWrongStep(errors) });
  }
  const result = data.submitIdea;
  if (result.__typename !== 'Idea' && result.__typename !== 'AwaitsConfirmation')
    return refuse(event, 409, { draft, step: 3, problem: result.message });
  forgetDraft(event.cookies);
  if (result.__typename === 'Idea') redirect(303, receiptHref(result.number));
  rememberAddress(event.cookies, email);
  redirect(303, href(`/ideen/neu/bestaetigen?idee=${result.ideaId}`));
}

export const actions: Actions = {
  weiter: async (event) => {
    const form = await event.request.formData();
    const step = stepOf(text(form, 'step'));
    const draft = written(event, form, step);
    const errors = checkStep(step, draft, true);
    errors.pin ??= step === 2 ? await pinError(event, draft) : undefined;
    if (hasErrors(errors)) return refuse(event, 400, { draft, step, errors });
    // Without JavaScript nobody has seen similar ideas yet: they come before the question where.
    const unseen = step === 1 && !form.has('live');
    return goTo(event, { draft, step: step === 1 ? 2 : 3 }, unseen);
  },
  stecken: async (event) => {
    const form = await event.request.formData();
    return goTo(event, { draft: await movePin(event, written(event, form, 2), form), step: 2 });
  },
  zurueck: async (event) => {
    const form = await event.request.formData();
    const draft = written(event, form, stepOf(text(form, 'step')));
    return goTo(event, { draft, step: stepOf(text(form, 'to')) });
  },
  verwerfen: ({ cookies }) => {
    forgetDraft(cookies);
    redirect(303, href('/ideen/neu'));
  },
  absenden: async (event) => {
    const draft = written(event, await event.request.formData(), 3);
    const signedIn = event.locals.viewer !== null;
    const errors = {
      ...checkStep(1, draft, signedIn),
      ...checkStep(2, draft, signedIn),
      ...checkStep(3, draft, signedIn),
    };
    const wrong = Object.fromEntries(Object.entries(errors).filter(([, message]) => message));
    if (hasErrors(wrong))
      return refuse(event, 400, { draft, errors: wrong, step: firstWrongStep(wrong) });
    return submit(event, draft);
  },
  unterstuetzen: async (event) => {
    const form = await event.request.formData();
    const idea = href(`/ideen/${Number(text(form, 'number'))}`);
    if (!event.locals.viewer) redirect(303, href(`/anmelden?weiter=${encodeURIComponent(idea)}`));
    const { data } = await call(event, SUPPORT, { input: { ideaId: text(form, 'ideaId') } });
    const result = data?.voteForIdea;
    if (!result || 'message' in result) error(409, result?.message ?? '');
    redirect(303, idea);
  },
};
