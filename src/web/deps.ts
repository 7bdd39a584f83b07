import type { Context } from 'hono';
import type { Penugasan } from '../domain/instansi/types.ts';
import type { Tahap } from '../domain/akun/wajibFaktor.ts';
import type { Instant } from '../domain/shared/time.ts';
import type { Lang } from '../messages/bahasa.ts';
import type { BahasaDaerah } from '../messages/daerah/daerah.ts';
import type { Readiness } from '../telemetry/health.ts';
import type { AssetStore } from './operations/assets.ts';
import type { WaysToProve } from '../useCases/akun/faktor/waysToProve.ts';
import type { RateLimiter } from './pipeline/tokenBucket.ts';
import type { RequestForm } from './request/requestForm.ts';

/** Who is signed in, as pages need it. Authority is decided by the use cases, never by this. */
export interface Session {
  /** Opaque and stable while the session lives; forms are bound to it. Never the cookie's token. */
  readonly id: string;
  readonly akunId: string;
  readonly nama: string;
  readonly penugasan: readonly Penugasan[];
  /** `pasang`: a second factor must be set up before anything else is open. */
  readonly tahap: Tahap;
  /** When whoever sits there last proved who they are. */
  readonly buktiPada: Instant;
  readonly punyaFaktor: boolean;
}

export interface RequestSummary {
  readonly method: string;
  /** The route's pattern (`/laporan/:nomor`), never the address itself: it may hold a secret. */
  readonly route: string;
  readonly status: number;
  readonly durationMs: number;
  readonly correlationId: string;
  /** Of whoever is signed in; null for nobody. */
  readonly akunId: string | null;
}

/** What the web needs from outside; `composition` gives it once. */
export interface WebDeps {
  /** The address under which people reach the site, e.g. `https://lapor.go.id`; its scheme decides on secure cookies. */
  readonly origin: string;
  /** At least 32 bytes; signs forms and flash messages. */
  readonly secret: Uint8Array;
  readonly isDemo: boolean;
  readonly now: () => Instant;
  readonly randomBytes: (size: number) => Uint8Array;
  readonly newCorrelationId: () => string;
  /** The address of the other end, behind a trusted proxy the one that it names. */
  readonly remoteAddress: (c: Context) => string;
  readonly findSession: (token: string) => Promise<Session | null>;
  /** Unread notices of whoever is signed in, for the bell. */
  readonly countUnread: (session: Session) => Promise<number>;
  /** By what a session can prove anew who sits there, with a fresh challenge for its passkeys. */
  readonly waysToProve: (session: Session, token: string) => Promise<WaysToProve>;
  readonly limiter: RateLimiter;
  readonly limits: { readonly requestsPerMinute: number; readonly writesPerMinute: number };
  readonly assets: AssetStore;
  /** Other regional languages than those of the catalogue. */
  readonly bahasaDaerah?: readonly BahasaDaerah[];
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: () => Promise<string>;
  /** Raster tiles under the map that one points at, as `https://…/{z}/{x}/{y}.png`; without it outlines only. */
  readonly mapTileUrl?: string | undefined;
  /** Another installation where developers try things out. */
  readonly sandboxUrl?: string | undefined;
  /** Without a token only loopback reads `/metrics`. */
  readonly metricsToken: string | null;
  readonly onRequest: (summary: RequestSummary) => void;
  readonly onFault: (fault: unknown, correlationId: string) => void;
}

export interface WebEnv {
  Variables: {
    deps: WebDeps;
    correlationId: string;
    lang: Lang;
    /** The regional language asked for; `lang` is then the one that it is laid over. */
    bahasa: BahasaDaerah | undefined;
    daerah: readonly BahasaDaerah[];
    session: Session | null;
    visit: string;
    form: RequestForm;
    bell: { readonly unread: number } | undefined;
  };
}

export type WebContext = Context<WebEnv>;
