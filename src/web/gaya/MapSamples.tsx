import { formatPersen } from '../../messages/format/angka.ts';
import { Choropleth } from '../components/chart/Choropleth.tsx';
import { Change } from '../components/angka/Change.tsx';
import { Icon, ICON_NAMES } from '../components/Icon.tsx';
import { KeptWords } from '../components/KeptWords.tsx';
import { QrCode } from '../components/QrCode.tsx';
import type { Page } from '../request/page.ts';

const SHARES = [94, 78, 98, 41, 63, null];

/** A country of six square provinces. */
const GAMBAR = {
  lebar: 600,
  tinggi: 400,
  daerah: SHARES.map((_, i) => {
    const [x, y] = [(i % 3) * 200, Math.floor(i / 3) * 200];
    return { kode: String(i), jalur: `M${x} ${y}h190v190h-190z`, x: x + 100, y: y + 100 };
  }),
};

export function AreaMap({ page }: { page: Page }) {
  const words = page.m.gaya;
  const gambar = {
    ...GAMBAR,
    daerah: GAMBAR.daerah.map((one, i) => ({ ...one, nama: words.provinsi(i + 1) })),
  };
  const nilai = SHARES.map((share, i) => {
    const teks = share === null ? '–' : formatPersen(share, 100, 0, page.lang);
    return [String(i), { nilai: share, teks, rinci: null, href: '#peta' }] as const;
  });
  return (
    <Choropleth
      page={page}
      id="contoh"
      judul={words.judulPeta}
      kepala={words.kepalaTempat}
      ukuran={words.kepalaSelesai}
      gambar={gambar}
      nilai={new Map(nilai)}
      format={(share) => formatPersen(Math.round(share), 100, 0, page.lang)}
    />
  );
}

export function Signs({ page }: { page: Page }) {
  const words = page.m.gaya;
  const share = (pembilang: number) =>
    ({ satuan: 'bagian', nilai: pembilang / 100, pembilang, penyebut: 100 }) as const;
  return (
    <>
      <ul class="inline-list">
        {ICON_NAMES.map((name) => (
          <li>
            <Icon name={name} /> <code>{name}</code>
          </li>
        ))}
      </ul>
      <p>
        <Change page={page} kode="tindak_lanjut" kini={share(98)} dulu={share(94)} />
      </p>
      <QrCode address={page.address ?? ''} label={words.kodeQr} />
      <KeptWords page={page} fields={[['isi', words.pesanPelapor]]} />
    </>
  );
}
