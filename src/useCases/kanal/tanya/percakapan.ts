import { KEMAMPUAN } from '../../../domain/kanal/kemampuan.ts';
import {
  jawabTanya,
  KANAL_BERTANYA,
  laporanDari,
  mulaiTanya,
  type Isian,
  type Lanjut,
} from '../../../domain/kanal/tanya.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import type { Tx } from '../../../persistence/connection/transaction.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import {
  beginPercakapan,
  endPercakapan,
  readPercakapan,
  releaseBerkas,
  stepPercakapan,
  type PercakapanRow,
} from '../../../persistence/kanal/percakapan.ts';
import type { Deps } from '../../deps.ts';
import { pengirimOf } from '../alamat.ts';
import { kataOf } from '../pesanMasuk.ts';
import { akhiri, type Akhir, type Hasil, type Tugas } from '../tindakan/akhiri.ts';
import { sampaikan } from '../tindakan/sampaikan.ts';
import { readerFor, type Siapa } from '../tindakan/siapa.ts';
import { tulisLaporan, type Tambahan } from '../tindakan/tulisLaporan.ts';

/** Without a word for so long it ends by itself: filed with what is there, or kept for an officer [d]. */
const HABIS_MS = 2 * 3_600_000;
/** So long after filing a picture without words belongs to that laporan. */
export const FOTO_MS = 30 * 60_000;
/** More answers than questions can have: somebody only plays, or a machine answers a machine. */
const MAKS_JAWABAN = 12;

/** What lies sealed in the row: what was told, or the laporan that it became. */
export type IsiPercakapan = { readonly isian: Isian } | { readonly nomor: string };

/**
 * Goes on with a conversation that runs with this sender; null: none does. Each answer and what follows from it commit together with the end
 * of its message, so that a repeat or a crash neither doubles nor loses one.
 */
export async function lanjutkanPercakapan(deps: Deps, siapa: Siapa, tugas: Tugas): Promise<Hasil | null> {
  if (!KANAL_BERTANYA.includes(siapa.kanal)) return null;
  const row = await readPercakapan(
    deps.db,
    siapa.kanal,
    pengirimOf(deps, siapa.kanal, siapa.alamat),
    deps.now(),
  );
  if (row === null) return null;
  const isi = bukaPercakapan(deps, row);
  if ('nomor' in isi) return tambahFoto(deps, siapa, tugas, isi.nomor);
  const withBerkas = tugas.lampiran.length === 0 ? row : { ...row, berkas: [...row.berkas, tugas.id] };
  const { teks, lokasi = null } = tugas.isi;
  // A file without words answers nothing: the question stays.
  const next: Lanjut =
    teks.trim() === '' && lokasi === null && row.langkah !== 'foto'
      ? { jenis: 'tanya', isian: isi.isian, langkah: row.langkah, ulang: true }
      : jawabTanya(isi.isian, langkahOf(row), { teks, titik: lokasi }, placeOf(deps, siapa));
  if (next.jenis === 'batal') return batalkan(deps, siapa, tugas, row);
  const isOver = row.jumlah + 1 >= MAKS_JAWABAN;
  if (next.jenis === 'tanya' && !isOver) return tanyakan(deps, siapa, tugas, withBerkas, next);
  return cukupkan(deps, siapa, tugas, row, next.isian);
}

/** Begins to ask, where the channel is one to talk on; null: it is not, or another message began at this moment. */
export async function mulaiPercakapan(deps: Deps, siapa: Siapa, tugas: Tugas): Promise<Hasil | null> {
  if (!KANAL_BERTANYA.includes(siapa.kanal)) return null;
  const { teks, lokasi = null } = tugas.isi;
  const first = mulaiTanya({ teks, titik: lokasi }, placeOf(deps, siapa));
  const pengirim = pengirimOf(deps, siapa.kanal, siapa.alamat);
  const row: PercakapanRow = {
    kanal: siapa.kanal,
    pengirim,
    langkah: first.langkah,
    isi: tutupPercakapan(deps, siapa.kanal, pengirim, { isian: first.isian }),
    pesanId: tugas.id,
    berkas: tugas.lampiran.length === 0 ? [] : [tugas.id],
    jumlah: 1,
    habisPada: deps.now() + HABIS_MS,
  };
  return commit(deps, async (tx) => {
    if (!(await beginPercakapan(tx, row))) throw new PercakapanBerubah('another one runs');
    await akhiri(tx, deps, tugas, tanyaAkhir(siapa, tugas, first));
  });
}

async function tanyakan(
  deps: Deps,
  siapa: Siapa,
  tugas: Tugas,
  row: PercakapanRow,
  next: Extract<Lanjut, { jenis: 'tanya' }>,
): Promise<Hasil> {
  const isi = tutupPercakapan(deps, row.kanal, row.pengirim, { isian: next.isian });
  const habisPada = deps.now() + HABIS_MS;
  const step = { ...row, langkah: next.langkah, isi, jumlah: row.jumlah + 1, habisPada };
  return commit(deps, async (tx) => {
    await mustStep(stepPercakapan(tx, step));
    await akhiri(tx, deps, tugas, tanyaAkhir(siapa, tugas, next));
  });
}

