import type { Tulisan } from './tulisan.ts';

export interface Hands {
  /** The one in the form now: it stands there, not in the list. */
  readonly skip: string;
  readonly onOpen: (one: Tulisan) => void;
  readonly onDrop: (id: string) => void;
  readonly onSend: (one: Tulisan) => void;
}

/** A sentence of the page, in its language. */
export function word(name: string): string {
  const kept = document.querySelector<HTMLTemplateElement>('#luring-kata');
  return kept?.content.querySelector(`[data-kata="${name}"]`)?.textContent ?? '';
}

/** What lies on this device: state in words, and what can be done with it. */
export function showList(all: readonly Tulisan[], hands: Hands): void {
  const box = document.querySelector<HTMLElement>('#luring-daftar');
  if (box === null) return;
  const shown = all.filter(({ id }) => id !== hands.skip).toReversed();
  box.hidden = shown.length === 0;
  box.querySelector('ul')?.replaceChildren(...shown.map((one) => rowOf(one, hands)));
}

function rowOf(one: Tulisan, hands: Hands): HTMLElement {
  const row = document.createElement('li');
  row.dataset['keadaan'] = one.keadaan;
  const title = line(
    'strong',
    one.isian['judul'] || (one.isian['isi'] ?? '').slice(0, 60) || word('tanpaJudul'),
  );
  row.append(title, document.createElement('br'), ...stateOf(one), document.createElement('br'));
  if (one.keadaan === 'antre')
    row.append(
      button('kirimSekarang', () => hands.onSend(one)),
      ' ',
    );
  if (one.keadaan !== 'terkirim' && one.keadaan !== 'lanjutkan') {
    row.append(
      button('ubah', () => hands.onOpen(one)),
      ' ',
    );
  }
  row.append(dropButton(() => hands.onDrop(one.id)));
  return row;
}

function stateOf(one: Tulisan): readonly Node[] {
  if (one.keadaan === 'terkirim') {
    const receipt = one.resi
      ? [document.createElement('br'), line('span', `${word('resi')} `), line('strong', inFours(one.resi))]
      : [];
    return [
      line('span', `${word('terkirim')} `),
      link(`/laporan/${one.nomor ?? ''}`, one.nomor ?? ''),
      ...receipt,
    ];
  }
  if (one.keadaan === 'kurang') {
    const reasons = (one.galat ?? []).map((text) => line('span', ` ${text}`));
    return [
      line('span', word('kurang')),
      ...reasons,
      document.createTextNode(' '),
      link(one.lanjut ?? '/lapor', word('lengkapi')),
    ];
  }
  if (one.keadaan === 'lanjutkan') {
    return [line('span', `${word('lanjutkan')} `), link(one.lanjut ?? '/lapor', word('lengkapi'))];
  }
  return [line('span', word(one.keadaan))];
}

/** One wrong touch must not lose what somebody wrote: the second one removes it. */
function dropButton(drop: () => void): HTMLElement {
  const made = button('hapus', () => {
    if (made.dataset['yakin'] === 'ya') drop();
    made.dataset['yakin'] = 'ya';
    made.textContent = word('yakin');
  });
  return made;
}

function button(name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'link';
  made.textContent = word(name);
  made.addEventListener('click', act);
  return made;
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = text;
  return made;
}

function line(tag: 'span' | 'strong', text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function inFours(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ');
}
