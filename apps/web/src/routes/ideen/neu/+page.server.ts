import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { pinIn } from '#lib/map/pin-text.ts';
import { rememberAddress } from '#lib/state/asked-address.ts';
import { errorsOf, hasErrors, text } from '#lib/state/form.ts';
import { askedBy, senderOf, stampOf } from '#lib/state/sender.ts';
import type { Actions, PageServerLoad } from './$types';
import { receiptHref } from './confirm-idea.ts';
import { checkStep, firstWrongStep, stepOf, TOWN, type Draft } from './draft.ts';
import { forgetDraft, keepDraft, keptDraft, type KeptDraft } from './kept-draft.ts';
import { movePin, pinError } from './move-pin.ts';
import { dropPhoto, takePhoto } from './photo-actions.ts';
import { discardOnServer, sameDraft, serverDraft, type ServerDraft } from './server-draft.ts';
import { findSimilar } from './similar.ts';
import { goTo, refuse, written, type Written } from './steps.ts';
import { SUBMIT_IDEA, SUBMIT_PAGE, SUPPORT } from './submit.graphql.ts';

/** An empty form, with what the address already says. */
function emptyDraft(
  address: URLSearchParams,
  places: readonly { id: string }[],
  open: readonly { id: string; slug: string; permanent: boolean }[],
): Draft {
  const wanted = open.find((project) => project.slug === address.get('projekt'));
  const place = places.find(({ id }) => id === address.get('ort'));
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
    photos: [],
  };
}

/** What the form shows of what was written before, here or on another device, and whether both went on. */
function beforeNow(kept: KeptDraft | null, server: ServerDraft | null) {
  if (!kept)
    return server && { draft: server.draft, keptAt: server.savedAt, version: server.version };
  // Sent or taken away elsewhere: what stands here is the only one again.
  return server ? kept : { ...kept, version: 0 };
}

/** The draft on the server, when it was written on elsewhere since this one. */
const writtenElsewhere = (server: ServerDraft | null, draft: Draft, version = 0) =>
  server && server.version !== version && !sameDraft(server.draft, draft) ? server : null;

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const kept = keptDraft(event.cookies);
  const step = stepOf(searchParams.get('schritt'));
  if (!kept && step > 1 && event.request.method === 'GET') redirect(303, href('/ideen/neu'));
  const facts = await ask(event, SUBMIT_PAGE, {});
  const projects = facts.projects.filter(
    ({ stage, permanent, currentPhase }) =>
      stage === 'PUBLIC' && (permanent || currentPhase?.kind === 'COLLECT'),
  );
  const server = await serverDraft(event);
  const empty = emptyDraft(searchParams, facts.places, projects);
  // Who comes with a title of their own begins something new.
  const going = empty.title ? null : beforeNow(kept, server);
  const draft = going?.draft ?? empty;
  const unseen = step === 2 && searchParams.get('aehnlich') === 'zeigen';
  return {
    frame: 'task' as const,
    places: facts.places,
    mapFrame: facts.mapFrame,
    categories: facts.categories,
    projects,
    draft,
    /** Somebody comes with a title for something new: what was kept before has nothing to do with it. */
    fresh: empty.title !== '',
    version: going?.version ?? 0,
    /** The draft on the server, when it was written on elsewhere. */
    newer: writtenElsewhere(server, draft, going?.version),
    step,
    /** Somebody comes back to the form from elsewhere. */
    restored: going !== null && event.request.method === 'GET' && !searchParams.has('schritt'),
    /** Nobody could show similar ideas and hints while this was typed: they come before the question where. */
    unseen,
    similar:
      unseen || step === 1 ? await findSimilar(event, draft.title, draft.place, draft.pin) : [],
    defectReporter: facts.defectReporter,
    signedIn: event.locals.viewer !== null,
    stamp: stampOf('submitIdea'),
    answerDays: facts.townFigures.answerDays,
  };
};

