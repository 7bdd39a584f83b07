import { formatNomor } from '../../../domain/shared/nomor.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import { Button } from '../../components/form/Button.tsx';
import { Checkbox } from '../../components/form/choices.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import { Form } from '../../components/form/Form.tsx';
import { Notice } from '../../components/Notice.tsx';
import { StatusTag } from '../../components/laporan/StatusTag.tsx';
import type { RiwayatView } from '../../../useCases/laporan/readRiwayat.ts';
import type { Pembaca } from '../../../useCases/meja/kehadiran.ts';
import { Hadir } from '../desk/Hadir.tsx';
import { HistoryRow } from '../desk/History.tsx';
import { withReturn } from '../queue/address.ts';
import { DueLine } from '../queue/DueLine.tsx';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { FieldView } from './isian/FieldView.tsx';
import { SPECS } from './bentuk/specs.ts';
import type { Draft, Meja, OfficerCommand } from './types.ts';

export interface CommandPageProps {
  readonly meja: Meja;
  readonly perintah: OfficerCommand;
  readonly draft: Draft;
  readonly urut: number;
  /** Fresh on every page: the same form sent twice acts once. */
  readonly kunci: string;
  /** Who else reads it; null for whoever is not in charge. */
  readonly pembaca: readonly Pembaca[] | null;
  /** The query of the list that this page was opened from; empty from the desk. */
  readonly dari: string;
  /** What somebody did while the form was open. */
  readonly sementaraItu: readonly RiwayatView[];
}

export function CommandPage(props: CommandPageProps) {
  const { meja, perintah, draft, sementaraItu } = props;
  const { page, nomor } = meja;
  const words = page.m.petugas.perintah.daftar[perintah];
  const spec = SPECS[perintah];
  const fields = spec.fields(meja, draft);
  const labels = labelsOf(meja, fields);
  const texts = page.m.petugas.perintah;
  const { draf } = texts;
  const isLong = fields.some((one) => one.jenis === 'area');
  const hasFiles = fields.some((one) => one.jenis === 'berkas');
  return (
    <WorkspaceLayout
      page={page}
      title={`${words.nama}, ${formatNomor(nomor)}`}
      hasErrors={draft.errors.length > 0}
      scripts={['meja.js']}
    >
      <ErrorSummary page={page} errors={draft.errors} labels={labels} />
      <p>
        <a href={withReturn(`/petugas/laporan/${nomor}`, props.dari)}>
          {texts.kembaliKe(formatNomor(nomor))}
        </a>
      </p>
      <h1>{words.nama}</h1>
      <p class="lead">{words.jelas}</p>
      <Hadir page={page} nomor={nomor} pembaca={props.pembaca} />
      {sementaraItu.length === 0 ? null : <Meanwhile {...props} />}
      {draft.disimpanPada === undefined ? null : (
        <Notice page={page} kind="informasi">
          <p>{draf.dipulihkan(formatWaktu(draft.disimpanPada, meja.view?.zona ?? 'WIB', page.lang))}</p>
        </Notice>
      )}
      <div class="command-frame">
        <Form page={page} action={`/petugas/laporan/${nomor}/${perintah}`} hasFiles={hasFiles}>
          <input type="hidden" name="kunci" value={props.kunci} />
          <input type="hidden" name="urut" value={String(props.urut)} />
          {props.dari === '' ? null : <input type="hidden" name="dari" value={props.dari} />}
          {fields.some(({ jenis }) => HAS_BUTTON.includes(jenis)) ? <LookAgain label={texts.cari} /> : null}
          {fields.map((field) => (
            <FieldView meja={meja} draft={draft} spec={field} />
          ))}
          <Buttons {...props} isLong={isLong} />
          {isLong ? <p class="hint" id="draf" aria-live="polite" data-gagal={draf.gagal}></p> : null}
        </Form>
        <Subject meja={meja} />
      </div>
    </WorkspaceLayout>
  );
}

/** Send it, mask or confirm what seems personal, keep it for later. */
function Buttons({ meja: { page }, perintah, draft, isLong }: CommandPageProps & { isLong: boolean }) {
  const { daftar, draf, pribadi } = page.m.petugas.perintah;
  return (
    <>
      {draft.isPribadi === true ? <Checkbox page={page} name="perlu_pribadi" label={pribadi.perlu} /> : null}
      <div class="buttons">
        <Button kind={SPECS[perintah].kind ?? 'utama'} name="aksi" value="kirim">
          {daftar[perintah].tombol}
        </Button>
        {draft.isPribadi === true ? (
          <Button kind="biasa" name="aksi" value="samarkan">
            {pribadi.samarkan}
          </Button>
        ) : null}
        {isLong ? (
          <Button kind="biasa" name="aksi" value="simpan">
            {draf.simpan}
          </Button>
        ) : null}
        {draft.disimpanPada === undefined ? null : (
          <Button kind="biasa" name="aksi" value="buang">
            {draf.buang}
          </Button>
        )}
      </div>
    </>
  );
}

/** Fields with a button of their own before the one that sends. */
const HAS_BUTTON: readonly string[] = ['judul', 'tujuan', 'badan', 'wilayah', 'templat'];

/**
 * Enter in a field presses a form's first button: here one that only searches for what was typed. Without it Enter would take over a
 * suggested title or insert a template that nobody asked for.
 */
function LookAgain({ label }: { label: string }) {
  return (
    <button class="hidden" type="submit" name="aksi" value="cari" tabindex={-1} aria-hidden="true">
      {label}
    </button>
  );
}

/** What the officer acts on, beside the form: read while typing. */
function Subject({ meja: { page, view } }: { meja: Meja }) {
  if (view === null) return null;
  const texts = page.m.petugas;
  return (
    <aside class="subject" aria-label={texts.perintah.laporanIni}>
      <h2>{view.judul ?? texts.antrean.tanpaJudul}</h2>
      <p>{view.status === null ? null : <StatusTag page={page} status={view.status} hasil={view.hasil} />}</p>
      <p>
        <DueLine page={page} view={view} />
      </p>
      {view.isi === null ? null : <p class="prose">{view.isi}</p>}
    </aside>
  );
}

function Meanwhile({ meja, sementaraItu }: CommandPageProps) {
  const { page, aturan, view } = meja;
  const words = page.m.petugas.perintah.sementaraItu;
  return (
    <Notice page={page} kind="perhatian" isNew>
      <p>
        <strong>{words.judul}.</strong> {words.isi}
      </p>
      <ul class="meanwhile">
        {sementaraItu.map((row) => (
          <li>
            <HistoryRow
              page={page}
              aturan={aturan}
              zona={view?.zona ?? 'WIB'}
              riwayat={[]}
              row={row}
              isPlain
            />
          </li>
        ))}
      </ul>
      <p>{words.kirimTetap}</p>
    </Notice>
  );
}

/** How each field is named in the summary on top. */
function labelsOf(
  { page }: Meja,
  fields: ReturnType<(typeof SPECS)['verifikasi']['fields']>,
): Readonly<Record<string, string>> {
  const { isian } = page.m.petugas.perintah;
  const named = fields.flatMap((one) => ('label' in one ? [[one.nama, one.label] as const] : []));
  return { ...isian, ...Object.fromEntries(named) };
}
