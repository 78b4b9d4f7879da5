import { format } from 'node:util';
import { strict } from './strict';

/** console and Logger: each line goes to `registrar`. */
export function createLog(registrar: (linea: string) => void) {
  const write = (...partes: unknown[]): void => registrar(format(...partes));
  const logger = strict('Logger', {
    log(...partes: unknown[]) {
      write(...partes);
      return logger;
    },
  });
  return {
    Logger: logger,
    console: strict('console', { log: write, info: write, warn: write, error: write }),
  };
}
