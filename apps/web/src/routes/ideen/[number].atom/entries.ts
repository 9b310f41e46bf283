import type { FeedEntry } from '#lib/feed/atom.ts';
import { escaped } from '#lib/feed/html.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { FedIdea } from './feed.graphql.ts';

/** What happened with an idea, newest first: its course, the answer of the town, and what people say. */
export function entriesOf(idea: FedIdea, town: string, page: string): FeedEntry[] {
  const entries = [...courseOf(idea, town, page), ...answerOf(idea, page), ...saidOf(idea, page)];
  return entries.sort((one, other) => other.updated.localeCompare(one.updated));
}

function courseOf({ number, history }: FedIdea, town: string, page: string): FeedEntry[] {
  return history.flatMap(({ on, text, link }, at) => {
    // The answer has an entry of its own, with its words.
    if (link === '#antwort') return [];
    const paper = link && `<p><a href="${escaped(link)}">${escaped(m.timeline_paper())}</a></p>`;
    return [
      {
        // Counted from the first: what comes later changes no id.
        key: `idee-${number}-verlauf-${history.length - at}`,
        title: text,
        link: page,
        published: on,
        updated: on,
        author: town,
        categories: [m.feed_idea_course()],
        html: `<p>${escaped(text)}</p>${paper ?? ''}`,
      },
    ];
  });
}

function answerOf({ answer, title }: FedIdea, page: string): FeedEntry[] {
  if (!answer) return [];
  return [
    {
      key: `antwort-${answer.id}`,
      title: m.feed_answer_to({ title }),
      link: `${page}#antwort`,
      published: answer.publishedAt,
      updated: answer.publishedAt,
      author: answer.office,
      categories: [m.feed_idea_answer()],
      html: `<p><strong>${escaped(answer.keySentence)}</strong></p>${answer.bodyHtml}`,
    },
  ];
}

const saidOf = ({ number, comments }: FedIdea, page: string): FeedEntry[] =>
  comments.nodes
    .filter(({ removed }) => !removed)
    .map((comment) => ({
      key: `idee-${number}-beitrag-${comment.number}`,
      title: m.feed_idea_said({ name: comment.author.displayName }),
      link: `${page}?beitrag=${comment.number}#K-${comment.number}`,
      published: comment.createdAt,
      updated: comment.editedAt ?? comment.createdAt,
      author: comment.author.displayName,
      categories: [m.feed_idea_comment()],
      html: comment.bodyHtml,
    }));