async function submit(event: RequestEvent, now: Written, form: FormData) {
  const { title, body, place, category, project, location, pin, email, photos } = now.draft;
  const input = {
    title,
    body,
    placeId: place === TOWN ? null : place,
    categoryId: category,
    projectId: project,
    location: location || null,
    ...pinIn(pin),
    photos,
  };
  const signedIn = event.locals.viewer !== null;
  const { data, fields } = await call(event, SUBMIT_IDEA, {
    input: signedIn ? input : { ...input, email, sender: senderOf(form) },
  });
  if (!data) {
    const errors = errorsOf(fields, {
      placeId: 'place',
      categoryId: 'category',
      projectId: 'project',
      lat: 'pin',
      lon: 'pin',
      photos: 'file',
    });
    return refuse(event, 400, { ...now, errors, step: firstWrongStep(errors) });
  }
  const result = data.submitIdea;
  if (result.__typename === 'ChallengeRequired')
    return refuse(event, 403, { ...now, step: 3, asked: askedBy(result) });
  if (result.__typename !== 'Idea' && result.__typename !== 'AwaitsConfirmation')
    return refuse(event, 409, { ...now, step: 3, problem: result.message });
  forgetDraft(event.cookies);
  if (result.__typename === 'Idea') redirect(303, receiptHref(result.number));
  rememberAddress(event.cookies, email);
  redirect(303, href(`/ideen/neu/bestaetigen?idee=${result.ideaId}`));
}

export const actions: Actions = {
  weiter: async (event) => {
    const form = await event.request.formData();
    const step = stepOf(text(form, 'step'));
    const now = written(event, form, step);
    const photo = step === 1 ? await takePhoto(event, form, now.draft) : {};
    const errors = { ...checkStep(step, now.draft, true), ...photo };
    errors.pin ??= step === 2 ? await pinError(event, now.draft) : undefined;
    if (hasErrors(errors)) return refuse(event, 400, { ...now, step, errors });
    // Without JavaScript nobody has seen similar ideas yet: they come before the question where.
    const unseen = step === 1 && !form.has('live');
    return goTo(event, { ...now, step: step === 1 ? 2 : 3 }, unseen);
  },
  stecken: async (event) => {
    const form = await event.request.formData();
    const now = written(event, form, 2);
    return goTo(event, { ...now, draft: await movePin(event, now.draft, form), step: 2 });
  },
  zurueck: async (event) => {
    const form = await event.request.formData();
    const now = written(event, form, stepOf(text(form, 'step')));
    return goTo(event, { ...now, step: stepOf(text(form, 'to')) });
  },
  foto: async (event) => {
    const form = await event.request.formData();
    const now = written(event, form, 1);
    const errors = await takePhoto(event, form, now.draft);
    if (hasErrors(errors)) return refuse(event, 422, { ...now, step: 1, errors });
    return goTo(event, { ...now, step: 1 });
  },
  fotoWeg: async (event) => {
    const form = await event.request.formData();
    const now = written(event, form, 1);
    await dropPhoto(event, now.draft, Number(text(form, 'weg')));
    return goTo(event, { ...now, step: 1 });
  },
  /** Of two texts, this one: it becomes the next version of the other. */
  behalten: async (event) => {
    const form = await event.request.formData();
    const step = stepOf(text(form, 'step'));
    const other = await serverDraft(event);
    return goTo(event, { ...written(event, form, step), version: other?.version ?? 0, step });
  },
  /** Of two texts, the one from elsewhere. */
  nehmen: async (event) => {
    const other = await serverDraft(event);
    if (other) keepDraft(event.cookies, other.draft, other.version);
    redirect(303, href('/ideen/neu?schritt=1'));
  },
  verwerfen: async (event) => {
    forgetDraft(event.cookies);
    await discardOnServer(event);
    redirect(303, href('/ideen/neu'));
  },
  absenden: async (event) => {
    const form = await event.request.formData();
    const now = written(event, form, 3);
    const signedIn = event.locals.viewer !== null;
    const errors = {
      ...checkStep(1, now.draft, signedIn),
      ...checkStep(2, now.draft, signedIn),
      ...checkStep(3, now.draft, signedIn),
    };
    const wrong = Object.fromEntries(Object.entries(errors).filter(([, message]) => message));
    if (hasErrors(wrong))
      return refuse(event, 400, { ...now, errors: wrong, step: firstWrongStep(wrong) });
    return submit(event, now, form);
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
