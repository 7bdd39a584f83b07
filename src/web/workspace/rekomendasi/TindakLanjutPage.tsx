import { badanOf } from '../../../domain/instansi/pohon.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal, formatWaktuPendek } from '../../../messages/format/tanggal.ts';
import type { ButirTerbaca, JawabanRekomendasi } from '../../../useCases/pengawasan/jawabanRekomendasi.ts';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { BuktiLinks } from '../bukti/BuktiLinks.tsx';
import { AnswerForm, TakeBackForm, VerifyForm } from './ButirForms.tsx';
import type { AksiButir, TindakLanjutProps } from './props.ts';
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
  const { page, one, buka } = props;
  const words = page.m.petugas.rekomendasi;
  const nomor = String(one.urut);
  const open = buka?.urut === one.urut ? buka.aksi : null;
  const acts = actsAt(props);
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
      {acts.map((aksi) =>
        open === aksi || (open !== null && acts.length === 1) ? (
          <ActForm {...props} aksi={aksi} />
        ) : (
          <p class="no-print">
            <a href={`?butir=${nomor}&aksi=${aksi}#butir-${nomor}`}>{words[aksi].judul(nomor)}</a>
          </p>
        ),
      )}
    </section>
  );
}

/** Who may answer corrects what waits; who may verify judges it. */
function actsAt({ one, baca }: TindakLanjutProps & { one: ButirTerbaca }): readonly AksiButir[] {
  const { lihat, jawab, verifikasi } = baca.wewenang;
  if (!lihat) return [];
  if (one.keadaan === 'belum' || one.keadaan === 'dikembalikan') return jawab ? ['jawab'] : [];
  if (one.keadaan !== 'menunggu') return [];
  return [...(verifikasi ? (['periksa'] as const) : []), ...(jawab ? (['koreksi'] as const) : [])];
}

function ActForm(props: TindakLanjutProps & { one: ButirTerbaca; aksi: AksiButir }) {
  if (props.aksi === 'periksa') return <VerifyForm {...props} />;
  if (props.aksi === 'jawab') return <AnswerForm {...props} lama={null} />;
  const lama = props.one.jawaban.find((one) => one.tarik === null) ?? null;
  return (
    <>
      <AnswerForm {...props} lama={lama} />
      {lama === null ? null : <TakeBackForm {...props} lama={lama} />}
    </>
  );
}

function Answer({ page, zona, jawaban }: TindakLanjutProps & { jawaban: JawabanRekomendasi }) {
  const words = page.m.petugas.rekomendasi;
  const when = (pada: number): string => formatWaktuPendek(pada, zona, page.lang);
  const { putusan, urut, ke, tarik } = jawaban;
  return (
    <div class="answer-block">
      <p class="act-text">{jawaban.isi}</p>
      <p class="facts">
        {words.dikerjakan(formatTanggal(jawaban.tanggal, page.lang))}
        {' · '}
        {words.jawabanOleh(jawaban.nama, when(jawaban.pada))}
      </p>
      <p>
        {jawaban.lampiran.length === 0 ? words.tanpaBukti : `${words.bukti(String(urut), String(ke))}: `}
        <BuktiLinks lampiran={jawaban.lampiran} />
      </p>
      {tarik === null ? null : (
        <p class="facts">
          {tarik.diganti
            ? words.digantiOleh(tarik.nama, when(tarik.pada))
            : words.ditarikOleh(tarik.nama, when(tarik.pada))}
        </p>
      )}
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