/** Enough: it becomes a laporan; files that waited go there, and a picture may still follow. */
async function cukupkan(
  deps: Deps,
  siapa: Siapa,
  tugas: Tugas,
  row: PercakapanRow,
  isian: Isian,
): Promise<Hasil> {
  const laporan = laporanDari(isian);
  if (laporan === null) {
    // Too little for a laporan whatever was asked: what was told goes to an officer with the last words.
    const again = {
      jenis: 'tanya',
      isian: { ...isian, sudah: [], kali: 1 },
      langkah: 'apa',
      ulang: true,
    } as const;
    return row.jumlah + 1 >= MAKS_JAWABAN
      ? habiskan(deps, siapa, tugas, row)
      : tanyakan(deps, siapa, tugas, row, again);
  }
  const { titik, lokasiKeterangan, tanggalKejadian } = laporan;
  const berkas = row.berkas;
  const adaFoto = KEMAMPUAN[siapa.kanal].lampiran;
  const tambahan: Tambahan = {
    titik,
    lokasiKeterangan,
    tanggalKejadian,
    foto: adaFoto && berkas.length === 0,
    bersama: async (tx, nomor) => {
      if (adaFoto) {
        const isi = tutupPercakapan(deps, row.kanal, row.pengirim, { nomor });
        const habisPada = deps.now() + FOTO_MS;
        await mustStep(
          stepPercakapan(tx, { ...row, langkah: 'foto', isi, berkas: [], jumlah: row.jumlah + 1, habisPada }),
        );
      } else await mustStep(endPercakapan(tx, row));
      // Files of the message in hand are in the laporan; those that came before follow as words of their own would.
      await releaseBerkas(tx, berkas, deps.now());
    },
  };
  return tulisLaporan(deps, siapa, tugas, { jenis: 'laporan', ...laporan }, tambahan);
}

/** A picture after the laporan was filed belongs there; words are a message like any other. */
async function tambahFoto(deps: Deps, siapa: Siapa, tugas: Tugas, nomor: string): Promise<Hasil | null> {
  if (tugas.lampiran.length === 0 && (tugas.isi.lokasi ?? null) === null) return null;
  const words = kataOf(tugas.isi);
  const isi = words === '' ? `Berkas dari pelapor (${tugas.lampiran.length}).` : words;
  const reader = await readerFor(deps, siapa, nomor);
  return sampaikan(deps, siapa, tugas, { perintah: 'balas', nomor, isi }, reader);
}

function batalkan(deps: Deps, siapa: Siapa, tugas: Tugas, row: PercakapanRow): Promise<Hasil> {
  return commit(deps, async (tx) => {
    await mustStep(endPercakapan(tx, row));
    await akhiri(tx, deps, tugas, { siapa, laporanId: null, hasil: 'batal', balasan: { kode: 'batal' } });
  });
}

function habiskan(deps: Deps, siapa: Siapa, tugas: Tugas, row: PercakapanRow): Promise<Hasil> {
  const balasan = { kode: 'tak_paham', sebab: 'terlalu_pendek' } as const;
  return commit(deps, async (tx) => {
    await mustStep(endPercakapan(tx, row));
    await akhiri(tx, deps, tugas, {
      siapa,
      laporanId: null,
      status: 'tidak_dipahami',
      hasil: 'percakapan',
      balasan,
    });
  });
}

/** A message with files waits for its laporan where an officer would find it; everything else ended by being told. */
function tanyaAkhir(siapa: Siapa, tugas: Tugas, next: Extract<Lanjut, { jenis: 'tanya' }>): Akhir {
  const { langkah, ulang } = next;
  const isWaiting = tugas.lampiran.length > 0;
  return {
    siapa,
    laporanId: null,
    status: isWaiting ? 'tidak_dipahami' : 'selesai',
    hasil: isWaiting ? 'menunggu_laporan' : 'percakapan',
    balasan: { kode: 'tanya', langkah, ulang },
  };
}

async function commit(deps: Deps, act: (tx: Tx) => Promise<void>): Promise<Hasil> {
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  await withTransaction(deps.db, options, act);
  return { selesai: true };
}

async function mustStep(stepped: Promise<boolean>): Promise<void> {
  if (!(await stepped)) throw new PercakapanBerubah('another answer came at the same moment');
}

/** Two answers at once: the second is worked on again, from where the first one led. */
class PercakapanBerubah extends Error {
  override readonly name = 'PercakapanBerubah';
}

function langkahOf({ langkah }: PercakapanRow) {
  return langkah === 'foto' ? 'nama' : langkah;
}

function placeOf(deps: Deps, { kanal }: Siapa) {
  return { kanal, hariIni: hariOf(deps.now(), 'WIB') };
}

export function bukaPercakapan({ keys }: Pick<Deps, 'keys'>, row: PercakapanRow): IsiPercakapan {
  return JSON.parse(keys.kanal.open(nameOf(row.kanal, row.pengirim), row.isi)) as IsiPercakapan;
}

export function tutupPercakapan(
  { keys }: Pick<Deps, 'keys'>,
  kanal: string,
  pengirim: Buffer,
  isi: IsiPercakapan,
): Buffer {
  return keys.kanal.close(nameOf(kanal, pengirim), JSON.stringify(isi));
}

function nameOf(kanal: string, pengirim: Buffer): string {
  return `percakapan:${kanal}:${pengirim.toString('hex')}`;
}
