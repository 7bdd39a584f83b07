import { findDataPribadi } from '../../../../domain/laporan/tulisan/dataPribadi.ts';
import type { LaporanView } from '../../../../useCases/laporan/readLaporan.ts';
import { Notice } from '../../../components/Notice.tsx';
import type { Page } from '../../../request/page.ts';
import type { OfficerCommand } from '../../perintah/types.ts';

/**
 * Says that the text may hold personal data before it is published, by kind, and what can be done about it here. A hint: nothing is
 * removed by itself.
 */
export function PribadiNotice(props: { page: Page; view: LaporanView; boleh: readonly OfficerCommand[] }) {
  const { page, view, boleh } = props;
  const { meja, perintah } = page.m.petugas;
  const texts = [view.judul, view.isi, view.lokasi?.keterangan];
  const kinds = texts.flatMap((teks) =>
    teks == null ? [] : findDataPribadi(teks).map(({ jenis }) => jenis),
  );
  if (kinds.length === 0) return null;
  const names = [...new Set(kinds)].map((jenis) => page.m.portal.lapor.pribadiJenis[jenis]);
  const ways = (['koreksi', 'kerahasiaan'] as const).filter((one) => boleh.includes(one));
  return (
    <Notice page={page} kind="perhatian">
      <p>{meja.pribadi(names.join(', '))}</p>
      {ways.length === 0 ? null : (
        <p>
          {ways.map((one, i) => (
            <>
              {i === 0 ? null : ' · '}
              <a href={`/petugas/laporan/${view.nomor}/${one}`}>{perintah.daftar[one].nama}</a>
            </>
          ))}
        </p>
      )}
    </Notice>
  );
}
