import { Injectable } from '@nestjs/common';
import { EventLog } from '@ein/event-log';
import {
  Clock,
  Database,
  newId,
  NotFound,
  RateLimits,
  type RequestContext,
  type SignedInViewer,
} from '@ein/platform';
import { KioskAdded, KioskCodeRenewed, KioskEnrolledEvent, KioskRevoked } from './kiosk.events.js';
import type { AddKioskInput, ReportKioskInput } from './kiosk.inputs.js';
import { CODE_HOURS, digestOf, newCode, newToken, plainSigns, stateOf } from './kiosk.policy.js';
import type {
  EnrolKioskResult,
  RenewKioskCodeResult,
  ReportKioskResult,
  RevokeKioskResult,
} from './kiosk.problems.js';
import { KioskRepository, type KioskRow } from './kiosk.repository.js';
import { KioskCodeWrong, type KioskType, KioskUnknown, KioskWithCode } from './kiosk.type.js';

const HOUR_MS = 60 * 60 * 1000;

/** 2^40 codes, a handful of them open for a day: nobody finds one with so many tries. */
export const TRIES_PER_CLIENT = { name: 'kiosk-code-client', points: 20, seconds: 3600 };
/** A device says once a minute that it is there. */
const REPORTS_PER_CLIENT = { name: 'kiosk-report', points: 60, seconds: 60, perProcess: true };

/** Which devices are kiosks. */
@Injectable()
export class KioskEnrollingService {
  constructor(
    private readonly database: Database,
    private readonly kiosks: KioskRepository,
    private readonly events: EventLog,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<KioskType[]> {
    return (await this.kiosks.findAll()).map((kiosk) => this.shown(kiosk));
  }

  async add(actor: SignedInViewer, { name, silentHours }: AddKioskInput): Promise<KioskWithCode> {
    const [id, code, now] = [newId(), newCode(), this.clock.now()];
    return this.database.transaction(async () => {
      await this.kiosks.insert({
        id,
        name,
        codeDigest: digestOf(plainSigns(code)),
        codeEndsAt: endOfCode(now),
        tokenDigest: null,
        silentHours,
        waiting: 0,
        createdAt: now,
        enrolledAt: null,
        lastSeenAt: null,
        revokedAt: null,
      });
      await this.record(KioskAdded, actor.id, id);
      return this.withCode(id, code);
    });
  }

  /** Another code, for a device that lost its token or for one that takes its place; the present device works until it is used. */
  async renewCode(actor: SignedInViewer, id: string): Promise<RenewKioskCodeResult> {
    const code = newCode();
    return this.database.transaction(async () => {
      const changed = await this.kiosks.changeCode(
        id,
        digestOf(plainSigns(code)),
        endOfCode(this.clock.now()),
      );
      if (!changed) return new NotFound();
      await this.record(KioskCodeRenewed, actor.id, id);
      return this.withCode(id, code);
    });
  }

  /** Takes a kiosk out of service at once; what waits on the device can be sent when it is one again. */
  async revoke(actor: SignedInViewer, id: string): Promise<RevokeKioskResult> {
    return this.database.transaction(async () => {
      if (!(await this.kiosks.revoke(id, this.clock.now()))) return new NotFound();
      await this.record(KioskRevoked, actor.id, id);
      return this.shown(await this.read(id));
    });
  }

  /** Makes the asking device the kiosk whose code this is. */
  async enrol(request: RequestContext, typed: string): Promise<EnrolKioskResult> {
    const refused = await this.limits.take(TRIES_PER_CLIENT, request.clientAddress);
    if (refused) return refused;
    const token = newToken();
    return this.database.transaction(async () => {
      const kiosk = await this.kiosks.enrol(
        digestOf(plainSigns(typed)),
        digestOf(token),
        this.clock.now(),
      );
      if (!kiosk) return new KioskCodeWrong();
      await this.record(KioskEnrolledEvent, null, kiosk.id);
      return { token, name: kiosk.name };
    });
  }

  /** The device is there, so many entries wait on it, and these of them the town refused. */
  async report(
    request: RequestContext,
    { device, waiting, refused }: ReportKioskInput,
  ): Promise<ReportKioskResult> {
    const tooMany = await this.limits.take(REPORTS_PER_CLIENT, request.clientAddress);
    if (tooMany) return tooMany;
    // Two entries may begin with the same signs; one line then stands for both.
    const told = new Map((refused ?? []).map((one) => [one.mark, one]));
    const now = this.clock.now();
    const heard = await this.kiosks.heard(digestOf(device), waiting, [...told.values()], now);
    return heard ?? new KioskUnknown();
  }

  private async record(kind: string, actorId: string | null, subjectId: string): Promise<void> {
    await this.events.record({ kind, actorId, subjectId });
  }

  private async withCode(id: string, code: string): Promise<KioskWithCode> {
    return Object.assign(new KioskWithCode(), { kiosk: this.shown(await this.read(id)), code });
  }

  private async read(id: string): Promise<KioskRow> {
    const kiosk = await this.kiosks.find(id);
    if (!kiosk) throw new Error(`Kiosk ${id} was written and cannot be read.`);
    return kiosk;
  }

  private shown(kiosk: KioskRow): KioskType {
    const refused = kiosk.refused.map((one) => ({ ...one, since: new Date(one.since) }));
    return { ...kiosk, refused, state: stateOf(kiosk, this.clock.now()) };
  }
}

const endOfCode = (now: Date): Date => new Date(now.getTime() + CODE_HOURS * HOUR_MS);
