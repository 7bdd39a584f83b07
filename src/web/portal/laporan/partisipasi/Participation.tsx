import { formatWaktu } from '../../../../messages/format/tanggal.ts';
import type { LaporanView } from '../../../../useCases/laporan/readLaporan.ts';
import type { KomentarSendiri, Partisipasi } from '../../../../useCases/partisipasi/baca.ts';
import { Button, ButtonLink } from '../../../components/form/Button.tsx';
import { Form } from '../../../components/form/Form.tsx';
import type { Page } from '../../../request/page.ts';
import { CommentForm } from './komentar/CommentPage.tsx';

export interface ParticipationProps {
  readonly page: Page;
  readonly laporan: LaporanView;
  readonly partisipasi: Partisipasi;
  /** Names the comment's form: pressed twice, it is sent once. */
  readonly kunci: string;
  /** False for a visitor without any cookie: the page is then the same for all and sets none; its buttons lead to the forms. */
  readonly hasForms: boolean;
}

/** Support, following and comments: only on a laporan that everybody may read. */
export function Participation(props: ParticipationProps) {
  const { page, laporan } = props;
  const words = page.m.portal.partisipasi;
  return (
    <>
      <section aria-labelledby="partisipasi" class="not-printed">
        <h2 id="partisipasi">{words.judul}</h2>
        <Support {...props} />
      </section>
      <section aria-labelledby="komentar">
        <h2 id="komentar">{words.komentar}</h2>
        <Comments {...props} />
        {laporan.isPelapor ? null : <Write {...props} />}
      </section>
    </>
  );
}

type SupportProps = Pick<ParticipationProps, 'page' | 'laporan' | 'partisipasi' | 'hasForms'>;

/** Also a page of its own, for whoever came without a cookie. */
export function Support({ page, laporan, partisipasi, hasForms }: SupportProps) {
  const words = page.m.portal.partisipasi;
  const { dukungan, isMendukung, isMengikuti } = partisipasi;
  const at = `/laporan/${laporan.nomor}`;
  return (
    <>
      <p>
        <strong>{words.jumlahDukungan(dukungan)}</strong> {words.dukunganArti}
      </p>
      <div class="button-row">
        {laporan.isPelapor ? null : (
          <Act
            {...{ page, hasForms }}
            href={`${at}/dukungan`}
            aksi={isMendukung ? 'batal' : 'dukung'}
            label={isMendukung ? words.batalDukung : words.dukung}
          />
        )}
        <Act
          {...{ page, hasForms }}
          href={`${at}/ikuti`}
          aksi={isMengikuti ? 'batal' : 'ikuti'}
          label={isMengikuti ? words.batalIkuti : words.ikuti}
        />
      </div>
      {isMengikuti ? (
        <p>
          <a href="/diikuti">{words.semuaDiikuti}</a> ·{' '}
          <a href="/perangkat">{page.m.portal.perangkat.tautan}</a>
        </p>
      ) : null}
    </>
  );
}

function Act(props: { page: Page; hasForms: boolean; href: string; aksi: string; label: string }) {
  if (!props.hasForms) {
    return (
      <p>
        <ButtonLink href={props.href} kind="biasa">
          {props.label}
        </ButtonLink>
      </p>
    );
  }
  return (
    <Form page={props.page} action={props.href}>
      <Button kind="biasa" name="aksi" value={props.aksi}>
        {props.label}
      </Button>
    </Form>
  );
}

function Comments({ page, laporan, partisipasi }: ParticipationProps) {
  const words = page.m.portal.partisipasi;
  const all: readonly Shown[] = [
    ...partisipasi.komentar.map((one) => ({ ...one, status: 'tampil' as const })),
    ...partisipasi.sendiri.map((one) => ({ ...one, isSendiri: true as const })),
  ];
  if (all.length === 0) return <p class="facts">{words.komentarKosong}</p>;
  return (
    <ol class="thread">
      {all.map((one) => (
        <li class="message">
          <p class="message-head">
            {one.nama === null ? null : <strong>{one.nama}</strong>}
            {one.status === 'tampil' ? null : <span class="message-mark">{ownMark(page, one)}</span>}
            <time class="facts" datetime={new Date(one.dibuatPada).toISOString()}>
              {formatWaktu(one.dibuatPada, laporan.zona, page.lang)}
            </time>
          </p>
          {one.isi === null ? (
            <p class="facts">{words.tarik.tempat}</p>
          ) : (
            <>
              <p class="prose">{one.isi}</p>
              <CommentAct page={page} one={one} />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

type Shown = (KomentarSendiri & { readonly isSendiri: true }) | KomentarTampil;
type KomentarTampil = Partisipasi['komentar'][number] & { readonly status: 'tampil' };

/** The own comment can be taken back, any other one that is shown reported. */
function CommentAct({ page, one }: { page: Page; one: Shown }) {
  const words = page.m.portal.partisipasi;
  const [href, label] = one.isSendiri
    ? [`/komentar/${one.id}/tarik`, words.tarik.tautan]
    : [`/komentar/${one.id}/adukan`, words.aduan.tautan];
  const of = one.isSendiri ? label : `${label} (${one.nama ?? ''})`;
  return (
    <p class="facts not-printed">
      <a href={href} aria-label={of} rel="nofollow">
        {label}
      </a>
    </p>
  );
}

function ownMark(page: Page, { status, alasan }: KomentarSendiri): string {
  const words = page.m.portal.partisipasi;
  return status === 'menunggu' ? words.komentarMenunggu : words.komentarDitolak(alasan ?? '');
}

function Write({ page, laporan, kunci }: ParticipationProps) {
  if (page.session !== null)
    return <CommentForm page={page} nomor={laporan.nomor} kunci={kunci} isi="" errors={[]} />;
  return (
    <p class="not-printed">
      <a href={`/masuk?next=/laporan/${laporan.nomor}`}>{page.m.portal.partisipasi.komentarMasuk}</a>
    </p>
  );
}
