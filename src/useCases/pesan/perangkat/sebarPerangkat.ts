import { kelompokOf } from '../../../domain/pesan/kelompok.ts';
import { waktuSamar } from '../../../domain/pesan/perangkat.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { messagesFor } from '../../../messages/catalogue.ts';
import { kabarFor, type SuratData } from '../../../messages/surat/suratFor.ts';
import type { Db } from '../../../persistence/connection/database.ts';
import {
  findPemilik,
  findPerangkat,
  readPilihanPerangkat,
  type PerangkatBaris,
} from '../../../persistence/pesan/perangkat.ts';
import type { Pengikut } from '../../../persistence/partisipasi/pengikut.ts';
import { queuePesan, type Pesan, type PesanBaru } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import { akunOfPengikut } from '../../partisipasi/orang.ts';
import { isForPelapor } from '../mailOf.ts';
import type { MayHear } from '../mayHearNow.ts';
import { isPeran, type PenerimaPeran } from '../receivers.ts';
import { tempatKabar } from '../tempatKabar.ts';
import { bukaPerangkat, type IsiPerangkat } from './perangkat.ts';
import { tandaLaporan, tandaPemilik } from './tanda.ts';

/** What the worker on the device is given. */
export interface KabarPerangkat {
  readonly judul: string;
  readonly isi: string;
  /** Path of the page that it opens. */
  readonly buka: string;
}

/** What a notice is about and why its owner is told; closed with its words, and asked about again when it goes out. */
export type AsalKabar =
  | { readonly untuk: 'pengikut' | 'pelapor'; readonly laporanId: string }
  | {
      readonly untuk: 'petugas';
      readonly laporanId: string | null;
      readonly akun: string;
      readonly peran: Pick<PenerimaPeran, 'peran' | 'badan'>;
    };

/** As it lies in the queue. */
export interface KabarTertutup extends KabarPerangkat {
  /** Null: about no laporan. Absent in notices of former days. */
  readonly asal?: AsalKabar | null;
}

/**
 * A message to one person goes to the devices of theirs that want it too, beside its channel: one message a device, in the same queue, with
 * fresh attempts of its own. Its words lie closed and it names no laporan, so that no row ties a device to one; of an anonim laporan its
 * times are no tie either (`waktuSamar`). The keys make a repeat harmless.
 */
export async function sebarPerangkat(deps: Deps, pesan: Pesan, isFree: MayHear): Promise<void> {
  // The filing is no news on the device where somebody just pressed "send".
  if (pesan.percobaan > 1 || pesan.kanalGagal.length > 0 || pesan.jenis === 'dibuat') return;
  const found = await tujuanOf(deps, pesan, isFree);
  for (const row of found.rows) {
    const isi = bukaPerangkat(deps, row);
    if (!(await isWanted(deps, isi, pesan))) continue;
    const pada = deps.now();
    const { isAnonim } = found;
    // Each by itself: notices of one laporan to several devices do not leave together.
    const { dibuatPada, kirimPada } = isAnonim
      ? waktuSamar(pada, deps.chance.int(1_000_000) / 1_000_000)
      : { dibuatPada: pada, kirimPada: pada };
    const kabar = {
      ...kabarOf(pesan, isi, isAnonim),
      buka: bukaOf(pesan, isi, isAnonim),
      asal: asalOf(pesan),
    };
    await queuePesan(
      deps.db,
      [pesanFor(deps, pesan.kunci, row, { kabar, dibuatPada })],
      dibuatPada,
      kirimPada,
    );
  }
}

/** News of a public laporan for the devices of its followers: with an account that account's, else this browser. */
export async function sebarPengikut(
  tx: Db,
  deps: Deps,
  pesan: Pesan,
  pengikut: readonly Pengikut[],
): Promise<void> {
  const marks = pengikut.map(({ pengikut: digest, segel }) => {
    const akun = segel === null ? null : akunOfPengikut(deps, digest, segel);
    return akun === null ? digest : tandaPemilik(deps, deps.keys.pemilik(akun));
  });
  const all: PesanBaru[] = [];
  const dibuatPada = deps.now();
  for (const row of await findPerangkat(tx, marks)) {
    const isi = bukaPerangkat(deps, row);
    if (!(await isWanted(deps, isi, pesan))) continue;
    const buka = `/laporan/${String(pesan.data['nomor'] ?? '')}`;
    const asal: AsalKabar | null =
      pesan.laporanId === null ? null : { untuk: 'pengikut', laporanId: pesan.laporanId };
    const kabar = { ...kabarOf(pesan, isi, false), buka, asal };
    all.push(pesanFor(deps, pesan.kunci, row, { kabar, dibuatPada }));
  }
  await queuePesan(tx, all, dibuatPada);
}

