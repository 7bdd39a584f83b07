import type { Instant } from '../domain/shared/time.ts';
import type { Deps } from '../useCases/deps.ts';
import type { PencarianX } from '../useCases/kanal/temuan/cariTemuan.ts';
import type { TujuanOmbudsman } from '../useCases/ombudsman/serahkan.ts';
import type { Jaringan } from '../useCases/sistem/tukarSistem.ts';
import type { PengirimWebhook } from '../useCases/webhook/kirimWebhook.ts';
import type { Mailing } from '../useCases/pesan/sendDue.ts';

/** What recurring work may use. */
export interface WorkDeps {
  readonly deps: Deps;
  readonly mailing: Mailing;
  /** Reads the mailbox that laporan come by; absent: none is set up. */
  readonly bacaKotak?: (isStopping: () => boolean) => Promise<{ disimpan: number; isMore: boolean }>;
  /** Finds public posts; absent or null: none is set up. */
  readonly pencarian?: PencarianX | null;
  readonly webhook: PengirimWebhook;
  /** The exchange with local systems (ADR 0031). */
  readonly sistem: Jaringan;
  /** Where packages for the Ombudsman go; null: nowhere yet, they wait. */
  readonly ombudsman: TujuanOmbudsman | null;
}

/** One kind of recurring work. It calls use cases; running twice does no harm. */
export interface Work {
  readonly nama: string;
  /** Pause until the next run, from the end of this one. */
  readonly setiapMs: number;
  /** `batas` is what the last run returned: how far it got. What takes long asks `isStopping` between its steps. */
  readonly run: (
    work: WorkDeps,
    at: { readonly now: Instant; readonly batas: string | null; readonly isStopping: () => boolean },
  ) => Promise<WorkDone>;
}

export interface WorkDone {
  /** For the log: how much was done. */
  readonly jumlah: number;
  /** Pieces of it that failed and were put off. */
  readonly gagal?: number;
  readonly batas?: string;
  /** True: again at once, after whatever else is due. */
  readonly isMore?: boolean;
}
