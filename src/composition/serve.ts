import type { JaringanTertutup } from '../channels/panggil.ts';
import { hostname } from 'node:os';
import path from 'node:path';
import { folderSender } from '../channels/email/folderSender.ts';
import type { EmailSender } from '../channels/email/sender.ts';
import { smtpSender } from '../channels/email/smtpSender.ts';
import type { TujuanOmbudsman } from '../channels/ombudsman/serah.ts';
import { klienOpen311 } from '../channels/open311/klien.ts';
import { pengirimWebhook } from '../channels/webhook/kirim.ts';
import { pengirimPerangkat } from '../channels/perangkat/pengirimPerangkat.ts';
import { LAYANAN_DORONG } from '../domain/pesan/perangkat.ts';
import { originOf, type Config } from '../config.ts';
import { flushUse } from '../useCases/akun/kunciApi/pemakaian.ts';
import { flushLastUses } from '../useCases/akun/lastUse.ts';
import { hasDemoAccounts } from '../useCases/akun/demoAccounts.ts';
import { lastEventInstant } from '../useCases/laporan/lastEvent.ts';
import type { Log } from '../telemetry/log.ts';
import { createMetrics } from '../telemetry/metrics.ts';
import { startQueueGauges } from '../jobs/queueGauges.ts';
import { startKanalMasuk } from '../jobs/kanalMasuk.ts';
import { startWorker, type RunningWorker } from '../jobs/worker.ts';
import { build } from '../composition.ts';
import { apiRoutes } from '../web/api/routes.ts';
import { open311Routes } from '../web/open311/routes.ts';
import { portalRoutes } from '../web/portal/routes.ts';
import { workspaceRoutes } from '../web/workspace/routes.ts';
import { hookRoutes } from '../web/hook/hookRoutes.ts';
import { startKanal, type RunningKanal } from './kanal.ts';
import { obrolanOf, pencarianOf } from './obrolan.ts';
import { startSuratMasuk, type RunningSuratMasuk } from './suratMasuk.ts';
import type { Deps } from '../useCases/deps.ts';
import type { Mailing } from '../useCases/pesan/sendDue.ts';
import { startWeb, type RunningWeb } from './web.ts';

export interface ServeOptions {
  readonly web: boolean;
  readonly worker: boolean;
  readonly log?: Log;
  /** Runs after the parts are built and before anything is served: the demo on a first start. */
  readonly beforeServing?: (deps: Awaited<ReturnType<typeof build>>['deps']) => Promise<void>;
}

export interface Serving {
  readonly address: string | null;
  readonly stop: () => Promise<void>;
}

/** A reason not to serve, in a sentence for the operator. */
export class ServeRefusal extends Error {
  override readonly name = 'ServeRefusal';
}

