import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { errorsOf, type FieldErrors, hasErrors } from '#lib/state/form.ts';
import { requireDesk } from '#lib/state/staff-only.ts';
import { findSimilar, type SimilarIdea } from '../../ideen/neu/similar.ts';
import type { Actions, PageServerLoad } from './$types';
import {
  consentOf,
  KINDS,
  mistakesIn,
  numberOf,
  placeIdOf,
  readSpoken,
  type Spoken,
  type SpokenKind,
  stanceOf,
} from './spoken.ts';
import {
  COUNTER,
  SPOKEN_OF,
  WRITE_COMMENT_DOWN,
  WRITE_IDEA_DOWN,
  WRITE_VOTE_DOWN,
} from './write-down.graphql.ts';

/** Staff work here for hours: the framework runs this page. */
export const csr = true;

const NAMES = {
  placeId: 'place',
  categoryId: 'category',
  projectId: 'project',
  displayName: 'name',
};

export const load: PageServerLoad = async (event) => {
  requireDesk(event);
  const { searchParams } = event.url;
  const kind = KINDS.find((one) => one === searchParams.get('art')) ?? 'idee';
  const number = Number(searchParams.get('idee')) || 0;
  const { projects, ...counter } = await ask(event, COUNTER, {});
  const idea =
    number > 0 && number < 2 ** 31 ? (await ask(event, SPOKEN_OF, { number })).idea : null;
  return {
    ...counter,
    kind,
    number: number ? String(number) : '',
    idea,
    projects: projects.filter((one) => one.permanent || one.currentPhase?.kind === 'COLLECT'),
    receiptId: crypto.randomUUID(),
  };
};

interface Refused {
  spoken: Spoken;
  errors: FieldErrors;
  problem?: string;
  similar?: SimilarIdea[];
}
const refuse = (status: number, refused: Refused) => fail(status, refused);

function write(event: RequestEvent, kind: SpokenKind, spoken: Spoken) {
  const consent = consentOf(spoken);
  const displayName = spoken.name || null;
  if (kind === 'unterstuetzung')
    return call(event, WRITE_VOTE_DOWN, {
      input: { ...consent, number: numberOf(spoken), deskCode: spoken.deskCode || null },
    });
  if (kind === 'beitrag')
    return call(event, WRITE_COMMENT_DOWN, {
      input: {
        ...consent,
        displayName,
        number: numberOf(spoken),
        body: spoken.body,
        stance: stanceOf(spoken),
      },
    });
  return call(event, WRITE_IDEA_DOWN, {
    input: {
      ...consent,
      displayName,
      title: spoken.title,
      body: spoken.body,
      placeId: placeIdOf(spoken),
      categoryId: spoken.category,
      projectId: spoken.project,
    },
  });
}

const writeDown = (kind: SpokenKind) => async (event: RequestEvent) => {
  requireDesk(event);
  const spoken = readSpoken(await event.request.formData());
  const errors = mistakesIn(kind, spoken);
  if (hasErrors(errors)) return refuse(400, { spoken, errors });
  const { data, fields } = await write(event, kind, spoken);
  if (!data) return refuse(400, { spoken, errors: errorsOf(fields, NAMES) });
  if (data.written.__typename !== 'CounterSlip')
    return refuse(409, { spoken, errors: {}, problem: data.written.message });
  redirect(303, href(`/tresen/beleg/${data.written.id}`));
};

export const actions: Actions = {
  idee: writeDown('idee'),
  beitrag: writeDown('beitrag'),
  unterstuetzung: writeDown('unterstuetzung'),
  /** Where no script shows them while the title is typed. */
  aehnlich: async (event) => {
    requireDesk(event);
    const spoken = readSpoken(await event.request.formData());
    return { spoken, errors: {}, similar: await findSimilar(event, spoken.title, spoken.place) };
  },
};
