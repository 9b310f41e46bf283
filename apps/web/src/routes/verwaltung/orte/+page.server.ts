import { fail, redirect } from '@sveltejs/kit';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { errorsOf, optional, text } from '#lib/state/form.ts';
import { requireAdmin } from '#lib/state/staff-only.ts';
import type { Actions, PageServerLoad } from './$types';
import { countOf, numberOf } from './place-words.ts';
import { KEPT_PLACES, MERGE_PLACE, OFFER_PLACE, SAVE_PLACE } from './places.graphql.ts';

/** The form for a new place, in the address. */
const NEW = 'neu';
const NO_DEGREES = 999;

export const load: PageServerLoad = async (event) => {
  requireAdmin(event);
  const { keptPlaces } = await ask(event, KEPT_PLACES, {});
  const opened = event.url.searchParams.get('ort');
  const moved = event.url.searchParams.get('gewechselt');
  return {
    places: keptPlaces.filter(({ mergedInto }) => !mergedInto),
    merged: keptPlaces.filter(({ mergedInto }) => mergedInto),
    opened: keptPlaces.find(({ id, mergedInto }) => id === opened && !mergedInto) ?? null,
    isNew: opened === NEW,
    saved: event.url.searchParams.has('gespeichert'),
    moved: moved && /^\d+$/.test(moved) ? Number(moved) : null,
  };
};

const readPlace = (form: FormData) => ({
  name: text(form, 'name'),
  kind: text(form, 'kind'),
  lat: text(form, 'lat'),
  lon: text(form, 'lon'),
  coordinateQuality: text(form, 'coordinateQuality'),
  residents: text(form, 'residents'),
  residentsSource: text(form, 'residentsSource'),
  residentsYear: text(form, 'residentsYear'),
});

const back = (query: string) => redirect(303, href(`/verwaltung/orte?${query}`));

export const actions: Actions = {
  speichern: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const written = readPlace(form);
    const version = text(form, 'version');
    const input = {
      ...written,
      keptPlaceId: optional(form, 'keptPlaceId'),
      version: version ? Number(version) : null,
      lat: numberOf(written.lat, NO_DEGREES),
      lon: numberOf(written.lon, NO_DEGREES),
      residents: countOf(written.residents),
      residentsSource: written.residentsSource || null,
      residentsYear: countOf(written.residentsYear),
    };
    const { data, fields } = await call(event, SAVE_PLACE, { input });
    if (!data) return fail(400, { written, errors: errorsOf(fields) });
    if ('message' in data.savePlace) return fail(409, { written, problem: data.savePlace.message });
    back('gespeichert');
  },
  anbieten: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const input = {
      keptPlaceId: text(form, 'keptPlaceId'),
      offered: text(form, 'offered') === '1',
    };
    const { data, fields } = await call(event, OFFER_PLACE, { input });
    if (!data) return fail(400, { errors: errorsOf(fields) });
    if ('message' in data.offerPlace) return fail(409, { problem: data.offerPlace.message });
    back('gespeichert');
  },
  zusammenlegen: async (event) => {
    requireAdmin(event);
    const form = await event.request.formData();
    const input = {
      keptPlaceId: text(form, 'keptPlaceId'),
      intoPlaceId: text(form, 'intoPlaceId'),
    };
    const { data, fields } = await call(event, MERGE_PLACE, { input });
    if (!data) return fail(400, { errors: errorsOf(fields) });
    if ('message' in data.mergePlace) return fail(409, { problem: data.mergePlace.message });
    back(`gewechselt=${data.mergePlace.movedIdeas}`);
  },
};
