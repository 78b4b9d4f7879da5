import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { REGISTRO_ENCABEZADO } from '../../src/text/documentos';
import { ENTREGAS_ENCABEZADO } from '../../src/text/entregas';
import { JGE_ENCABEZADO } from '../../src/text/jge';
import { informe } from '../support/informe-jge';
import { call, libroDeDocumentos, make } from './documentos-libro';

/** Sheets that lost their name and their protection, through Google's services on the real bundle. */
type Libros = GoogleAppsScript.Spreadsheet.Spreadsheet;

const CASI_TODAS = [
  'MIR',
  'Cronograma',
  'Configuración',
  'Seguimiento',
  'Entregas',
  'Informe JGE',
  'Textos',
  'Dudas',
  'Documentos',
  'Modificaciones',
  'Bitácora',
  'Tablero',
  '_mirador',
  '_cierres',
];

const ASIENTO = {
  linea: '1.1',
  seccion: null,
  periodo: '2025-B1',
  tipo: 'justificacion',
  dato: 'Un dato',
  causa: 'Una causa',
  accion: 'Una acción',
  proyeccion: 'Una proyección',
} as Parameters<Api['registrarSeguimiento']>[0];

/** A workbook with every sheet that there is. */
async function completo(): Promise<Libro> {
  const libro = await libroDeDocumentos();
  const host = await createHost({ libro, calcula: false });
  const twice = (hacer: (huella: string | null) => { huella: string }): void => {
    hacer(hacer(null).huella);
  };
  call(host, 'tablero');
  call(host, 'guardarInformeJge', { informe: informe({ numero: '', entidad: 'Colima' }), huella: null });
  twice((huella) => call(host, 'prepararEntregas', { huella }));
  call(host, 'activarBitacora', { activa: true });
  const cambio = { tipo: 'cancelar', linea: '1.2', seccion: null, motivo: 'Sin presupuesto' } as const;
  const instrumento = { instrumento: 'Acuerdo', instancia: 'Consejo', fecha: '2025-03-14', vigencia: 4 };
  twice((huella) => call(host, 'cambiarPlan', { cambio, instrumento, huella }));
  expect(make(host)).toMatchObject({ ok: true });
  expect(call(host, 'registrarSeguimiento', ASIENTO)).toMatchObject({ ok: true });
  twice((huella) => call(host, 'cerrarPeriodo', { periodo: '2025-B1', huella }));
  return libro;
}

let base: Libro;
beforeAll(async () => {
  base = await completo();
}, 120_000);

async function abrir(): Promise<{ host: Host; ss: Libros }> {
  const host = await createHost({ libro: structuredClone(base), calcula: false });
  return { host, ss: (host.services.SpreadsheetApp as typeof SpreadsheetApp).getActiveSpreadsheet() };
}

const hojaDe = (ss: Libros, nombre: string): GoogleAppsScript.Spreadsheet.Sheet => {
  const hoja = ss.getSheetByName(nombre);
  if (!hoja) throw new Error(`The workbook of this test has no sheet ${nombre}.`);
  return hoja;
};

/** Another name, and no protection that says the old one. */
function disguise({ services }: Host, ss: Libros, nombre: string, ahora: string): void {
  const { ProtectionType } = services.SpreadsheetApp as typeof SpreadsheetApp;
  const hoja = hojaDe(ss, nombre);
  for (const p of hoja.getProtections(ProtectionType.SHEET)) p.remove();
  hoja.setName(ahora);
}

const nombresDe = (ss: Libros): string[] => ss.getSheets().map((s) => s.getName());
const textosDe = (ss: Libros, nombre: string): unknown[][] => hojaDe(ss, nombre).getDataRange().getValues();
const estructura = (host: Host) =>
  call(host, 'auditar', { completa: true }).findings.filter(({ code }) => code.startsWith('EST'));

function repair(host: Host) {
  const { huella, operaciones } = call(host, 'prepararReparacion', { elecciones: null });
  expect(call(host, 'reparar', { huella, elecciones: null, operaciones: null })).toMatchObject({ aplicada: true });
  return operaciones;
}

