import type pg from 'pg';
import { slugOf } from './shape.ts';

interface Kept {
  figures: Record<string, unknown> & {
    figures: object;
    byStatus: { status: string; ideas: number }[];
    byAssurance: { level: string; people: number | null }[];
    mostVotedIds: string[];
    contestedRows: { ideaId: string; for: number; if: number; against: number }[];
    dueRows: { ideaId: string; on: string; what: string; where: string }[];
  };
  countedAt: Date;
  answerDays: number;
}

interface Card {
  id: string;
  number: number;
  title: string;
  votes: number;
  place: string | null;
}

const KEPT = `select figures, counted_at as "countedAt",
  coalesce((select value::integer from town_setting where key = 'answerDays'), 30) as "answerDays" from council_snapshot`;
const CARDS = `select i.id, i.number, i.title, t.vote_count as votes, p.name as place
  from idea i join idea_tally t on t.idea_id = i.id left join place p on p.id = i.place_id where i.id = any ($1) and i.visibility = 'published'`;

/** The council's figures from the one row that is kept, with the ideas that it names as they are now. */
export async function councilFigures(pool: pg.Pool): Promise<object> {
  const { rows } = await pool.query<Kept>({ name: 'kept', text: KEPT });
  if (!rows[0]) throw new Error('Nothing was counted yet.');
  const { figures, countedAt, answerDays } = rows[0];
  const { mostVotedIds, contestedRows, dueRows, byStatus, byAssurance } = figures;
  const ids = [...mostVotedIds, ...[...contestedRows, ...dueRows].map(({ ideaId }) => ideaId)];
  const found = await pool.query<Card>({ name: 'cards', text: CARDS, values: [ids] });
  const cards = new Map(found.rows.map((card) => [card.id, card]));
  const withIdea = <T extends { ideaId: string }>({ ideaId, ...row }: T) => {
    const card = cards.get(ideaId);
    return card ? [{ ...row, idea: linkOf(card) }] : [];
  };
  const { placesTakingPart, placesInAll, byCategory, byPlace, byMonth } = figures;
  return {
    countedAt,
    placesTakingPart,
    placesInAll,
    figures: { ...figures.figures, answerDays },
    byCategory,
    byPlace,
    byMonth,
    byStatus: byStatus.map((row) => ({ ...row, status: row.status.toUpperCase() })),
    byAssurance: byAssurance.map((row) => ({ ...row, level: row.level.toUpperCase() })),
    mostVoted: mostVotedIds.flatMap((id) => {
      const card = cards.get(id);
      if (!card) return [];
      const place = card.place === null ? null : { name: card.place };
      return [{ ...linkOf(card), voteCount: card.votes, place }];
    }),
    contested: contestedRows.flatMap(withIdea),
    due: dueRows.flatMap(withIdea),
  };
}

const linkOf = ({ number, title }: Card) => ({ number, slug: slugOf(title), title });
