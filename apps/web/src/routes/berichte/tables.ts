import { m } from '#lib/messages/generated/messages.js';
import { getLocale } from '#lib/messages/generated/runtime.js';
import { lookOf } from '#lib/ui/status.ts';
import type { CouncilFigures } from './report.graphql.ts';

export interface Table {
  head: string[];
  rows: (string | number)[][];
}
type Build = (figures: CouncilFigures) => Table;

/** "2026-03" as "März 2026". */
export const monthName = (month: string): string =>
  new Intl.DateTimeFormat(getLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T12:00:00Z`),
  );

const counted = (first: string): string[] => [
  first,
  m.report_ideas(),
  m.report_votes(),
  m.report_comments(),
  m.report_people(),
];
const countRows = (rows: CouncilFigures['byCategory']): Table['rows'] =>
  rows.map(({ label, ideas, votes, comments, people }) => [
    label,
    ideas,
    votes,
    comments,
    people ?? m.report_few(),
  ]);

const LEVELS = {
  ADDRESS: m.assurance_level_address,
  RESIDENT: m.assurance_level_resident,
  OIDC: m.assurance_level_oidc,
};

/** Bars are sorted by their length, and table and file follow them. */
export const sortedByVotes = (figures: CouncilFigures): CouncilFigures => ({
  ...figures,
  byCategory: figures.byCategory.toSorted((a, b) => b.votes - a.votes),
  byPlace: figures.byPlace.toSorted((a, b) => b.votes - a.votes),
  byStatus: figures.byStatus.toSorted((a, b) => b.ideas - a.ideas),
});

/** Every table of the page by the name of its file: what the chart shows is what the file holds. */
export const TABLES = {
  themen: ({ byCategory }) => ({ head: counted(m.report_category()), rows: countRows(byCategory) }),
  ortschaften: ({ byPlace }) => ({ head: counted(m.report_place()), rows: countRows(byPlace) }),
  monate: ({ byMonth }) => ({
    head: [m.report_month(), m.report_ideas(), m.report_votes(), m.report_comments()],
    rows: byMonth.map(({ month, ideas, votes, comments }) => [
      monthName(month),
      ideas,
      votes,
      comments,
    ]),
  }),
  stand: ({ byStatus }) => ({
    head: [m.report_state(), m.report_ideas()],
    rows: byStatus.map(({ status, ideas }) => [lookOf(status).word(), ideas]),
  }),
  stufen: ({ byAssurance }) => ({
    head: [m.assurance_level(), m.report_people()],
    rows: byAssurance.map(({ level, people }) => [LEVELS[level](), people ?? m.report_few()]),
  }),
  unterstuetzt: ({ mostVoted }) => ({
    head: [m.report_number(), m.report_idea(), m.report_place(), m.report_votes()],
    rows: mostVoted.map(({ number, title, place, voteCount }) => [
      number,
      title,
      place?.name ?? m.whole_town(),
      voteCount,
    ]),
  }),
  umstritten: ({ contested }) => ({
    head: [m.report_number(), m.report_idea(), m.stance_for(), m.stance_if(), m.stance_against()],
    rows: contested.map((row) => [row.idea.number, row.idea.title, row.for, row.if, row.against]),
  }),
  fristen: ({ due }) => ({
    head: [m.report_date(), m.report_what(), m.report_where(), m.report_number()],
    rows: due.map(({ on, what, where, idea }) => [on, what, where, idea.number]),
  }),
} satisfies Record<string, Build>;

export type TableName = keyof typeof TABLES;

export const isTable = (name: string): name is TableName => name in TABLES;
