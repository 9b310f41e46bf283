import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import QRCode from 'qrcode';
import { ask, call } from '#lib/api/client.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { text } from '#lib/state/form.ts';
import { proveAgain } from '#lib/state/fresh-proof.ts';
import { rememberSession } from '#lib/state/session.ts';
import { SECOND_FACTOR } from '../../anmelden/zweiter-faktor/second-factor.graphql.ts';
import type { Actions, PageServerLoad } from './$types';
import { BEGIN_TOTP, CONFIRM_TOTP, REMOVE_TOTP, RENEW_RECOVERY_CODES } from './totp.graphql.ts';

const here = () => href('/konto/zweiter-faktor');

/** Drawn here, as a picture inside the page: no script and no other host sees the secret. */
const drawn = async (uri: string): Promise<string> => {
  const svg = await QRCode.toString(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
};

export const load: PageServerLoad = async (event) => {
  if (!event.locals.viewer) redirect(303, href(`/anmelden?weiter=${encodeURIComponent(here())}`));
  const { mySecondFactor: has } = await ask(event, SECOND_FACTOR, {});
  if (!has.mayHaveTotp) error(404, m.totp_staff_only());
  return {
    hasTotp: has.hasTotp,
    recoveryCodesLeft: has.recoveryCodesLeft,
    waiting: has.waiting && {
      secret: has.waiting.secret.replace(/(.{4})(?=.)/g, '$1 '),
      picture: await drawn(has.waiting.uri),
    },
  };
};

/** The refusals that lead to another page first. */
function leadOn(event: RequestEvent, refused: { __typename: string }): void {
  if (refused.__typename === 'FreshProofRequired') proveAgain(event);
  if (refused.__typename === 'SecondFactorFirst')
    redirect(303, href(`/anmelden/zweiter-faktor?weiter=${encodeURIComponent(here())}`));
}

export const actions: Actions = {
  beginnen: async (event) => {
    const { beginTotp } = await ask(event, BEGIN_TOTP, {});
    leadOn(event, beginTotp);
    if (beginTotp.__typename === 'NotAllowed') return fail(409, { problem: beginTotp.message });
    redirect(303, here());
  },
  bestaetigen: async (event) => {
    const code = text(await event.request.formData(), 'code');
    const { data } = await call(event, CONFIRM_TOTP, { input: { code } });
    if (!data) return fail(400, { errors: { code: m.totp_code_error() } });
    const result = data.confirmTotp;
    leadOn(event, result);
    if (result.__typename === 'TotpReady') {
      rememberSession(event.cookies, result.sessionToken);
      event.locals.sessionToken = result.sessionToken;
      return { recoveryCodes: result.recoveryCodes };
    }
    return result.__typename === 'SecondFactorWrong'
      ? fail(400, { errors: { code: result.message } })
      : fail(429, { problem: 'message' in result ? result.message : m.totp_code_error() });
  },
  ersatzcodes: async (event) => {
    const { renewRecoveryCodes: result } = await ask(event, RENEW_RECOVERY_CODES, {});
    leadOn(event, result);
    return result.__typename === 'TotpReady'
      ? { recoveryCodes: result.recoveryCodes }
      : fail(409, { problem: 'message' in result ? result.message : m.totp_code_error() });
  },
  entfernen: async (event) => {
    const { removeTotp } = await ask(event, REMOVE_TOTP, {});
    leadOn(event, removeTotp);
    redirect(303, href('/konto/sicherheit'));
  },
};
