/** Counts down until a bulk act begins, then shows what became of it. Without it a link reloads the page. */
const place = document.querySelector<HTMLElement>('#sisa');
const end = performance.now() + Number(place?.dataset['ms'] ?? 0);
/** A moment for the worker to begin. */
const AFTER_MS = 1_500;

const timer = setInterval(() => {
  const left = end - performance.now();
  if (left <= -AFTER_MS) {
    clearInterval(timer);
    location.reload();
  } else if (place?.dataset['kata'] !== undefined) {
    place.textContent = place.dataset['kata'].replace('{n}', String(Math.max(0, Math.ceil(left / 1000))));
  }
}, 500);
