// Each zone compiles with only the types that it may use: the core knows no Google, no Node and no DOM.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const zones = JSON.parse(readFileSync('tsconfig.json', 'utf8')).references.map((r) => r.path);
const codes = await Promise.all(
  zones.map(
    (zone) =>
      new Promise((done) => {
        spawn('node_modules/.bin/tsc', ['-p', zone], { stdio: 'inherit' }).on('close', done);
      }),
  ),
);
process.exit(codes.some((code) => code !== 0) ? 1 : 0);
