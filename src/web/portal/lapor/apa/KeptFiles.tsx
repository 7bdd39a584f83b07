import { MAX_LAMPIRAN } from '../../../../domain/laporan/limits.ts';
import { formatUkuran } from '../../../../messages/format/angka.ts';
import { formatTanggal } from '../../../../messages/format/tanggal.ts';
import { Icon } from '../../../components/Icon.tsx';
import type { Page } from '../../../request/page.ts';
import { ownHref, type FormDraft } from '../formDraft.ts';
import type { Berkas } from '../isian.ts';

/**
 * Files that are safe already, each with a button that takes it away; what their photos tell of place and time. The island puts
 * those that are on their way below them, and takes its words from here.
 */
export function KeptFiles({ page, draft }: { page: Page; draft: FormDraft }) {
  const words = page.m.portal.lapor;
  const { isian } = draft;
  const { berkas } = isian;
  return (
    <div
      id="berkas-tersimpan"
      data-paling-banyak={MAX_LAMPIRAN}
      data-jumlah={berkas.length}
      data-menyiapkan={words.berkasMenyiapkan}
      data-mengunggah={words.berkasMengunggah}
      data-gagal={words.berkasGagal}
      data-ulangi={words.berkasUlangi}
      data-tertinggal={words.berkasTertinggal}
      data-terlalu-banyak={words.berkasTerlaluBanyak}
    >
      {berkas.length === 0 ? null : (
        <div class="field">
          <p class="label">{words.berkasTersimpan}</p>
          <ul class="attachments kept-files">
            {berkas.map((file) => (
              <li>
                <KeptFile page={page} file={file} src={ownHref(`/lapor/berkas/${file.id}`, draft)} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {berkas.map((file) => (
        <PhotoPlace page={page} file={file} isUsed={isian.fotoDipakai === file.id} />
      ))}
    </div>
  );
}

function KeptFile({ page, file, src }: { page: Page; file: Berkas; src: string }) {
  const words = page.m.portal.lapor;
  return (
    <>
      {file.isGambar && !file.isDiperiksa ? (
        <img class="thumbnail" src={src} alt={words.berkasGambar(file.nama)} loading="lazy" />
      ) : (
        <Icon name="file" />
      )}
      <span class="file-name">{file.nama}</span>
      <span class="facts">
        {formatUkuran(file.ukuran, page.lang)}
        {file.isDiperiksa ? `, ${words.berkasDiperiksa}` : ''}
      </span>
      <button
        class="link"
        type="submit"
        name="hapus"
        value={file.id}
        aria-label={words.hapusBerkas(file.nama)}
      >
        {words.hapus}
      </button>
    </>
  );
}

function PhotoPlace({ page, file, isUsed }: { page: Page; file: Berkas; isUsed: boolean }) {
  const words = page.m.portal.lapor;
  const { foto } = file;
  if (foto === null) return null;
  const tempat = foto.tempat ?? words.fotoTitik;
  const told =
    foto.hari === null
      ? words.fotoTempat(file.nama, tempat)
      : words.fotoWaktu(file.nama, tempat, formatTanggal(foto.hari, page.lang));
  return (
    <div class="photo-place">
      <p>
        {told} {isUsed ? words.fotoDipakai : words.fotoTanya}
      </p>
      {isUsed ? null : (
        <button class="button button-biasa" type="submit" name="pakaiFoto" value={file.id}>
          {words.fotoPakai}
        </button>
      )}
    </div>
  );
}
