import { ideaHref, href } from '#lib/href.ts';
import { m } from '#lib/messages/generated/messages.js';
import { lookOf } from '#lib/ui/status.ts';
import type { NewsGroup, NewsItem } from './news.graphql.ts';

const decisions = {
  PUBLISH: m.news_decision_publish,
  REFUSE: m.news_decision_refuse,
  HIDE: m.news_decision_hide,
  KEEP: m.news_decision,
  UPHOLD: m.news_decision_uphold,
  OVERTURN: m.news_decision_overturn,
  REMOVE_PHOTO: m.news_decision_photo,
  RETURN: m.return_news,
  MERGE: m.news_decision_merge,
};

/** What differs where a contribution is decided about. */
const aboutComments: Partial<typeof decisions> = {
  PUBLISH: m.news_decision_comment_publish,
  REFUSE: m.news_decision_comment_refuse,
  HIDE: m.news_decision_comment_hide,
  KEEP: m.news_decision_comment,
};

function decided({ decisionAction, aboutComment }: NewsItem): string {
  if (!decisionAction) return aboutComment ? m.news_decision_comment() : m.news_decision();
  const ofComment = aboutComment ? aboutComments[decisionAction] : undefined;
  return (ofComment ?? decisions[decisionAction])();
}

const changed = ({ isWithdrawn }: NewsItem) => (isWithdrawn ? m.news_withdrawn() : m.news_change());
function renewed({ asks, lapsed }: NewsItem): string {
  if (asks) return m.news_asks();
  return lapsed ? m.news_lapsed() : m.news_settled();
}
/** Once an idea stands on its own again there is no other one to name. */
const linked = ({ text }: NewsItem) => (text === null ? m.news_parted() : m.news_merged());

/** What happened, in a few words. */
export function headline(item: NewsItem): string {
  const who = item.who ?? '';
  switch (item.kind) {
    case 'ANSWER':
      return m.news_answer();
    case 'PROGRESS':
      return m.news_progress({ state: item.status ? lookOf(item.status).word() : '' });
    case 'REPLY':
      return m.news_reply({ who });
    case 'MENTION':
      return m.news_mention({ who });
    case 'COMMENT':
      return m.news_comment({ who });
    case 'CHANGE':
      return changed(item);
    case 'RENEWAL':
      return renewed(item);
    case 'MERGE':
      return linked(item);
    case 'NEW_IDEA':
      return m.news_new_idea();
    case 'PHASE':
      return m.told_kind_phase();
    case 'DECISION':
      return decided(item);
  }
}

/** Where it can be read in full. */
export function source(group: NewsGroup, item: NewsItem): { to: string; words: string } {
  if (item.asks)
    return { to: href(`/konto/neue-fassung/${group.number}`), words: m.news_see_question() };
  const loses = ['REFUSE', 'HIDE', 'REMOVE_PHOTO', 'MERGE'].includes(item.decisionAction ?? '');
  if (item.decisionId && loses)
    return { to: href(`/konto/entscheidung/${item.decisionId}`), words: m.news_see_decision() };
  // Where a complaint changed nothing, the contribution is not there to be read.
  if (item.commentNumber !== null && item.decisionAction !== 'UPHOLD')
    return {
      to: `${ideaHref(group)}?beitrag=${item.commentNumber}#K-${item.commentNumber}`,
      words: m.news_see_comment({ number: item.commentNumber }),
    };
  return { to: ideaHref(group), words: m.news_see_idea() };
}
