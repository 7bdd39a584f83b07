import { kelompokOf } from '../../../domain/pesan/kelompok.ts';
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
import { isPeran } from '../receivers.ts';
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

/**
 * A message to one person goes to the devices of theirs that want it too, beside its channel: one message a device, in the same queue, with
 * fresh attempts of its own. Its words lie closed and it names no laporan, so that no row ties a device to one. The keys make a repeat
 * harmless.
 */
export async function sebarPerangkat(deps: Deps, pesan: Pesan, isFree: MayHear): Promise<void> {
  // The filing is no news on the device where somebody just pressed "send".
  if (pesan.percobaan > 1 || pesan.kanalGagal.length > 0 || pesan.jenis === 'dibuat') return;
  const found = await tujuanOf(deps, pesan, isFree);
  const all: PesanBaru[] = [];
  for (const row of found.rows) {
    const isi = bukaPerangkat(deps, row);
    if (await isWanted(deps, isi, pesan)) {
      const kabar = kabarOf(pesan, isi, found.isAnonim);
      all.push(pesanFor(deps, pesan.kunci, row, { ...kabar, buka: bukaOf(pesan, isi, found.isAnonim) }));
    }
  }
  await queuePesan(deps.db, all, deps.now());
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
  for (const row of await findPerangkat(tx, marks)) {
    const isi = bukaPerangkat(deps, row);
    if (!(await isWanted(deps, isi, pesan))) continue;
    const buka = `/laporan/${String(pesan.data['nomor'] ?? '')}`;
    all.push(pesanFor(deps, pesan.kunci, row, { ...kabarOf(pesan, isi, false), buka }));
  }
  await queuePesan(tx, all, deps.now());
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

/** Asked by the account behind the device: of an anonim laporan no row tells it. */
async function isWanted(deps: Deps, { akun }: IsiPerangkat, pesan: Pesan): Promise<boolean> {
  if (akun === null) return true;
  const pilihan = await readPilihanPerangkat(deps.db, akun);
  const kelompok = kelompokOf(pesan.jenis, isForPelapor(pesan));
  return pilihan !== null && (kelompok === null || !pilihan.includes(kelompok));
}

/** Of an anonim laporan only that there is something new: others may look at the device. */
function kabarOf(pesan: Pesan, { lang }: IsiPerangkat, isAnonim: boolean): Omit<KabarPerangkat, 'buka'> {
  if (isAnonim) {
    const words = messagesFor(lang).portal.perangkat;
    return { judul: words.anonim, isi: words.anonimIsi };
  }
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
  kabar: KabarPerangkat,
): PesanBaru {
  const id = deps.chance.uuid(deps.now());
  return {
    id,
    kunci: `perangkat:${deps.keys.sidik('perangkat', `pesan:${kunci}:${perangkat}`).toString('hex')}`,
    laporanId: null,
    jenis: 'perangkat',
    penerima: { jenis: 'perangkat', perangkat },
    data: { segel: deps.keys.perangkat.close(`pesan:${id}`, JSON.stringify(kabar)).toString('base64url') },
  };
}
