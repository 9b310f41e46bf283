import { m } from '#lib/messages/generated/messages.js';
import {
  ACTIONS,
  appealTable,
  duration,
  type Figures,
  noticeTable,
  sanctionTable,
} from '../tables.ts';
import type { YearReport } from './year-report.graphql.ts';

type Trigger = YearReport['times'][number]['trigger'];
const TRIGGERS: Record<Trigger, () => string> = {
  NOTICE: m.year_by_notice,
  OWN_INITIATIVE: m.year_by_us,
  ORDER: m.year_by_order,
  CHECK_BEFORE_PUBLICATION: m.year_by_check,
  APPEAL: m.year_by_appeal,
};

/** What the page shows is what the file holds. */
export const tablesOfYear = (report: YearReport): Figures[] => [
  summaryTable(report),
  restrictionTable(report),
  noticeTable(report),
  appealTable(report),
  sanctionTable(report),
  timesTable(report),
];

function summaryTable({ orders, automation, activeRecipients }: YearReport): Figures {
  const { hinted, hintedInVain, decided } = automation;
  return {
    id: 'ueberblick',
    title: m.year_summary(),
    note: m.year_summary_note(),
    head: [m.report_figure(), m.year_value()],
    rows: [
      [m.year_orders(), orders],
      [m.year_auto_decided(), decided],
      [m.year_hinted(), hinted],
      [m.year_in_vain(), hintedInVain],
      [
        m.year_error(),
        hinted ? m.year_percent({ n: Math.round((hintedInVain / hinted) * 100) }) : '–',
      ],
      [m.year_recipients(), activeRecipients ?? m.year_none()],
    ],
  };
}

function restrictionTable({ restrictions }: YearReport): Figures {
  const groundOf = ({ ruleNumber, ground }: YearReport['restrictions'][number]): string => {
    if (ruleNumber) return `${m.rules_number({ number: ruleNumber })}: ${ground ?? ''}`;
    return ground ?? m.year_law_other();
  };
  return {
    id: 'weggenommen',
    title: m.year_restrictions(),
    note: m.year_restrictions_note(),
    head: [m.year_what(), m.transparency_count(), m.year_hints()],
    rows: restrictions.map((row) => [
      `${TRIGGERS[row.trigger]()}, ${ACTIONS[row.action]()}: ${groundOf(row)}`,
      row.decisions,
      row.hinted,
    ]),
  };
}

const timesTable = ({ times }: YearReport): Figures => ({
  id: 'zeiten',
  title: m.year_times(),
  note: m.year_times_note(),
  head: [m.year_trigger(), m.transparency_count(), m.transparency_hours()],
  rows: times.map(({ trigger, decisions, medianHours }) => [
    TRIGGERS[trigger](),
    decisions,
    medianHours === null ? '–' : duration(medianHours),
  ]),
});
