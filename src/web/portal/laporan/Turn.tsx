import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import type { Page } from '../../request/page.ts';
import { CommandForm } from './CommandPage.tsx';
import { firstValues, PERINTAH_PELAPOR, turnOf } from './commandForm.ts';

/** For its own pelapor: the one thing to do now, with what it is about; everything else as links below it. */
export function Turn({ page, laporan, kunci }: { page: Page; laporan: LaporanView; kunci: string }) {
  const words = page.m.portal.rincian;
  const turn = turnOf(laporan);
  const others = PERINTAH_PELAPOR.filter((one) => one !== turn && laporan.boleh.includes(one));
  return (
    <>
      {turn === null ? null : (
        <section class="turn" aria-labelledby="giliran">
          <h2 id="giliran">
            {words.langkahAnda}: {words.perintah[turn].judul.toLowerCase()}
          </h2>
          <AskedFor page={page} laporan={laporan} isQuestion={turn === 'lengkapi'} />
          <CommandForm
            page={page}
            laporan={laporan}
            perintah={turn}
            values={firstValues(laporan, kunci)}
            errors={[]}
          />
        </section>
      )}
      <nav class="other-actions" aria-label={words.tindakanLain}>
        <ul>
          {others.map((one) => (
            <li>
              <a href={`/laporan/${laporan.nomor}/${one}`}>{words.perintah[one].judul}</a>
            </li>
          ))}
          {laporan.status === 'selesai' ? (
            <li>
              <a href={`/laporan/${laporan.nomor}/survei`}>{page.m.petugas.survei.isi.tautan}</a>
            </li>
          ) : null}
          <li>
            <a href={`/laporan/${laporan.nomor}/perangkat`}>{page.m.portal.perangkat.tautan}</a>
          </li>
          <li>
            <a href={`/laporan/${laporan.nomor}/hapus`}>{page.m.portal.hapusData.tautan}</a>
          </li>
        </ul>
      </nav>
    </>
  );
}

/** The question or the answer that the pelapor is to answer, so that nobody must look for it. */
function AskedFor({ page, laporan, isQuestion }: { page: Page; laporan: LaporanView; isQuestion: boolean }) {
  const words = page.m.portal.rincian;
  const asked = laporan.tanggapan.findLast((one) =>
    isQuestion ? one.jenis === 'ditunda' : one.akhir === true || one.jenis === 'diselesaikan',
  );
  if (asked === undefined || asked.isi === null) return null;
  return (
    <blockquote class="asked">
      <p class="label">{isQuestion ? words.pertanyaan : words.jawabanAkhir}</p>
      <p class="prose">{asked.isi}</p>
    </blockquote>
  );
}
