import { forgetKept, forgetLoose, readKept, writeKept, type Kept } from './lapor/store.ts';

/**
 * Keeps on the device what was typed and not sent yet, and brings it back after a crash, a lost signal or a closed browser.
 * Names and contacts are left out: a telephone is often shared.
 */
const KEPT = ['isi', 'judul', 'lokasi', 'tanggal'] as const;

// Whoever loses the signal after this finds the page for writing without one.
void navigator.serviceWorker?.register('/pekerja.js').catch(() => undefined);

const form = document.querySelector<HTMLFormElement>('#isian-laporan');
if (form !== null) begin(form);

function begin(of: HTMLFormElement): void {
  forgetKept(false);
  const key = `${of.querySelector<HTMLInputElement>('[name="formulir"]')?.value ?? ''}:${new URL(of.action).pathname}`;
  // A form that was never sent has a new name at each visit: its words are found by their screen, by whoever wrote them alone.
  const loose = `baru${document.querySelector<HTMLElement>('#dipulihkan')?.dataset['milik'] ?? ''}:${new URL(of.action).pathname}`;
  forgetLoose(loose);
  const isNew = fieldsOf(of).every((one) => one.value === '');
  const kept = readKept(key) ?? (isNew ? readKept(loose) : null);
  if (kept !== null && restore(of, kept))
    document.querySelector<HTMLElement>('#dipulihkan')?.removeAttribute('hidden');
  const asal = new Map(fieldsOf(of).map((one) => [one.name, one.defaultValue]));
  const keep = (): void => {
    const changed = fieldsOf(of).filter((one) => !isSame(one.value, asal.get(one.name) ?? ''));
    const isian = Object.fromEntries(
      changed.map((one) => [one.name, { asal: asal.get(one.name) ?? '', kini: one.value }]),
    );
    writeKept(key, isian);
    writeKept(loose, isNew ? isian : {});
  };
  keep();
  of.addEventListener('input', keep);
  of.addEventListener('change', keep);
}

type Field = HTMLInputElement | HTMLTextAreaElement;

function fieldsOf(of: HTMLFormElement): readonly Field[] {
  return KEPT.map((name) => of.querySelector<Field>(`[name="${name}"]`)).filter((one) => one !== null);
}

/** Puts back what is not there; words that came from elsewhere meanwhile (another tab, the home page) are not overwritten. */
function restore(of: HTMLFormElement, kept: Kept): boolean {
  let isAny = false;
  for (const field of fieldsOf(of)) {
    const was = kept.isian[field.name];
    // An emptied field holds no words: nothing to bring back, and nothing to say.
    if (was === undefined || was.kini.trim() === '' || isSame(field.value, was.kini)) continue;
    if (field.value !== '' && !isSame(field.value, was.asal)) continue;
    field.value = was.kini;
    isAny = true;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return isAny;
}

/** As the server keeps it: line ends as one sign, no blanks around. */
function isSame(a: string, b: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim();
  return plain(a) === plain(b);
}
