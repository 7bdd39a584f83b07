import { nomorDalam, tafsirkan, type Tafsir } from '../../../domain/kanal/tafsirkan.ts';
import { PUBLIK, type Reader } from '../../../domain/laporan/reader.ts';
import type { Balasan } from '../../../messages/kanal/balasan.ts';
import { findLaporanBySidik } from '../../../persistence/kanal/pesanMasuk.ts';
import type { Deps } from '../../deps.ts';
import { readLaporan, type LaporanView } from '../../laporan/readLaporan.ts';
import { sidikPesan } from '../alamat.ts';
import { kataOf } from '../pesanMasuk.ts';
import { akhiriYangHabis } from '../tanya/akhiriPercakapan.ts';
import { lanjutkanPercakapan, mulaiPercakapan } from '../tanya/percakapan.ts';
import type { Hasil, Tugas } from './akhiri.ts';
import { pastikan } from './pastikan.ts';
import { sampaikan } from './sampaikan.ts';
import { nomorOf, readerFor, semuaNomor, type Siapa } from './siapa.ts';
import { tulisLaporan } from './tulisLaporan.ts';

/**
 * Does what a message asks for (interfaces §8): a new laporan, a word in the thread, a verdict, or the state told. Whoever writes from the
 * address that a laporan came by is its pelapor; everybody else is the public. The act and the end of the message are one transaction.
 */
export async function bertindak(deps: Deps, siapa: Siapa, tugas: Tugas): Promise<Hasil> {
  const { isi } = tugas;
  const utas = await utasOf(deps, siapa, tugas);
  const tafsir = tafsirkan(isi.teks, isi.judul);
  // An answer in a thread needs no command word; a command still counts.
  if (utas !== null && !isCommand(tafsir)) {
    return sampaikan(
      deps,
      siapa,
      tugas,
      { perintah: 'balas', nomor: utas.nomor, isi: kataOf(isi) },
      utas.reader,
    );
  }
  if (!isNamed(tafsir)) {
    await akhiriYangHabis(deps, siapa);
    const answered = await lanjutkanPercakapan(deps, siapa, tugas);
    if (answered !== null) return answered;
  }
  switch (tafsir.jenis) {
    case 'bantuan':
      return told('bantuan', { kode: 'bantuan' });
    case 'nomor':
      return told('nomor', { kode: 'nomor', nomor: await semuaNomor(deps, siapa) });
    case 'tidak_dipahami':
      return (
        (isBegun(tafsir, tugas) ? await mulaiPercakapan(deps, siapa, tugas) : null) ??
        unclear(tafsir.sebab, tafsir.nomor)
      );
    case 'laporan':
      return tulisLaporan(deps, isTerbukti(tugas) ? siapa : { ...siapa, akunId: null }, tugas, tafsir, {
        titik: isi.lokasi ?? null,
      });
    case 'status':
    case 'balas':
    case 'selesai':
    case 'belum':
    case 'tarik':
      return command(deps, siapa, tugas, tafsir, utas?.isTerbukti === true ? utas.nomor : null);
  }
}

/**
 * Anybody can write any address above a mail. Without proof of it a mail may say something new, go on where it answers one of ours, whose
 * id only its receiver knows, and add words by the number in its heading (interfaces §8); it gives no verdict by a number, and acts
 * for no account.
 */
function isTerbukti({ isi }: Pick<Tugas, 'isi'>): boolean {
  return isi.catatan['bukti'] !== 'tidak';
}

/** A command that stands for itself, also while somebody is being asked: "belum" or "sudah" alone is an answer like any other. */
function isNamed(tafsir: Tafsir): boolean {
  if (['bantuan', 'nomor', 'status'].includes(tafsir.jenis)) return true;
  return 'nomor' in tafsir && tafsir.nomor !== null && tafsir.nomor !== undefined;
}

/** Something was told, only too little. */
function isBegun({ sebab }: Extract<Tafsir, { jenis: 'tidak_dipahami' }>, { isi, lampiran }: Tugas): boolean {
  if (sebab === 'terlalu_pendek') return true;
  return sebab === 'kosong' && (lampiran.length > 0 || (isi.lokasi ?? null) !== null);
}

/** Channels whose deliveries are signed: nobody writes there in another's name. */
const PLATFORM: readonly string[] = ['whatsapp', 'telegram', 'x'];

type Perintah = Extract<Tafsir, { jenis: 'status' | 'balas' | 'selesai' | 'belum' | 'tarik' }>;

function isCommand(tafsir: Tafsir): boolean {
  return ['status', 'balas', 'selesai', 'belum', 'tarik', 'bantuan', 'nomor'].includes(tafsir.jenis);
}

