import { Injectable } from '@nestjs/common';

/** The present moment, as a part that tests can set. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
