import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { rememberAddress } from '#lib/state/asked-address.ts';
import { errorsOf, hasErrors, text, type FieldErrors } from '#lib/state/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { receiptHref } from './confirm-idea.ts';
import { checkStep, firstWrongStep, readDraft, TOWN, type Draft, type Step } from './draft.ts';
import { findSimilar, type SimilarIdea } from './similar.ts';
import { SUBMIT_IDEA, SUBMIT_PAGE, SUPPORT } from './submit.graphql.ts';

/** What the form shows after a post: the same text, at the step where somebody can go on. */
interface Shown {
  draft: Draft;
  step: Step;
  errors?: FieldErrors;
  problem?: string;
  similar?: SimilarIdea[];
}
const show = (shown: Shown): Shown => shown;
const refuse = (status: number, shown: Shown) => fail(status, shown);

export const load: PageServerLoad = async (event) => {
  const { places, categories, projects, townFigures } = await ask(event, SUBMIT_PAGE, {});
  const open = projects.filter(
    (project) => project.permanent || project.currentPhase?.kind === 'COLLECT',
  );
  const { searchParams } = event.url;
  const wanted = open.find((project) => project.slug === searchParams.get('projekte'));
  const place = places.find(({ slug }) => slug === searchParams.get('ortschaften'));
  const draft: Draft = {
    title: searchParams.get('titel')?.slice(0, 120) ?? '',
    body: '',
    place: place?.id ?? '',
    category: '',
    project: (wanted ?? open.find((project) => project.permanent) ?? open[0])?.id ?? '',
    email: '',
  };
  return {
    frame: 'task' as const,
    places,
    categories,
    projects: open,
    draft,
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
    });
    return refuse(400, { draft, errors, step: firstWrongStep(errors) });
  }
  const result = data.submitIdea;
  if (result.__typename === 'Idea') redirect(303, receiptHref(result.number));
  if (result.__typename !== 'AwaitsConfirmation')
    return refuse(409, { draft, step: 3, problem: result.message });
  rememberAddress(event.cookies, email);
  redirect(303, href(`/ideen/neu/bestaetigen?idee=${result.ideaId}`));
}

const stepOf = (value: string): Step => (value === '3' ? 3 : value === '2' ? 2 : 1);

export const actions: Actions = {
  weiter: async (event) => {
    const form = await event.request.formData();
    const draft = readDraft(form);
    const step = stepOf(text(form, 'step'));
    const errors = checkStep(step, draft, true);
    if (hasErrors(errors)) return refuse(400, { draft, step, errors });
    // Without JavaScript nobody has seen similar ideas yet: they come before the question where.
    const similar =
      step === 1 && !form.has('similar-seen') ? await findSimilar(event, draft.title, '') : [];
    return show({ draft, step: step === 1 ? 2 : 3, similar });
  },
  zurueck: async ({ request }) => {
    const form = await request.formData();
    return show({ draft: readDraft(form), step: stepOf(text(form, 'to')) });
  },
  absenden: async (event) => {
    const draft = readDraft(await event.request.formData());
    const signedIn = event.locals.viewer !== null;
    const errors = {
      ...checkStep(1, draft, signedIn),
      ...checkStep(2, draft, signedIn),
      ...checkStep(3, draft, signedIn),
    };
    const wrong = Object.fromEntries(Object.entries(errors).filter(([, message]) => message));
    if (hasErrors(wrong)) return refuse(400, { draft, errors: wrong, step: firstWrongStep(wrong) });
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
