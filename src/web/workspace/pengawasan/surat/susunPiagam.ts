import type { Badan } from '../../../../domain/instansi/types.ts';
import { hariOf } from '../../../../domain/shared/time.ts';
import { messagesFor } from '../../../../messages/catalogue.ts';
import { formatTanggal } from '../../../../messages/format/tanggal.ts';
import { piagamKata } from '../../../../messages/penghargaan/piagam.ts';
import type { TindakanTerbaca } from '../../../../useCases/pengawasan/tindakan.ts';
import type { Piagam } from '../../../dokumen/pdf/piagam.ts';

/** A certificate in the words that stand on it, in Indonesian as letters of the state are: the same bytes whenever it is made. */
export function susunPiagam(surat: TindakanTerbaca, pengawas: Badan, badan: Badan): Piagam {
  const { kepada, sebagai, judul, nomor } = piagamKata;
  return {
    judul,
    pemberi: pengawas.nama,
    nomor: nomor(surat.nomor ?? ''),
    kepada,
    penerima: badan.nama,
    sebagai,
    penghargaan: surat.perihal,
    alinea: surat.isi.split('\n').filter((one) => one.trim() !== ''),
    hari: formatTanggal(hariOf(surat.pada, pengawas.zona), 'id'),
    tanda: messagesFor('id').petugas.pengawasan.surat.tanda(pengawas.nama),
    nama: surat.namaOleh,
  };
}
