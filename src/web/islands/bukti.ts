/**
 * Does the work that a form asks for while a flood lasts, in a worker beside the page; without it one waits as the page says. The
 * worker's address, the task and the words stand in the page.
 */
for (const box of document.querySelectorAll<HTMLElement>('[data-pekerja]')) begin(box);

function begin(box: HTMLElement): void {
  const field = box.querySelector<HTMLInputElement>('input[name="jawaban"]');
  const task = box.querySelector<HTMLInputElement>('input[name="tantangan"]');
  const line = box.querySelector<HTMLElement>('[aria-live]');
  const { pekerja = '', sedang = '', selesai = '' } = box.dataset;
  // Without WebCrypto (a page that is not https) there is no quick way to work: the words about waiting stay.
  if (field === null || task === null || line === null || !isSecureContext || !('Worker' in window)) return;
  const plain = line.textContent;
  const worker = new Worker(pekerja, { type: 'module' });
  const end = (text: string, answer = ''): void => {
    line.textContent = text;
    field.value = answer;
    worker.terminate();
  };
  worker.addEventListener('message', ({ data }) => {
    if (typeof data === 'string' && data !== '') end(selesai, data);
    else end(plain);
  });
  worker.addEventListener('error', () => end(plain));
  line.textContent = sedang;
  worker.postMessage(task.value, { transfer: [] });
}
