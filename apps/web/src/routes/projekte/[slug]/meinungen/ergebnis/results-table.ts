import { m } from '#lib/messages/generated/messages.js';
import type { Results } from '../opinions.graphql.ts';

/** All statements with the shares of everybody and of each group: what the page shows is what the file holds. */
export function resultsTable({ groups, statements }: Results): {
  head: string[];
  rows: (string | number)[][];
} {
  const names = [m.opin_everybody(), ...groups.map(({ name }) => m.opin_group({ name }))];
  const sides = [m.opin_agree(), m.opin_disagree(), m.opin_passed()];
  return {
    head: [
      m.opin_table_number(),
      m.opin_table_statement(),
      ...names.flatMap((who) => [
        ...sides.map((side) => m.opin_table_of({ who, side })),
        m.opin_table_answers({ who }),
      ]),
    ],
    rows: statements.map((row) => [
      row.statement.number,
      row.statement.text,
      ...[row.all, ...row.groups].flatMap((shares): (string | number)[] =>
        shares
          ? [shares.agree, shares.disagree, shares.pass, shares.answers]
          : Array.from({ length: 4 }, () => m.opin_few_here()),
      ),
    ]),
  };
}
