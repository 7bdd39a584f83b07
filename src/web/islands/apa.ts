import { usulJudul } from '../../domain/laporan/tulisan/judul.ts';
import { petunjukOf, UNSUR } from '../../domain/laporan/tulisan/petunjuk.ts';
import { watchFiles } from './lapor/files.ts';

/**
 * The first screen while one writes: what the text still lacks, a title from its first sentence, and files that go at once, each
 * by itself, so that a broken connection costs one file and no word.
 */
const form = document.querySelector<HTMLFormElement>('#isian-laporan');
const isi = form?.querySelector<HTMLTextAreaElement>('[name="isi"]');
const judul = form?.querySelector<HTMLInputElement>('[name="judul"]');

if (form && isi && judul) {
  // A title of one's own is never touched; one that we proposed follows the text.
  let proposed = judul.value === '' || judul.value === usulJudul(isi.value) ? judul.value : null;
  judul.addEventListener('input', () => (proposed = judul.value === '' ? '' : null));
  const look = (): void => {
    showHints(form, isi.value);
    if (proposed === null || document.activeElement === judul) return;
    proposed = usulJudul(isi.value);
    judul.value = proposed;
    // Whatever keeps the form (draf.ts) keeps it as it stands now, and no title of a text that is gone.
    judul.dispatchEvent(new Event('change', { bubbles: true }));
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  isi.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 400);
  });
  // Not when the text is left: who goes on to the title writes there.
  form.addEventListener('change', () => showHints(form, isi.value));
  watchFiles(form);
}

function showHints(of: HTMLFormElement, text: string): void {
  const box = document.querySelector<HTMLElement>('#petunjuk-isi');
  if (box === null) return;
  const klasifikasi = of.querySelector<HTMLInputElement>('[name="klasifikasi"]:checked')?.value ?? '';
  const { kurangHuruf, belum } = petunjukOf(text, klasifikasi);
  const isEmpty = text.trim() === '';
  const show = (name: string, isShown: boolean): void => {
    const part = box.querySelector<HTMLElement>(`[data-petunjuk="${name}"]`);
    if (part !== null) part.hidden = !isShown;
  };
  box.hidden = isEmpty;
  show('huruf', kurangHuruf > 0);
  show('belum', belum.length > 0);
  show('lengkap', !isEmpty && kurangHuruf === 0 && belum.length === 0);
  for (const unsur of UNSUR) show(unsur, belum.includes(unsur));
}
