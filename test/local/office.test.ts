import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { convertToPdf } from '../../src/local/office';
import { renderDocx } from '../../src/report/render/docx';
import { documento, parrafo } from '../report/documento-rico';
import { withOffice } from '../support/office-docx';

const docx = renderDocx(documento([{ tipo: 'parrafo', tramos: parrafo('Texto.') }]));
const antes = process.env.MIRADOR_SOFFICE;

afterEach(() => {
  if (antes === undefined) Reflect.deleteProperty(process.env, 'MIRADOR_SOFFICE');
  else process.env.MIRADOR_SOFFICE = antes;
});

/** Has another program stand in for LibreOffice: a script of the shell, told the arguments that LibreOffice is told. */
function standIn(script: string): string {
  const carpeta = mkdtempSync(join(tmpdir(), 'mirador-falso-'));
  const ruta = join(carpeta, 'soffice');
  writeFileSync(ruta, `#!/bin/sh\n${script.replaceAll('$CARPETA', carpeta)}\n`, { mode: 0o755 });
  process.env.MIRADOR_SOFFICE = ruta;
  return carpeta;
}

const isAlive = (pid: number): boolean => {
  try {
    // A process that has ended but that nobody has waited for is no process any more.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

test('without LibreOffice there is no PDF', () => {
  process.env.MIRADOR_SOFFICE = '/no/such/soffice';
  expect(convertToPdf(docx, 'docx')).toBeNull();
});

test('where LibreOffice ends and leaves no PDF there is none', () => {
  const carpeta = standIn('exit 0');
  expect(convertToPdf(docx, 'docx')).toBeNull();
  rmSync(carpeta, { recursive: true });
});

(existsSync('/proc/self/status') ? test : test.skip)(
  'a LibreOffice that hangs is ended in time, with all that it started, and leaves no file (skipped where there is no /proc)',
  () => {
    const carpeta = standIn(
      'sleep 60 & echo $! > $CARPETA/hijo; for a; do :; done; echo "$a" > $CARPETA/documento; sleep 60',
    );
    expect(convertToPdf(docx, 'docx', 700)).toBeNull();
    expect(isAlive(Number(readFileSync(join(carpeta, 'hijo'), 'utf8')))).toBe(false);
    const documento = readFileSync(join(carpeta, 'documento'), 'utf8').trim();
    expect(documento).toMatch(/documento\.docx$/);
    expect(existsSync(dirname(documento))).toBe(false);
    rmSync(carpeta, { recursive: true });
  },
);

withOffice('with LibreOffice (skipped where it is not installed)', () => {
  test('makes a PDF', () => {
    const pdf = convertToPdf(docx, 'docx') ?? new Uint8Array();
    expect(Buffer.from(pdf.slice(0, 5)).toString('latin1')).toBe('%PDF-');
  });
});
