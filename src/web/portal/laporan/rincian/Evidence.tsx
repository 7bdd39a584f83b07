import type { LaporanView } from '../../../../useCases/laporan/readLaporan.ts';
import type { Page } from '../../../request/page.ts';

type Picture = LaporanView['lampiran'][number];

/** Photos of the pelapor beside those of the office (F94): how it was, how it is. Only when there is something to compare. */
export function Evidence({ page, laporan }: { page: Page; laporan: LaporanView }) {
  const words = page.m.portal.partisipasi;
  const fromPelapor = laporan.tanggapan
    .filter((one) => one.oleh === 'pelapor')
    .flatMap((one) => one.lampiran);
  const before = pictures([...laporan.lampiran, ...fromPelapor]);
  const after = pictures(
    laporan.tanggapan.filter((one) => one.oleh === 'petugas').flatMap((one) => one.lampiran),
  );
  if (after.length === 0) return null;
  return (
    <section aria-labelledby="bukti">
      <h2 id="bukti">{words.bukti}</h2>
      <div class="evidence">
        {before.length === 0 ? null : <Row page={page} title={words.sebelum} pictures={before} />}
        <Row page={page} title={words.sesudah} pictures={after} />
      </div>
    </section>
  );
}

function Row({ page, title, pictures: shown }: { page: Page; title: string; pictures: readonly Picture[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {shown.map(({ id, nama }) => (
          <li>
            <a href={`/lampiran/${id}`}>
              <img
                class="thumbnail"
                src={`/lampiran/${id}/kecil`}
                alt={page.m.portal.rincian.gambar(nama)}
                loading="lazy"
              />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const MAX_SHOWN = 8;

function pictures(files: readonly Picture[]): readonly Picture[] {
  return files.filter((one) => one.hasThumbnail).slice(0, MAX_SHOWN);
}
