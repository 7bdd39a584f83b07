import type { Hari } from '../../../domain/shared/time.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { Register } from '../../../useCases/pengawasan/register.ts';
import { DataTable, type Column } from '../../components/data/DataTable.tsx';
import type { Page } from '../../request/page.ts';

export interface RegisterTableProps {
  readonly page: Page;
  readonly judul: string;
  readonly entri: readonly Register[];
  /** Today, in the zone of the body. */
  readonly hari: Hari;
  /** Whether its entries can be changed from here. */
  readonly isDitulis: boolean;
}

/** A body's register: what it has, since when and until when, with the evidence. */
export function RegisterTable(props: RegisterTableProps) {
  const { page } = props;
  const words = page.m.petugas.register;
  const columns: Column<Register>[] = [
    { judul: words.kolom.judul, cell: (one) => one.judul },
    { judul: words.kolom.jenis, cell: (one) => words.jenis[one.jenis] },
    { judul: words.kolom.isi, cell: (one) => <Content page={page} one={one} /> },
    { judul: words.kolom.masa, cell: (one) => masaText(props, one) },
    {
      judul: words.kolom.bukti,
      cell: (one) =>
        one.lampiran === null ? (
          page.m.umum.tidakAda
        ) : (
          <a href={`/pengawasan/register/${one.id}`}>{words.bukaBukti(one.judul)}</a>
        ),
    },
    { judul: words.kolom.siapa, cell: (one) => one.nama },
  ];
  const change: Column<Register> = {
    judul: words.kolom.ubah,
    cell: (one) => <a href={`/pengaturan/register/${one.id}`}>{words.ubahApa(one.judul)}</a>,
  };
  return (
    <DataTable
      page={page}
      caption={props.judul}
      isCaptionHidden
      isStacked
      rows={props.entri}
      columns={props.isDitulis ? [...columns, change] : columns}
    />
  );
}

function masaText({ page, hari }: RegisterTableProps, one: Register): string {
  const words = page.m.petugas.register;
  const day = (text: string): string => formatTanggal(text, page.lang);
  if (one.isDicabut) return words.dicabut;
  const masa =
    one.berlakuSampai === null
      ? words.sejak(day(one.tanggal))
      : words.masa(day(one.tanggal), day(one.berlakuSampai));
  const isOver = one.berlakuSampai !== null && one.berlakuSampai < hari;
  return isOver ? `${masa}, ${words.berakhir}` : masa;
}

function Content({ page, one }: { page: Page; one: Register }) {
  const words = page.m.petugas.register;
  const n = one.nilai === null ? '' : formatAngka(one.nilai, page.lang);
  const fact =
    one.persen !== null
      ? words.kemajuan(String(one.persen))
      : one.status !== null
        ? words.status[one.status]
        : one.nilai === null
          ? null
          : one.jenis === 'anggaran'
            ? words.rupiah(n)
            : words.orang(n);
  return (
    <>
      {fact}
      {one.keterangan === '' ? null : <span class="act-text">{one.keterangan}</span>}
    </>
  );
}
