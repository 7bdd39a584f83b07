import { forgetKept } from './lapor/store.ts';
import { watchCopies } from './parts/copy.ts';

/** Sent: the device forgets the draft; the page offers to print itself and to copy the receipt. */
forgetKept(true);
watchCopies();
const print = document.querySelector<HTMLButtonElement>('#cetak');
if (print !== null) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}
