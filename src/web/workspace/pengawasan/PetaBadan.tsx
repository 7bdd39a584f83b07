import { formatAngka, formatPersen } from '../../../messages/format/angka.ts';
import type { AngkaBadan } from '../../../useCases/pengawasan/kokpit.ts';
import type { Gambar } from '../../../useCases/peta/gambarPeta.ts';
import { Choropleth, type NilaiDaerah } from '../../components/chart/Choropleth.tsx';
import { nilaiText } from '../../components/angka/nilaiText.ts';
import type { Page } from '../../request/page.ts';
import { badanList, badanPath, type KokpitAsked } from './address.ts';

/** The supervised local governments on their map; a click leads to what can be done. */
export function PetaBadan(props: {
  page: Page;
  gambar: Gambar;
  baris: readonly AngkaBadan[];
  /** Null for a past state: lists show now. */
  periode: KokpitAsked['periode'] | null;
}) {
  const { page, gambar, baris, periode } = props;
  const words = page.m.petugas.pengawasan;
  const drawn = new Set(gambar.daerah.map((one) => one.kode));
  const nilai = baris.flatMap(({ badan, indikator }): [string, NilaiDaerah][] => {
    const one = indikator['tindak_lanjut'];
    if (
      badan.wilayah === null ||
      !drawn.has(badan.wilayah) ||
      one === undefined ||
      !JENIS.includes(badan.jenis)
    )
      return [];
    const of = page.m.petugas.dasbor.pecahan(
      formatAngka(one.pembilang, page.lang),
      formatAngka(one.penyebut, page.lang),
    );
    return [
      [
        badan.wilayah,
        {
          nilai: one.nilai,
          teks: nilaiText(page, one),
          rinci: one.nilai === null ? null : of,
          href: badanPath(badan.kode),
          ...(periode === null
            ? {}
            : {
                daftar: {
                  href: badanList(badan, { ...periode, status: ['diproses', 'selesai'] }),
                  jumlah: one.pembilang,
                },
              }),
        },
      ],
    ];
  });
  if (nilai.length < 2) return null;
  return (
    <Choropleth
      page={page}
      id="peta-badan"
      judul={words.peta}
      kepala={words.kolom.nama}
      ukuran={page.m.petugas.dasbor.indikator.tindak_lanjut.nama}
      gambar={gambar}
      nilai={new Map(nilai)}
      format={(share) => formatPersen(Math.round(share * 10_000), 10_000, 0, page.lang)}
    />
  );
}

/** Those that have an area of their own. */
const JENIS: readonly string[] = ['pemprov', 'pemkab', 'pemkot', 'wilayah_administrasi'];
