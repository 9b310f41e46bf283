import { m } from '#lib/messages/generated/messages.js';
import type { OwnDecision } from '../../account.graphql.ts';

type Prompted = Pick<OwnDecision, 'trigger' | 'noticeCount' | 'order'>;

/** What prompted a decision, as its author reads it. */
export const triggerWord = ({ trigger, noticeCount, order }: Prompted): string =>
  ({
    NOTICE: () => m.record_by_notice({ count: noticeCount }),
    OWN_INITIATIVE: m.record_by_us,
    ORDER: () => m.record_by_order({ order: order ?? '' }),
    CHECK_BEFORE_PUBLICATION: m.record_by_check,
    APPEAL: m.record_by_appeal,
  })[trigger]();
