import { printResultado } from '../../src/cli/output';
import type { Finding, Severidad } from '../../src/mir/finding';

const finding = (severidad: Severidad, code: string): Finding => {
  return { code, severidad, hoja: 'MIR', celda: 'N9', linea: '1.1', mensaje: `${code} dice algo.`, remedio: '' };
};

/** What a command that is no audit says of these findings. */
function said(findings: readonly Finding[]): string {
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const opciones = { json: false, quiet: false, verbose: false };
  printResultado({ ok: true, findings, datos: {}, lineas: [] }, opciones);
  const text = write.mock.calls.map(([chunk]) => String(chunk)).join('');
  write.mockRestore();
  return text;
}

test('a few avisos are told one by one', () => {
  expect(said([finding('aviso', 'CAP-06')])).toContain('CAP-06 dice algo.');
});

test('many avisos are counted, and what is graver is still told', () => {
  const text = said([finding('advertencia', 'AVA-01'), ...Array.from({ length: 6 }, () => finding('aviso', 'MET-01'))]);
  expect(text).toContain('AVA-01 dice algo.');
  expect(text).not.toContain('MET-01');
  expect(text).toContain('Quedan 6 avisos para su información; véalos con «mirador audit».');
});
