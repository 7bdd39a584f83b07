import { isSaluran, KEMAMPUAN } from '../../../domain/kanal/kemampuan.ts';
import { KANAL_BERTANYA, kataSemua, laporanDari, type Isian } from '../../../domain/kanal/tanya.ts';
import { together, withTransaction, type Tx } from '../../../persistence/connection/transaction.ts';
import { keepAlamatKanal } from '../../../persistence/kanal/alamatKanal.ts';
import {
  endPercakapan,
  findHabis,
  keepForOfficer,
  readHabis,
  releaseBerkas,
  replaceBalasan,
  stepPercakapan,
  type PercakapanRow,
} from '../../../persistence/kanal/percakapan.ts';
import { readPesanMasuk } from '../../../persistence/kanal/pesanMasuk.ts';
import type { Deps } from '../../deps.ts';
import { submitLaporan } from '../../laporan/submitLaporan.ts';
import { pengirimOf } from '../alamat.ts';
import { openAlamat, pengunggahOf, sealBalasan, sealIsi } from '../pesanMasuk.ts';
import { queueBalasan } from '../tindakan/akhiri.ts';
import { siapaOf, type Siapa } from '../tindakan/siapa.ts';
import { submissionOf } from '../tindakan/tulisLaporan.ts';
import { bukaPercakapan, FOTO_MS, tutupPercakapan } from './percakapan.ts';

const BATCH = 50;

/**
 * Ends conversations whose time is over: what is enough for a laporan is filed and its sender told the number, the rest is kept for an
 * officer with its words. One whose laporan was filed already is forgotten. Answers how many.
 */
export async function akhiriPercakapan(deps: Deps, isStopping: () => boolean = () => false): Promise<number> {
  let ended = 0;
  for (const row of await findHabis(deps.db, deps.now(), BATCH)) {
    if (isStopping()) break;
    if (await akhiriSatu(deps, row)) ended += 1;
  }
  return ended;
}

/** The same for one sender, who writes again: what they write now is a word of its own, and must not wait for the worker. */
export async function akhiriYangHabis(deps: Deps, { kanal, alamat }: Siapa): Promise<void> {
  if (!KANAL_BERTANYA.includes(kanal)) return;
  const row = await readHabis(deps.db, kanal, pengirimOf(deps, kanal, alamat), deps.now());
  if (row !== null) await akhiriSatu(deps, row);
}

/** False: an answer came in this moment, and it goes on. */
async function akhiriSatu(deps: Deps, row: PercakapanRow): Promise<boolean> {
  const isi = bukaPercakapan(deps, row);
  if ('nomor' in isi) return commit(deps, (tx) => mustEnd(tx, row));
  const pesan = await readPesanMasuk(deps.db, row.pesanId);
  const alamat = pesan === null ? null : openAlamat(deps, pesan);
  const laporan = laporanDari(isi.isian);
  if (alamat === null || laporan === null || !isSaluran(row.kanal)) return simpan(deps, row, isi.isian);
  const siapa = await siapaOf(deps, row.kanal, alamat);
  const { titik, lokasiKeterangan, tanggalKejadian } = laporan;
  const files = { lampiran: [], pengunggah: pengunggahOf(deps, row.pesanId) };
  const submission = submissionOf(siapa, laporan, { titik, lokasiKeterangan, tanggalKejadian }, files);
  try {
    const filed = await submitLaporan(deps, submission, undefined, (tx, done) =>
      tutup(tx, deps, row, siapa, done),
    );
    // What the rules refuse is kept as what it is.
    return filed.ok ? true : await simpan(deps, row, isi.isian);
  } catch (error) {
    if (error instanceof SudahLanjut) return false;
    throw error;
  }
}

async function tutup(
  tx: Tx,
  deps: Deps,
  row: PercakapanRow,
  siapa: Siapa,
  { id, nomor }: { readonly id: string; readonly nomor: string },
): Promise<void> {
  const pada = deps.now();
  if (row.berkas.length > 0 && KEMAMPUAN[siapa.kanal].lampiran) {
    const isi = tutupPercakapan(deps, row.kanal, row.pengirim, { nomor });
    const step = {
      ...row,
      langkah: 'foto',
      isi,
      berkas: [],
      jumlah: row.jumlah + 1,
      habisPada: pada + FOTO_MS,
    } as const;
    if (!(await stepPercakapan(tx, step))) throw new SudahLanjut();
    await releaseBerkas(tx, row.berkas, pada);
  } else await mustEnd(tx, row);
  await together([
    keepAlamatKanal(tx, id, {
      kanal: siapa.kanal,
      alamat: deps.keys.kanal.close(id, siapa.alamat),
      masukPada: pada,
    }),
    replaceBalasan(tx, row.pesanId, sealBalasan(deps, row.pesanId, { kode: 'diterima', nomor }), id),
    queueBalasan(tx, deps, { id: row.pesanId, laporanId: id, pada, ulangan: 1 }),
  ]);
}

/** For an officer: all that was told, where the first message stood. */
function simpan(deps: Deps, row: PercakapanRow, isian: Isian): Promise<boolean> {
  const isi = {
    teks: kataSemua(isian),
    judul: null,
    idPesan: [],
    nomor: [],
    otomatis: false,
    catatan: {},
    ditolak: [],
  };
  return commit(deps, async (tx) => {
    await mustEnd(tx, row);
    const sealed = sealIsi(deps, row.pesanId, isi);
    await keepForOfficer(tx, row.pesanId, { isi: sealed, hasil: 'percakapan', pada: deps.now() });
  });
}

async function mustEnd(tx: Tx, row: PercakapanRow): Promise<void> {
  if (!(await endPercakapan(tx, row))) throw new SudahLanjut();
}

async function commit(deps: Deps, act: (tx: Tx) => Promise<void>): Promise<boolean> {
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  try {
    await withTransaction(deps.db, options, act);
    return true;
  } catch (error) {
    if (error instanceof SudahLanjut) return false;
    throw error;
  }
}

class SudahLanjut extends Error {
  override readonly name = 'SudahLanjut';
}
