import { addHari, hariOf } from '../domain/shared/time.ts';
import { purgeAkun } from '../useCases/akun/purgeAkun.ts';
import { kelompokkanBanjir } from '../useCases/banjir/kelompokkanBanjir.ts';
import { siapkanBerkala } from '../useCases/berkala/jadwalBerkala.ts';
import { purgeAnswers } from '../useCases/idempotency/runOnce.ts';
import { perbaruiHitungan } from '../useCases/hitungan/perbaruiHitungan.ts';
import { tutupSusunan } from '../useCases/kanal/sms/bagianSms.ts';
import { akhiriPercakapan } from '../useCases/kanal/tanya/akhiriPercakapan.ts';
import { tutupTanpaTanda } from '../useCases/kanal/tandaTerima.ts';
import { cariTemuan } from '../useCases/kanal/temuan/cariTemuan.ts';
import { olahDue, purgeMasuk } from '../useCases/kanal/olahPesan.ts';
import { pindaiLama } from '../useCases/lampiran/pindaiLama.ts';
import { pindaiDue } from '../useCases/lampiran/pindaiLampiran.ts';
import { sweepUnusedLampiran } from '../useCases/lampiran/sweepUnusedLampiran.ts';
import { forgetMassal } from '../useCases/massal/massal.ts';
import { runDueMassal } from '../useCases/massal/runMassal.ts';
import { purgeQuiet } from '../useCases/pekerjaan/lease.ts';
import { periksaJam } from '../useCases/pekerjaan/jamMundur.ts';
import { foldFigures } from '../useCases/monev/foldFigures.ts';
import { jalankanPercepatan } from '../useCases/percepatan/bekukan.ts';
import { runRetention } from '../useCases/penghapusan/masaSimpan.ts';
import { finishErasures } from '../useCases/penghapusan/selesaikan.ts';
import { ingatkanTenggat } from '../useCases/pengawasan/ingatkan.ts';
import { purgePerangkat } from '../useCases/pesan/perangkat/kirimPerangkat.ts';
import { sendDue } from '../useCases/pesan/sendDue.ts';
import { writeRoot } from '../useCases/riwayat/writeRoot.ts';
import { kirimRingkasan } from '../useCases/ringkasan/kirimRingkasan.ts';
import { laksanakanYangTiba } from '../useCases/rujukan/badan/laksanakan.ts';
import { recomputeDeadlines } from '../useCases/sapu/recomputeDeadlines.ts';
import { tandaiSinyal } from '../useCases/sinyal/tandaiSinyal.ts';
import { tanyaSurvei } from '../useCases/survei/tanyaSurvei.ts';
import { terbitkanSurvei } from '../useCases/survei/terbitkanSurvei.ts';
import { sweepDue } from '../useCases/sapu/sweepDue.ts';
import { purgeUse } from '../useCases/akun/kunciApi/pemakaian.ts';
import { serahkanOmbudsman } from '../useCases/ombudsman/serahkan.ts';
import { tukarSistem } from '../useCases/sistem/tukarSistem.ts';
import { kirimWebhook, purgeDeliveries } from '../useCases/webhook/kirimWebhook.ts';
import { sebarPeristiwa } from '../useCases/webhook/sebarPeristiwa.ts';
import type { Work } from './work.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Far more than a process keeps an old snapshot and then waits for a lock. */
const SETTLED_MS = 15 * SECOND;
const RETENTION_A_RUN = 200;
/** Before the file at which a walk stands. */
const BEHIND = 'sesudah:';

