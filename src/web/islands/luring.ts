import { shrinkPhoto } from './lapor/shrink.ts';
import { showList, word } from './luring/daftar.ts';
import type { BerkasPonsel, Jawaban, Permintaan, Tulisan } from './luring/tulisan.ts';

/**
 * The page for writing without signal: what is typed is kept by the worker at every pause, and "keep and send" hands it over for
 * good. Without a worker or storage the form goes the ordinary way, and the page says so.
 */
const form = document.querySelector<HTMLFormElement>('#isian-luring');
const news = document.querySelector<HTMLElement>('#luring-kabar');
const KEEP_AFTER_MS = 500;
const FIRST_PAUSE_MS = 4_000;
const LONGEST_PAUSE_MS = 120_000;

if (form !== null) void begin(form);

async function begin(of: HTMLFormElement): Promise<void> {
  const worker = await workerOf();
  const first = worker === null ? null : await ask(worker, { minta: 'daftar' });
  if (worker === null || first === null || !first.isTersimpan) {
    tell('tanpaSimpanan');
    return;
  }
  const desk = new Desk(of, worker);
  const asked = location.hash.slice(1);
  const opened = first.daftar.find(({ id }) => id === asked);
  if (opened !== undefined && opened.keadaan !== 'terkirim') desk.open(opened);
  const handed =
    opened === undefined && asked !== '' ? await ask(worker, { minta: 'titipan', id: asked }) : null;
  if (handed?.titipan !== undefined) {
    desk.open(handed.titipan);
    tell('titipan');
  }
  desk.show(first);
  desk.listen();
  void ask(worker, { minta: 'halaman', lang: document.documentElement.lang });
  if (navigator.onLine) desk.show(await ask(worker, { minta: 'kirim' }));
}

class Desk {
  private readonly of: HTMLFormElement;
  private readonly worker: ServiceWorker;
  private id = secretOf();
  private berkas: readonly BerkasPonsel[] = [];
  private later: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private pause = FIRST_PAUSE_MS;

  constructor(of: HTMLFormElement, worker: ServiceWorker) {
    this.of = of;
    this.worker = worker;
  }

