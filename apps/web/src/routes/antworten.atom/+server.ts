import { ask } from '#lib/api/client.ts';
import { graphql } from '#lib/api/graphql.ts';
import { feedResponse } from '#lib/feed/atom.ts';
import { escaped } from '#lib/feed/html.ts';
import { href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { RequestHandler } from './$types';

const answersQuery = graphql(`
  query AnswerFeed {
    answers(first: 30) {
      nodes {
        id
        keySentence
        bodyHtml
        office
        publishedAt
        idea {
          number
          slug
          title
        }
      }
    }
  }
`);

/** What the town answered last, as an Atom feed. */
export const GET: RequestHandler = async (event) => {
  const { answers } = await ask(event, answersQuery, {});
  const site = process.env.PUBLIC_URL ?? event.url.origin;
  const feed = {
    key: 'antworten',
    title: m.feed_answers_title(),
    subtitle: m.feed_answers_subtitle(),
    self: site + href('/antworten.atom'),
    page: site + href('/antworten'),
    language: event.locals.language,
    entries: answers.nodes.map(({ idea, ...answer }) => ({
      key: `antwort-${answer.id}`,
      title: m.feed_answer_to({ title: idea.title }),
      link: `${site}${href(`/ideen/${idea.number}/${idea.slug}`)}#antwort`,
      published: answer.publishedAt,
      updated: answer.publishedAt,
      author: answer.office,
      categories: [],
      html: `<p><strong>${escaped(answer.keySentence)}</strong></p>${answer.bodyHtml}`,
    })),
  };
  return feedResponse(feed, site, event.request);
};
