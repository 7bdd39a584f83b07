import { kataBaku, kataOf, type Kata } from '../../domain/antarsistem/keadaan.ts';
import { cut, type KabarLuar } from '../../domain/antarsistem/masukan.ts';
import { sinilah } from '../../domain/antarsistem/pemetaan.ts';
import { JENIS_EVENT } from '../../domain/laporan/events.ts';
import { TEKS_MAX } from '../../domain/laporan/limits.ts';
import { PUBLIK, type Reader } from '../../domain/laporan/reader.ts';
import { STATUS } from '../../domain/laporan/types.ts';
import type { Command } from '../../domain/laporan/commands.ts';
import { loadLaporanById, type Loaded } from '../../persistence/laporan/loadLaporan.ts';
import { isGema } from '../../persistence/sistem/keluar.ts';
import { endMasuk, type Masuk } from '../../persistence/sistem/masuk.ts';
import { findTautanLuar, type Tautan } from '../../persistence/sistem/tautan.ts';
import { giveCommand } from '../laporan/giveCommand.ts';
import { luput, type Tukar } from './jaringan.ts';
import { sidikKata } from './kenali.ts';
import { MENUNGGU, type Olahan } from './olahan.ts';
import { pengirimLuar } from './olahPermintaan.ts';

/**
 * Something said there, given here as a command with the reach of that system and no more: an office of it speaks as the admin of the
 * instansi that it serves, its pelapor as the owner of what was filed there. Whatever it names beyond that is refused as for anybody.
 */
export async function olahKabar(tukar: Tukar, masuk: Masuk, kabar: KabarLuar): Promise<Olahan> {
  const { deps, sistem } = tukar;
  const link = await findTautanLuar(deps.db, sistem.id, kabar.permintaan);
  if (link === null) return { hasil: 'tunda', galat: 'permintaan_belum_ada' };
  const { laporanId } = link;
  const gema = {
    sistemId: sistem.id,
    laporanId,
    idLuar: kabar.id,
    sidik: sidikKata(kabar.uraian ?? ''),
    pada: deps.now(),
  };
  if (await isGema(deps.db, gema)) return { hasil: 'dilewati', galat: 'gema', laporanId };
  const loaded = await loadLaporanById(deps.db, laporanId, { lock: false });
  if (loaded === null) return { hasil: 'periksa', galat: 'laporan.not_found' };
  const kata = await kataKabar(tukar, kabar, masuk.percobaan === 0);
  if (kabar.oleh === 'pelapor') {
    if (link.asal === 'sini') return { hasil: 'periksa', galat: 'pelapor_asing', laporanId };
    return give(tukar, masuk, loaded, pelaporLuar(tukar, loaded, kabar), suara(loaded, kabar, kata.kata));
  }
  if (loaded.laporan.status === 'menunggu_verifikasi') {
    const verified = await terima(tukar, loaded, link);
    if (verified !== null) return verified;
  }
  const isi = cut(
    [kabar.uraian ?? '', kata.tambahan, kabar.media ?? ''].filter(Boolean).join('\n\n'),
    TEKS_MAX,
  );
  const akhir = kabar.isAkhir || kata.kata === 'closed';
  const words = isi === '' ? `Keadaan di ${sistem.nama}: ${kabar.status}.` : isi;
  return give(tukar, masuk, loaded, kantor(tukar), { perintah: 'tindak-lanjut', isi: words, akhir });
}

/** Their office accepted what was written there: with every code mapped nothing is left to verify, else a person here does it first. */
async function terima(tukar: Tukar, { laporan }: Loaded, link: Tautan): Promise<Olahan | null> {
  if (laporan.kategori === null || link.asal !== 'sana')
    return { hasil: 'tunda', galat: MENUNGGU, laporanId: link.laporanId };
  const command: Command =
    link.unit === null ? { perintah: 'kelola' } : { perintah: 'verifikasi', unit: [link.unit] };
  const given = await giveCommand(tukar.deps, giverOf(tukar, kantor(tukar)), laporan.nomor, command);
  return given.ok ? null : { hasil: 'tunda', galat: given.refusal.code, laporanId: link.laporanId };
}