interface Tujuan {
  readonly rows: readonly PerangkatBaris[];
  readonly isAnonim: boolean;
}

const NOBODY: Tujuan = { rows: [], isAnonim: false };

async function tujuanOf(deps: Deps, pesan: Pesan, isFree: MayHear): Promise<Tujuan> {
  const { penerima, laporanId, data } = pesan;
  if (penerima.jenis === 'akun') {
    const peran = data['peran'];
    if (isPeran(peran) && !isFree(pesan, peran)) return NOBODY;
    const mark = tandaPemilik(deps, deps.keys.pemilik(penerima.akun));
    return { rows: await findPerangkat(deps.db, [mark]), isAnonim: false };
  }
  if (penerima.jenis !== 'pelapor' || laporanId === null) return NOBODY;
  const laporan = await findPemilik(deps.db, laporanId);
  if (laporan === null) return NOBODY;
  const own = laporan.pemilik === null ? [] : [tandaPemilik(deps, laporan.pemilik)];
  const rows = await findPerangkat(deps.db, [...own, tandaLaporan(deps, laporanId)]);
  return { rows, isAnonim: laporan.anonim };
}

function asalOf({ penerima, laporanId, data }: Pesan): AsalKabar | null {
  const peran = data['peran'];
  if (penerima.jenis === 'akun')
    return isPeran(peran) ? { untuk: 'petugas', laporanId, akun: penerima.akun, peran } : null;
  return laporanId === null ? null : { untuk: 'pelapor', laporanId };
}

/** Asked by the account behind the device: of an anonim laporan no row tells it. */
async function isWanted(deps: Deps, { akun }: IsiPerangkat, pesan: Pesan): Promise<boolean> {
  if (akun === null) return true;
  const pilihan = await readPilihanPerangkat(deps.db, akun);
  const kelompok = kelompokOf(pesan.jenis, isForPelapor(pesan));
  return pilihan !== null && (kelompok === null || !pilihan.includes(kelompok));
}

/** Of an anonim laporan only that there is something new: others may look at the device. */
export function kabarSamar({ lang }: Pick<IsiPerangkat, 'lang'>): Omit<KabarPerangkat, 'buka'> {
  const words = messagesFor(lang).portal.perangkat;
  return { judul: words.anonim, isi: words.anonimIsi };
}

function kabarOf(pesan: Pesan, { lang }: IsiPerangkat, isAnonim: boolean): Omit<KabarPerangkat, 'buka'> {
  if (isAnonim) return kabarSamar({ lang });
  const to = { isPelapor: isForPelapor(pesan), lang };
  const { judul, body } = kabarFor(pesan.jenis, pesan.data, to);
  return { judul, isi: body[0] ?? '' };
}

function bukaOf(pesan: Pesan, { nomor: opened }: IsiPerangkat, isAnonim: boolean): string {
  if (opened !== null) return `/laporan/${opened}`;
  const data = pesan.data as SuratData;
  const nomor = isAnonim ? null : (data.nomor ?? null);
  return tempatKabar({ nomor, isAnonim, untukPelapor: isForPelapor(pesan), jenis: pesan.jenis, data });
}

function pesanFor(
  deps: Deps,
  kunci: string,
  { id: perangkat }: PerangkatBaris,
  { kabar, dibuatPada }: { readonly kabar: KabarTertutup; readonly dibuatPada: Instant },
): PesanBaru {
  // The id holds a time too.
  const id = deps.chance.uuid(dibuatPada);
  return {
    id,
    kunci: `perangkat:${deps.keys.sidik('perangkat', `pesan:${kunci}:${perangkat}`).toString('hex')}`,
    laporanId: null,
    jenis: 'perangkat',
    penerima: { jenis: 'perangkat', perangkat },
    data: { segel: deps.keys.perangkat.close(`pesan:${id}`, JSON.stringify(kabar)).toString('base64url') },
  };
}
