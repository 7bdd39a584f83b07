import { badanOf } from '../../../domain/instansi/pohon.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal, formatWaktuPendek } from '../../../messages/format/tanggal.ts';
import type { ButirTerbaca, JawabanRekomendasi } from '../../../useCases/pengawasan/jawabanRekomendasi.ts';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { AnswerForm, VerifyForm } from './ButirForms.tsx';
import type { TindakLanjutProps } from './props.ts';
import { HeadFacts, pointFacts } from './RekomendasiPage.tsx';

/** One receiver's follow-up report: every point with its answers, and the form for answering or verifying one of them. */
export function TindakLanjutPage(props: TindakLanjutProps) {
  const { page, pohon, baca, errors } = props;
  const words = page.m.petugas.rekomendasi;
  const { rekomendasi, bagian, butir } = baca;
  const nama = badanOf(pohon, bagian.badan)?.nama ?? bagian.badan;
  const labels = {
    isi: words.jawab.isi,
    tanggal: words.jawab.tanggal,
    lampiran: words.jawab.bukti,
    putusan: words.periksa.putusan,
    alasan: words.periksa.alasan,
  };
  const n = (count: number): string => formatAngka(count, page.lang);
  return (
    <WorkspaceLayout page={page} title={`${nama}: ${rekomendasi.perihal}`} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <p>
        {rekomendasi.bagian.length > 1 ? (
          <a href={`/pengawasan/rekomendasi/${rekomendasi.id}`}>{words.kembaliKe(rekomendasi.perihal)}</a>
        ) : (
          <a href="/pengawasan/rekomendasi">{words.kembali}</a>
        )}
      </p>
      <h1>{`${nama}: ${rekomendasi.perihal}`}</h1>
      {bagian.kategori === null ? null : (
        <p class="figure-finding">
          {`${words.kategori[bagian.kategori]} · ${words.kolom.diterima}: ${words.dariSemua(n(bagian.diterima), n(bagian.semua))}`}
        </p>
      )}
      <HeadFacts page={page} pohon={pohon} baca={rekomendasi} />
      {butir.map((one) => (
        <Point {...props} one={one} />
      ))}
    </WorkspaceLayout>
  );
}

function Point(props: TindakLanjutProps & { one: ButirTerbaca }) {
  const { page, one, baca, buka } = props;
  const words = page.m.petugas.rekomendasi;
  const { wewenang } = baca;
  const nomor = String(one.urut);
  const act = !wewenang.lihat
    ? null
    : wewenang.jawab && (one.keadaan === 'belum' || one.keadaan === 'dikembalikan')
      ? 'jawab'
      : wewenang.verifikasi && one.keadaan === 'menunggu'
        ? 'periksa'
        : null;
  return (
    <section id={`butir-${nomor}`} class="figures">
      <h2>{words.form.isi(nomor)}</h2>
      <p class="act-text">{one.isi}</p>
      <p>
        {one.keadaan === 'diterima' ? (
          words.keadaan[one.keadaan]
        ) : (
          <strong>{words.keadaan[one.keadaan]}</strong>
        )}{' '}
        <span class="facts">{pointFacts(page, one)}</span>
      </p>
      {one.jawaban.map((each) => (
        <Answer {...props} jawaban={each} />
      ))}
      {act === null ? null : buka === one.urut ? (
        act === 'jawab' ? (
          <AnswerForm {...props} one={one} />
        ) : (
          <VerifyForm {...props} one={one} />
        )
      ) : (
        <p class="no-print">
          <a href={`?butir=${nomor}#butir-${nomor}`}>{words[act].judul(nomor)}</a>
        </p>
      )}
    </section>
  );
}

function Answer({ page, zona, jawaban }: TindakLanjutProps & { jawaban: JawabanRekomendasi }) {
  const words = page.m.petugas.rekomendasi;
  const when = (pada: number): string => formatWaktuPendek(pada, zona, page.lang);
  const { putusan, urut, ke } = jawaban;
  return (
    <div class="answer-block">
      <p class="act-text">{jawaban.isi}</p>
      <p class="facts">
        {words.dikerjakan(formatTanggal(jawaban.tanggal, page.lang))}
        {' · '}
        {words.jawabanOleh(jawaban.nama, when(jawaban.pada))}
      </p>
      <p>
        <a href={`/pengawasan/rekomendasi/bukti/${jawaban.id}`}>{words.bukti(String(urut), String(ke))}</a>
      </p>
      {putusan === null ? null : (
        <>
          <p class="facts">
            {putusan.diterima
              ? words.diterimaOleh(putusan.nama, when(putusan.pada))
              : words.kembaliOleh(putusan.nama, when(putusan.pada))}
          </p>
          {putusan.alasan === '' ? null : <p class="act-text">{putusan.alasan}</p>}
        </>
      )}
    </div>
  );
}
