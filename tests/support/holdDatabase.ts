/**
 * A program that uses the embedded database until its standard input ends or it is killed: the other process in tests
 * of adoption, refusal and joining. Arguments: the module of the embedded server, serve or join, LAPOR_VAR, and
 * folders outside it.
 */
import process from 'node:process';

const [modulePath, mode, varFolder, ...outsideFolders] = process.argv.slice(2);
const { startEmbedded, joinOrStartEmbedded } = await import(modulePath ?? '');
const say = (message: string, fields?: Record<string, unknown>): void => {
  process.stderr.write(`${message} ${JSON.stringify(fields ?? {})}\n`);
};
const options = {
  varFolder,
  log: { info: say, warn: say, error: say },
  settings: { fsync: 'off' },
  ...(outsideFolders.length > 0 ? { outsideFolders } : {}),
};
try {
  const server = await (mode === 'serve' ? startEmbedded(options) : joinOrStartEmbedded(options));
  process.stdout.write(`${JSON.stringify(server)}\n`);
  process.stdin.resume();
  process.stdin.once('end', () => void server.stop().then(() => process.exit(0)));
} catch (error) {
  process.stdout.write(
    `${JSON.stringify({ refusal: (error as Error).message, code: (error as { code?: string }).code })}\n`,
  );
  process.exit(1);
}
