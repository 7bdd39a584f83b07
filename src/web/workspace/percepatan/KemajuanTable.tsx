import { mencapai, selesaiOf, terbukaOf } from '../../../domain/percepatan/kemajuan.ts';
import { formatAngka, formatPersen } from '../../../messages/format/angka.ts';
import type { BarisPercepatan, PercepatanTerbaca } from '../../../useCases/percepatan/bacaPercepatan.ts';
import type { UkuranPercepatan } from '../../../useCases/percepatan/daftarPercepatan.ts';
import { Bar } from '../../components/data/Bar.tsx';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { DataTable, type Column } from '../../components/data/DataTable.tsx';
import { Unduh } from '../../components/data/Unduh.tsx';
import type { Page } from '../../request/page.ts';
import { badanPath } from '../pengawasan/address.ts';
import { daftarHref, driveHref, HERE, queryOf, type DriveAsked } from './address.ts';

interface TableProps {
  readonly page: Page;
  readonly asked: DriveAsked;
  readonly baca: PercepatanTerbaca;
}

/** The list by body, or by unit of one body; every number opens its laporan, every supervised body what can be done. */
export function KemajuanTable(props: TableProps) {
  const { page, asked, baca } = props;
  const words = page.m.petugas.percepatan;
  const isUnits = baca.instansi !== null;
  const judul = isUnits ? words.tabelUnit : words.tabel;
  const rows = baca.baris
    .filter((one) => one.jumlah > 0)
    .toSorted((a, b) => terbukaOf(b) - terbukaOf(a) || b.jumlah - a.jumlah || (a.nama < b.nama ? -1 : 1));
  const none = baca.baris.filter((one) => one.jumlah === 0).map((one) => one.nama);
  const hasSigns = rows.some((one) => one.bertanda !== null);
  return (
    <section class="figures figures-dense">
      <h2 id="badan">{judul}</h2>
      <p class="facts">{words.tabelIsi}</p>
      <DataTable
        page={page}
        caption={judul}
        isCaptionHidden
        rows={rows}
        columns={[...progress(props), ...others(props, hasSigns)]}
      />
      {none.length === 0 ? null : <p class="facts">{words.tanpaLaporan(none.toSorted().join(', '))}</p>}
      {hasSigns ? (
        <p class="facts">
          {words.tandaIsi} <a href="/monev/sinyal">{words.tandaTautan}</a>
        </p>
      ) : null}
      <Unduh page={page} judul={judul} path={`${HERE}/${asked.id}/unduh`} query={queryOf(asked)} />
    </section>
  );
}

/** A number with the address of its laporan; nought opens nothing. */
function Counted(
  props: TableProps & { row: BarisPercepatan; ukuran: UkuranPercepatan; n: number; teks?: string },
) {
  const { page, asked, baca, row, ukuran, n } = props;
  const text = props.teks ?? formatAngka(n, page.lang);
  if (n === 0) return <>{text}</>;
  const change = baca.instansi === null ? { instansi: row.kode } : { badan: row.kode };
  return (
    <FigureLink
      href={daftarHref(asked, ukuran, change)}
      jumlah={n}
      label={`${page.m.petugas.percepatan.ukuran[ukuran]}, ${row.nama}: ${formatAngka(n, page.lang)}`}
    >
      {text}
    </FigureLink>
  );
}

function progress(props: TableProps): readonly Column<BarisPercepatan>[] {
  const { page, asked, baca } = props;
  const words = page.m.petugas.percepatan;
  return [
    {
      judul: baca.instansi === null ? words.badan : words.unit,
      cell: (row) => (
        <>
          {baca.instansi === null ? (
            <a href={driveHref(asked, { instansi: row.kode })}>{row.nama}</a>
          ) : (
            row.nama
          )}
          {row.isDiawasi ? <Remind page={page} row={row} /> : null}
        </>
      ),
    },
    {
      judul: words.jumlah,
      isAngka: true,
      cell: (row) => <Counted {...props} row={row} ukuran="semua" n={row.jumlah} />,
    },
    {
      judul: words.selesai,
      cell: (row) => (
        <>
          <Settled {...props} row={row} />
          <Parts
            {...props}
            row={row}
            first={judged(props, row)}
            all={['dikonfirmasi', 'tanpa_konfirmasi', 'tidak_dipenuhi']}
          />
        </>
      ),
    },
    {
      judul: words.terbuka,
      cell: (row) => (
        <>
          <Counted {...props} row={row} ukuran="terbuka" n={terbukaOf(row)} />
          <Parts {...props} row={row} all={['bergerak', 'diam', 'dibuka_kembali']} />
        </>
      ),
    },
    {
      judul: words.terlama,
      isAngka: true,
      cell: ({ terlama }) => (terlama === null ? words.tidakAda : formatAngka(terlama, page.lang)),
    },
  ];
}

