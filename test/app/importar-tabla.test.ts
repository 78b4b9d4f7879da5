import { cerrarPeriodo } from '../../src/app/cerrar';
import { importarTabla, leerTabla } from '../../src/app/importar-tabla';
import { readOrigen } from '../../src/app/origen-tabla';
import { ANEXO_1, MESES } from '../../src/mir/format';
import type { LineaAccion, Mir } from '../../src/mir/model';
import { readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { linea, meses, mirOf } from '../support/lineas';
import { cellAt, installed, typeIn, VACIO, withAjustes } from './libro';

const importar = (snapshot: Snapshot, texto: string, ejercicio: number | null = null) => {
  const decision = importarTabla.decide(snapshot, { origen: { texto }, ejercicio });
  const { antes = [], ops, despues = [] } = decision.plan ?? { ops: [] };
  return { ...decision, despues: simulate(snapshot, [...antes, ...ops, ...despues]) };
};
const codes = (findings: readonly { code: string }[]): string[] => findings.map((f) => f.code);
const mensajes = (vista: { dudas: readonly { mensaje: string }[] } | null): string =>
  vista?.dudas.map((d) => d.mensaje).join('\n') ?? '';

describe('into a workbook without a MIR', () => {
  test('a table becomes the MIR, with its captures, its accepted programme and its doubts', () => {
    const texto =
      'seccion,numero,objetivo,lineaAccion,metaPropuesta,programadoMarzo,enero\nUno,1,Dar,1.1 Revisar,4,4,2\n';
    const { vista, despues, findings } = importar(VACIO, texto, 2024);
    expect(findings).toEqual([]);
    expect(vista).toMatchObject({
      modo: 'nueva',
      forma: 'claves',
      lineas: 1,
      objetivos: 1,
      capturas: 1,
      programadas: 1,
    });
    const libro = readLibro(despues);
    expect(libro?.mir.ejercicio).toBe(2024);
    expect(libro?.mir.secciones[0]?.titulo).toBe('Uno');
    const [una] = libro?.mir.secciones[0]?.objetivos[0]?.lineas ?? [];
    expect(una).toMatchObject({ meses: meses({ 1: 2 }), programaCapturado: meses({ 3: 4 }), metaPropuesta: 4 });
    expect(despues.hojas.find((h) => h.nombre === 'Dudas')?.valores.length).toBe((vista?.dudas.length ?? 0) + 1);
  });

  test('text that looks like a formula is text', () => {
    const { despues } = importar(VACIO, 'lineaAccion,observaciones\n1.1 Revisar,=1+1\n', 2025);
    const mir = readLibro(despues)?.mir as Mir;
    expect(cellAt(despues, mir, 0, 'observaciones')).toBe('=1+1');
    expect(despues.hojas.find((h) => h.nombre === ANEXO_1.hoja)?.formulas.flat()).not.toContain('=1+1');
  });

  test.each<[string, number | null, number, RegExp]>([
    ['lineaAccion,enero', null, 2025, /se usó 2025, el año en curso/],
    ['lineaAccion,enero', 2024, 2024, /^(?!.*se usó)/s],
    ['lineaAccion,Enero 2023', 2024, 2023, /Se pidió el ejercicio 2024, pero la tabla dice 2023/],
    ['lineaAccion,enero,PRESUPUESTO 2023 PROYECTADO', 2024, 2024, /dice 2023 en un programa de 2024/],
  ])('the year of «%s» with %p asked for is %d', (encabezado, pedido, anio, duda) => {
    const { vista } = importar(VACIO, `${encabezado}\n1.1 Revisar,1\n`, pedido);
    expect(vista?.ejercicio).toBe(anio);
    expect(mensajes(vista)).toMatch(duda);
  });

  test('a year that is none is refused', () =>
    expect(codes(importar(VACIO, 'lineaAccion\n1.1 A\n', 1999).findings)).toEqual(['APP-14']));
});

test('a MIR without lineas keeps its title and year', () => {
  const titulo = {
    institucion: 'Instituto',
    formato: 'F',
    programa: 'PAT',
    organo: 'Dirección',
    objetivoGeneral: 'Dar',
  };
  const vacia = installed(mirOf([], { secciones: [], titulo, ejercicio: 2027 }));
  const { vista, despues } = importar(vacia, 'lineaAccion,enero\n1.1 Revisar,1\n');
  expect(vista).toMatchObject({ modo: 'nueva', ejercicio: 2027 });
  expect(readLibro(despues)?.mir.titulo).toMatchObject({
    institucion: 'Instituto',
    organo: 'Dirección',
    programa: 'PAT',
  });
});

describe('into a MIR with lineas', () => {
  const MIR = mirOf([linea(), linea({ numero: '1.2', lineaAccion: '1.2 Medir', metaPropuesta: 10 })]);
  const LIBRO = typeIn(installed(MIR), MIR, 0, 'febrero', 7);
  const lineas = (s: Snapshot): readonly LineaAccion[] => readLibro(s)?.mir.secciones[0]?.objetivos[0]?.lineas ?? [];

  test('captures come into blank cells; what is there stays and is told', () => {
    const texto =
      'lineaAccion,enero,febrero,marzo,verificableEn\n1.1 Presentar informes de seguimiento,1,9,0,Acta\n1.2 Medir,5,,,\n';
    const { vista, findings, despues } = importar(LIBRO, texto);
    expect(codes(findings)).toEqual(['APP-106']);
    expect(vista).toMatchObject({ modo: 'capturas', capturas: 4, lineas: 2 });
    expect(lineas(despues).map((l) => l.meses)).toEqual([meses({ 1: 1, 2: 7, 3: 0 }), meses({ 1: 5 })]);
    expect(lineas(despues)[0]?.verificableEn).toBe('Acta');
    expect(mensajes(vista)).toMatch(/1\.1 ya había otra cosa capturada.*FEBRERO \(la tabla dice «9», el libro «7»\)/);
    expect(vista?.dudas[0]?.fuente).toEqual({ renglon: 2, texto: '1.1 Presentar informes de seguimiento' });
  });

  test('nothing else is written: only yellow cells of the MIR, the log and what the plan keeps', () => {
    const { plan } = importarTabla.decide(LIBRO, {
      origen: { texto: 'lineaAccion,enero\n1.2 Medir,5\n' },
      ejercicio: null,
    });
    const enMir = plan?.ops.filter((op) => 'hoja' in op && op.hoja === ANEXO_1.hoja) ?? [];
    expect(enMir).toMatchObject([{ tipo: 'escribir', contenido: [[5]], tocaCaptura: true }]);
  });

  test('cells side by side are written together', () => {
    const texto = `lineaAccion,${MESES.join()}\n1.1 Presentar informes de seguimiento,1,7${',2'.repeat(10)}\n1.2 Medir${',3'.repeat(12)}\n`;
    const { plan } = importarTabla.decide(LIBRO, { origen: { texto }, ejercicio: null });
    expect(
      plan?.ops.filter((op) => 'hoja' in op && op.hoja === ANEXO_1.hoja && op.tipo === 'escribir').length,
    ).toBeLessThanOrEqual(4);
  });

  test('the same table again has nothing to capture', () => {
    const texto = 'lineaAccion,enero\n1.2 Medir,5\n';
    const { despues } = importar(LIBRO, texto);
    expect(codes(importar(despues, texto).findings)).toEqual(['APP-108']);
  });

  test('a plan that says another thing, and lineas that are not there, are told and not written', () => {
    const texto = 'lineaAccion,metaPropuesta,enero\n1.2 Medir,12,5\n1.3 Otra,1,1\n';
    const { vista, despues } = importar(LIBRO, texto);
    expect(lineas(despues).map((l) => l.metaPropuesta)).toEqual([12, 10]);
    expect(mensajes(vista)).toMatch(
      /1\.2 dice otra cosa que el plan vigente.*META PROPUESTA \(la tabla dice «12», el libro «10»\)/,
    );
    expect(mensajes(vista)).toMatch(/No hay una línea de acción «1\.3»/);
    expect(mensajes(vista)).not.toMatch(/calendarización|quedaron en blanco en la MIR/);
  });

  test('what the table says of Cronograma and of the objetivo is told where it differs', () => {
    const encabezado = 'lineaAccion,objetivo,acumulacion,demanda,responsable,programadoMarzo,enero';
    const { vista, despues } = importar(LIBRO, `${encabezado}\n1.2 Medir,Dar más,maximo,sí,Ana,4,5\n`);
    const duda = vista?.dudas.find((d) => d.mensaje.includes('plan vigente'))?.mensaje ?? '';
    for (const nombre of ['OBJETIVO ESPECÍFICO', 'ACUMULACIÓN', 'SUJETA A DEMANDA', 'RESPONSABLE', 'PROGRAMA MENSUAL'])
      expect(duda).toContain(nombre);
    expect(duda).toContain('(la tabla dice «sí», el libro «no»)');
    expect(lineas(despues)[1]).toMatchObject({ acumulacion: 'suma', responsable: '', programaCapturado: null });
    const igual = importar(LIBRO, 'lineaAccion,objetivo,acumulacion,demanda\n1.2 Medir,Dar seguimiento,suma,\n');
    expect(mensajes(igual.vista)).toBe('');
  });

  test('what somebody who only captures may not do is told', () => {
    const ajena = {
      ...withAjustes(LIBRO, { lectores: 'eva@example.org' }),
      usuario: 'eva@example.org',
      puedeEditarProtegido: false,
    };
    const { findings, plan } = importar(ajena, 'lineaAccion,enero\n1.2 Medir,5\n');
    expect([codes(findings), plan]).toEqual([['APP-63'], null]);
  });

  test('a closed month is told, and stays blank', () => {
    const { huella } = cerrarPeriodo.decide(LIBRO, { periodo: '2025-01', huella: null }).vista ?? { huella: '' };
    const {
      antes = [],
      ops,
      despues = [],
    } = cerrarPeriodo.decide(LIBRO, { periodo: '2025-01', huella }).plan ?? { ops: [] };
    const cerrado = simulate(LIBRO, [...antes, ...ops, ...despues]);
    const hecho = importar(cerrado, 'lineaAccion,enero,marzo\n1.2 Medir,5,6\n');
    expect(lineas(hecho.despues)[1]?.meses).toEqual(meses({ 3: 6 }));
    expect(mensajes(hecho.vista)).toMatch(/1\.2 hay meses cerrados.*ENERO «5»/);
  });

  test('staff may do it: no protected cell is touched', () => {
    const capturista = { ...LIBRO, usuario: 'eva@example.org', puedeEditarProtegido: false };
    const { plan } = importar(capturista, 'lineaAccion,enero\n1.2 Medir,5\n');
    expect(plan?.ops.map((op) => ('hoja' in op ? op.hoja : ''))).toEqual([ANEXO_1.hoja]);
    expect(plan?.antes).toBeUndefined();
  });

  test.each([
    ['a table of other lineas', 'lineaAccion,enero\n9.9 Otra,1\n', 'APP-105'],
    ['a table of another year', 'lineaAccion,Enero 2024\n1.2 Medir,5\n', 'APP-107'],
  ])('%s is refused, and shown all the same', (_, texto, code) => {
    const { findings, plan } = importar(LIBRO, texto);
    expect([codes(findings), plan]).toEqual([[code], null]);
    const visto = leerTabla.decide(LIBRO, { origen: { texto }, ejercicio: null });
    expect(codes(visto.findings)).toEqual([code]);
  });
});

describe('what is sent as a table', () => {
  const nada = { nombre: null, bytes: null, texto: null, hoja: null };
  const hoja = {
    nombre: 'Hoja1',
    valores: [
      ['lineaAccion', null],
      ['1.1 A', { fecha: '2025-03-04' }],
    ],
  };
  test.each<[string, Parameters<typeof readOrigen>[0], boolean]>([
    ['a file', { ...nada, nombre: 'a.csv', bytes: new Uint8Array([1]) }, true],
    ['a text', { ...nada, texto: 'a' }, true],
    ['a sheet', { ...nada, hoja }, true],
    ['nothing', nada, false],
    ['two of them', { ...nada, texto: 'a', hoja }, false],
    ['a file without its name', { ...nada, bytes: new Uint8Array([1]) }, false],
    ['a sheet without values', { ...nada, hoja: {} }, false],
    ['cells that no sheet has', { ...nada, hoja: { valores: [[{ fecha: 'hoy' }]] } }, false],
    ['a number that is none', { ...nada, hoja: { valores: [[Number.NaN]] } }, false],
    ['a merge that is none', { ...nada, hoja: { valores: [], combinadas: [{ fila: 0 }] } }, false],
  ])('%s', (_, recibido, sirve) => expect('origen' in readOrigen(recibido)).toBe(sirve));
});