test('the workbook of these tests has all of them, in order', async () => {
  const { host, ss } = await abrir();
  expect(nombresDe(ss)).toEqual(expect.arrayContaining(CASI_TODAS));
  expect(estructura(host)).toEqual([]);
});

test.each(CASI_TODAS)(
  '«%s» gets its name back with all that it holds, and an undo takes that back',
  async (nombre) => {
    const { host, ss } = await abrir();
    const [nombres, antes] = [nombresDe(ss), textosDe(ss, nombre)];
    disguise(host, ss, nombre, 'Otra cosa');
    const [primero] = estructura(host);
    expect(primero).toMatchObject({ code: 'EST-11', hoja: 'Otra cosa' });
    expect(primero?.mensaje).toMatch(
      new RegExp(`^Parece que la hoja «Otra cosa» es «${nombre}»: .* \\d[\\d,]* datos?\\.$`),
    );
    const operaciones = repair(host);
    expect(operaciones[0]?.descripcion).toBe(`Cambiar el nombre de la hoja «Otra cosa» a «${nombre}».`);
    expect(operaciones.map((o) => o.tipo)).not.toContain('crearHoja');
    expect(estructura(host)).toEqual([]);
    expect(nombresDe(ss)).toEqual(nombres);
    expect(textosDe(ss, nombre)).toEqual(antes);
    expect(call(host, 'deshacer', { huella: call(host, 'prepararDeshacer').huella })).toMatchObject({ aplicada: true });
    expect(nombresDe(ss)).toEqual(nombres.map((n) => (n === nombre ? 'Otra cosa' : n)));
    expect(estructura(host)[0]).toMatchObject({ code: 'EST-11', hoja: 'Otra cosa' });
  },
  60_000,
);

test('what is captured meanwhile goes to the sheet that has the rest, and none is made', async () => {
  const { host, ss } = await abrir();
  disguise(host, ss, 'Seguimiento', 'Seguim 2025');
  const filas = hojaDe(ss, 'Seguim 2025').getLastRow();
  const nueva = { ...ASIENTO, dato: 'Otro dato' };
  expect(call(host, 'registrarSeguimiento', nueva)).toMatchObject({ ok: true });
  expect(ss.getSheetByName('Seguimiento')).toBeNull();
  expect(hojaDe(ss, 'Seguim 2025').getLastRow()).toBe(filas + 1);
  expect(call(host, 'irACelda', { hoja: 'Seguimiento', celda: 'B2' })).toMatchObject({ ok: true });
});

test('a cell is gone to though the accepted plan lost its name as well', async () => {
  const { host, ss } = await abrir();
  disguise(host, ss, '_mirador', 'oculta');
  disguise(host, ss, 'Seguimiento', 'Seguim 2025');
  expect(call(host, 'irACelda', { hoja: 'Seguimiento', celda: 'B2' })).toMatchObject({ ok: true });
});

test('where two could be it none is taken, written on or made again', async () => {
  const { host, ss } = await abrir();
  disguise(host, ss, 'Seguimiento', 'Seguim A');
  const b = ss.insertSheet('Seguim B', ss.getSheets().length);
  const valores = hojaDe(ss, 'Seguim A').getDataRange().getValues();
  b.getRange(1, 1, 1, valores[0]?.length ?? 1).setValues([valores[0] ?? []]);
  const [finding] = estructura(host);
  expect(finding).toMatchObject({ code: 'EST-11', hoja: 'Seguimiento' });
  expect(finding?.mensaje).toMatch(/«Seguim A» \(\d+ datos\) y «Seguim B» \(sin datos\)/);
  expect(call(host, 'registrarSeguimiento', ASIENTO)).toMatchObject({ ok: false, findings: [{ code: 'APP-216' }] });
  const { huella, operaciones } = call(host, 'prepararReparacion', { elecciones: null });
  expect(operaciones.filter((o) => o.hoja === 'Seguimiento')).toEqual([]);
  call(host, 'reparar', { huella, elecciones: null, operaciones: null });
  expect(ss.getSheetByName('Seguimiento')).toBeNull();
  // Its remedy, as a person does it.
  hojaDe(ss, 'Seguim A').setName('Seguimiento');
  repair(host);
  expect(estructura(host)).toEqual([]);
  expect(textosDe(ss, 'Seguimiento')).toEqual(valores);
});

