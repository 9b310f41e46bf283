import { fail, isRedirect, redirect, type RequestEvent } from '@sveltejs/kit';
import { call } from '#lib/api/client.ts';
import { inLanguage } from '#lib/language.ts';
import { text } from '#lib/state/form.ts';
import { CHOICES } from './choices.ts';
import { EXPRESS, TAKE_BACK } from './opinions.graphql.ts';

/** To sign in, and back to this statement with what was chosen. */
function signIn({ locals, params }: RequestEvent, number: string, chosen: string): never {
  const back = `/projekte/${params['slug']}/meinungen?${new URLSearchParams({ aussage: number, antwort: chosen })}`;
  redirect(
    303,
    inLanguage(
      locals.language,
      `/anmelden?weiter=${encodeURIComponent(inLanguage(locals.language, back))}`,
    ),
  );
}

/** Sends one answer and goes on to the next statement; whoever has no session, or has it no more, keeps the choice. */
export async function answer(event: RequestEvent) {
  const form = await event.request.formData();
  const [statementId, number] = [text(form, 'statementId'), text(form, 'number')];
  const chosen = CHOICES.find(({ choice }) => choice === text(form, 'choice'));
  if (!chosen) return fail(400, { number, problem: null });
  const { choice, inAddress } = chosen;
  if (!event.locals.sessionToken) signIn(event, number, inAddress);
  const reply = await call(event, EXPRESS, { input: { statementId, choice } }).catch(
    (reason: unknown) => {
      if (isRedirect(reason)) return null;
      throw reason;
    },
  );
  if (!reply) signIn(event, number, inAddress);
  if (!reply.data)
    return fail(400, { number, problem: Object.values(reply.fields)[0]?.message ?? null });
  const answered = reply.data.expressOpinion;
  if ('message' in answered) return fail(409, { number, problem: answered.message });
  redirect(303, `${event.url.pathname}?zuletzt=${encodeURIComponent(number)}`);
}

/** Takes an own answer back and shows the page again. */
export async function takeBack(event: RequestEvent) {
  const form = await event.request.formData();
  const [statementId, number] = [text(form, 'statementId'), text(form, 'number')];
  const reply = await call(event, TAKE_BACK, { input: { statementId } });
  if (!reply.data)
    return fail(400, { number, problem: Object.values(reply.fields)[0]?.message ?? null });
  const taken = reply.data.takeOpinionBack;
  if ('message' in taken) return fail(409, { number, problem: taken.message });
  redirect(303, `${event.url.pathname}?zurueck=${encodeURIComponent(number)}`);
}
