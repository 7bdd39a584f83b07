import type { Badan } from '../../../../domain/instansi/types.ts';
import { indikatorOf } from '../../../../domain/monev/indikator.ts';
import { hariOf } from '../../../../domain/shared/time.ts';
import { messagesFor } from '../../../../messages/catalogue.ts';
import { formatTanggal } from '../../../../messages/format/tanggal.ts';
import type { TindakanTerbaca } from '../../../../useCases/pengawasan/tindakan.ts';
import type { KodeIndikator } from '../../../components/angka/Cara.tsx';
import type { Dokumen } from '../../../dokumen/dokumen.ts';

/** An official letter as a document, in Indonesian as the law asks of letters: the same bytes whenever it is made. */
export function susunSurat(surat: TindakanTerbaca, pengawas: Badan, badan: Badan): Dokumen {
  const { pengawasan, dasbor } = messagesFor('id').petugas;
  const words = pengawasan.surat;
  const alinea = surat.isi.split(/\n{2,}|\n/).filter((one) => one.trim() !== '');
  const jawab = surat.tanggal === null ? [] : [words.jawab(formatTanggal(surat.tanggal, 'id'))];
  return {
    judul: words.judul[surat.jenis] ?? '',
    anak: pengawas.nama,
    tanda: null,
    kepala: [
      [words.nomor, surat.nomor ?? ''],
      [words.hari, formatTanggal(hariOf(surat.pada, pengawas.zona), 'id')],
      [words.kepada, badan.nama],
      [words.perihal, surat.perihal],
    ],
    ringkasan: '',
    bagian: [
      {
        kode: 'isi',
        judul: words.perihal,
        blok: [...alinea, ...jawab].map((teks) => ({ jenis: 'paragraf', teks })),
        narasi: '',
      },
      {
        kode: 'angka',
        judul: words.angka,
        blok: [
          {
            jenis: 'tabel',
            tabel: {
              kode: 'angka',
              judul: words.angka,
              kolom: [
                { judul: words.ukuran, lebar: 3 },
                { judul: words.nilai, isAngka: true },
              ],
              baris: surat.angka.map(({ kode, pembilang, penyebut }) => [
                dasbor.indikator[kode as KodeIndikator]?.nama ?? kode,
                indikatorOf(kode)?.satuan === 'bagian' ? { pembilang, penyebut } : pembilang,
              ]),
            },
          },
        ],
        narasi: '',
      },
      {
        kode: 'tanda',
        judul: words.tandaTangan.judul,
        blok: [
          { jenis: 'paragraf', teks: words.tanda(pengawas.nama) },
          { jenis: 'paragraf', teks: surat.namaOleh },
        ],
        narasi: '',
      },
    ],
  };
}
