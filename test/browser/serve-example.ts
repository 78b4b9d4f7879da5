import { type ChildProcess, spawn } from 'node:child_process';

/** `mirador serve` on its example, as `npm start` runs it, or on a workbook. */
export async function serveExample(...libro: readonly string[]): Promise<{ url: string; program: ChildProcess }> {
  // Any free port: one that is looked for before may be another's by the time that it is asked for.
  const program = spawn('node', ['build/node/cli.mjs', 'serve', ...libro, '--port', '0']);
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (found) resolve(found[0]);
    };
    program.stdout.on('data', listen);
    program.stderr.on('data', listen);
    program.on('exit', () => reject(new Error(`mirador serve ended: ${said}`)));
  });
  return { url, program };
}
