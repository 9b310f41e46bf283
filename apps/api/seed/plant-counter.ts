import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { AccountService } from '@ein/accounts';
import { OccasionsService, WritingDownService } from '@ein/counter';
import { IdeaService } from '@ein/ideas';
import { berlinDay } from '@ein/platform';
import type { PlantedIdea } from './planted.js';
import type { Ground } from './plant-town.js';

const DAYS_AGO = 9;
const CARDS = [
  { body: 'Mit dem Rad komme ich dort nicht an den Autos vorbei.', stance: 'for' },
  { body: 'Ja, wenn die Bäume am Rand stehen bleiben.', stance: 'if' },
  { body: 'Wer räumt im Winter?', stance: 'question' },
] as const;
const IDEAS = [
  {
    title: 'Bank mit Lehne vor der Apotheke',
    body: 'Wer auf ein Rezept wartet, steht jetzt draußen. Eine Bank mit Lehne und Armstützen würde vielen helfen.',
    category: 'innenstadt',
    displayName: 'Frau aus der Kernstadt',
    published: true,
  },
  {
    title: 'Busfahrplan in großer Schrift',
    body: 'Am Bahnhof hängt der Plan so hoch und klein, dass ich ihn nicht lesen kann. Bitte tiefer und größer.',
    category: 'verkehr',
    displayName: null,
    published: false,
  },
];

/** What visitors said at the counter, and cards of an evening, in the way in which staff write them down. */
export async function plantCounter(
  app: INestApplicationContext,
  ground: Ground,
  ideas: ReadonlyMap<string, PlantedIdea>,
  now: Date,
): Promise<void> {
  const [office, moderator] = [ground.person.get('office'), ground.person.get('moderator')];
  const account = await app.get(AccountService, { strict: false }).find(office ?? '');
  const about = ideas.get('radweg-salzderhelden');
  if (!account || !moderator || !about) throw new Error('The demo lacks people or ideas.');
  const staff = { ...account };
  const writing = app.get(WritingDownService, { strict: false });
  const all = app.get(IdeaService, { strict: false });
  const consent = () => ({ receiptId: randomUUID(), consents: true, consentVersion: 1 });
  for (const { published, category, ...said } of IDEAS) {
    const input = {
      ...consent(),
      ...said,
      categoryId: ground.category.get(category) ?? '',
      projectId: ground.project.get('ideenkasten') ?? '',
    };
    const written = numberOn(await writing.idea(staff, input));
    const idea = published ? await all.viewByNumber(staff, written) : null;
    if (idea) await all.publish(idea.id, moderator);
  }
  const heldOn = berlinDay(new Date(now.getTime() - DAYS_AGO * 24 * 60 * 60_000));
  const { id: occasionId } = await app
    .get(OccasionsService, { strict: false })
    .add(staff, { name: 'Themenabend Verkehr', heldOn });
  const number = (await all.find(about.id))?.number ?? 0;
  for (const card of CARDS)
    numberOn(await writing.comment(staff, { ...consent(), ...card, number, occasionId }));
}

/** The number of the idea on the slip. */
function numberOn(result: object): number {
  if ('message' in result || !('number' in result)) throw new Error(JSON.stringify(result));
  return Number(result.number);
}