async function give(
  tukar: Tukar,
  masuk: Masuk,
  { id: laporanId, laporan }: Loaded,
  reader: Reader,
  command: Command,
): Promise<Olahan> {
  const given = await giveCommand(
    tukar.deps,
    giverOf(tukar, reader),
    laporan.nomor,
    command,
    undefined,
    (tx, { urut }) => endMasuk(tx, masuk.id, { status: 'selesai', laporanId, urut }),
  );
  if (given.ok) return { hasil: 'selesai' };
  const { code } = given.refusal;
  return { hasil: FOREIGN.includes(code) ? 'periksa' : 'tunda', galat: code, laporanId };
}

/** It has no say there: waiting changes nothing. */
const FOREIGN: readonly string[] = ['laporan.not_found', 'laporan.not_permitted', 'laporan.moved_on'];

function giverOf({ sistem }: Tukar, reader: Reader) {
  return {
    sebagai: 'orang',
    reader,
    akunId: null,
    pengunggah: '',
    samaranDari: `sistem:${sistem.id}`,
  } as const;
}

function kantor({ sistem }: Tukar): Reader {
  return { ...PUBLIK, penugasan: [{ peran: 'admin_instansi', badan: sistem.instansi }] };
}

function pelaporLuar({ deps, sistem }: Tukar, { laporan, milik }: Loaded, { permintaan }: KabarLuar): Reader {
  const alamat = pengirimLuar(sistem.id, permintaan);
  const pemilik = deps.keys.pemilikKanal('open311', alamat, laporan.anonim);
  // A request that they sent by a key of their own is that key's: it is theirs when whoever registered the system holds it. The keys of
  // others at the same instansi are other applications, and what their pelapor says comes from there alone.
  const pembuat = milik.pembuat === deps.keys.pembuat(sistem.dibuatOleh) ? milik.pembuat : null;
  return { ...PUBLIK, pemilik, pembuat };
}

function suara({ laporan }: Loaded, kabar: KabarLuar, kata: Kata): Command {
  const isi = cut(kabar.uraian ?? (kata === 'closed' ? 'Sudah.' : 'Belum.'), TEKS_MAX);
  if (laporan.status === 'tertunda') return { perintah: 'lengkapi', isi };
  const isVerdict = laporan.jawabanAkhir && kata !== 'open';
  return { perintah: 'tanggapan', isi, ...(isVerdict ? { selesai: kata === 'closed' } : {}) };
}

/** What the state there means; a word that nothing maps stays in the text. */
async function kataKabar(
  tukar: Tukar,
  { status }: KabarLuar,
  isFirst: boolean,
): Promise<{ readonly kata: Kata; readonly tambahan: string }> {
  const mapped = sinilah(tukar.pemetaan, 'status', status);
  const known = STATUS.find((one) => one === mapped);
  if (known !== undefined) return { kata: kataOf(known), tambahan: '' };
  const own = STATUS.find((one) => one === status);
  if (own !== undefined) return { kata: kataOf(own), tambahan: '' };
  const step = JENIS_EVENT.find((one) => one === status);
  if (step !== undefined) return { kata: LANGKAH[step] ?? 'open', tambahan: '' };
  const baku = kataBaku(status);
  if (baku !== null) return { kata: baku, tambahan: '' };
  if (isFirst) await luput(tukar, { jenis: 'status', sisi: 'sana', kode: status });
  return { kata: 'open', tambahan: `Keadaan di ${tukar.sistem.nama}: ${status}.` };
}

/** Steps that another system of this kind tells by their names. */
const LANGKAH: Readonly<Partial<Record<(typeof JENIS_EVENT)[number], Kata>>> = {
  dikonfirmasi: 'closed',
  diselesaikan: 'closed',
  ditutup_otomatis: 'closed',
  diarsipkan: 'closed',
  diarsipkan_otomatis: 'closed',
  dialihkan: 'closed',
  dinyatakan_belum: 'reopen',
};
