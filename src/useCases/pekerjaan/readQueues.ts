import { countMasuk } from '../../persistence/kanal/periksa.ts';
import { readSaluran } from '../../persistence/kanal/saluran.ts';
import { readRingkasPindaian } from '../../persistence/lampiran/pindaian.ts';
import { listPekerjaan } from '../../persistence/pekerjaan/pekerjaan.ts';
import { countPesan } from '../../persistence/pesan/pesan.ts';
import { readKodeSalah } from '../akun/pengaman/kodeSalah.ts';
import { listRingkasSistem, type RingkasSistem } from '../../persistence/sistem/ringkas.ts';
import { readRem } from '../akun/pengaman/remSms.ts';
import type { Deps } from '../deps.ts';

/** What waits and what failed in the background: numbers only, for the operator. */
export interface Queues {
  readonly pesanAntre: number;
  /** Messages that were given up. */
  readonly pesanGagal: number;
  /** Works whose last run failed. */
  readonly pekerjaanGagal: number;
  /** By how many seconds the work that is most behind should have begun already. */
  readonly tertinggalDetik: number;
  /** Uploads that wait for their scan. */
  readonly lampiranMenunggu: number;
  /** Uploads held back for malware. */
  readonly lampiranTertahan: number;
  /** Channels whose last use failed. */
  readonly saluranMati: number;
  /** Codes by SMS of this hour, and 1 while they rest for the others. */
  readonly kodeSms: number;
  readonly kodeSmsTertahan: number;
  /** Wrong codes of the whole country in this quarter of an hour. */
  readonly kodeSalah: number;
  /** Messages of channels that wait for their work, and those that wait for an officer. */
  readonly pesanMasukAntre: number;
  readonly pesanMasukDiperiksa: number;
  /** Local systems and how the link to each stands. */
  readonly sistem: readonly (RingkasSistem & {
    /** Seconds since the last exchange that went through, else since it was registered; 0 while it rests. */
    readonly diamDetik: number;
  })[];
}

export async function readQueues(deps: Pick<Deps, 'db' | 'keys' | 'now' | 'sms'>): Promise<Queues> {
  const [pesan, pekerjaan, pindaian, saluran, masuk, rem, kodeSalah, sistem] = await Promise.all([
    countPesan(deps.db),
    listPekerjaan(deps.db),
    readRingkasPindaian(deps.db),
    readSaluran(deps.db),
    countMasuk(deps.db),
    readRem(deps),
    readKodeSalah(deps),
    listRingkasSistem(deps.db),
  ]);
  const now = deps.now();
  return {
    pesanAntre: pesan['antre'] ?? 0,
    pesanGagal: pesan['gagal'] ?? 0,
    pekerjaanGagal: pekerjaan.filter((one) => one.gagalBeruntun > 0).length,
    lampiranMenunggu: pindaian.menunggu,
    lampiranTertahan: pindaian.tertahan,
    saluranMati: saluran.filter((one) => one.gagalBeruntun > 0).length,
    kodeSms: rem?.terpakai ?? 0,
    kodeSmsTertahan: rem !== null && rem.terpakai >= rem.perJam ? 1 : 0,
    kodeSalah,
    sistem: sistem.map((one) => ({
      ...one,
      diamDetik:
        one.dijedaPada === null ? Math.max(0, (now - (one.berhasilPada ?? one.dibuatPada)) / 1_000) : 0,
    })),
    pesanMasukAntre: masuk.antre,
    pesanMasukDiperiksa: masuk.diperiksa,
    tertinggalDetik: Math.max(0, ...pekerjaan.map((one) => (now - one.berikutPada) / 1_000)),
  };
}
