import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatBulan } from '../../../messages/format/tanggal.ts';
import type { IndikatorBaris, IndikatorJawaban } from '../../../useCases/monev/readIndikator.ts';
import { Bar } from '../../components/data/Bar.tsx';
import { DataTable, type Column } from '../../components/data/DataTable.tsx';
import type { Page } from '../../request/page.ts';
import { monevHref, type MonevAsked } from './asked.ts';
import { figureText, Linked, wholeText } from './figure.tsx';
import { listHref, partOf, partOfDays, rowPart } from './links.ts';

interface BreakdownProps {
  readonly page: Page;
  readonly asked: MonevAsked;
  readonly aturan: Rujukan;
  readonly rincian: IndikatorJawaban;
}

const PERS = ['instansi', 'unit', 'bulan', 'kategori', 'klasifikasi', 'kanal', 'wilayah'] as const;
const SHARES = ['tindak_lanjut'] as const;
const COUNTS = ['selesai', 'belum_diverifikasi', 'belum_ditindaklanjuti', 'tertunda', 'arsip'] as const;

/** The same figures side by side, by instansi, unit, month …; every figure opens the list that it counts. */
export function BreakdownTable(props: BreakdownProps) {
  const { page, asked, rincian } = props;
  const { dasbor } = page.m.petugas;
  const caption = dasbor.perMenurut(dasbor.per[asked.per].toLowerCase());
  return (
    <section id="rincian" class="figures">
      <h2>{dasbor.bagian.rincian}</h2>
      <p class="choices-line">
        {PERS.map((per) => (
          <a
            href={`${monevHref(asked, { per })}#rincian`}
            {...(per === asked.per ? { 'aria-current': 'true' } : {})}
          >
            {dasbor.per[per]}
          </a>
        ))}
      </p>
      {rincian.baris.length === 0 ? (
        <p>{dasbor.rincianKosong}</p>
      ) : (
        <DataTable page={page} caption={caption} rows={rincian.baris} columns={columnsOf(props)} />
      )}
    </section>
  );
}

function columnsOf({ page, asked, aturan }: BreakdownProps): readonly Column<IndikatorBaris>[] {
  const { dasbor } = page.m.petugas;
  const href = (row: IndikatorBaris, part: ReturnType<typeof partOf>): string | null => {
    const own = rowPart(asked, row.kunci, aturan);
    return own === null ? null : listHref(asked, part, own);
  };
  return [
    { judul: dasbor.per[asked.per], cell: (row) => rowName(page, asked, row) },
    {
      judul: dasbor.indikator.total.nama,
      isAngka: true,
      cell: (row) => (
        <Linked href={href(row, {})}>{formatAngka(row.indikator['total']?.pembilang ?? 0, page.lang)}</Linked>
      ),
    },
    ...SHARES.map((kode) => ({
      judul: dasbor.indikator[kode].nama,
      cell: (row: IndikatorBaris) => {
        const one = row.indikator[kode];
        return one === undefined ? null : (
          <Linked href={href(row, partOf(kode))}>
            <Bar page={page} pembilang={one.pembilang} penyebut={one.penyebut} />
          </Linked>
        );
      },
    })),
    ...COUNTS.map((kode) => ({
      judul: dasbor.indikator[kode].nama,
      isAngka: true,
      cell: (row: IndikatorBaris) => (
        <Linked href={href(row, partOf(kode))}>
          {formatAngka(row.indikator[kode]?.pembilang ?? 0, page.lang)}
        </Linked>
      ),
    })),
    {
      judul: `${dasbor.indikator.waktu_respons.nama}, ${dasbor.waktu.median.toLowerCase()}`,
      isAngka: true,
      cell: (row) => {
        const one = row.indikator['waktu_respons'];
        return (
          <Linked href={href(row, partOfDays('respons', one?.nilai))}>
            {wholeText(one?.nilai, page.lang)}
          </Linked>
        );
      },
    },
    {
      judul: dasbor.indikator.kepatuhan_respons.nama,
      isAngka: true,
      cell: (row) => {
        const one = row.indikator['kepatuhan_respons'];
        return one === undefined ? null : (
          <Linked href={href(row, partOf('kepatuhan_respons'))}>
            {figureText('kepatuhan_respons', one, page.lang)}
          </Linked>
        );
      },
    },
  ];
}

/** Names come in the language of the data; months and codes are said in the reader's. */
function rowName(page: Page, asked: MonevAsked, row: IndikatorBaris): string {
  const { kode, monev } = page.m;
  const words: Readonly<Record<string, string>> =
    asked.per === 'klasifikasi' ? kode.klasifikasi : asked.per === 'kanal' ? kode.kanal : {};
  if (asked.per === 'bulan') return formatBulan(row.kunci, page.lang);
  if (row.kunci === 'tanpa_kategori') return monev.tanpaKategori;
  if (row.kunci === 'tanpa_wilayah') return monev.tanpaWilayah;
  return words[row.kunci] ?? row.nama;
}
