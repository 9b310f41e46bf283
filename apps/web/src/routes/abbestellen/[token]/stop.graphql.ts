import { graphql } from '#lib/api/graphql.ts';

export const STOP_OFFER = graphql(`
  query StopOffer($token: String!) {
    stopOffer(input: { token: $token }) {
      what
      ideaNumber
      name
      editions
    }
  }
`);

export const STOP_MAILS = graphql(`
  mutation StopMails($token: String!) {
    stopMails(input: { token: $token }) {
      what
      ideaNumber
      name
      editions
    }
  }
`);