  listen(): void {
    const keepSoon = (): void => {
      clearTimeout(this.later);
      this.later = setTimeout(() => void this.keep('ditulis'), KEEP_AFTER_MS);
    };
    this.of.addEventListener('input', keepSoon);
    this.of.addEventListener('change', (event) => {
      if ((event.target as HTMLInputElement).type === 'file')
        void this.addFiles(event.target as HTMLInputElement);
    });
    this.of.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.hand();
    });
    navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<Jawaban>) => this.show(data));
    addEventListener('online', () => {
      this.pause = FIRST_PAUSE_MS;
      void this.ask({ minta: 'kirim' });
    });
    addEventListener('offline', () => tell('luring'));
    if (!navigator.onLine) tell('luring');
    this.offerPlace();
  }

  /** Goes on with what was written before. */
  open(tulisan: Tulisan): void {
    this.of.reset();
    this.id = tulisan.id;
    this.berkas = tulisan.berkas;
    for (const [name, value] of Object.entries(tulisan.isian)) {
      for (const field of this.of.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)) {
        if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.value === value;
        else field.value = value;
      }
    }
    this.showFiles();
    this.of.querySelector<HTMLElement>('[name="isi"]')?.focus();
  }

  show(answer: Jawaban | null): void {
    if (answer === null) return;
    if (!answer.isTersimpan) tell('tanpaSimpanan');
    this.tryLater(answer.daftar.some(({ keadaan }) => keadaan === 'antre'));
    showList(answer.daftar, {
      skip: this.id,
      onOpen: (one) => this.open(one),
      onDrop: (id) => void this.ask({ minta: 'hapus', id }),
      onSend: (one) => void this.ask({ minta: 'simpan', tulisan: { ...one, keadaan: 'antre' } }),
    });
  }

  /** Not every browser says when the line is back, and some say so of a line that carries nothing. */
  private tryLater(isWaiting: boolean): void {
    clearTimeout(this.again);
    if (!isWaiting) {
      this.pause = FIRST_PAUSE_MS;
      return;
    }
    this.again = setTimeout(() => void this.ask({ minta: 'kirim' }), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }

  private async ask(asked: Permintaan): Promise<Jawaban | null> {
    const answer = await ask(this.worker, asked);
    this.show(answer);
    return answer;
  }

  private async keep(keadaan: 'ditulis' | 'antre'): Promise<Jawaban | null> {
    clearTimeout(this.later);
    const isian = isianOf(this.of);
    if (keadaan === 'ditulis' && (isian['isi'] ?? '') === '' && this.berkas.length === 0) return null;
    return this.ask({
      minta: 'simpan',
      tulisan: { id: this.id, pada: Date.now(), keadaan, isian, berkas: this.berkas },
    });
  }

  /** "Keep and send": from here on it is the worker's, and the form is free for the next. */
  private async hand(): Promise<void> {
    const isi = this.of.querySelector<HTMLTextAreaElement>('[name="isi"]');
    if (isi !== null && isi.value.trim() === '') {
      tell('perluIsi');
      isi.focus();
      return;
    }
    tell(navigator.onLine ? 'mengirim' : 'disimpan');
    const answer = await this.keep('antre');
    if (answer?.isTersimpan !== true) {
      // The device refused: the ordinary way, with what stands in the form.
      this.of.submit();
      return;
    }
    const mine = answer.daftar.find(({ id }) => id === this.id);
    this.id = secretOf();
    this.berkas = [];
    this.of.reset();
    this.showFiles();
    this.show(answer);
    tell(mine?.keadaan === 'terkirim' ? '' : 'disimpan');
    document.querySelector<HTMLElement>('#luring-daftar h2')?.scrollIntoView();
  }

  private async addFiles(input: HTMLInputElement): Promise<void> {
    const files = [...(input.files ?? [])];
    input.value = '';
    for (const file of files) {
      this.berkas = [...this.berkas, { file: await shrinkPhoto(file), isTerkirim: false }];
    }
    this.showFiles();
    await this.keep('ditulis');
  }

  private showFiles(): void {
    const list = this.of.querySelector<HTMLElement>('#luring-berkas');
    list?.replaceChildren(
      ...this.berkas.map(({ file }, at) => {
        const row = document.createElement('li');
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'link';
        button.textContent = word('hapus');
        button.addEventListener('click', () => {
          this.berkas = this.berkas.filter((_, i) => i !== at);
          this.showFiles();
          void this.keep('ditulis');
        });
        row.append(`${file.name} `, button);
        return row;
      }),
    );
  }

  /** Satellites are there without any line. */
  private offerPlace(): void {
    const box = this.of.querySelector<HTMLElement>('#luring-tempat');
    const output = box?.querySelector('output');
    if (box === null || output === null || output === undefined || !('geolocation' in navigator)) return;
    box.hidden = false;
    box.querySelector('button')?.addEventListener('click', () => {
      output.textContent = word('tempatDicari');
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          for (const [name, value] of [
            ['lat', coords.latitude],
            ['lon', coords.longitude],
          ] as const) {
            const field = this.of.querySelector<HTMLInputElement>(`[name="${name}"]`);
            if (field !== null) field.value = value.toFixed(5);
          }
          output.textContent = word('tempatAda');
          void this.keep('ditulis');
        },
        () => (output.textContent = word('tempatGagal')),
        { enableHighAccuracy: true, timeout: 30_000, maximumAge: 60_000 },
      );
    });
  }
}

function isianOf(of: HTMLFormElement): Record<string, string> {
  const isian: Record<string, string> = {};
  for (const [name, value] of new FormData(of)) {
    if (typeof value === 'string' && name !== 'formulir' && name !== 'aksi' && !name.startsWith('_'))
      isian[name] = value;
  }
  return isian;
}

/** So long a first visit may take to bring what the worker keeps. */
const READY_MS = 20_000;

/** Null where the browser has none, forbids it, or could not bring it here; without a line the one of an earlier visit. */
async function workerOf(): Promise<ServiceWorker | null> {
  if (!('serviceWorker' in navigator)) return null;
  const made = await navigator.serviceWorker.register('/pekerja.js').catch(() => undefined);
  const known = made ?? (await navigator.serviceWorker.getRegistration().catch(() => undefined));
  if (known === undefined || known.active !== null) return known?.active ?? null;
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), READY_MS));
  return Promise.race([navigator.serviceWorker.ready.then(({ active }) => active), late]);
}

function ask(worker: ServiceWorker, asked: Permintaan): Promise<Jawaban> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', ({ data }: MessageEvent<Jawaban>) => resolve(data));
    channel.port1.start();
    worker.postMessage(asked, [channel.port2]);
  });
}

function secretOf(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');
}

function tell(name: string): void {
  if (news === null) return;
  news.hidden = name === '';
  news.textContent = name === '' ? '' : word(name);
}
