import { IN_SCOPE, inPeriod, OF_MAIN_IDEA, scopeValues } from '@ein/analysis';
import type { ProcessingStatus } from '@ein/ideas';
import type { Scope } from './report.entity.js';

/** An idea of the scope `i`, put forward in its period. */
export const SCOPE = `${IN_SCOPE} and ${inPeriod('i.published_at')}`;
/** As the analysis reads them: comments written in the period. */
export const COMMENTS = `from comment c join idea o on o.id = c.idea_id ${OF_MAIN_IDEA}
  where c.visibility = 'published' and ${IN_SCOPE} and ${inPeriod('c.published_at')}`;
export const VOTES = `from vote v join idea o on o.id = v.idea_id ${OF_MAIN_IDEA} where ${SCOPE} and ${inPeriod('v.created_at')}`;
/** Everybody who put forward, supported or commented on an idea of the scope. An imported idea stands for nobody of ours. */
export const TOOK_PART = `select i.category_id, o.author_id as person from idea o ${OF_MAIN_IDEA} where ${SCOPE} and o.source is null
  union select i.category_id, v.account_id ${VOTES} union select i.category_id, c.author_id ${COMMENTS}`;
/** Supports, as they are shown everywhere; of a period that ends those given until then. */
export const tallyOf = ({ untilDay }: Scope) =>
  untilDay === null
    ? 'join idea_tally t on t.idea_id = i.id'
    : `join (select m.id as idea_id, m_tally.comment_count, count(distinct given.account_id)::int as vote_count
         from idea m join idea_tally m_tally on m_tally.idea_id = m.id
         left join (select i.id, v.account_id ${VOTES}) given on given.id = m.id group by m.id, m_tally.comment_count) t on t.idea_id = i.id`;

export const valuesOf = ({
  projectId,
  categoryId,
  placeId,
  status,
  fromDay,
  untilDay,
}: Scope): unknown[] =>
  scopeValues({
    ...{ projectId, categoryId, placeId, from: fromDay, until: untilDay },
    status: status as ProcessingStatus | null,
  });
