import { Injectable } from '@nestjs/common';

/** Whether this process is about to end: it still answers, but whoever chooses between processes shall take another. */
@Injectable()
export class Draining {
  private leaving = false;

  get isLeaving(): boolean {
    return this.leaving;
  }

  begin(): void {
    this.leaving = true;
  }
}
