import { bagiKelas, tingkatOf, type Pembagian } from '../../../domain/monev/kelas.ts';
import { KOSONG } from '../../../messages/format/angka.ts';
import type { Gambar, GambarDaerah } from '../../../useCases/peta/gambarPeta.ts';
import type { Page } from '../../request/page.ts';
import { FigureLink } from '../angka/FigureLink.tsx';
import { DataTable } from '../data/DataTable.tsx';
import { Patterns, Swatch } from './patterns.tsx';

/** What a map tells of one area. */
export interface NilaiDaerah {
  readonly nilai: number | null;
  /** As printed, e.g. `98%`. */
  readonly teks: string;
  /** What it comes from, e.g. `1.219 dari 1.294`. */
  readonly rinci: string | null;
  /** Where a click leads; null where there is nothing to open. */
  readonly href: string | null;
  /** The list behind the value, and what it comes to; absent where there is none. */
  readonly daftar?: {
    readonly href: string;
    readonly jumlah: number;
    readonly hanyaTerlihat?: boolean;
  } | null;
}

export interface ChoroplethProps {
  readonly page: Page;
  /** Unique on the page. */
  readonly id: string;
  readonly judul: string;
  /** Heads the names, e.g. `Provinsi`. */
  readonly kepala: string;
  /** Heads the values. */
  readonly ukuran: string;
  readonly gambar: Gambar;
  readonly nilai: ReadonlyMap<string, NilaiDaerah>;
  /** A value as the legend prints it. */
  readonly format: (nilai: number) => string;
  /** Rows of the table that lie nowhere on the map, e.g. those without a place. */
  readonly diLuarPeta?: readonly { readonly nama: string; readonly nilai: NilaiDaerah }[];
}

/**
 * Areas in up to five steps. Each step has a shade and a hatching and, in the table beside it, a word, so that colour is not
 * needed; the table says all that the map says, in the order of the values. Links of the map are for the pointer: the keyboard
 * finds the same ones in the table.
 */
export function Choropleth(props: ChoroplethProps) {
  const { page, id, judul, gambar, nilai } = props;
  const words = page.m.monev.peta;
  const pembagian = bagiKelas(new Map([...nilai].map(([kode, one]) => [kode, one.nilai])));
  return (
    <figure class="peta">
      <figcaption>{judul}</figcaption>
      <div class="peta-parts">
        <div class="peta-picture">
          <svg
            class="peta-svg"
            viewBox={`0 0 ${gambar.lebar} ${gambar.tinggi}`}
            aria-hidden="true"
            focusable="false"
          >
            <title>{judul}</title>
            <desc>{words.uraian}</desc>
            <Patterns id={id} />
            {gambar.daerah.map((daerah) => (
              <Area
                id={id}
                daerah={daerah}
                nilai={nilai.get(daerah.kode)}
                kelas={shadeOf(pembagian, daerah.kode)}
              />
            ))}
          </svg>
          <Legend {...props} pembagian={pembagian} />
        </div>
        <AreaTable {...props} pembagian={pembagian} />
      </div>
    </figure>
  );
}

function shadeOf({ kelas, letak }: Pembagian, kode: string): number | null {
  const step = letak.get(kode);
  return step === undefined ? null : tingkatOf(step, kelas.length);
}

function Area(props: {
  id: string;
  daerah: GambarDaerah;
  nilai: NilaiDaerah | undefined;
  kelas: number | null;
}) {
  const { id, daerah, nilai, kelas } = props;
  const fill = kelas === null ? 'none' : `url(#${id}-${kelas})`;
  const title = `${daerah.nama}: ${nilai?.teks ?? KOSONG}${nilai?.rinci == null ? '' : ` (${nilai.rinci})`}`;
  const look = kelas === null ? 'peta-daerah peta-tanpa' : 'peta-daerah';
  // Land smaller than a pixel is still an area that one can be late in.
  const shape =
    daerah.jalur === '' ? (
      <circle class={look} fill={fill} cx={daerah.x} cy={daerah.y} r="3">
        <title>{title}</title>
      </circle>
    ) : (
      <path class={look} fill={fill} d={daerah.jalur}>
        <title>{title}</title>
      </path>
    );
  return nilai?.href == null ? (
    shape
  ) : (
    <a href={nilai.href} tabindex={-1}>
      {shape}
    </a>
  );
}

function Legend({ page, id, format, pembagian }: ChoroplethProps & { pembagian: Pembagian }) {
  const words = page.m.monev.peta;
  const { kelas } = pembagian;
  return (
    <ul class="peta-legend">
      {kelas.map((one, step) => (
        <li>
          <Swatch id={id} shade={tingkatOf(step, kelas.length)} />
          {words.rentang(
            words.tingkat[tingkatOf(step, kelas.length)] ?? '',
            one.dari === one.sampai ? format(one.dari) : `${format(one.dari)}–${format(one.sampai)}`,
            one.banyak,
          )}
        </li>
      ))}
      <li>
        <Swatch id={id} shade={null} />
        {words.tanpa}
      </li>
    </ul>
  );
}

interface Row {
  readonly kode: string;
  readonly nama: string;
  readonly one: NilaiDaerah | undefined;
}

function AreaTable(props: ChoroplethProps & { pembagian: Pembagian }) {
  const { page, gambar, nilai, pembagian } = props;
  const words = page.m.monev.peta;
  const rows = gambar.daerah
    .map(({ kode, nama }): Row => ({ kode, nama, one: nilai.get(kode) }))
    .filter((row) => row.one !== undefined)
    .toSorted((a, b) => (b.one?.nilai ?? -1) - (a.one?.nilai ?? -1) || (a.nama < b.nama ? -1 : 1));
  const hasParts = rows.some(({ one }) => one?.rinci != null);
  const outside = (props.diLuarPeta ?? []).map(({ nama, nilai: one }): Row => ({ kode: '', nama, one }));
  return (
    <DataTable
      page={page}
      caption={props.judul}
      isCaptionHidden
      rows={[...rows, ...outside]}
      columns={[
        {
          judul: props.kepala,
          cell: ({ nama, one }) => (
            <FigureLink href={one?.href === one?.daftar?.href ? null : (one?.href ?? null)} jumlah={null}>
              {nama}
            </FigureLink>
          ),
        },
        {
          judul: props.ukuran,
          isAngka: true,
          cell: ({ one }) => (
            <FigureLink
              href={one?.daftar?.href ?? null}
              jumlah={one?.daftar?.jumlah ?? null}
              hanyaTerlihat={one?.daftar?.hanyaTerlihat ?? false}
            >
              {one?.teks ?? KOSONG}
            </FigureLink>
          ),
        },
        ...(hasParts
          ? [{ judul: words.dari, isAngka: true, cell: ({ one }: Row) => one?.rinci ?? KOSONG }]
          : []),
        {
          judul: words.kelompok,
          cell: ({ kode }) => {
            const shade = shadeOf(pembagian, kode);
            return shade === null ? KOSONG : (words.tingkat[shade] ?? KOSONG);
          },
        },
      ]}
    />
  );
}
