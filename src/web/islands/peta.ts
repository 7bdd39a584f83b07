/** Beside a list on a wide screen: the map of the same filters, fetched after the list stands. */
const box = document.querySelector<HTMLElement>('#peta-laporan[data-peta]');
const wide = matchMedia('(min-width: 64rem)');

if (box !== null) {
  if (wide.matches) void bring(box);
  else wide.addEventListener('change', () => void bring(box), { once: true });
}

async function bring(into: HTMLElement): Promise<void> {
  const response = await fetch(into.dataset['peta'] ?? '').catch(() => null);
  if (response?.ok !== true) return;
  const found = new DOMParser()
    .parseFromString(await response.text(), 'text/html')
    .getElementById('peta-laporan');
  if (found !== null) into.append(...[...found.childNodes].map((node) => document.adoptNode(node)));
}
