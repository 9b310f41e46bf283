declare module 's3rver' {
  import type { RequestListener } from 'node:http';

  /** The parts of the local S3 server that the tests use. */
  export default class S3rver {
    constructor(options: {
      directory: string;
      silent: boolean;
      configureBuckets: { name: string; configs: string[] }[];
    });
    configureBuckets(): Promise<void>;
    getMiddleware(): RequestListener;
  }
}
