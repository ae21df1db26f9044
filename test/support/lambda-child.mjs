// The smallest Lambda runtime: imports the handler that was uploaded and answers events over IPC.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, handler] = process.argv.slice(2);
const [file, name] = handler.split('.');
const start = performance.now();
const loaded = await import(pathToFileURL(join(folder, `${file}.mjs`)).href);
process.send({ ready: performance.now() - start });
process.on('message', async (event) => {
  try {
    process.send({
      answer: await loaded[name](event, { awsRequestId: 'test', functionName: 'test' }),
    });
  } catch (error) {
    process.send({ error: String(error?.stack ?? error) });
  }
});
