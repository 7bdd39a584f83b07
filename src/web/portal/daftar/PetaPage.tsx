import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { gambarHref } from '../peta/gambar.ts';
import { hrefOf, withFilter } from './address.ts';
import type { Asked } from './filter.ts';

/** A sign on the map: an area with its count, or one laporan. */
export interface Sign {
  readonly x: number;
  readonly y: number;
  readonly nama: string;
  readonly jumlah: number;
  readonly href: string;
}

export interface MapRow {
  readonly nama: string;
  readonly jumlah: number;
  /** Null for what has no area of its own. */
  readonly href: string | null;
}

export interface PetaProps {
  readonly page: Page;
  readonly asked: Asked;
  readonly kode: string;
  /** Of the area shown. */
  readonly tempat: string;
  readonly lebar: number;
  readonly tinggi: number;
  readonly signs: readonly Sign[];
  readonly isTitik: boolean;
  readonly rows: readonly MapRow[];
  /** How many were counted when there are more; null when all were. */
  readonly terpotong: number | null;
}

/** Where the laporan of a list are (F45): signs on our own outlines, and the same as a table. */
export function PetaPage(props: PetaProps) {
  const { page, asked } = props;
  const words = page.m.portal.daftarPeta;
  const title = words.petaJudul(props.tempat);
  return (
    <Layout page={page} title={title} isIndexed={false}>
      <h1>{title}</h1>
      <p>
        <a href={hrefOf(asked)}>{words.keDaftar}</a>
        {props.kode === 'id' ? null : (
          <>
            {' · '}
            <a href={hrefOf(withFilter(asked, 'wilayah', ''), '/laporan/peta')}>{words.keNegeri}</a>
          </>
        )}
      </p>
      <MapWithTable {...props} />
    </Layout>
  );
}

/** The part that the list shows beside itself on wide screens. */
export function MapWithTable(props: PetaProps) {
  const { page, kode, lebar, tinggi, signs, rows } = props;
  const words = page.m.portal.daftarPeta;
  const most = Math.max(1, ...signs.map((one) => one.jumlah));
  return (
    <div id="peta-laporan">
      <p class="facts">
        {rows.length === 0 ? words.petaKosong : props.isTitik ? words.petaPembukaTitik : words.petaPembuka}{' '}
        {props.terpotong === null ? null : words.petaTerpotong(props.terpotong)}
      </p>
      {/* The table below says the same in words: the picture is for eyes and fingers. */}
      <svg class="map-counts" viewBox={`0 0 ${lebar} ${tinggi}`} aria-hidden="true" focusable="false">
        <image href={gambarHref(kode)} width={lebar} height={tinggi} />
        {signs.map(({ x, y, nama, jumlah, href }) => (
          <a href={href} tabindex={-1} aria-label={nama}>
            <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r={radius(jumlah, most, props.isTitik)}>
              <title>{props.isTitik ? nama : words.titik(nama, jumlah)}</title>
            </circle>
          </a>
        ))}
      </svg>
      {rows.length === 0 ? null : (
        <details class="map-table" open={!props.isTitik && rows.length <= 12}>
          <summary>{words.tabel}</summary>
          <DataTable
            page={page}
            caption={words.petaJudul(props.tempat)}
            isCaptionHidden
            columns={[
              {
                judul: words.daerah,
                cell: (row) => (
                  <FigureLink
                    href={row.href}
                    jumlah={row.href?.startsWith('/laporan?') ? row.jumlah : null}
                    hanyaTerlihat
                  >
                    {row.nama}
                  </FigureLink>
                ),
              },
              { judul: words.jumlah, cell: (row) => words.angka(row.jumlah), isAngka: true },
            ]}
            rows={rows}
          />
        </details>
      )}
    </div>
  );
}

const SMALLEST = 5;
const LARGEST = 26;

/** The area of a circle grows with its count. */
function radius(jumlah: number, most: number, isTitik: boolean): string {
  if (isTitik) return String(SMALLEST + 2);
  return Math.max(SMALLEST, LARGEST * Math.sqrt(jumlah / most)).toFixed(1);
}
