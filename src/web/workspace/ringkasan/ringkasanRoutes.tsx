import type { Hono } from 'hono';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal, formatWaktu } from '../../../messages/format/tanggal.ts';
import type { Deps } from '../../../useCases/deps.ts';
import {
  hitungHarian,
  hitungMingguan,
  type RingkasanHarian,
  type RingkasanMingguan,
} from '../../../useCases/ringkasan/hitungRingkasan.ts';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import type { WebEnv } from '../../deps.ts';
import { pageOf, sendPage, type Page } from '../../request/page.ts';
import { hasPeran, officerOf, type Officer } from '../officer.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

/** `/petugas/ringkasan`: the digest as a page, for printing too; every number opens its list. */
export function ringkasanRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/petugas/ringkasan', async (c) => {
    const officer = await officerOf(c, deps);
    if (officer instanceof Response) return officer;
    const isHead = hasPeran(officer, 'pimpinan', 'admin_instansi');
    const [harian, mingguan] = await Promise.all([
      hitungHarian(deps, officer),
      isHead ? hitungMingguan(deps, officer) : null,
    ]);
    const props = { page: pageOf(c), officer, harian, mingguan, now: deps.now() };
    return sendPage(c, <RingkasanPage {...props} />);
  });
}

interface Baris {
  readonly label: string;
  readonly n: number;
  readonly href: string;
}

function RingkasanPage(props: {
  page: Page;
  officer: Officer;
  harian: RingkasanHarian;
  mingguan: RingkasanMingguan | null;
  now: number;
}) {
  const { page, officer, harian, mingguan } = props;
  const words = page.m.petugas.ringkasan;
  const angka = (n: number): string => formatAngka(n, page.lang);
  return (
    <WorkspaceLayout page={page} title={words.judul}>
      <h1>{words.judul}</h1>
      <p class="lead">{words.kalimat(angka(harian.hariIni), angka(harian.terlambat))}</p>
      <p class="hint">{formatWaktu(props.now, officer.zona, page.lang)}</p>
      <Figures page={page} caption={words.sekarang} rows={dailyRows(page, harian)} />
      {mingguan === null ? null : (
        <>
          <h2>
            {words.mingguan(
              formatTanggal(mingguan.dari, page.lang),
              formatTanggal(mingguan.sampai, page.lang),
            )}
          </h2>
          <Figures page={page} caption={words.pekan} rows={weeklyRows(page, mingguan)} />
          {mingguan.unit.length === 0 ? null : (
            <Figures
              page={page}
              caption={words.unit}
              rows={mingguan.unit.map(({ kode, nama, terlambat }) => ({
                label: nama,
                n: terlambat,
                href: `/petugas?${new URLSearchParams({ tampilan: 'terlambat', unit: kode }).toString()}`,
              }))}
            />
          )}
        </>
      )}
    </WorkspaceLayout>
  );
}

function Figures({ page, caption, rows }: { page: Page; caption: string; rows: readonly Baris[] }) {
  const words = page.m.petugas.ringkasan;
  return (
    <div class="short-table">
      <DataTable
        page={page}
        caption={caption}
        rows={rows}
        columns={[
          { judul: words.apa, cell: (one) => one.label },
          {
            judul: words.jumlah,
            cell: (one) => (
              <FigureLink href={one.href} jumlah={one.n} hanyaTerlihat>
                {formatAngka(one.n, page.lang)}
              </FigureLink>
            ),
            isAngka: true,
          },
        ]}
      />
    </div>
  );
}

function dailyRows(page: Page, harian: RingkasanHarian): readonly Baris[] {
  const { tampilan } = page.m.petugas.antrean;
  const row = (view: keyof typeof tampilan, n: number): Baris => ({
    label: tampilan[view],
    n,
    href: `/petugas?tampilan=${view}`,
  });
  return [
    row('terlambat', harian.terlambat),
    row('hari-ini', harian.hariIni),
    row('verifikasi', harian.verifikasi),
    row('jawab', harian.jawab),
    row('pelapor', harian.pelapor),
  ];
}

function weeklyRows(
  page: Page,
  { dari, sampai, masuk, terbuka, terlambat, verifikasi }: RingkasanMingguan,
): readonly Baris[] {
  const words = page.m.petugas.ringkasan;
  const { tampilan } = page.m.petugas.antrean;
  return [
    { label: words.masuk, n: masuk, href: `/petugas?tampilan=semua&dari=${dari}&sampai=${sampai}` },
    { label: tampilan.terbuka, n: terbuka, href: '/petugas?tampilan=terbuka' },
    { label: tampilan.verifikasi, n: verifikasi, href: '/petugas?tampilan=verifikasi' },
    { label: tampilan.terlambat, n: terlambat, href: '/petugas?tampilan=terlambat' },
  ];
}
