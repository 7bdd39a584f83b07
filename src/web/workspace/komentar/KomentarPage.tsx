import { formatNomor } from '../../../domain/shared/nomor.ts';
import type { Zona } from '../../../domain/shared/time.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import type { KomentarMenunggu } from '../../../useCases/partisipasi/komentar.ts';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

export interface KomentarProps {
  readonly page: Page;
  readonly zona: Zona;
  readonly rows: readonly KomentarMenunggu[];
  /** The comment whose refusal came back, with the reason as it was typed. */
  readonly refused: {
    readonly id: string;
    readonly alasan: string;
    readonly errors: readonly FieldError[];
  } | null;
}

/** Comments that wait, oldest first: shown, or not shown with a reason that their writer reads. */
export function KomentarPage(props: KomentarProps) {
  const { page, rows, refused } = props;
  const words = page.m.portal.partisipasi.moderasi;
  const errors = refused?.errors ?? [];
  return (
    <WorkspaceLayout page={page} title={words.judul} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={{}} />
      <h1>{words.judul}</h1>
      <p>{words.pembuka}</p>
      {rows.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <ol class="thread">
          {rows.map((one) => (
            <li class="message">
              <Waiting {...props} one={one} />
            </li>
          ))}
        </ol>
      )}
    </WorkspaceLayout>
  );
}

function Waiting({ page, zona, one, refused }: KomentarProps & { one: KomentarMenunggu }) {
  const words = page.m.portal.partisipasi.moderasi;
  const own = refused?.id === one.id ? refused : null;
  const when = formatWaktu(one.dibuatPada, zona, page.lang);
  const field = { page, name: `alasan-${one.id}`, label: words.alasan, value: own?.alasan ?? '' };
  return (
    <>
      <p class="message-head">
        <strong>{one.nama}</strong>
        <time class="facts" datetime={new Date(one.dibuatPada).toISOString()}>
          {when}
        </time>
      </p>
      <p class="prose">{one.isi}</p>
      <p class="facts">
        {words.pada} <a href={`/petugas/laporan/${one.nomor}`}>{`${formatNomor(one.nomor)} ${one.judul}`}</a>
      </p>
      <Form page={page} action="/petugas/komentar">
        <input type="hidden" name="id" value={one.id} />
        <p>
          <button
            class="button button-utama"
            type="submit"
            name="putusan"
            value="tampil"
            aria-label={words.tampilkanDari(one.nama)}
          >
            {words.tampilkan}
          </button>
        </p>
        <TextField {...field} errors={own?.errors ?? []} />
        <button
          class="button button-biasa"
          type="submit"
          name="putusan"
          value="ditolak"
          aria-label={words.tolakDari(one.nama)}
        >
          {words.tolak}
        </button>
      </Form>
    </>
  );
}
