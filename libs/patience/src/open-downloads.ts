export interface DownloadLimits {
  /** Under way at once in this process. */
  most: number;
  /** Of those for one network, so that one alone does not keep all others waiting. */
  perNetwork: number;
  /** Then it is ended, whoever still reads: somebody who never takes the next piece would hold a place for good. */
  milliseconds: number;
}

/** Streams that are under way. Each holds its place from when it is handed out until it is read, given up or too slow. */
export class OpenDownloads {
  private readonly open: string[] = [];

  constructor(private readonly limits: DownloadLimits) {}

  /** The same pieces; null where as many as may are under way. Nothing is read before the first piece is asked for. */
  begin<T>(network: string, pieces: AsyncIterator<T>): AsyncIterableIterator<T> | null {
    const mine = this.open.filter((one) => one === network).length;
    if (this.open.length >= this.limits.most || mine >= this.limits.perNetwork) return null;
    this.open.push(network);
    return this.counted(network, pieces);
  }

  /** Not a generator: one that is given up before its first piece never comes to its `finally`. */
  private counted<T>(network: string, pieces: AsyncIterator<T>): AsyncIterableIterator<T> {
    let left = false;
    let late = false;
    const leave = (): void => {
      clearTimeout(watch);
      if (!left) this.open.splice(this.open.indexOf(network), 1);
      left = true;
    };
    const watch = setTimeout(() => {
      late = true;
      leave();
      void pieces.return?.();
    }, this.limits.milliseconds);
    watch.unref();
    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      async next() {
        if (late) throw new Error('A download took too long and was ended.');
        try {
          const piece = await pieces.next();
          if (piece.done) leave();
          return piece;
        } catch (error) {
          leave();
          throw error;
        }
      },
      async return() {
        leave();
        await pieces.return?.();
        return { done: true, value: undefined };
      },
    };
  }
}
