import type { LaporanView } from '../../../../useCases/laporan/readLaporan.ts';
import { Attachments, type ThreadMessage } from '../../../components/laporan/Thread.tsx';
import type { Page } from '../../../request/page.ts';

/** The files of a laporan: pictures small beside each other, each opening in full, everything else by name. */
export function Evidence({ page, view }: { page: Page; view: LaporanView }) {
  const pictures = view.lampiran.filter((one) => one.hasThumbnail);
  const others = view.lampiran.filter((one) => !one.hasThumbnail);
  const { gambar } = page.m.petugas.meja;
  return (
    <>
      {pictures.length === 0 ? null : (
        <div class="evidence">
          <ul>
            {filesOf(view.nomor, pictures).map(({ nama, href }) => (
              <li>
                <a href={href}>
                  <img class="thumbnail" src={`${href}/kecil`} alt={gambar(nama)} loading="lazy" />
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Attachments page={page} lampiran={filesOf(view.nomor, others)} />
    </>
  );
}

export function filesOf(
  nomor: string,
  files: LaporanView['lampiran'],
): NonNullable<ThreadMessage['lampiran']> {
  return files.map(({ id, nama, ukuran, pindai }) => ({
    nama,
    ukuran,
    pindai,
    href: `/petugas/laporan/${nomor}/lampiran/${id}`,
  }));
}
