import { createHmac } from 'node:crypto';
import { text } from './form.ts';

/** What the API asks of somebody without an account whom it takes for a program: work, or waiting. */
export interface Asked {
  /** JSON of the challenge. */
  challenge: string;
  ticket: string;
  waitSeconds: number;
}

/** The operations whose forms carry a stamp. */
export type Deed =
  | 'requestSignIn'
  | 'resendIdeaCode'
  | 'submitIdea'
  | 'reportContent'
  | 'followByCode'
  | 'followEditions'
  | 'bookAppointment'
  | 'registerForEvent'
  | 'reportBarrier';

/** Says when a form was shown, signed under the secret that only web server and API know; nothing about it is stored. */
export function stampOf(deed: Deed): string {
  const at = Date.now().toString(36);
  const signature = createHmac('sha256', process.env.WEB_SECRET ?? '')
    .update(`form-stamp\0${deed}\0${at}`)
    .digest('base64url');
  return `${at}.${signature}`;
}

/** What a form with `SenderFields` says of whoever sent it. */
export const senderOf = (form: FormData) => ({
  stamp: text(form, 'stempel').slice(0, 200),
  extra: text(form, 'zusatz').slice(0, 100) || null,
  solution: text(form, 'loesung').slice(0, 2000) || null,
  ticket: text(form, 'wartekarte').slice(0, 200) || null,
});

/** What is asked, as the form shows it; undefined for every other answer. */
export const askedBy = (answer: { __typename?: string } | undefined): Asked | undefined => {
  if (answer?.__typename !== 'ChallengeRequired') return undefined;
  const { challenge, ticket, waitSeconds } = answer as unknown as Asked;
  return { challenge, ticket, waitSeconds };
};
