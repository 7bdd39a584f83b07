import { isTyping } from '../parts/typing.ts';

/**
 * Keys of the officers' queue (pages.md): they press the buttons and links that stand on the page, so that everything works
 * without them. Moving loads the third pane alone; on a phone, where one pane stands at a time, links are followed as usual.
 */
const WIDE = '(min-width: 64rem)';
const OFF = 'lapor-tombol-mati';
/** Faster than a hand goes down a list, slower than a key held down. */
const SETTLE_MS = 60;

const list = document.querySelector<HTMLElement>('.rows');
const pane = document.querySelector<HTMLElement>('#isi-pratinjau');
const help = document.querySelector<HTMLDetailsElement>('#tombol');
const told = tellingPlace();

let loading: AbortController | undefined;
let settling: ReturnType<typeof setTimeout> | undefined;

function rows(): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('.row') ?? [])];
}

function chosen(): HTMLElement | undefined {
  return rows().find((row) => row.classList.contains('is-chosen'));
}

function titleOf(row: HTMLElement): HTMLAnchorElement | null {
  return row.querySelector<HTMLAnchorElement>('.row-title');
}

function choose(row: HTMLElement): void {
  for (const one of rows()) {
    one.classList.toggle('is-chosen', one === row);
    titleOf(one)?.removeAttribute('aria-current');
  }
  const link = titleOf(row);
  if (link === null) return;
  link.setAttribute('aria-current', 'true');
  link.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
  history.replaceState(null, '', link.href);
  clearTimeout(settling);
  settling = setTimeout(() => void load(row, link.href), SETTLE_MS);
}

/** The pane of one laporan; what was asked before is no longer wanted. */
async function load(row: HTMLElement, href: string): Promise<void> {
  if (pane === null) return;
  loading?.abort();
  const asking = new AbortController();
  loading = asking;
  pane.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(partOf(row, href), { signal: asking.signal, redirect: 'error' });
    if (!response.ok) throw new Error(String(response.status));
    pane.innerHTML = await response.text();
    pane.parentElement?.scrollTo({ top: 0 });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    pane.textContent = help?.dataset['gagal'] ?? '';
  }
  pane.removeAttribute('aria-busy');
}

/** The address of the pane holds the list to come back to, with the next laporan chosen. */
function partOf(row: HTMLElement, href: string): string {
  const all = rows();
  const at = all.indexOf(row);
  const next = all[at + 1] ?? all[at - 1];
  const address = new URL(href);
  address.pathname = `/petugas/pratinjau/${row.dataset['nomor'] ?? ''}`;
  if (next?.dataset['nomor'] === undefined) address.searchParams.delete('pilih');
  else address.searchParams.set('pilih', next.dataset['nomor']);
  return address.toString();
}

/** One row on; beyond the last one to the next page. */
function move(step: 1 | -1): void {
  const all = rows();
  const focused = all.find((row) => row.contains(document.activeElement));
  const at = all.indexOf(focused ?? chosen() ?? document.body);
  const target = all[at + step];
  if (target !== undefined) choose(target);
  else if (step === 1) document.querySelector<HTMLAnchorElement>('.pagination [rel=next]')?.click();
}

/** The visible button of a key; of a form's button the focus comes first, so that sending takes a second key. */
function press(key: string): void {
  const button = document.querySelector<HTMLElement>(`#isi-pratinjau [data-kunci="${CSS.escape(key)}"]`);
  if (button instanceof HTMLButtonElement) {
    button.focus();
    button.scrollIntoView({ block: 'nearest' });
  } else if (button !== null) button.click();
  else tell(help?.dataset['tidakAda'] ?? '');
}

function tick(): void {
  const row = rows().find((one) => one.contains(document.activeElement)) ?? chosen();
  row?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
}

const ACTS: Readonly<Record<string, () => void>> = {
  j: () => move(1),
  k: () => move(-1),
  x: tick,
  '/': () => document.querySelector<HTMLInputElement>('.queue-main input[type=search]')?.focus(),
  '?': () => {
    if (help === null) return;
    help.open = !help.open;
    if (help.open) help.querySelector('summary')?.focus();
  },
  v: () => {
    const hasQuick = document.querySelector('#isi-pratinjau [data-kunci="v"]') !== null;
    press(hasQuick ? 'v' : 'V');
  },
  V: () => press('V'),
  t: () => press('t'),
  b: () => press('b'),
  a: () => press('a'),
};

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target))
    return;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (event.key === 'Enter') {
    const row = target?.classList.contains('row-title') ? target.closest<HTMLElement>('.row') : null;
    const open = row?.querySelector<HTMLAnchorElement>('.row-open');
    if (open == null || (target !== null && target !== document.body && row === null)) return;
    event.preventDefault();
    open.click();
    return;
  }
  const act = isOff() ? undefined : ACTS[event.key];
  if (act === undefined) return;
  event.preventDefault();
  act();
}

/** Single keys can be turned off (WCAG 2.1.4): a voice or a screen reader may need them. */
function isOff(): boolean {
  return localStorage.getItem(OFF) !== null;
}

function addSwitch(): void {
  if (help === null) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-biasa';
  const name = (): void => {
    button.textContent = (isOff() ? help.dataset['nyalakan'] : help.dataset['matikan']) ?? '';
  };
  button.addEventListener('click', () => {
    if (isOff()) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, '1');
    name();
  });
  name();
  help.append(button);
}

/** Without script each row has its own tick; with it all of them one button. */
function addSelectAll(): void {
  const foot = document.querySelector('.rows-foot');
  if (foot === null || help === null) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-biasa';
  button.textContent = help.dataset['pilihSemua'] ?? '';
  button.addEventListener('click', () => {
    const boxes = [...(list?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])];
    const isAll = boxes.every((box) => box.checked);
    for (const box of boxes) box.checked = !isAll;
  });
  foot.append(' ', button);
}

function tellingPlace(): HTMLElement {
  const place = document.createElement('p');
  place.setAttribute('role', 'status');
  place.className = 'key-told';
  document.querySelector('.queue-preview')?.prepend(place);
  return place;
}

function tell(text: string): void {
  told.textContent = text;
  setTimeout(() => (told.textContent = ''), 4_000);
}

list?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !matchMedia(WIDE).matches) return;
  const link = event.target instanceof Element ? event.target.closest('.row-title') : null;
  const row = link?.closest<HTMLElement>('.row');
  if (row == null) return;
  event.preventDefault();
  choose(row);
});
document.addEventListener('keydown', onKey);
addSwitch();
addSelectAll();