/** Everything that the program does by itself. */
export const WORKS: readonly Work[] = [
  {
    nama: 'kirim_pesan',
    setiapMs: 2 * SECOND,
    run: async ({ deps, mailing }, { isStopping }) => {
      const { terkirim, ditunda, gagal, isMore } = await sendDue(deps, mailing, isStopping);
      return { jumlah: terkirim + ditunda + gagal, isMore };
    },
  },
  {
    // Other systems that listen (issue 6.7): first who may hear it, then the sending.
    nama: 'kirim_webhook',
    setiapMs: SECOND,
    run: async ({ deps, mailing, webhook }, { isStopping }) => {
      await sebarPeristiwa(deps, isStopping);
      const { terkirim, gagal, isMore } = await kirimWebhook(deps, webhook, mailing.origin, isStopping);
      return { jumlah: terkirim, gagal, isMore };
    },
  },
  {
    // Local systems that speak Open311 (issue 6.8, 6.9): each is asked in its own turn, one that is away with growing pauses.
    nama: 'tukar_sistem',
    setiapMs: 5 * SECOND,
    run: async ({ deps, sistem }, { isStopping }) => tukarSistem(deps, sistem, isStopping),
  },
  {
    // Copies for the Ombudsman, by the pelapor's consent (rules §4).
    nama: 'ombudsman',
    setiapMs: MINUTE,
    run: async ({ deps, ombudsman, mailing }) => serahkanOmbudsman(deps, ombudsman, mailing.origin),
  },
  {
    // Uploads wait for it shut (F148).
    nama: 'pindai',
    setiapMs: 2 * SECOND,
    run: async ({ deps }, { isStopping }) => {
      const { selesai, gagal, isMore } = await pindaiDue(deps, isStopping);
      return { jumlah: selesai, gagal, isMore };
    },
  },
  {
    // What was taken before a scanner was set up: a batch at a time behind the new ones, from the beginning once a day.
    nama: 'pindai_lama',
    setiapMs: MINUTE,
    run: async ({ deps }, { now, batas, isStopping }) => {
      const hari = hariOf(now, 'WIB');
      if (deps.pemindai === null || batas === hari) return { jumlah: 0 };
      const after = batas?.startsWith(BEHIND) === true ? batas.slice(BEHIND.length) : null;
      const { selesai, gagal, sampai, isMore } = await pindaiLama(deps, after, isStopping);
      if (!isMore && sampai === null) return { jumlah: selesai, gagal, batas: hari };
      return { jumlah: selesai, gagal, isMore, ...(sampai === null ? {} : { batas: BEHIND + sampai }) };
    },
  },
  {
    nama: 'sapu',
    setiapMs: 20 * SECOND,
    run: async ({ deps }, { isStopping }) => {
      const { dilihat, gagal } = await sweepDue(deps, isStopping);
      return { jumlah: dilihat, gagal };
    },
  },
  {
    // A mailbox that is away fails this work and is tried again with growing pauses; what lies there waits.
    nama: 'kotak_surat',
    setiapMs: 30 * SECOND,
    run: async ({ bacaKotak }, { isStopping }) => {
      if (bacaKotak === undefined) return { jumlah: 0 };
      const { disimpan, isMore } = await bacaKotak(isStopping);
      return { jumlah: disimpan, isMore };
    },
  },
  {
    // Messages of channels that were stored: what failed is tried again, long SMS without their last part go to an officer.
    nama: 'kanal_masuk',
    setiapMs: 2 * SECOND,
    run: async ({ deps }, { isStopping }) => {
      const { diolah, gagal, isMore } = await olahDue(deps, isStopping);
      return { jumlah: diolah, gagal, isMore };
    },
  },
  {
    // What was put off by a clock that ran ahead does not wait until it has caught up (R9).
    nama: 'jam_mundur',
    setiapMs: MINUTE,
    run: async ({ deps }, { batas }) => periksaJam(deps, batas),
  },
  {
    nama: 'sms_bagian',
    setiapMs: MINUTE,
    run: async ({ deps }) => ({ jumlah: (await tutupSusunan(deps)) + (await tutupTanpaTanda(deps)) }),
  },
  {
    // Questions that nobody answers any more: filed with what is there, or kept for an officer.
    nama: 'percakapan',
    setiapMs: MINUTE,
    run: async ({ deps }, { isStopping }) => ({ jumlah: await akhiriPercakapan(deps, isStopping) }),
  },
  {
    // Public posts that may be a matter for somebody (ADR 0034): a bounded part a run, and no oftener than the platform allows.
    nama: 'temuan_x',
    setiapMs: 5 * MINUTE,
    run: async ({ deps, pencarian }, { batas, isStopping }) =>
      pencarian ? cariTemuan(deps, pencarian, batas, isStopping) : { jumlah: 0 },
  },
  {
    // Marks bursts of near-identical laporan for the admin nasional (ADR 0020), and forgets what they are told by.
    nama: 'banjir',
    setiapMs: MINUTE,
    run: async ({ deps }, { isStopping }) => {
      const { ditandai, isMore } = await kelompokkanBanjir(deps, isStopping);
      return { jumlah: ditandai, isMore };
    },
  },
  {
    // Bulk closing, copied answers and the like, beside the rankings (N12).
    nama: 'sinyal',
    setiapMs: MINUTE,
    run: async ({ deps }, { batas, isStopping }) => tandaiSinyal(deps, batas, isStopping),
  },
  {
    // Rising issues and signs of so many laporan that nobody waits for them (ADR 0037).
    nama: 'hitungan',
    setiapMs: 10 * SECOND,
    run: async ({ deps }, { isStopping }) => perbaruiHitungan(deps, isStopping),
  },
  {
    nama: 'lipat_angka',
    setiapMs: 2 * SECOND,
    run: async ({ deps }, { isStopping }) => ({ jumlah: await foldFigures(deps, isStopping) }),
  },
  {
    nama: 'massal',
    setiapMs: SECOND,
    run: async ({ deps }, { isStopping }) => ({ jumlah: await runDueMassal(deps, isStopping) }),
  },
  {
    // A new decree or a moved instansi: the snapshot's version says that something changed. Another process may store by the old
    // snapshot for a while yet, so the version counts as done after a second pass only.
    nama: 'hitung_ulang',
    setiapMs: MINUTE,
    run: async ({ deps }, { now, batas, isStopping }) => {
      const { versi } = await deps.rujukan();
      const known = String(versi);
      if (batas === known) return { jumlah: 0 };
      const [pending, seen] = (batas ?? '').split('@');
      const isSeen = pending === known && seen !== undefined;
      if (isSeen && now - Number(seen) < SETTLED_MS) return { jumlah: 0 };
      const { jumlah, isComplete } = await recomputeDeadlines(deps, isStopping);
      if (!isComplete) return { jumlah };
      return { jumlah, batas: isSeen ? known : `${known}@${now}` };
    },
  },
  {
    // Each person's edition is written once; looking often keeps to the hour of every zone.
    nama: 'ringkasan',
    setiapMs: 10 * MINUTE,
    run: async ({ deps }, { isStopping }) => ({ jumlah: await kirimRingkasan(deps, isStopping) }),
  },
  {
    // Recommendations due soon or over, decrees that end soon; each stage is told once, by the hours of each body.
    nama: 'ingatkan_tenggat',
    setiapMs: 30 * MINUTE,
    run: async ({ deps }, { isStopping }) => ({ jumlah: await ingatkanTenggat(deps, isStopping) }),
  },
  {
    // The yearly survey by mail, some days after a laporan was closed.
    nama: 'survei',
    setiapMs: 60 * MINUTE,
    run: async ({ deps }) => tanyaSurvei(deps),
  },
  {
    // The edition of a year, on the first day on which nobody may answer for it any more.
    nama: 'survei_terbit',
    setiapMs: 60 * MINUTE,
    run: async ({ deps }) => ({ jumlah: await terbitkanSurvei(deps) }),
  },
  {
    // A body that is renamed, merged or closed from a day to come.
    nama: 'rencana_badan',
    setiapMs: 10 * MINUTE,
    run: async ({ deps }) => ({ jumlah: await laksanakanYangTiba(deps) }),
  },
  {
    // Yesterday is over everywhere in the country once it is over in the west.
    nama: 'akar_harian',
    setiapMs: 10 * MINUTE,
    run: async ({ deps }, { now }) => ({ jumlah: await writeRoot(deps, addHari(hariOf(now, 'WIB'), -1)) }),
  },
  {
    // What was granted is gone from the database at once; bytes and mails follow here.
    nama: 'penghapusan',
    setiapMs: 2 * SECOND,
    run: async ({ deps, mailing }) => ({ jumlah: await finishErasures(deps, mailing.sender) }),
  },
  {
    // Once a day what was kept long enough; a bounded part a run, so that other work gets its turn.
    nama: 'masa_simpan',
    setiapMs: HOUR,
    run: async ({ deps }, { now, batas, isStopping }) => {
      const hari = hariOf(now, 'WIB');
      if (batas === hari) return { jumlah: 0 };
      const done = await runRetention(deps, { limit: RETENTION_A_RUN, isStopping });
      const jumlah = done.reduce((sum, one) => sum + one.jumlah, 0);
      const isMore = done.some((one) => one.jumlah >= RETENTION_A_RUN);
      return isMore || isStopping() ? { jumlah, isMore } : { jumlah, batas: hari };
    },
  },
  {
    // Drafts of the periodic reports whose period is over; once a day is enough, again begins none twice.
    nama: 'berkala',
    setiapMs: HOUR,
    run: async ({ deps }, { now, batas, isStopping }) => {
      const hari = hariOf(now, 'WIB');
      if (batas === hari) return { jumlah: 0 };
      const jumlah = await siapkanBerkala(deps, isStopping);
      return isStopping() ? { jumlah } : { jumlah, batas: hari };
    },
  },
  {
    // Lists of drives for the backlog when their day begins, results when the last one is over (F104).
    nama: 'percepatan',
    setiapMs: MINUTE,
    run: async ({ deps }, { isStopping }) => ({ jumlah: await jalankanPercepatan(deps, isStopping) }),
  },
  {
    nama: 'bersih',
    setiapMs: HOUR,
    run: async ({ deps }) => {
      const { sesi, percobaan, permohonan } = await purgeAkun(deps);
      const swept = await sweepUnusedLampiran(deps);
      const massal = await forgetMassal(deps);
      return {
        jumlah:
          sesi +
          percobaan +
          permohonan +
          swept.lampiran +
          swept.berkas +
          massal +
          (await purgeAnswers(deps)) +
          (await purgeMasuk(deps)) +
          (await purgePerangkat(deps)) +
          (await purgeDeliveries(deps)) +
          (await purgeUse(deps)) +
          (await purgeQuiet(deps)),
      };
    },
  },
];
