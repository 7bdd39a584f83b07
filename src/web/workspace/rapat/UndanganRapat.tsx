import { badanOf } from '../../../domain/instansi/pohon.ts';
import type { Status } from '../../../domain/laporan/types.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { IsiNotulen } from '../../../useCases/pengawasan/bacaRapat.ts';
import { Bar } from '../../components/data/Bar.tsx';
import { DataTable, type Column } from '../../components/data/DataTable.tsx';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { nilaiText } from '../../components/angka/nilaiText.ts';
import { badanList } from '../pengawasan/address.ts';
import type { RapatPageProps } from './props.ts';

type Tamu = IsiNotulen['undangan'][number];

/** Who was invited, what they answered, and after the session who came. */
export function Undangan({ page, baca }: RapatPageProps) {
  const words = page.m.petugas.rapat;
  const { isi, terbit } = baca;
  const { kolom } = words;
  const came: Column<Tamu> = {
    judul: kolom.hadir,
    cell: (one) =>
      one.hadir ? page.m.petugas.pengawasan.ya : <strong>{page.m.petugas.pengawasan.tidak}</strong>,
  };
  return (
    <section class="figures">
      <h2 id="undangan">{`${kolom.undangan} (${formatAngka(isi.undangan.length, page.lang)})`}</h2>
      <DataTable
        page={page}
        caption={kolom.undangan}
        isCaptionHidden
        isStacked
        rows={isi.undangan}
        columns={[
          { judul: kolom.instansi, cell: (one) => one.nama },
          {
            judul: kolom.jawaban,
            cell: (one) => {
              const text = one.jawaban === null ? words.belumDijawab : words.jawaban[one.jawaban];
              return one.wakil === '' ? text : `${text}: ${one.wakil}`;
            },
          },
          ...(terbit === null ? [] : [came]),
        ]}
      />
    </section>
  );
}

const DAFTAR: Readonly<Record<string, readonly Status[]>> = {
  total: [],
  tindak_lanjut: ['diproses', 'selesai'],
  selesai: ['selesai'],
  belum_diverifikasi: ['menunggu_verifikasi'],
  belum_ditindaklanjuti: ['diteruskan'],
};

/** The figures of every guest, each leading to its list for whoever may open it. */
export function AngkaRapat(props: RapatPageProps) {
  const { page, baca } = props;
  const words = page.m.petugas.rapat;
  const { isi, terbit } = baca;
  const hari = formatTanggal(isi.perTanggal, page.lang);
  const kode = ['total', 'tindak_lanjut', 'selesai', 'belum_diverifikasi', 'belum_ditindaklanjuti'] as const;
  const { indikator } = page.m.petugas.dasbor;
  return (
    <section class="figures figures-dense">
      <h2 id="angka">{words.angka}</h2>
      <p class="facts">{terbit === null ? words.angkaKini(hari) : words.angkaBeku(hari)}</p>
      <DataTable
        page={page}
        caption={words.angka}
        isCaptionHidden
        rows={isi.undangan}
        columns={[
          { judul: words.kolom.instansi, cell: (one) => one.nama },
          ...kode.map((one): Column<Tamu> => ({
            judul: indikator[one].nama,
            isAngka: true,
            cell: (row) => <Figure {...props} row={row} kode={one} />,
          })),
          ...(['waktu_respons', 'kepatuhan_respons'] as const).map((one): Column<Tamu> => ({
            judul: indikator[one].nama,
            isAngka: true,
            cell: ({ angka }) => (angka[one] === undefined ? null : nilaiText(page, angka[one])),
          })),
        ]}
      />
    </section>
  );
}

function Figure(
  props: RapatPageProps & {
    row: Tamu;
    kode: 'total' | 'tindak_lanjut' | 'selesai' | 'belum_diverifikasi' | 'belum_ditindaklanjuti';
  },
) {
  const { page, pohon, baca, terbuka, row, kode } = props;
  const one = row.angka[kode];
  const badan = badanOf(pohon, row.kode);
  if (one === undefined || badan === undefined) return null;
  const { dari, sampai } = baca.isi.rapat;
  const status = DAFTAR[kode] ?? [];
  // issued minutes keep their numbers, and the lists behind them go on changing
  const isOpen = baca.terbit === null && terbuka.has(row.kode);
  const href = isOpen ? badanList(badan, { dari, sampai, status }) : null;
  return (
    <FigureLink href={href} jumlah={one.pembilang}>
      {kode === 'tindak_lanjut' || kode === 'selesai' ? (
        <Bar page={page} pembilang={one.pembilang} penyebut={one.penyebut} />
      ) : (
        formatAngka(one.pembilang, page.lang)
      )}
    </FigureLink>
  );
}
