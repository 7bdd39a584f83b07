import { formatNomor } from '../../domain/shared/nomor.ts';
import { dokumenTandaTerima as kata } from '../../messages/dokumen/tandaTerima.ts';
import { formatWaktu } from '../../messages/format/tanggal.ts';
import { messagesFor } from '../../messages/catalogue.ts';
import type { LaporanView } from '../../useCases/laporan/readLaporan.ts';
import type { Dokumen } from './dokumen.ts';

/** What stands on the receipt beside the laporan itself. */
export interface IsiTandaTerima {
  readonly view: LaporanView;
  /** Null when nobody can come back by it. */
  readonly resi: string | null;
  readonly mewakili: string | null;
  /** Where it is tracked; the secret is never part of an address. */
  readonly alamat: string;
}

/** The receipt for whoever brought a laporan to an officer (F59): number, secret, to whom it went, the way back. */
export function susunTandaTerima({ view, resi, mewakili, alamat }: IsiTandaTerima): Dokumen {
  const nomor = formatNomor(view.nomor);
  const row = (label: string, value: string | null | undefined): readonly (readonly [string, string])[] =>
    value ? [[label, value]] : [];
  return {
    judul: kata.judul,
    anak: nomor,
    tanda: null,
    kepala: [
      [kata.nomor, nomor],
      ...row(kata.resi, resi?.replace(/(\d{4})(?=\d)/g, '$1 ')),
      ...row(kata.diterima, view.dibuatPada === null ? null : formatWaktu(view.dibuatPada, view.zona, 'id')),
      ...row(kata.instansi, view.instansi?.nama),
      ...row(kata.kanal, view.kanal === null ? null : messagesFor('id').kode.kanal[view.kanal]),
      ...row(kata.perihal, view.judul),
      ...row(kata.pelapor, view.pelapor?.nama),
      ...row(kata.mewakili, mewakili),
    ],
    ringkasan: '',
    bagian: [
      {
        kode: 'pelacakan',
        judul: kata.pelacakan,
        blok: [
          { jenis: 'paragraf', teks: kata.buka(alamat) },
          { jenis: 'qr', alamat, uraian: kata.qr(alamat) },
          { jenis: 'butir', teks: kata.cara },
        ],
        narasi: '',
      },
    ],
  };
}