test('of the MIR nothing is repaired while two could be it: formulas of all sheets name it', async () => {
  const { host, ss } = await abrir();
  disguise(host, ss, 'MIR', 'MIR A');
  const b = ss.insertSheet('MIR B', 0);
  const a = hojaDe(ss, 'MIR A').getDataRange();
  b.insertRowsAfter(1, a.getNumRows());
  b.insertColumnsAfter(1, a.getNumColumns() + 10);
  const dos = b.getRange(1, 1, a.getNumRows(), a.getNumColumns());
  dos.setValues(a.getValues());
  b.getRange(9, 40).setFormula("='Configuración'!$B$8");
  const antes = nombresDe(ss);
  expect(call(host, 'prepararReparacion', { elecciones: null })).toMatchObject({
    ok: false,
    findings: [{ code: 'APP-216', hoja: 'MIR' }],
  });
  expect(nombresDe(ss)).toEqual(antes);
});

test('beside an empty one that was made already, the data are told and the remedy leads to them', async () => {
  const { host, ss } = await abrir();
  const antes = textosDe(ss, 'Seguimiento');
  disguise(host, ss, 'Seguimiento', 'Seguim 2025');
  const nueva = ss.insertSheet('Seguimiento', ss.getSheets().length);
  nueva.getRange(1, 1, 1, antes[0]?.length ?? 1).setValues([antes[0] ?? []]);
  repair(host);
  const [finding, ...mas] = estructura(host);
  expect(mas).toEqual([]);
  expect(finding).toMatchObject({ code: 'EST-25', hoja: 'Seguimiento' });
  expect(finding?.mensaje).toMatch(/está vacía.*«Seguim 2025».*1 fila/);
  ss.deleteSheet(hojaDe(ss, 'Seguimiento'));
  repair(host);
  expect(estructura(host)).toEqual([]);
  expect(textosDe(ss, 'Seguimiento')).toEqual(antes);
});

test.each([
  ['Informe JGE', Object.values(JGE_ENCABEZADO)],
  ['Entregas', [...ENTREGAS_ENCABEZADO]],
  ['Documentos', Object.values(REGISTRO_ENCABEZADO)],
])(
  'a sheet of people with the headers of «%s» stays theirs in a workbook that never had one',
  async (nombre, titulos) => {
    const host = await createHost({ libro: await libroDeDocumentos(), calcula: false });
    const ss = (host.services.SpreadsheetApp as typeof SpreadsheetApp).getActiveSpreadsheet();
    expect(ss.getSheetByName(nombre)).toBeNull();
    const suya = ss.insertSheet('La del año pasado', ss.getSheets().length);
    suya.getRange(1, 1, 2, titulos.length).setValues([titulos, titulos.map((_, i) => (i === 0 ? '7' : ''))]);
    const antes = textosDe(ss, 'La del año pasado');
    const deElla = () => estructura(host).filter((f) => f.hoja === 'La del año pasado' || f.hoja === nombre);
    expect(deElla()).toEqual([]);
    expect(call(host, 'prepararReparacion', { elecciones: null }).operaciones).toEqual([]);
    call(host, 'guardarInformeJge', { informe: informe({ numero: '', entidad: 'Colima' }), huella: null });
    const { huella } = call(host, 'prepararEntregas', { huella: null });
    call(host, 'prepararEntregas', { huella });
    expect(make(host)).toMatchObject({ ok: true });
    expect(ss.getSheetByName(nombre)).not.toBeNull();
    expect(textosDe(ss, 'La del año pasado')).toEqual(antes);
  },
);

test('a workbook that is not ours yet has no sheet of ours, whatever its headers say', async () => {
  const { host, ss } = await abrir();
  disguise(host, ss, 'MIR', 'MIR 2025');
  ss.deleteSheet(hojaDe(ss, '_mirador'));
  expect(call(host, 'auditar', { completa: true })).toMatchObject({ ok: false, findings: [{ code: 'APP-01' }] });
});
