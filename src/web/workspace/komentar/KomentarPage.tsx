import { formatNomor } from '../../../domain/shared/nomor.ts';
import type { Zona } from '../../../domain/shared/time.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import { SEBAB_ADUAN, type KomentarDiadukan } from '../../../useCases/partisipasi/aduanKomentar.ts';
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
  /** Shown ones that readers found wrong. */
  readonly diadukan: readonly KomentarDiadukan[];
  /** The comment whose refusal came back, with the reason as it was typed. */
  readonly refused: {
    readonly id: string;
    readonly alasan: string;
    readonly errors: readonly FieldError[];
  } | null;
}

/** Comments that readers reported, and those that wait: shown, or not shown with a reason that their writer reads. */
export function KomentarPage(props: KomentarProps) {
  const { page, rows, diadukan, refused } = props;
  const words = page.m.portal.partisipasi.moderasi;
  const errors = refused?.errors ?? [];
  return (
    <WorkspaceLayout page={page} title={words.judul} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={{}} />
      <h1>{words.judul}</h1>
      <p>{words.pembuka}</p>
      {diadukan.length === 0 ? null : (
        <section aria-labelledby="diadukan">
          <h2 id="diadukan">{words.diadukan}</h2>
          <p>{words.diadukanIsi}</p>
          <ol class="thread">
            {diadukan.map((one) => (
              <li class="message">
                <Waiting {...props} one={one} sebab={one.sebab} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {rows.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <section aria-labelledby="menunggu">
          <h2 id="menunggu">{words.menunggu}</h2>
          <ol class="thread">
            {rows.map((one) => (
              <li class="message">
                <Waiting {...props} one={one} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </WorkspaceLayout>
  );
}

type WaitingProps = KomentarProps & { one: KomentarMenunggu; sebab?: KomentarDiadukan['sebab'] };

/** `sebab`: reported while it is shown; then the first choice is to let it stand. */
function Waiting({ page, zona, one, sebab, refused }: WaitingProps) {
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
      {sebab === undefined ? null : <Reported page={page} sebab={sebab} />}
      <Form page={page} action="/petugas/komentar">
        <input type="hidden" name="id" value={one.id} />
        <p>
          <button
            class="button button-utama"
            type="submit"
            name="putusan"
            value={sebab === undefined ? 'tampil' : 'biarkan'}
            aria-label={sebab === undefined ? words.tampilkanDari(one.nama) : words.biarkanDari(one.nama)}
          >
            {sebab === undefined ? words.tampilkan : words.biarkan}
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

function Reported({ page, sebab }: { page: Page; sebab: KomentarDiadukan['sebab'] }) {
  const { aduan, moderasi } = page.m.portal.partisipasi;
  return (
    <ul class="list">
      {SEBAB_ADUAN.flatMap((one) => {
        const n = sebab[one] ?? 0;
        return n === 0 ? [] : [<li>{moderasi.sebab(aduan.sebabPilihan[one], n)}</li>];
      })}
    </ul>
  );
}
