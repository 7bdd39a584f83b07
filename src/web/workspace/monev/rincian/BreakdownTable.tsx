import { HARI_TERBANYAK, instansiDinilai } from '../../../../domain/kinerja/kinerja.ts';
import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import { addHari } from '../../../../domain/shared/time.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import { formatBulan } from '../../../../messages/format/tanggal.ts';
import type { IndikatorBaris, IndikatorJawaban } from '../../../../useCases/monev/readIndikator.ts';
import { CaraLink } from '../../../components/angka/CaraLink.tsx';
import { Change } from '../../../components/angka/Change.tsx';
import { FigureLink } from '../../../components/angka/FigureLink.tsx';
import { nilaiText } from '../../../components/angka/nilaiText.ts';
import { Bar } from '../../../components/data/Bar.tsx';
import { Pagination } from '../../../components/data/Pagination.tsx';
import { DataTable, sortHead, type Column } from '../../../components/data/DataTable.tsx';
import type { Page } from '../../../request/page.ts';
import type { OfficerByRoles } from '../../officer.ts';
import { caraHref, monevHref, type MonevAsked } from '../asked.ts';
import { sheetOf } from './sheet.ts';
import { listHref, partOf, rowPart } from '../links.ts';
import { KELOMPOK, kelompokFor, kelompokOf, type KodeRincian } from './kelompok.ts';
import { kolomOf, nilaiUntukUrut, type HrefOf, type Kolom } from './kolom.tsx';

interface BreakdownProps {
  readonly page: Page;
  readonly asked: MonevAsked;
  readonly aturan: Rujukan;
  readonly officer: OfficerByRoles;
  readonly rincian: IndikatorJawaban;
  /** The same rows of the period before; absent where there is none. */
  readonly before?: ReadonlyMap<string, IndikatorBaris>;
}

const PERS = ['instansi', 'unit', 'bulan', 'kategori', 'klasifikasi', 'kanal', 'wilayah'] as const;

/** The same figures side by side, by instansi, unit, month …; every figure opens the list that it counts. */
export function BreakdownTable(props: BreakdownProps) {
  const { page, asked, rincian } = props;
  const { dasbor } = page.m.petugas;
  const kelompok = kelompokOf(asked);
  // another choice has other columns
  const { urut: _urut, arah: _arah, ...unsorted } = asked;
  const caption = dasbor.perMenurut(dasbor.per[asked.per].toLowerCase(), dasbor.kelompok[kelompok]);
  const { rows, prevHref, nextHref, dari } = sheetOf(asked, sortedRows(asked, rincian.baris));
  return (
    <section id="rincian" class="figures figures-dense">
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
        <OfficersLink {...props} />
      </p>
      <p class="choices-line">
        {kelompokFor(asked.per).map((one) => (
          <a
            href={`${monevHref(unsorted, { rincian: one })}#rincian`}
            {...(one === kelompok ? { 'aria-current': 'true' } : {})}
          >
            {dasbor.kelompok[one]}
          </a>
        ))}
      </p>
      {rincian.baris.length === 0 ? (
        <p>{dasbor.rincianKosong}</p>
      ) : (
        <>
          <DataTable page={page} caption={caption} rows={rows} columns={columnsOf(props)} />
          {rows.length === rincian.baris.length ? null : (
            <p class="facts">{dasbor.lembar(dari, dari + rows.length - 1, rincian.baris.length)}</p>
          )}
          <Pagination page={page} prevHref={prevHref} nextHref={nextHref} />
        </>
      )}
    </section>
  );
}

/** What a column is sorted by; rows without a value stand last at either end. */
function sortedRows(
  { urut, arah = 'turun' }: MonevAsked,
  rows: readonly IndikatorBaris[],
): readonly IndikatorBaris[] {
  if (urut === undefined) return rows;
  const sign = arah === 'naik' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [x, y] = [nilaiUntukUrut(a, urut), nilaiUntukUrut(b, urut)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return x < y ? -sign : Number(x > y) * sign;
  });
}

/** Each head sorts by its column through the address (once more turns it around), and leads to how its figures were computed. */
function withHeads(
  page: Page,
  asked: MonevAsked,
  columns: readonly Kolom[],
): readonly Column<IndikatorBaris>[] {
  const now = { urut: asked.urut, arah: asked.arah ?? 'turun' };
  return columns.map(({ kode, hasCara, ...column }) => ({
    ...column,
    ...(hasCara ? { cara: <CaraLink page={page} nama={column.judul} href={caraHref(asked, kode)} /> } : {}),
    ...sortHead(
      now,
      kode,
      kode === 'nama' ? 'naik' : 'turun',
      (arah) => `${monevHref(asked, { urut: kode, arah })}#rincian`,
    ),
  }));
}

