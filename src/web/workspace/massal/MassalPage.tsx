import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { pribadiOf } from '../../../domain/laporan/tulisan/dibacaUmum.ts';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import type { Instant, Zona } from '../../../domain/shared/time.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatPukul } from '../../../messages/format/tanggal.ts';
import { refusalText } from '../../../messages/refusals/table.ts';
import type { Massal } from '../../../useCases/massal/massal.ts';
import { Button } from '../../components/form/Button.tsx';
import { Form } from '../../components/form/Form.tsx';
import { MarkedText } from '../../components/laporan/MarkedText.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { Page } from '../../request/page.ts';
import { namaBadan, peristiwaWords } from '../desk/eventWords.ts';
import { queueReturn } from '../queue/address.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

interface MassalProps {
  readonly page: Page;
  readonly aturan: Rujukan;
  readonly massal: Massal;
  readonly now: Instant;
  readonly zona: Zona;
}

/** A bulk act at every stage: looked at, waiting, under way, done or taken back. */
export function MassalPage(props: MassalProps) {
  const { page, massal } = props;
  const words = page.m.petugas.antrean.massal;
  const nama = page.m.petugas.perintah.daftar[massal.perintah.perintah].nama;
  const judul = {
    rancangan: words.tinjau.judul(nama),
    menunggu: words.menunggu.judul,
    berjalan: words.berjalan.judul,
    dibatalkan: words.dibatalkan.judul,
    selesai: words.selesai.judul,
  }[massal.status];
  return (
    <WorkspaceLayout page={page} title={judul} scripts={isMoving(massal) ? ['tindakanMassal.js'] : []}>
      <p>
        <a href={queueReturn(massal.dari) ?? '/petugas'}>{words.kembali}</a>
      </p>
      <h1>{judul}</h1>
      <Stage {...props} />
      <Outcomes {...props} />
    </WorkspaceLayout>
  );
}

function isMoving({ status }: Massal): boolean {
  return status === 'menunggu' || status === 'berjalan';
}

function Stage(props: MassalProps) {
  const { page, massal, now, zona } = props;
  const words = page.m.petugas.antrean.massal;
  const able = massal.sasaran.filter(isAble).length;
  const done = massal.sasaran.filter((one) => one.hasil?.jenis === 'berhasil').length;
  const [n, dari] = [formatAngka(done, page.lang), formatAngka(massal.sasaran.length, page.lang)];
  switch (massal.status) {
    case 'rancangan':
      return <Review {...props} able={able} />;
    case 'menunggu': {
      const jalan = massal.jalanPada ?? now;
      return (
        <>
          <p class="lead">
            {words.menunggu.isi(formatAngka(able, page.lang), formatPukul(jalan, zona, page.lang, true))}{' '}
            <strong
              id="sisa"
              data-ms={String(Math.max(0, jalan - now))}
              data-kata={words.menunggu.sisa('{n}')}
            >
              {words.menunggu.sisa(formatAngka(Math.max(0, Math.ceil((jalan - now) / 1000)), page.lang))}
            </strong>
          </p>
          <Form page={page} action={`/petugas/massal/${massal.id}/batal`}>
            <Button kind="utama">{words.menunggu.batal}</Button>
          </Form>
          <p>
            <a href={`/petugas/massal/${massal.id}`}>{words.menunggu.muatUlang}</a>
          </p>
        </>
      );
    }
    case 'berjalan':
      return (
        <p class="lead" id="sisa" data-ms="2000">
          {words.berjalan.isi(n, dari)}{' '}
          <a href={`/petugas/massal/${massal.id}`}>{words.menunggu.muatUlang}</a>
        </p>
      );
    case 'dibatalkan':
      return <p class="lead">{words.dibatalkan.isi}</p>;
    case 'selesai':
      return (
        <>
          <p class="lead">{words.selesai.isi(n, dari)}</p>
          <p>{words.selesai.tetap}</p>
        </>
      );
  }
}

