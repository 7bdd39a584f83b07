import { formatNomor } from '../../../domain/shared/nomor.ts';
import { isHari } from '../../../domain/shared/time.ts';
import { formatHari, formatWaktu } from '../../../messages/format/tanggal.ts';
import type { KuasaView } from '../../../useCases/entri/kuasa.ts';
import type { Bernama } from '../../../useCases/laporan/named.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { Flags } from '../../components/laporan/Flags.tsx';
import type { Page } from '../../request/page.ts';
import { kuasaWords } from '../entri/kuasaWords.ts';

/** What is known of the laporan, as far as this reader may know it. */
export function Facts(props: {
  page: Page;
  view: LaporanView;
  isBanjir?: boolean;
  /** For whom the pelapor speaks, where this reader may see it. */
  kuasa?: KuasaView | null;
  /** Whose desk or system forwarded it. */
  sumber?: Bernama | null;
}) {
  const { page, view, isBanjir } = props;
  const { meja } = page.m.petugas;
  const label = meja.dariPelapor;
  const { kode } = page.m;
  const rows: readonly (readonly [string, string | null])[] = [
    [label.diputus, view.diputus === null ? null : meja.diputus[view.diputus]],
    [label.klasifikasi, view.klasifikasi === null ? null : kode.klasifikasi[view.klasifikasi]],
    [label.kategori, view.kategori?.nama ?? null],
    [label.instansi, view.instansi?.nama ?? null],
    [label.unit, unitWords(page, view)],
    [label.terlapor, view.terlapor?.nama ?? null],
    [label.wilayah, view.wilayah?.nama ?? null],
    [label.lokasi, placeWords(view)],
    [label.tanggalKejadian, dayWords(page, view.tanggalKejadian)],
    [label.pelapor, pelaporWords(page, view)],
    [label.kanal, view.kanal === null ? null : kode.kanal[view.kanal]],
    [label.dibuat, view.dibuatPada === null ? null : formatWaktu(view.dibuatPada, view.zona, page.lang)],
    [label.terbit, view.terbit === null ? null : view.terbit ? meja.ya : meja.tidak],
    [label.tag, view.tag.length === 0 ? null : view.tag.join(', ')],
    [label.sumber, props.sumber?.nama ?? null],
    [label.nomorAsal, view.nomorAsal],
    [label.alasanArsip, view.alasanArsip === null ? null : kode.alasanArsip[view.alasanArsip]],
    [label.penilaian, view.penilaian === null ? null : `${view.penilaian} / 5`],
  ];
  return (
    <section aria-labelledby="fakta">
      <h2 id="fakta">{meja.fakta}</h2>
      <Flags page={page} view={view} isBanjir={isBanjir === true} />
      <dl class="facts-list">
        {rows.map(([nama, teks]) =>
          teks === null ? null : (
            <div>
              <dt>{nama}</dt>
              <dd>{teks}</dd>
            </div>
          ),
        )}
        <Represented page={page} view={view} kuasa={props.kuasa ?? null} />
      </dl>
      <Related page={page} view={view} />
    </section>
  );
}

function Represented({ page, view, kuasa }: { page: Page; view: LaporanView; kuasa: KuasaView | null }) {
  const words = page.m.petugas.entriSatu;
  if (kuasa === null) return null;
  return (
    <div>
      <dt>{words.mewakili}</dt>
      <dd>
        {kuasaWords(page, kuasa)}
        {kuasa.adaSurat ? (
          <>
            {', '}
            <a href={`/petugas/laporan/${view.nomor}/surat-kuasa`}>{words.lihatSurat}</a>
          </>
        ) : (
          `, ${words.tanpaSurat}`
        )}
      </dd>
    </div>
  );
}

function Related({ page, view }: { page: Page; view: LaporanView }) {
  const { meja } = page.m.petugas;
  if (view.terkait.length === 0) return null;
  return (
    <>
      <h3>{meja.dariPelapor.terkait}</h3>
      <ul class="list">
        {view.terkait.map(({ nomor, hubungan }) => (
          <li>
            {meja.hubungan[hubungan]} <a href={`/petugas/laporan/${nomor}`}>{formatNomor(nomor)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function unitWords(page: Page, view: LaporanView): string | null {
  if (view.unit.length === 0) return null;
  const { utama } = page.m.petugas.meja;
  return view.unit
    .map((one, i) => (i === 0 && view.unit.length > 1 ? `${one.nama} (${utama})` : one.nama))
    .join('; ');
}

function placeWords({ lokasi }: LaporanView): string | null {
  if (lokasi === null) return null;
  const point = lokasi.lat === null || lokasi.lon === null ? null : `${lokasi.lat}, ${lokasi.lon}`;
  return [lokasi.keterangan, point].filter((one) => one !== null).join('; ') || null;
}

export function dayWords(page: Page, day: string | null): string | null {
  if (day === null) return null;
  return isHari(day) ? formatHari(day, page.lang) : page.m.petugas.meja.tidakTahu;
}

function pelaporWords(page: Page, view: LaporanView): string {
  const { meja } = page.m.petugas;
  if (view.pelapor === null) return meja.pelaporTertutup;
  const { nama, email, telepon } = view.pelapor;
  return [nama, email, telepon].filter((one) => one !== null).join(', ') || meja.pelaporTanpaIdentitas;
}