/** The share followed up, as a bar with its change. */
function shareColumn({ page, before }: BreakdownProps, href: HrefOf): Kolom {
  const { dasbor } = page.m.petugas;
  return {
    kode: 'tindak_lanjut',
    hasCara: true,
    judul: dasbor.indikator.tindak_lanjut.nama,
    cell: (row) => {
      const one = row.indikator['tindak_lanjut'];
      return one === undefined ? null : (
        <>
          <FigureLink href={href(row, partOf('tindak_lanjut'))} jumlah={one.pembilang}>
            <Bar page={page} pembilang={one.pembilang} penyebut={one.penyebut} />
          </FigureLink>
          {before === undefined ? null : (
            <span class="facts">
              <Change
                page={page}
                kode="tindak_lanjut"
                kini={one}
                dulu={before.get(row.kunci)?.indikator['tindak_lanjut']}
              />
            </span>
          )}
        </>
      );
    },
  };
}

function columnsOf(props: BreakdownProps): readonly Column<IndikatorBaris>[] {
  const { page, asked, aturan } = props;
  const { dasbor } = page.m.petugas;
  const keys = props.rincian.baris.map((row) => row.kunci);
  const href: HrefOf = (row, part) => {
    const own = rowPart(asked, row.kunci, keys, aturan);
    return own === null ? null : listHref(asked, part, own);
  };
  const kelompok = kelompokOf(asked);
  // growth has no rows by month: whoever reads months compares them
  const shown = KELOMPOK[kelompok].filter((kode) => props.rincian.baris.some((row) => row.indikator[kode]));
  const nama: Kolom = {
    kode: 'nama',
    hasCara: false,
    judul: dasbor.per[asked.per],
    cell: (row) => drillDown(page, asked, row),
  };
  return withHeads(page, asked, [
    nama,
    ...(kelompok === 'pokok' ? mainColumns(props, href) : shown.flatMap((kode) => kolomOf(page, kode, href))),
  ]);
}

/** The six states of every report (F127), which add up to the whole, between what was followed up and how soon. */
function mainColumns(props: BreakdownProps, href: HrefOf): readonly Kolom[] {
  const { page } = props;
  const { dasbor } = page.m.petugas;
  const count = (kode: KodeRincian): Kolom => ({
    kode,
    hasCara: true,
    judul: dasbor.indikator[kode].nama,
    isAngka: true,
    cell: (row) => (
      <FigureLink href={href(row, partOf(kode))} jumlah={row.indikator[kode]?.pembilang ?? 0}>
        {formatAngka(row.indikator[kode]?.pembilang ?? 0, page.lang)}
      </FigureLink>
    ),
  });
  const [median] = kolomOf(page, 'waktu_respons', href);
  return [
    count('total'),
    shareColumn(props, href),
    ...KELOMPOK.keadaan.slice(3).map(count),
    ...(median === undefined
      ? []
      : [
          {
            ...median,
            judul: `${dasbor.indikator.waktu_respons.nama}, ${dasbor.waktu.median.toLowerCase()}`,
          },
        ]),
    {
      kode: 'kepatuhan_respons',
      hasCara: true,
      judul: dasbor.indikator.kepatuhan_respons.nama,
      isAngka: true,
      cell: (row) => {
        const one = row.indikator['kepatuhan_respons'];
        return one === undefined ? null : (
          <FigureLink href={href(row, partOf('kepatuhan_respons'))} jumlah={one.pembilang}>
            {nilaiText(page, one)}
          </FigureLink>
        );
      },
    },
  ];
}

/** What officers did is for the admin and the head of their instansi alone (rules §7), and counts acts, not laporan made. */
function OfficersLink({ page, asked, officer, aturan }: BreakdownProps) {
  const [kode, ...more] = asked.instansi ?? [];
  if (kode === undefined || more.length > 0 || asked.induk !== undefined || asked.perTanggal !== undefined)
    return null;
  if (!instansiDinilai(officer.penugasan, aturan.pohon).includes(kode)) return null;
  const { dari, sampai } = asked;
  const isShort = dari !== undefined && sampai !== undefined && addHari(dari, HARI_TERBANYAK) > sampai;
  const days = isShort ? { dari, sampai } : {};
  return (
    <a href={`/monev/petugas?${new URLSearchParams({ instansi: kode, ...days }).toString()}`}>
      {page.m.petugas.dasbor.perPetugas}
    </a>
  );
}

/** A body's name leads to its own dashboard, a month's to that month. */
function drillDown(page: Page, asked: MonevAsked, row: IndikatorBaris) {
  const name = rowName(page, asked, row);
  if (asked.per !== 'instansi') return name;
  const { induk: _induk, jenis: _jenis, urut: _urut, ...rest } = asked;
  return <a href={monevHref({ ...rest, instansi: [row.kunci], per: 'unit' })}>{name}</a>;
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