/** What it will do to how many, whom it skips, and who will be told. */
function Review({ page, aturan, massal, able }: MassalProps & { able: number }) {
  const words = page.m.petugas.antrean.massal;
  const n = formatAngka(able, page.lang);
  const skipped = massal.sasaran.length - able;
  const unit = 'unit' in massal.perintah ? (massal.perintah.unit ?? []) : [];
  return (
    <>
      <p class="lead">
        {words.tinjau.bisa(n)}{' '}
        {skipped === 0 ? null : words.tinjau.tidakBisa(formatAngka(skipped, page.lang))}
      </p>
      <Asked page={page} aturan={aturan} massal={massal} />
      {pribadiOf(massal.perintah) === null ? null : (
        <Notice page={page} kind="perhatian">
          <p>{words.tinjau.pribadi}</p>
        </Notice>
      )}
      <h2>{words.tinjau.diberiTahu}</h2>
      {able === 0 ? (
        <p>{words.tinjau.tidakAda}</p>
      ) : (
        <ul>
          <li>{words.tinjau.pelapor(n)}</li>
          {unit.map((kode) => (
            <li>{words.tinjau.petugas(namaBadan(aturan, kode))}</li>
          ))}
        </ul>
      )}
      {able === 0 ? null : (
        <>
          <Notice page={page} kind="informasi">
            <p>{words.tinjau.tunggu}</p>
          </Notice>
          <Form page={page} action={`/petugas/massal/${massal.id}/jalankan`}>
            <Button kind={massal.perintah.perintah === 'arsipkan' ? 'bahaya' : 'utama'}>
              {words.tinjau.jalankan(n)}
            </Button>
          </Form>
        </>
      )}
      <p>
        <a href={againHref(massal)}>{words.tinjau.ubah}</a>
      </p>
    </>
  );
}

function Asked({ page, aturan, massal: { perintah } }: Pick<MassalProps, 'page' | 'aturan' | 'massal'>) {
  const { isian } = page.m.petugas.perintah;
  const rows: (readonly [string, string])[] =
    perintah.perintah === 'arsipkan'
      ? [
          [isian.alasanKode, page.m.kode.alasanArsip[perintah.alasanKode]],
          [isian.pesan, perintah.pesan],
        ]
      : [[isian.unit, (perintah.unit ?? []).map((kode) => namaBadan(aturan, kode)).join('; ')]];
  if (perintah.perintah === 'disposisi') rows.push([isian.alasan, perintah.alasan]);
  return (
    <dl class="facts-list">
      {rows.map(([nama, teks]) => (
        <div>
          <dt>{nama}</dt>
          <dd class="prose">
            <MarkedText teks={teks} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The choice again, with what was asked and written. */
function againHref({ id, sasaran, dari }: Massal): string {
  const query = new URLSearchParams(sasaran.map((one) => ['nomor', one.nomor]));
  query.set('ulang', id);
  if (dari !== '') query.set('dari', dari);
  return `/petugas/massal?${query.toString()}`;
}

type Sasaran = Massal['sasaran'][number];

function isAble(one: Sasaran): boolean {
  return one.refusal === null && !one.isChanged;
}

function Outcomes({ page, massal }: MassalProps) {
  const words = page.m.petugas.antrean.massal;
  const isOver = massal.status === 'selesai' || massal.status === 'berjalan';
  if (massal.status === 'dibatalkan') return null;
  return (
    <div class="table-scroll">
      <table>
        <caption class="hidden">{words.dipilih}</caption>
        <thead>
          <tr>
            <th scope="col">{words.kolom.laporan}</th>
            <th scope="col">{isOver ? words.kolom.hasil : words.kolom.akibat}</th>
          </tr>
        </thead>
        <tbody>
          {massal.sasaran.map((one) => (
            <tr>
              <th scope="row">
                <a href={`/petugas/laporan/${one.nomor}`}>{one.judul ?? formatNomor(one.nomor)}</a>{' '}
                <span class="facts nomor">{formatNomor(one.nomor)}</span>
              </th>
              <td>{isOver ? outcomeText(page, one) : effectText(page, one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function effectText(page: Page, one: Sasaran): string {
  const { tinjau } = page.m.petugas.antrean.massal;
  if (one.refusal !== null) return `${tinjau.dilewati}: ${refusalText(one.refusal, page.lang)}`;
  return one.isChanged ? `${tinjau.dilewati}: ${tinjau.berubahSejakDipilih}` : tinjau.akan;
}

function outcomeText(page: Page, { hasil }: Sasaran): string {
  const words = page.m.petugas.antrean.massal;
  if (hasil === null) return words.belum;
  if (hasil.jenis === 'berhasil') return words.berhasil;
  return hasil.jenis === 'berubah'
    ? words.berubah(peristiwaWords(hasil.peristiwa, page))
    : `${words.tinjau.dilewati}: ${refusalText(hasil.refusal, page.lang)}`;
}
