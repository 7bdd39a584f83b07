import { mkdir } from 'node:fs/promises';
import { Readable, Writable } from 'node:stream';
import { pdfOf } from '../../../../tests/support/sampleFiles.ts';
import { createAkun } from '../../akun/pengelolaan/createAkun.ts';
import { checkSystem, type Finding } from '../../check/checkSystem.ts';
import type { Deps } from '../../deps.ts';
import { giveCommand } from '../../laporan/giveCommand.ts';
import { submitLaporan } from '../../laporan/submitLaporan.ts';
import { uploadLampiran } from '../../lampiran/uploadLampiran.ts';
import { readerOf } from '../../akun/readerOf.ts';
import { writeRoot } from '../../riwayat/writeRoot.ts';
import { imported, contoh } from '../../impor/tests/files.ts';
import type { BackupFile } from '../format.ts';

const UPLOADER = 'k'.repeat(64);

/** A small system that has something in nearly every table: imports, an account, a laporan of here with a file, a root. */
export async function fill(deps: Deps): Promise<{ readonly nomor: string }> {
  await imported(deps, await contoh());
  await imported(deps, 'instansi,nomor,tanggal\nKT-63.71,188/1,2024-01-02\n', { what: 'sk' });
  await imported(deps, 'instansi,pada\nKT-63.71,2026-10-30T08:00:00+08:00\n', { what: 'masuk' });
  const akun = await createAkun(deps, {
    nama: 'Rina Admin',
    email: 'rina@contoh.id',
    sandi: 'tujuh gajah menari pelan',
    penugasan: [{ peran: 'admin_instansi', badan: 'KT-63.71' }],
  });
  if (!akun.ok) throw new Error(JSON.stringify(akun.refusal));
  await mkdir(deps.tempFolder, { recursive: true });
  const upload = await uploadLampiran(deps, {
    stream: Readable.from([pdfOf('jalan')]),
    declaredName: 'bukti.pdf',
    pengunggah: UPLOADER,
  });
  if (!upload.ok) throw new Error(JSON.stringify(upload.refusal));
  const sent = await submitLaporan(deps, {
    kiriman: {
      klasifikasi: 'pengaduan',
      judul: 'Jalan berlubang di depan sekolah',
      isi: 'Lubang sedalam lutut, dua motor jatuh sejak kemarin. "Tolong", kata anak-anak.\n\\ dan \u{1F6B2}',
      kategori: null,
      instansi: 'KT-63.71',
      wilayah: null,
      titik: { lat: -3.3186111111111112, lon: 114.5944 },
      lokasiKeterangan: null,
      tanggalKejadian: 'tidak_tahu',
      anonim: false,
      rahasia: false,
      kanal: 'web',
    },
    pengirim: { sebagai: 'tanpa_akun' },
    kontak: { nama: 'Budi', email: 'budi@contoh.id', telepon: null, nik: null },
    lampiran: [upload.value.id],
    pengunggah: UPLOADER,
    nomorAsal: null,
  });
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal));
  const reader = await readerOf(deps, akun.value.akunId);
  const { nomor } = sent.value;
  const giver = { sebagai: 'orang', reader, akunId: akun.value.akunId, pengunggah: '' } as const;
  const given = await giveCommand(deps, giver, nomor, { perintah: 'verifikasi', unit: ['KT-63.71/06'] });
  if (!given.ok) throw new Error(JSON.stringify(given.refusal));
  await writeRoot(deps, '2026-11-01');
  return { nomor };
}

export async function findings(deps: Deps): Promise<Finding[]> {
  const found: Finding[] = [];
  for await (const one of checkSystem(deps)) found.push(one);
  return found;
}

/** Keeps what is written to it. */
export function sink(): { readonly out: Writable; readonly bytes: () => Buffer } {
  const chunks: Buffer[] = [];
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { out, bytes: () => Buffer.concat(chunks) };
}

export function fileOf(bytes: Buffer): BackupFile {
  return {
    ukuran: bytes.length,
    open: (start, end) => Readable.from([bytes.subarray(start, end)]),
  };
}

export async function readBytes(deps: Deps, kunci: string): Promise<Buffer | null> {
  const stream = await deps.files.open(kunci);
  if (stream === null) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
