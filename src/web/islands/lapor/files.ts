import { dropFile, filesOf, keepFile, type Waiting } from './store.ts';
import { sendForm, swapParts } from './swap.ts';

const BOX = 'berkas-tersimpan';
const FIELD_ERROR = 'isian-berkas-galat';

/** Files that are chosen go at once, one after the other; what does not arrive is named, kept on the device and tried again. */
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
    await this.run();
  }

  async resume(kept: readonly Waiting[]): Promise<void> {
    for (const one of kept) this.show(one);
    await this.run();
  }

  /** One at a time: on a thin line two files at once are two that break. Ends when each was tried. */
  run(): Promise<void> {
    this.running ??= this.sendAll().finally(() => (this.running = null));
    return this.running;
  }

  private async sendAll(): Promise<void> {
    for (const [kunci, { one, row }] of this.waiting) {
      describe(row, one.file.name, words('mengunggah'));
      try {
        await this.send(one.file);
      } catch {
        this.fail(row, one.file.name);
        continue;
      }
      this.waiting.delete(kunci);
      row.remove();
      await dropFile(kunci);
    }
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
  private async send(file: File): Promise<void> {
    const data = new FormData();
    for (const name of ['_csrf', 'formulir']) {
      const value = this.form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value;
      if (value !== undefined) data.append(name, value);
    }
    data.append('aksi', 'unggah');
    data.append('berkas', file, file.name);
    const answer = await sendForm(this.form, data);
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
    again.addEventListener('click', () => void this.run());
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

/** Every word stands in the page, in its language. */
function words(name: string): string {
  return document.getElementById(BOX)?.dataset[name] ?? '';
}