function Settled(props: TableProps & { row: BarisPercepatan }) {
  const { page, row } = props;
  const n = selesaiOf(row);
  return (
    <>
      <Counted {...props} row={row} ukuran="selesai" n={n} />{' '}
      <Bar page={page} pembilang={n} penyebut={row.jumlah} />
    </>
  );
}

/** Whether the target is reached; null without one. */
function judged({ page, baca }: TableProps, row: BarisPercepatan): string | null {
  const words = page.m.petugas.percepatan;
  const { target } = baca.percepatan;
  if (target === null) return null;
  return mencapai(selesaiOf(row), row.jumlah, target) ? words.tercapai : words.belumTercapai;
}

/** What a number is made of, without what there is none of. */
function Parts(
  props: TableProps & {
    row: BarisPercepatan;
    all: readonly (keyof Page['m']['petugas']['percepatan']['sebanyak'])[];
    first?: string | null;
  },
) {
  const { page, row, all, first = null } = props;
  const { sebanyak } = page.m.petugas.percepatan;
  const some = all
    .map((ukuran) => ({ ukuran, n: ukuran === 'dibuka_kembali' ? row.dibukaKembali : row[ukuran] }))
    .filter(({ n }) => n > 0);
  if (some.length === 0 && first === null) return null;
  return (
    <p class="facts">
      {first}
      {some.map(({ ukuran, n }, i) => (
        <>
          {i > 0 ? ', ' : first === null ? '' : ': '}
          <Counted {...props} ukuran={ukuran} n={n} teks={sebanyak[ukuran](formatAngka(n, page.lang))} />
        </>
      ))}
    </p>
  );
}

/** The cockpit's own means: there is no second way to remind. */
function Remind({ page, row }: { page: Page; row: BarisPercepatan }) {
  const words = page.m.petugas.pengawasan;
  return (
    <>
      <br />
      <a class="row-act" href={`${badanPath(row.kode)}#lakukan`} aria-label={words.ingatkanUntuk(row.nama)}>
        {words.ingatkan}
      </a>
    </>
  );
}

function others(props: TableProps, hasSigns: boolean): readonly Column<BarisPercepatan>[] {
  const { page, baca } = props;
  const words = page.m.petugas.percepatan;
  const count = (judul: string, ukuran: UkuranPercepatan, of: (row: BarisPercepatan) => number) => ({
    judul,
    isAngka: true,
    cell: (row: BarisPercepatan) => <Counted {...props} row={row} ukuran={ukuran} n={of(row)} />,
  });
  return [
    count(words.arsip, 'arsip', (row) => row.arsip),
    count(words.pindah, 'pindah', (row) => row.pindah),
    ...(baca.dulu === null
      ? []
      : [
          {
            judul: words.duluKolom,
            isAngka: true,
            cell: ({ dulu }: BarisPercepatan) =>
              dulu === null ? words.tidakAda : formatPersen(dulu.selesai, dulu.jumlah, 0, page.lang),
          },
        ]),
    ...(hasSigns
      ? [
          {
            judul: words.tanda,
            isAngka: true,
            cell: (row: BarisPercepatan) =>
              row.bertanda === null ? (
                words.tidakAda
              ) : (
                <Counted {...props} row={row} ukuran="bertanda" n={row.bertanda} />
              ),
          },
        ]
      : []),
  ];
}
