import { dropFile, filesOf, keepFile, type Waiting } from './store.ts';
import { pauseAfter, sendWithProgress } from './line.ts';
import { shrinkPhoto } from './shrink.ts';
import { swapParts } from './swap.ts';

const BOX = 'berkas-tersimpan';
const FIELD_ERROR = 'isian-berkas-galat';

/**
 * Files that are chosen go at once, one after the other, large photos made smaller first; what does not arrive is named, kept on
 * the device and tried again by itself, with growing pauses and as soon as the line is back.
 */
export function watchFiles(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type="file"]');
  const list = document.createElement('ul');
  list.className = 'attachments pending-files';
  list.setAttribute('aria-live', 'polite');
  document.getElementById(BOX)?.after(list);
  if (input === null) return;
  const queue = new Queue(form, list);
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    input.value = '';
    void queue.add(files);
  });
  addEventListener('online', () => void queue.run());
  void filesOf(queue.formulir).then((kept) => queue.resume(kept));
  let isWarned = false;
  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (button?.getAttribute('value') !== 'lanjut' || isWarned || queue.isEmpty) return;
    event.preventDefault();
    // Files on their way are waited for; only what does not arrive is asked about.
    void queue.run().then(() => {
      isWarned = !queue.isEmpty;
      if (isWarned) queue.warn();
      else form.requestSubmit(button);
    });
  });
}

class Queue {
  readonly formulir: string;
  private readonly form: HTMLFormElement;
  private readonly list: HTMLElement;
  private readonly waiting = new Map<string, { readonly one: Waiting; readonly row: HTMLElement }>();
  private running: Promise<void> | null = null;
  private tries = 0;
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, list: HTMLElement) {
    this.form = form;
    this.list = list;
    this.formulir = form.querySelector<HTMLInputElement>('[name="formulir"]')?.value ?? '';
  }

  get isEmpty(): boolean {
    return this.waiting.size === 0;
  }

  async add(files: readonly File[]): Promise<void> {
    const room = Number(words('palingBanyak')) - Number(words('jumlah')) - this.waiting.size;
    for (const [i, file] of files.entries()) {
      if (i >= room) {
        this.tell(file.name, words('terlaluBanyak'));
        continue;
      }
      const kunci = `${this.formulir}/${file.name}/${file.size}/${file.lastModified}`;
      const one = { kunci, formulir: this.formulir, pada: Date.now(), file };
      await keepFile(one);
      this.show(one);
    }
    this.tries = 0;
    await this.run();
  }

  async resume(kept: readonly Waiting[]): Promise<void> {
    for (const one of kept) this.show(one);
    await this.run();
  }

  /** One at a time: on a thin line two files at once are two that break. Ends when each was tried. */
  run(): Promise<void> {
    clearTimeout(this.later);
    this.running ??= this.sendAll().finally(() => {
      this.running = null;
      this.tryLater();
    });
    return this.running;
  }

  /** A line that came back may break again at once: the pauses grow, and end with the button alone. */
  private tryLater(): void {
    this.tries = this.isEmpty ? 0 : this.tries + 1;
    const pause = this.isEmpty ? null : pauseAfter(this.tries);
    if (pause !== null) this.later = setTimeout(() => void this.run(), pause);
  }

  private async sendAll(): Promise<void> {
    for (const [kunci, { one, row }] of this.waiting) {
      row.classList.remove('notice-line');
      try {
        const small = await this.smaller(one, row);
        describe(row, small.name, words('mengunggah'));
        await this.send(small, progressIn(row, small.name));
        this.tries = 0;
      } catch {
        this.fail(row, one.file.name);
        continue;
      }
      this.waiting.delete(kunci);
      row.remove();
      await dropFile(kunci);
    }
  }

  /** Made smaller once, and kept so: another try, or another visit, begins from there. */
  private async smaller(one: Waiting, row: HTMLElement): Promise<File> {
    if (one.isSiap === true) return one.file;
    describe(row, one.file.name, words('menyiapkan'));
    const file = await shrinkPhoto(one.file);
    const ready = { ...one, file, isSiap: true };
    this.waiting.set(one.kunci, { one: ready, row });
    await keepFile(ready);
    return file;
  }

  warn(): void {
    const line = document.createElement('li');
    line.className = 'notice-line';
    line.tabIndex = -1;
    line.textContent = words('tertinggal');
    this.list.append(line);
    line.focus();
  }

  /** Sends the file alone: the texts of the screen stay as they are being written. */
  private async send(file: File, onProgress: (share: number) => void): Promise<void> {
    const data = new FormData();
    for (const name of ['_csrf', 'formulir']) {
      const value = this.form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value;
      if (value !== undefined) data.append(name, value);
    }
    data.append('aksi', 'unggah');
    data.append('berkas', file, file.name);
    const answer = await sendWithProgress(this.form.action, data, onProgress);
    // Anything but the screen itself (a full disk, a closed door) is no answer to this file.
    if (answer.getElementById(BOX) === null) throw new Error('no answer');
    swapParts(answer, [BOX]);
    const refused = answer.getElementById(FIELD_ERROR)?.textContent?.trim();
    if (refused) this.tell('', refused);
  }

  private show(one: Waiting): void {
    const row = document.createElement('li');
    describe(row, one.file.name, words('mengunggah'));
    this.list.append(row);
    this.waiting.set(one.kunci, { one, row });
  }

  private fail(row: HTMLElement, name: string): void {
    describe(row, name, words('gagal'));
    row.classList.add('notice-line');
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'link';
    again.textContent = words('ulangi');
    again.addEventListener('click', () => {
      this.tries = 0;
      void this.run();
    });
    row.append(' ', again);
  }

  private tell(name: string, text: string): void {
    const row = document.createElement('li');
    row.className = 'notice-line';
    describe(row, name, text);
    this.list.append(row);
  }
}

function describe(row: HTMLElement, name: string, text: string): void {
  const strong = document.createElement('strong');
  strong.textContent = name;
  row.replaceChildren(...(name === '' ? [] : [strong, ': ']), text);
}

/** A bar in the row; its share is no text, so that it is not read out at every step. */
function progressIn(row: HTMLElement, name: string): (share: number) => void {
  const bar = Object.assign(document.createElement('progress'), { max: 1, value: 0 });
  bar.setAttribute('aria-label', name);
  row.append(' ', bar);
  return (share) => (bar.value = share);
}

/** Every word stands in the page, in its language. */
function words(name: string): string {
  return document.getElementById(BOX)?.dataset[name] ?? '';
}