async function command(
  deps: Deps,
  siapa: Siapa,
  tugas: Tugas,
  tafsir: Perintah,
  utas: string | null,
): Promise<Hasil> {
  const isProven = isTerbukti(tugas);
  const nomor = tafsir.nomor ?? utas ?? (isProven ? await theOnlyOne(deps, siapa) : null);
  if (nomor === null) return withoutLaporan(deps, siapa, tugas, tafsir);
  const reader = isProven || nomor === utas ? await readerFor(deps, siapa, nomor) : PUBLIK;
  if (tafsir.jenis === 'status') return tellStatus(deps, reader, nomor);
  const { jenis: perintah } = tafsir;
  if (perintah === 'tarik') {
    // What ends a laporan for good is done only where the platform proves its sender; elsewhere an officer reads the wish.
    const isProof = PLATFORM.includes(siapa.kanal);
    const asked = isProof
      ? ({ perintah, isi: '' } as const)
      : { perintah: 'balas' as const, isi: kataOf(tugas.isi) };
    return sampaikan(deps, siapa, tugas, { ...asked, nomor }, reader);
  }
  if (perintah === 'balas' || reader === PUBLIK)
    return sampaikan(deps, siapa, tugas, { perintah, nomor, isi: tafsir.isi }, reader);
  const { angka, isi } = pastikan(deps, siapa, { nomor, isi: tafsir.isi, pada: tugas.diterimaPada });
  if (angka !== null) return told('pastikan', { kode: 'pastikan', nomor, perintah, angka });
  if (perintah === 'belum' && isi === '') return unclear('tanpa_isi', nomor);
  return sampaikan(deps, siapa, tugas, { perintah, nomor, isi }, reader);
}

/** A command without a number, of somebody who has several laporan or none. A long sentence of somebody without any is a new one. */
async function withoutLaporan(deps: Deps, siapa: Siapa, tugas: Tugas, tafsir: Perintah): Promise<Hasil> {
  const { teks, judul } = tugas.isi;
  const alone = tafsir.jenis === 'belum' && (await nomorOf(deps, siapa)).length === 0;
  const asLaporan = alone ? tafsirkan(`LAPOR ${teks}`, judul) : null;
  if (asLaporan?.jenis === 'laporan') return tulisLaporan(deps, siapa, tugas, asLaporan);
  return unclear('nomor_mana');
}

/** The one laporan of this sender that can be meant; null when there are none or several. */
async function theOnlyOne(deps: Deps, siapa: Siapa): Promise<string | null> {
  const [first, second] = await nomorOf(deps, siapa);
  return first !== undefined && second === undefined ? first : null;
}

interface Utas {
  readonly nomor: string;
  readonly reader: Reader;
  /** Its sender is known, or it answers a mail of ours by its id. */
  readonly isTerbukti: boolean;
}

/** The thread that a message answers: by the ids of messages, else by a number in its heading; only a sender's own. */
async function utasOf(deps: Deps, siapa: Siapa, { isi }: Tugas): Promise<Utas | null> {
  const sidik = isi.idPesan.slice(0, 50).map((id) => sidikPesan(deps, siapa.kanal, id));
  const byIds = await findLaporanBySidik(deps.db, siapa.kanal, sidik);
  const named = [...isi.nomor, isi.judul === null ? null : nomorDalam(isi.judul)];
  for (const nomor of new Set([byIds, ...named])) {
    if (nomor === null) continue;
    const reader = await readerFor(deps, siapa, nomor);
    if (reader !== PUBLIK) return { nomor, reader, isTerbukti: nomor === byIds || isTerbukti({ isi }) };
  }
  return null;
}

async function tellStatus(deps: Deps, reader: Reader, nomor: string): Promise<Hasil> {
  const read = await readLaporan(deps, reader, nomor);
  if (!read.ok || read.value.status === null) return told('status', { kode: 'tidak_ditemukan', nomor });
  return told('status', statusOf(read.value, read.value.status, reader !== PUBLIK));
}

function statusOf(
  { nomor, hasil, unit, instansi, jawabanAkhir }: LaporanView,
  status: NonNullable<LaporanView['status']>,
  isOwn: boolean,
): Balasan {
  const badan = unit[0]?.nama ?? instansi?.nama ?? null;
  return {
    kode: 'status',
    nomor,
    status,
    hasil,
    badan,
    menungguJawaban: isOwn && jawabanAkhir && status === 'diproses',
  };
}

function told(hasil: string, balasan: Balasan): Hasil {
  return { selesai: false, status: 'selesai', hasil, balasan };
}

function unclear(sebab: Extract<Balasan, { kode: 'tak_paham' }>['sebab'], nomor?: string): Hasil {
  const balasan: Balasan = { kode: 'tak_paham', sebab, ...(nomor === undefined ? {} : { nomor }) };
  return { selesai: false, status: 'tidak_dipahami', hasil: sebab, balasan };
}
