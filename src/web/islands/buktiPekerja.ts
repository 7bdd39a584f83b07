import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** The worker of `bukti.ts`: takes the task as the page has it, answers the solution as JSON, or an empty text. */
addEventListener('message', ({ data }: MessageEvent<string>) => {
  const solving = (async () => {
    const text = atob((data.split('.')[0] ?? '').replace(/-/g, '+').replace(/_/g, '/'));
    const { challenge } = JSON.parse(text) as {
      challenge: Parameters<typeof solveChallenge>[0]['challenge'];
    };
    const solution = await solveChallenge({ challenge, deriveKey });
    return solution === null
      ? ''
      : JSON.stringify({ counter: solution.counter, derivedKey: solution.derivedKey });
  })();
  void solving.catch(() => '').then((answer) => postMessage(answer));
});
