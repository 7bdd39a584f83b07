import { mkdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pdfOf } from '../../../../tests/support/sampleFiles.ts';
import { PUBLIK, type Reader } from '../../../domain/laporan/reader.ts';
import { quoted, readBackupTables } from '../../../persistence/backup/tables.ts';
import { query, type Db } from '../../../persistence/connection/database.ts';
import { createAkun } from '../../akun/pengelolaan/createAkun.ts';
import { readerOf } from '../../akun/readerOf.ts';
import { checkSystem, type Finding } from '../../check/checkSystem.ts';
import type { Deps } from '../../deps.ts';
import { giveCommand, type Giver, type Incoming } from '../../laporan/giveCommand.ts';
import { submitLaporan, type Submission } from '../../laporan/submitLaporan.ts';
import { uploadLampiran } from '../../lampiran/uploadLampiran.ts';

/** Words that stand nowhere else; every test plants its own. */
export interface Tanda {
  readonly judul: string;
  readonly isi: string;
  readonly tempat: string;
  readonly nama: string;
  readonly email: string;
  readonly berkas: string;
}

export function tandaOf(kata: string): Tanda {
  return {
    judul: `Zqjudul${kata} jalan rusak`,
    isi: `Zqisi${kata} lubang di jalan membuat dua motor jatuh sejak kemarin.`,
    tempat: `Zqtempat${kata} depan warung`,
    nama: `Zqnama${kata} Lestari`,
    email: `zqmail${kata.toLowerCase()}@contoh.test`,
    berkas: `Zqberkas${kata}.pdf`,
  };
}

export const UPLOADER = 'k'.repeat(64);
export const SANDI = 'kereta malam melintas sawah';

export async function account(
  deps: Deps,
  email: string,
  penugasan: Parameters<typeof createAkun>[1]['penugasan'] = [],
) {
  const made = await createAkun(deps, { nama: 'Akun Uji', email, sandi: SANDI, penugasan });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  const { akunId } = made.value;
  return { akunId, reader: await readerOf(deps, akunId) };
}

export type Orang = Awaited<ReturnType<typeof account>>;

export const giverOf = ({ akunId, reader }: Orang): Giver => ({
  sebagai: 'orang',
  reader,
  akunId,
  pengunggah: 'x',
});

export async function must(deps: Deps, giver: Giver, nomor: string, command: Incoming): Promise<void> {
  const given = await giveCommand(deps, giver, nomor, command);
  if (!given.ok) throw new Error(`${command.perintah}: ${JSON.stringify(given.refusal)}`);
}

export async function upload(deps: Deps, name: string, words = name): Promise<string> {
  await mkdir(deps.tempFolder, { recursive: true });
  const done = await uploadLampiran(deps, {
    stream: Readable.from([pdfOf(words)]),
    declaredName: name,
    pengunggah: UPLOADER,
  });
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value.id;
}

/** A laporan with everything in it that can be erased; without account unless `over` says so. */
export async function file(deps: Deps, tanda: Tanda, over: Partial<Submission> & { anonim?: boolean } = {}) {
  const { anonim = false, ...rest } = over;
  const sent = await submitLaporan(deps, {
    kiriman: {
      klasifikasi: 'pengaduan',
      judul: tanda.judul,
      isi: tanda.isi,
      kategori: 'K20a',
      instansi: 'KT-63.71',
      wilayah: '63.71',
      titik: { lat: -3.3186, lon: 114.5944 },
      lokasiKeterangan: tanda.tempat,
      tanggalKejadian: '2026-10-31',
      anonim,
      rahasia: false,
      kanal: 'web',
    },
    pengirim: { sebagai: 'tanpa_akun' },
    kontak: { nama: tanda.nama, email: tanda.email, telepon: null, nik: null },
    lampiran: [await upload(deps, tanda.berkas)],
    pengunggah: UPLOADER,
    nomorAsal: null,
    ...rest,
  });
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal));
  return sent.value;
}

/** Whoever holds its receipt. */
export const holder = (nomor: string): Reader => ({ ...PUBLIK, nomorTerbuka: [nomor] });
export const pelaporOf = (nomor: string): Giver => ({
  sebagai: 'orang',
  reader: holder(nomor),
  akunId: null,
  pengunggah: UPLOADER,
});

/** Every row of every table as text: what a dump of the database holds. */
export async function dumpOf(db: Db): Promise<string> {
  const tables = await readBackupTables(db);
  const parts: string[] = [];
  for (const { nama } of tables) {
    const rows = await query<{ t: string }>(db, `select t::text as t from ${quoted(nama)} t`);
    parts.push(...rows.map((row) => row.t));
  }
  return parts.join('\n');
}

export async function findings(deps: Deps): Promise<Finding[]> {
  const found: Finding[] = [];
  for await (const one of checkSystem(deps)) found.push(one);
  return found;
}
