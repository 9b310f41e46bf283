import { Role, type SignedInViewer } from '@ein/platform';
import type { Sanction } from './sanction.entity.js';
import { SanctionKind, type SanctionStep } from './sanction.type.js';

/** A suspension ends within this time; what should last longer is a block. */
export const LONGEST_DAYS = 180;
/** Art. 20 (1) Digital Services Act (EU) 2022/2065: at least six months. */
export const APPEAL_MONTHS = 6;
export const APPEAL_WORKING_DAYS = 10;
/** So long a step can be taken back before anybody is told of it. */
export const UNDO_MS = 10_000;

const DAY_MS = 24 * 60 * 60 * 1000;

type Dated = Pick<Sanction, 'kind' | 'createdAt' | 'until' | 'liftedAt'>;

function monthsLater(from: Date, months: number): Date {
  const end = new Date(from);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + months);
  // 31 August and six months more is the last day of February, not a day in March (§ 188 (3) BGB).
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  return end;
}

/** When it ends by itself; null: never. A warning lapses after a year. */
export const endOf = ({ kind, createdAt, until }: Dated): Date | null =>
  kind === SanctionKind.WARNING ? monthsLater(createdAt, 12) : until;

export function stands(sanction: Dated, now: Date): boolean {
  const end = endOf(sanction);
  return sanction.liftedAt === null && (end === null || end > now);
}

/** Whether it keeps its owner from taking part now. */
export const restricts = (sanction: Dated, now: Date): boolean =>
  sanction.kind !== SanctionKind.WARNING && stands(sanction, now);

/** What keeps its owner from taking part longest, or null. */
export function lastRestricting<T extends Dated>(all: readonly T[], now: Date): T | null {
  const restricting = all.filter((one) => restricts(one, now));
  const block = restricting.find(({ until }) => until === null);
  const byEnd = (one: T, other: T) => (other.until?.getTime() ?? 0) - (one.until?.getTime() ?? 0);
  return block ?? restricting.toSorted(byEnd)[0] ?? null;
}

export const appealEnds = ({ createdAt }: Pick<Sanction, 'createdAt'>): Date =>
  monthsLater(createdAt, APPEAL_MONTHS);

export const suspendedUntil = (now: Date, days: number): Date =>
  new Date(now.getTime() + days * DAY_MS);

/** The step that this one follows on, or null: then only a severe case allows it. */
export function buildsOn(
  kind: SanctionKind,
  earlier: readonly (Dated & Pick<Sanction, 'id'>)[],
  now: Date,
): string | null {
  if (kind === SanctionKind.SUSPENSION)
    return earlier.find((one) => one.kind === 'warning' && stands(one, now))?.id ?? null;
  if (kind === SanctionKind.BLOCK)
    return earlier.find((one) => one.kind === 'suspension' && one.liftedAt === null)?.id ?? null;
  return null;
}

const OWN_ACCOUNT = 'Hier geht es um dein eigenes Konto. Darüber entscheidet jemand anderes.';
const FOR_ADMINS =
  'Über Konten von Beschäftigten und Ratsmitgliedern entscheidet die Administration.';

export interface Person {
  id: string;
  role: Role;
  erased: boolean;
}

/** Why this viewer cannot sanction this person at all, or null. */
export function whyNoSanction(
  viewer: Pick<SignedInViewer, 'id' | 'role'>,
  person: Person,
): string | null {
  if (person.erased) return 'Dieses Konto ist gelöscht.';
  if (person.id === viewer.id) return OWN_ACCOUNT;
  if (person.role !== 'resident' && viewer.role !== 'admin') return FOR_ADMINS;
  return null;
}

/** All steps, with what stands against each. */
export function stepsFor(
  viewer: Pick<SignedInViewer, 'id' | 'role'>,
  person: Person,
  earlier: readonly (Dated & Pick<Sanction, 'id'>)[],
  now: Date,
): SanctionStep[] {
  const never = whyNoSanction(viewer, person);
  const blocked = earlier.some((one) => one.kind === 'block' && stands(one, now));
  return Object.values(SanctionKind).map((kind) => ({
    kind,
    whyNot: never ?? (blocked ? 'Dieses Konto ist schon gesperrt.' : null),
    onlySevere: kind !== SanctionKind.WARNING && buildsOn(kind, earlier, now) === null,
  }));
}

/** Who could decide about the accounts of staff, and which of the accounts in question are such. */
export interface Deciders {
  staff: ReadonlySet<string>;
  admins: readonly string[];
}

/** Why this viewer leaves an appeal to somebody else, or null. */
export function whyNotMine(
  viewer: Pick<SignedInViewer, 'id' | 'role'>,
  { byId, accountId }: Pick<Sanction, 'byId' | 'accountId'>,
  { staff, admins }: Deciders,
): string | null {
  if (byId === viewer.id)
    return 'Über eine Beschwerde gegen deine Entscheidung entscheidet jemand anderes.';
  if (accountId === viewer.id) return OWN_ACCOUNT;
  // With a single admin somebody else must decide all the same: then it is a moderator.
  const another = admins.some((id) => id !== byId && id !== accountId);
  return staff.has(accountId) && viewer.role !== Role.ADMIN && another ? FOR_ADMINS : null;
}
