import type { Language } from '#lib/language.ts';
import type { Looking, Viewer } from '#lib/api/viewer.graphql.ts';

declare module 'node:http' {
  interface IncomingMessage {
    /** What our own server notes of the request beside the framework. */
    visit?: { route: string | null; fault: unknown };
  }
}

declare global {
  /** Address of the script of the reading pages; a constant of the build. */
  const __PLEASANT_SCRIPT__: string;

  namespace App {
    interface Locals {
      language: Language;
      /** Under this id stand all lines of the logs that belong to this request. */
      requestId?: string;
      /** The span of this request, when traces are switched on. */
      traceparent?: string;
      /** Token of the session cookie; absent for everybody who only reads. */
      sessionToken?: string;
      /** What the browser says it is; the API keeps its family with a session. */
      userAgent?: string;
      /** Who is signed in, or null. */
      viewer: Viewer | null;
      /** An admin looks at the pages as somebody else. */
      looking?: Looking | null;
      /** The API did not say who is signed in; asking for `viewer` ends in 503. */
      viewerUnknown?: boolean;
      /** Whoever has signed in with this request still owes a second factor. */
      awaitsSecondFactor?: boolean;
      /** There is something against the account that has signed in with this request. */
      isSanctioned?: boolean;
      /** Texts of a form whose submission could not be answered, for the error page. */
      kept?: Record<string, string>;
    }
    interface PageData {
      /** How much of the site's head and foot a page shows: all, none on a phone, or none because it brings its own. */
      frame?: 'site' | 'task' | 'own';
      /** Names the main part, where it stands within a page of somebody else. */
      mainName?: string;
      /** The town has texts in Einfache Sprache. */
      simple?: boolean;
    }
    interface Error {
      status: number;
      message: string;
      /** Under this id the logs hold the cause. */
      correlationId?: string;
      /** What stands where an idea was removed. */
      tombstone?: { number: number; removedAt: string; ground: string };
    }
  }
}

export {};