/** Starts web, worker or both on one set of parts, and ends all of them in order. */
export async function serve(config: Config, options: ServeOptions): Promise<Serving> {
  const built = await build(config, {
    isServing: options.web,
    poolSize: 20,
    ...(options.log ? { log: options.log } : {}),
  });
  let web: RunningWeb | null = null;
  let worker: RunningWorker | null = null;
  let masuk: RunningWorker | null = null;
  let gauges: { readonly stop: () => Promise<void> } | null = null;
  const sender = options.worker ? makeSender(config) : null;
  let kanal: RunningKanal | null = null;
  let surat: RunningSuratMasuk | null = null;
  const stop = async (): Promise<void> => {
    // Together, so that the graces of both fit into the one that the operator gives; then what both stand on.
    await Promise.allSettled([web?.stop(), worker?.stop(), masuk?.stop(), gauges?.stop()]);
    await Promise.allSettled([kanal?.stop(), surat?.stop(), flushUse(built.deps), flushLastUses(built.deps)]);
    await sender?.close().catch(() => undefined);
    await built.close();
  };
  try {
    await refuseUnfit(config, built.deps);
    await options.beforeServing?.(built.deps);
    const metrics = createMetrics();
    gauges = startQueueGauges(built.deps, metrics);
    if (sender !== null) {
      kanal = startKanal(config, built.deps, built.log);
      surat = await startSuratMasuk(config, built.deps, built.log, new URL(linkOrigin(config)).hostname);
      worker = startWorker({
        deps: built.deps,
        ...(surat.bacaKotak === null ? {} : { bacaKotak: surat.bacaKotak }),
        mailing: mailingOf(config, built.deps, sender, kanal),
        pencarian: pencarianOf(config),
        webhook: pengirimWebhook({ tertutup: built.deps.jaringanTertutup }),
        sistem: {
          klien: klienOpen311({ tertutup: built.deps.jaringanTertutup }),
          host: new URL(linkOrigin(config)).host,
        },
        ombudsman: ombudsmanOf(config, built.deps.jaringanTertutup),
        log: built.log,
        metrics,
        pekerja: `${hostname()}:${process.pid}`,
      });
      masuk = startKanalMasuk({ deps: built.deps, log: built.log });
    }
    if (options.web) {
      const routes = [
        apiRoutes(built.deps),
        hookRoutes(built.deps, {
          smsToken: config.values.SMS_HOOK_TOKEN,
          obrolan: obrolanOf(config),
        }),
        open311Routes(built.deps),
        portalRoutes(built.deps),
        workspaceRoutes(built.deps),
      ];
      web = await startWeb(config, built.deps, { log: built.log, metrics, routes });
    }
    return { address: web?.address ?? null, stop };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
}

/** Every way by which news leaves the house. */
function mailingOf(config: Config, deps: Deps, sender: EmailSender, { saluran }: RunningKanal): Mailing {
  return {
    sender,
    origin: linkOrigin(config),
    saluran,
    perangkat: pengirimPerangkat({
      vapid: deps.keys.vapid,
      subject: `mailto:${addressOf(config)}`,
      layanan: [...LAYANAN_DORONG, ...(deps.layananDorong ?? [])],
      tertutup: deps.jaringanTertutup,
    }),
  };
}

/** What only the database can tell: demo accounts in production, a clock that runs behind the history (interfaces §2). */
async function refuseUnfit(config: Config, deps: Awaited<ReturnType<typeof build>>['deps']): Promise<void> {
  if (config.isProduction && (await hasDemoAccounts(deps.db))) {
    throw new ServeRefusal(
      'Basis data ini berisi akun contoh. Hapus akun itu atau pakai basis data lain sebelum dipakai sungguhan.',
    );
  }
  const last = await lastEventInstant(deps);
  if (last !== null && deps.now() < last) {
    throw new ServeRefusal(
      `Jam program (${new Date(deps.now()).toISOString()}) lebih lambat daripada kejadian terakhir dalam basis data ` +
        `(${new Date(last).toISOString()}). Betulkan jam mesin, atau hapus LAPOR_NOW.`,
    );
  }
}

/** A real mail server when one is configured, else `.eml` files that any mail program opens. */
function makeSender(config: Config): EmailSender {
  const from = `SP4N-LAPOR! <${addressOf(config)}>`;
  const { smtpUrl } = config.mail;
  return smtpUrl === undefined
    ? folderSender({ folder: path.join(config.folders.var, 'outbox'), from })
    : smtpSender({ url: smtpUrl, from });
}

/** An answer to one of our mails must reach us wherever mail is taken in. */
function addressOf({ values, ...config }: Config): string {
  if (values.MAIL_FROM !== undefined) return values.MAIL_FROM;
  const isHeard = values.MAIL_IN_PORT !== undefined || values.IMAP_URL !== undefined;
  return `${isHeard ? 'lapor' : 'tidak-dibalas'}@${new URL(linkOrigin({ ...config, values })).hostname}`;
}

function linkOrigin(config: Config): string {
  return config.http.origin ?? originOf(config.http.host, config.http.port);
}

function ombudsmanOf({ values }: Config, tertutup: JaringanTertutup): TujuanOmbudsman | null {
  const { OMBUDSMAN_URL: alamat, OMBUDSMAN_TOKEN: token = null } = values;
  return alamat === undefined ? null : { alamat, token, tertutup };
}
