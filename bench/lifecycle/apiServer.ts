import { build } from '../../src/composition.ts';
import { startWeb } from '../../src/composition/web.ts';
import { readConfig } from '../../src/config.ts';
import { startWorker } from '../../src/jobs/worker.ts';
import { folderSender } from '../../src/channels/email/folderSender.ts';
import { createMetrics } from '../../src/telemetry/metrics.ts';
import { apiRoutes } from '../../src/web/api/routes.ts';

/** What `lapor serve --worker` does, with the routes of the API alone; until SIGTERM. */
export async function serveApi(): Promise<void> {
  const config = readConfig(process.env);
  const built = await build(config, { isServing: true, poolSize: 20 });
  const { deps, log } = built;
  const metrics = createMetrics();
  const sender = folderSender({ folder: `${config.folders.var}/outbox`, from: 'bench@contoh.id' });
  const worker = startWorker({
    deps,
    mailing: { sender, origin: 'http://127.0.0.1' },
    log,
    metrics,
    pekerja: `bench:${process.pid}`,
  });
  const web = await startWeb(config, deps, { log, metrics, routes: [apiRoutes(deps)] });
  console.log(`siap ${web.address}`);
  await new Promise<void>((resolve) => process.once('SIGTERM', () => resolve()));
  await web.stop();
  await worker.stop();
  await built.close();
}
