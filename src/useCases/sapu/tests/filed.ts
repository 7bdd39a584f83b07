import { expect } from 'vitest';
import { PUBLIK, type Reader } from '../../../domain/laporan/reader.ts';
import type { Deps } from '../../deps.ts';
import { giveCommand, type Giver, type Incoming } from '../../laporan/giveCommand.ts';
import { submitLaporan, type Submission } from '../../laporan/submitLaporan.ts';

/** Monday 2 November 2026, 09:00 in Banjarmasin; no day off before 24 December. */
export const START = Date.parse('2026-11-02T09:00:00+08:00');

export const admin = officer('admin_instansi', 'KT-63.71');

export function officer(peran: Reader['penugasan'][number]['peran'], badan: string): Giver {
  const reader: Reader = { ...PUBLIK, pembaca: `${peran}@${badan}`, penugasan: [{ peran, badan }] };
  return { sebagai: 'orang', reader, akunId: '01890000-0000-7000-8000-000000000001', pengunggah: 'x' };
}

export async function file(deps: Deps, over: Partial<Submission['kiriman']> = {}): Promise<string> {
  const submitted = await submitLaporan(deps, {
    kiriman: {
      klasifikasi: 'pengaduan',
      judul: 'Lampu jalan mati seminggu',
      isi: 'Enam lampu penerangan di jalan kampung kami mati sejak Senin lalu.',
      kategori: 'K20a',
      instansi: 'KT-63.71',
      wilayah: '63.71',
      titik: null,
      lokasiKeterangan: null,
      tanggalKejadian: 'tidak_tahu',
      anonim: false,
      rahasia: false,
      kanal: 'web',
      ...over,
    },
    pengirim: { sebagai: 'tanpa_akun' },
    kontak: { nama: 'Contoh', email: 'pelapor@contoh.id', telepon: null, nik: null },
    lampiran: [],
    pengunggah: 'x',
    nomorAsal: null,
  });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.refusal));
  return submitted.value.nomor;
}

export async function give(deps: Deps, giver: Giver, nomor: string, command: Incoming): Promise<void> {
  const given = await giveCommand(deps, giver, nomor, command);
  expect(given).toMatchObject({ ok: true });
}
