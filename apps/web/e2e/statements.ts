import { ask, DEMO, sessionOf } from './api.ts';

/** Puts the words of a comment before everybody, as an open statement of the idea box. */
export async function openStatement(commentNumber: number, text: string): Promise<void> {
  const admin = await sessionOf(DEMO.admin);
  const { statementDesk } = await ask<{ statementDesk: { projectId: string } }>(
    '{ statementDesk(slug: "ideenkasten") { projectId } }',
    {},
    admin,
  );
  const { takeStatement } = await ask<{ takeStatement: { id: string } }>(
    'mutation($input: TakeStatementInput!) { takeStatement(input: $input) { ... on StaffStatement { id } } }',
    { input: { projectId: statementDesk.projectId, commentNumber, text } },
    admin,
  );
  await ask(
    'mutation($input: MoveStatementInput!) { moveStatement(input: $input) { ... on StaffStatement { id } } }',
    { input: { statementId: takeStatement.id, state: 'OPEN' } },
    admin,
  );
}
