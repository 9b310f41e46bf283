import { newId } from '@ein/platform';
import { type Calendar, unit } from './calendar.js';
import { opinionRound } from './content.js';
import type { Ground } from './plant-town.js';
import type { Rows } from './rows.js';

/** How many of a hundred pass, and how many see a statement at all. */
const PASSES = 0.09;
const SEES = 0.82;

/** A round of statements with answers of people who only support, so that the demo's own people can still answer. */
export function plantOpinions(rows: Rows, calendar: Calendar, ground: Ground): void {
  const project = ground.project.get(opinionRound.project);
  const opened = calendar.at(14, 'opinions');
  const ids = opinionRound.statements.map(({ text, comment = false }, index) => {
    const id = newId();
    const source = comment ? sourceOf(rows, text) : null;
    rows.add('opinion_statement', {
      id,
      project_id: project,
      number: index + 1,
      text,
      origin: source ? 'comment' : 'staff',
      comment_id: source?.id ?? null,
      comment_version: source ? 1 : null,
      span_from: source?.from ?? null,
      span_until: source ? source.from + text.length : null,
      state: 'open',
      author_id: ground.person.get('admin'),
      created_at: opened,
      opened_at: opened,
    });
    return id;
  });
  const people = [...ground.supporters];
  opinionRound.camps.forEach(({ name, people: size }, camp) => {
    people.splice(0, size).forEach((account_id, nr) => {
      ids.forEach((statement_id, index) => {
        const key = `${name} ${nr} ${index}`;
        if (unit(`${key} sees`) > SEES) return;
        const agrees = opinionRound.statements[index]?.agrees[camp] ?? 0.5;
        const side = unit(`${key} side`) < agrees ? 'agree' : 'disagree';
        const at = calendar.at(Math.floor(unit(`${name} ${nr} day`) * 12), key);
        const choice = unit(`${key} pass`) < PASSES ? 'pass' : side;
        rows.add('opinion_vote', {
          statement_id,
          account_id,
          choice,
          created_at: at,
          changed_at: at,
        });
      });
    });
  });
}

function sourceOf(rows: Rows, text: string): { id: unknown; from: number } {
  const comment = rows.of('comment').find(({ body }) => String(body).includes(text));
  if (!comment) throw new Error(`No comment of the demo says: ${text}`);
  return { id: comment['id'], from: String(comment['body']).indexOf(text) };
}
