import { Injectable } from '@nestjs/common';
import {
  badInput,
  berlinDay,
  Clock,
  Database,
  type Day,
  dayAfter,
  isDay,
  newId,
  NotFound,
  startOf,
  weekdayOf,
} from '@ein/platform';
import { AppointmentDesk } from './appointment-desk.service.js';
import type {
  EndSeriesInput,
  OpenSeriesInput,
  SaveMatterInput,
} from './appointment-desk.inputs.js';
import {
  type OpenSeriesResult,
  type TakeBackTimesResult,
  TimesDoNotFit,
} from './appointment.problems.js';
import type { ClosureType, MatterType, SeriesType } from './appointment.type.js';
import { BookingRepository } from './booking.repository.js';
import { minutesOf, type Series } from './slot.policy.js';
import { SlotRepository } from './slot.repository.js';

const NO_DAY = 'Bitte gib den Tag als Datum an.';

/** What staff offer: matters, series and closed days. */
@Injectable()
export class SlotDesk {
  constructor(
    private readonly database: Database,
    private readonly slots: SlotRepository,
    private readonly bookings: BookingRepository,
    private readonly desk: AppointmentDesk,
    private readonly clock: Clock,
  ) {}

  async matters(): Promise<MatterType[]> {
    return this.slots.findMatters();
  }

  async series(): Promise<SeriesType[]> {
    return this.slots.findSeriesFrom(this.today());
  }

  async closures(): Promise<ClosureType[]> {
    return this.slots.findClosures(this.today());
  }

  /** All matters after it. */
  async saveMatter({ matterId, name, hint, active }: SaveMatterInput): Promise<MatterType[]> {
    if (!matterId) await this.slots.insertMatter({ id: newId(), name, hint, active });
    else await this.slots.updateMatter({ id: matterId, name, hint, active });
    return this.matters();
  }

  async openSeries(input: OpenSeriesInput): Promise<OpenSeriesResult> {
    const series = seriesOf(input);
    const fault = await this.faultOf(series);
    if (fault) return new TimesDoNotFit(fault);
    return this.database.transaction(async () => {
      await this.bookings.takeTurns(series.host);
      const others = await this.slots.findSeriesFrom(this.today());
      if (others.some((one) => clash(one, series)))
        return new TimesDoNotFit('In dieser Zeit bietet dieselbe Stelle schon Termine an.');
      await this.slots.insertSeries({ ...series, createdAt: this.clock.now() });
      return series;
    });
  }

  /** After its last day it has no slots; who booked a later one is told why. */
  async endSeries({ seriesId, lastDay, reason }: EndSeriesInput): Promise<TakeBackTimesResult> {
    if (!isDay(lastDay)) throw badInput({ lastDay: { constraint: 'isDay', message: NO_DAY } });
    const series = await this.slots.findSeries(seriesId);
    if (!series) return new NotFound();
    if (series.validUntil && lastDay > series.validUntil)
      return new TimesDoNotFit('Diese Zeiten enden schon früher.');
    return this.database.transaction(async () => {
      await this.bookings.takeTurns(...(await this.bookings.findHosts(seriesId)));
      await this.slots.endSeries(seriesId, lastDay);
      return this.desk.displace(
        seriesId,
        { from: startOf(dayAfter(lastDay)), until: null },
        reason,
      );
    });
  }

  async reopenDay(closureId: string): Promise<ClosureType[]> {
    await this.slots.deleteClosure(closureId);
    return this.closures();
  }

  private async faultOf(series: Series): Promise<string | null> {
    const last = series.validUntil;
    if (last && last < series.validFrom) return 'Der letzte Tag liegt vor dem ersten.';
    if (last && last < this.today()) return 'Diese Zeiten sind schon vorbei.';
    if (minutesOf(series.fromTime) + series.minutes > minutesOf(series.untilTime))
      return 'Zwischen Anfang und Ende passt kein Termin dieser Länge.';
    const known = new Set((await this.slots.findMatters()).map(({ id }) => id));
    return series.matterIds.every((id) => known.has(id)) ? null : 'Dieses Anliegen gibt es nicht.';
  }

  private today(): Day {
    return berlinDay(this.clock.now());
  }
}

/** Without a weekday it is the one day. */
function seriesOf(input: OpenSeriesInput): Series {
  for (const [field, day] of Object.entries({
    validFrom: input.validFrom,
    validUntil: input.validUntil,
  }))
    if (day && !isDay(day)) throw badInput({ [field]: { constraint: 'isDay', message: NO_DAY } });
  const single = !input.weekday;
  return {
    id: newId(),
    matterIds: [...new Set(input.matterIds)],
    host: input.host,
    weekday: input.weekday ?? weekdayOf(input.validFrom),
    fromTime: input.fromTime,
    untilTime: input.untilTime,
    minutes: input.minutes,
    validFrom: input.validFrom,
    validUntil: single ? input.validFrom : (input.validUntil ?? null),
  };
}

/** Two series of one host that share a moment. */
const clash = (one: Series, other: Series): boolean =>
  one.host === other.host &&
  one.weekday === other.weekday &&
  one.fromTime < other.untilTime &&
  other.fromTime < one.untilTime &&
  (one.validUntil === null || one.validUntil >= other.validFrom) &&
  (other.validUntil === null || other.validUntil >= one.validFrom);
