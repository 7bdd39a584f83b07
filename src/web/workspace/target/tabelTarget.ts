import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import { messagesFor } from '../../../messages/catalogue.ts';
import { kepalaUnduhan as kepala } from '../../../messages/dokumen/unduhan.ts';
import type { TargetTercapai } from '../../../useCases/monev/target.ts';
import type { Sel, Tabel } from '../../dokumen/dokumen.ts';
import { namaIndikator, selAngka } from '../../dokumen/tabelAngka.ts';

const SERATUS_PERSEN = 10_000;

/** Targets with what was reached of them. */
export function tabelTarget(baris: readonly TargetTercapai[], pohon: Pohon): Tabel {
  const { target, berkala } = messagesFor('id').petugas;
  const { kolom } = target;
  const N = { isAngka: true } as const;
  return {
    kode: 'target',
    judul: target.judul,
    kolom: [
      { judul: kolom.tahun, ...N },
      { judul: kepala.kode },
      { judul: kolom.siapa, lebar: 3 },
      { judul: kolom.indikator, lebar: 2 },
      { judul: kolom.target, ...N, desimal: 2 },
      { judul: kolom.kini, ...N, desimal: 2 },
      { judul: kolom.capaian, ...N, desimal: 1 },
      { judul: kolom.sumber, lebar: 3 },
    ],
    baris: baris.map(({ target: one, angka, capaian }) => [
      one.tahun,
      one.badan,
      berkala.sasaran(badanOf(pohon, one.badan)?.nama ?? one.badan, berkala.lingkup[one.lingkup]),
      namaIndikator(one.indikator),
      one.jenis === 'jumlah' ? one.nilai : { pembilang: one.nilai, penyebut: SERATUS_PERSEN },
      kini(one.jenis, angka),
      capaian === null ? null : selAngka(capaian),
      one.sumber,
    ]),
  };
}

function kini(jenis: 'jumlah' | 'bagian', angka: TargetTercapai['angka']): Sel {
  if (angka === null) return null;
  return jenis === 'jumlah' ? angka.pembilang : selAngka(angka);
}
