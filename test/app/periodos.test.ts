import { auditar } from '../../src/app/auditar';
import { cerrarPeriodo, reabrirPeriodo } from '../../src/app/cerrar';
import { diferencias } from '../../src/app/diferencias';
import { periodoEnCurso } from '../../src/app/periodo-en-curso';
import { periodos } from '../../src/app/periodos';
import { prepararReparacion } from '../../src/app/reparar';
import type { Finding } from '../../src/mir/finding';
import { findHoja } from '../../src/sheet/grid';
import { layoutOf } from '../../src/sheet/layout';
import type { Plan } from '../../src/sheet/op';
import { readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { NOTA_DE_CERRADO } from '../../src/text/periodos';
import { decideInforme } from '../support/decide-informe';
import { linea, meses, mirOf } from '../support/lineas';
import { installed, typeIn, withAjustes } from './libro';

const mir = mirOf([
  linea({ numero: '1.1', meses: meses({ 1: 1, 2: 2 }) }),
  linea({ numero: '1.2', mesInicial: 4, mesFinal: 6 }),
]);
const libro = installed(mir);

const apply = (snapshot: Snapshot, { antes = [], ops, despues = [] }: Plan): Snapshot =>
  simulate(snapshot, [...antes, ...ops, ...despues]);

function close(snapshot: Snapshot, periodo: string): Snapshot {
  const huella = cerrarPeriodo.decide(snapshot, { periodo, huella: null }).vista?.huella ?? '';
  const { plan } = cerrarPeriodo.decide(snapshot, { periodo, huella });
  if (!plan) throw new Error(`The period ${periodo} of this test cannot be closed.`);
  return apply(snapshot, plan);
}

const POR_QUE = { motivo: 'Faltó un informe', acuerdo: 'Acuerdo JGE/12/2025' };
function reopen(snapshot: Snapshot, periodo: string): { despues: Snapshot; findings: readonly Finding[] } {
  const entrada = { periodo, ...POR_QUE };
  const huella = reabrirPeriodo.decide(snapshot, { ...entrada, huella: null }).vista?.huella ?? '';
  const { plan, findings } = reabrirPeriodo.decide(snapshot, { ...entrada, huella });
  if (!plan) throw new Error(`The period ${periodo} of this test cannot be reopened.`);
  return { despues: apply(snapshot, plan), findings };
}

const graves = (snapshot: Snapshot): readonly Finding[] =>
  auditar.decide(snapshot, { completa: true }).findings.filter((f) => f.severidad !== 'aviso');
const estadoDe = (snapshot: Snapshot, clave: string) =>
  periodos.decide(snapshot, null).vista?.periodos.find((p) => p.clave === clave);

describe('closing', () => {
  test('closes the months of its period, and leaves nothing to mend', () => {
    const cerrado = close(libro, '2025-B1');
    expect(graves(cerrado)).toEqual([]);
    expect(prepararReparacion.decide(cerrado, { elecciones: null }).vista?.operaciones).toEqual([]);
    expect(periodos.decide(cerrado, null).vista?.mesesCerrados).toEqual([1, 2]);
    expect(readLibro(cerrado)?.configuracion.ultimoMesCerrado).toBe(2);
    expect(estadoDe(cerrado, '2025-B1')).toMatchObject({ estado: 'cerrado', fecha: libro.ahora, quien: libro.usuario });
  });

  test('a later closing leaves the earlier one closed, and any period may be closed', () => {
    const salteado = close(close(libro, '2025-B1'), '2025-T2');
    expect(periodos.decide(salteado, null).vista?.mesesCerrados).toEqual([1, 2, 4, 5, 6]);
    expect(readLibro(salteado)?.configuracion.ultimoMesCerrado).toBe(6);
  });

  test('months left open before it are told, not refused; so is what is missing', () => {
    const { findings, vista } = cerrarPeriodo.decide(libro, { periodo: '2025-T2', huella: null });
    expect(findings[0]).toMatchObject({ code: 'APP-31', severidad: 'aviso', mensaje: /enero, febrero, marzo/ });
    expect(findings.filter((f) => f.linea === '1.2').map((f) => f.code)).toContain('AVA-04');
    expect(vista?.aplicada).toBe(false);
  });

  test.each<[string, Snapshot, string, string]>([
    ['a period of another year', libro, '2024-B1', 'APP-12'],
    ['what is no period', libro, '2025-B7', 'APP-11'],
    ['a period that is closed', close(libro, '2025-B1'), '2025-B1', 'APP-30'],
    ['whoever may not', { ...libro, puedeEditarProtegido: false }, '2025-B1', 'APP-08'],
    ['a workbook with what stops a report', typeIn(libro, mir, 0, 'marzo', 'tres'), '2025-B1', 'CAP-01'],
    ['a workbook without a MIR', { ...libro, hojas: [] }, '2025-B1', 'APP-01'],
  ])('is refused to %s', (_, snapshot, periodo, code) => {
    const { findings, plan, vista } = cerrarPeriodo.decide(snapshot, { periodo, huella: null });
    expect(findings.map((f) => f.code)).toContain(code);
    expect([plan, vista]).toEqual([null, null]);
  });

  test('a month of the figures that would stay before what is closed is told as what would be, and as what is once it is', () => {
    const enero = withAjustes(libro, { mesDeCorte: 1 });
    const cortes = (findings: readonly Finding[]) => findings.filter((f) => f.code === 'CFG-03').map((f) => f.mensaje);
    const { findings } = cerrarPeriodo.decide(enero, { periodo: '2025-B1', huella: null });
    expect(cortes(findings)).toEqual([
      'Mes de corte seguiría en enero aunque quedarían cerrados los meses hasta febrero: las cifras seguirían diciendo cómo iban las cosas en enero.',
    ]);
    const cerrado = close(enero, '2025-B1');
    expect(cortes(graves(cerrado))).toEqual(['Mes de corte es enero, pero ya están cerrados los meses hasta febrero.']);
    expect(periodoEnCurso.decide(cerrado, null).vista?.cierre?.pendientes).toContainEqual(
      expect.objectContaining({ texto: expect.stringMatching(/^Mes de corte seguiría en enero .* hasta abril/) }),
    );
  });

  test('what was shown holds while only progress or the minute change', () => {
    const huellaOf = (snapshot: Snapshot) =>
      cerrarPeriodo.decide(snapshot, { periodo: '2025-B1', huella: null }).vista?.huella;
    const shown = huellaOf(libro);
    expect(huellaOf(typeIn({ ...libro, ahora: '2025-04-01 10:00' }, mir, 0, 'marzo', 4))).toBe(shown);
    expect(huellaOf(typeIn(libro, mir, 0, 'metaPropuesta', 99))).not.toBe(shown);
    const { plan, findings, vista } = cerrarPeriodo.decide(libro, { periodo: '2025-B1', huella: 'otra' });
    expect({ plan, aplicada: vista?.aplicada, codes: findings.map((f) => f.code) }).toEqual({
      plan: null,
      aplicada: false,
      codes: ['APP-32'],
    });
  });

  test('the last closed month is typed by nobody', () => {
    const [finding] = graves(withAjustes(libro, { ultimoMesCerrado: 3 }));
    expect(finding).toMatchObject({ code: 'EST-07', hoja: 'Configuración', mensaje: /Periodos y cierre/ });
  });

  test('a plan cell typed over is given back by it, and captures stay as they are', () => {
    const typed = typeIn(typeIn(libro, mir, 0, 'metaPropuesta', 99), mir, 0, 'marzo', 7);
    const cerrado = readLibro(close(typed, '2025-B1'));
    expect(cerrado?.mir.secciones[0]?.objetivos[0]?.lineas[0]).toMatchObject({
      metaPropuesta: 12,
      meses: meses({ 1: 1, 2: 2, 3: 7 }),
    });
    // What is last known are the captures of the day of the closing.
    expect(cerrado?.baseline.mir.secciones[0]?.objetivos[0]?.lineas[0]?.meses[2]).toBe(7);
  });
});

describe('reopening', () => {
  test('opens the months, keeps why, and may be closed again', () => {
    const { despues } = reopen(close(libro, '2025-B1'), '2025-B1');
    expect(periodos.decide(despues, null).vista?.mesesCerrados).toEqual([]);
    expect(estadoDe(despues, '2025-B1')).toMatchObject({
      estado: 'reabierto',
      motivo: 'Faltó un informe (Acuerdo JGE/12/2025)',
    });
    expect(graves(despues)).toEqual([]);
    expect(estadoDe(close(despues, '2025-B1'), '2025-B1')?.estado).toBe('cerrado');
  });

  test('a month that another period closed too stays closed, and it is told', () => {
    const { despues, findings } = reopen(close(close(libro, '2025-01'), '2025-B1'), '2025-B1');
    expect(findings).toMatchObject([{ code: 'APP-35', severidad: 'aviso', mensaje: /enero.*2025-01/ }]);
    expect(periodos.decide(despues, null).vista?.mesesCerrados).toEqual([1]);
  });

  test.each([
    ['a period that is open', { periodo: '2025-B2', ...POR_QUE }, 'APP-33'],
    ['no reason', { periodo: '2025-B1', motivo: ' ', acuerdo: 'x' }, 'APP-34'],
    ['no acuerdo', { periodo: '2025-B1', motivo: 'x', acuerdo: '' }, 'APP-34'],
  ])('is refused for %s', (_, entrada, code) => {
    const decided = reabrirPeriodo.decide(close(libro, '2025-B1'), { ...entrada, huella: null });
    expect(decided).toMatchObject({ findings: [{ code }], plan: null, vista: null });
  });
});

describe('the note of the header of a month', () => {
  const layout = layoutOf(mir);
  const cerrado = close(libro, '2025-B1');
  const notaDe = (snapshot: Snapshot, mes: number): string => {
    const notas = findHoja(snapshot, 'MIR')?.notas?.[layout.filaEncabezado - 1] ?? [];
    return notas[layout.columnas.enero + mes - 2] ?? '';
  };
  /** As it would be with other notes. */
  const withNotas = (snapshot: Snapshot, change: (nota: string) => string): Snapshot => ({
    ...snapshot,
    hojas: snapshot.hojas.map((h) =>
      h.nombre === 'MIR' && h.notas ? { ...h, notas: h.notas.map((row) => row.map(change)) } : h,
    ),
  });
  const notasPerdidas = (snapshot: Snapshot) =>
    auditar.decide(snapshot, { completa: true }).findings.filter((f) => f.code === 'EST-20');

  test('says that it is closed, while it is', () => {
    const dicen = (snapshot: Snapshot) =>
      [1, 2, 3].map((mes) => notaDe(snapshot, mes).endsWith(`\n\n${NOTA_DE_CERRADO}`));
    expect(dicen(libro)).toEqual([false, false, false]);
    expect(dicen(cerrado)).toEqual([true, true, false]);
    const { despues } = reopen(cerrado, '2025-B1');
    expect([1, 2, 3].map((mes) => notaDe(despues, mes))).toEqual([1, 2, 3].map((mes) => notaDe(libro, mes)));
  });

  test('of a workbook that an earlier version closed is nothing to review, and a repair completes it', () => {
    const anterior = withNotas(cerrado, (nota) => nota.replace(`\n\n${NOTA_DE_CERRADO}`, ''));
    expect(notaDe(anterior, 1)).toBe(notaDe(libro, 1));
    expect(notasPerdidas(anterior)).toEqual([]);
    expect(prepararReparacion.decide(anterior, { elecciones: null }).vista?.operaciones).toHaveLength(1);
  });

  test('that was lost is told, closed or not', () => {
    expect(notasPerdidas(cerrado)).toEqual([]);
    expect(notasPerdidas(withNotas(cerrado, (nota) => (nota.includes('enero') ? '' : nota)))).toMatchObject([
      { hoja: 'MIR', celda: 'W6' },
    ]);
  });
});

describe('what is not as it was', () => {
  const cerrado = close(libro, '2025-B1');
  const found = (snapshot: Snapshot) => diferencias.decide(snapshot, { periodo: '2025-B1' }).vista?.diferencias;

  test('nothing, until something changes', () => {
    expect(found(cerrado)).toEqual([]);
    expect(found(typeIn(cerrado, mir, 0, 'marzo', 5))).toEqual([]);
  });

  test('a capture of a closed month, with its cell and both values', () => {
    expect(found(typeIn(cerrado, mir, 0, 'enero', 5))).toEqual([
      { seccion: 1, linea: '1.1', campo: 'ENERO', hoja: 'MIR', celda: 'W8', antes: '1', ahora: '5', porque: '' },
    ]);
    expect(graves(typeIn(cerrado, mir, 0, 'enero', 5))).toMatchObject([{ code: 'CAP-07', celda: 'W8' }]);
  });

  test('a period never closed, or whose snapshot is lost, is a finding', () => {
    expect(diferencias.decide(cerrado, { periodo: '2025-B2' }).findings).toMatchObject([{ code: 'APP-33' }]);
    const lost = { ...cerrado, hojas: cerrado.hojas.filter((h) => h.nombre !== '_cierres') };
    expect(diferencias.decide(lost, { periodo: '2025-B1' }).findings).toMatchObject([{ code: 'APP-37' }]);
  });
});

describe('the report of a closed period', () => {
  const cerrado = close(libro, '2025-B1');
  const textOf = (snapshot: Snapshot, periodo = '2025-B1') =>
    JSON.stringify(decideInforme(snapshot, periodo).vista?.contenido);

  test('is that of its closing, and says so', () => {
    const antes = textOf(cerrado);
    expect(antes).toContain('según el cierre del 31 de marzo de 2025');
    const cambiado = withAjustes(typeIn(cerrado, mir, 0, 'enero', 9), {
      umbralVerde: 50,
      palabraEnProceso: 'EN CURSO',
    });
    expect(textOf(cambiado)).toBe(antes);
    // So is that of any other period with the same last month.
    expect(textOf(cambiado, '2025-02')).toContain('según el cierre');
    expect(textOf(cambiado, '2025-01')).not.toContain('según el cierre');
  });

  test('stops for nothing that came later', () => {
    expect(textOf(typeIn(cerrado, mir, 0, 'marzo', 'tres'))).toContain('según el cierre');
    expect(decideInforme(typeIn(cerrado, mir, 0, 'marzo', 'tres'), '2025-T1').vista).toBeNull();
  });

  test('is that of the workbook once it is reopened, or its snapshot is lost', () => {
    expect(textOf(reopen(cerrado, '2025-B1').despues)).not.toContain('cierre del');
    const lost = { ...cerrado, hojas: cerrado.hojas.filter((h) => h.nombre !== '_cierres') };
    expect(textOf(lost)).toContain('no se encontró cómo estaba la MIR');
  });
});

describe('what the workbook remembers of its periods', () => {
  const sinHoja = (snapshot: Snapshot, nombre: string): Snapshot => ({
    ...snapshot,
    hojas: snapshot.hojas.filter((h) => h.nombre !== nombre),
  });

  test('is missed when its sheet is deleted, for as long as the closing is in force', () => {
    const cerrado = close(libro, '2025-B1');
    expect(graves(sinHoja(cerrado, '_cierres'))).toMatchObject([
      { code: 'EST-23', hoja: '_cierres', mensaje: expect.stringContaining('2025-B1') },
    ]);
    const { despues } = reopen(cerrado, '2025-B1');
    expect(graves(sinHoja(despues, '_cierres'))).toEqual([]);
  });

  test('of captures, is missed while the Bitácora is switched on, and a repair begins another', () => {
    const encendida = { clave: 'mirador.bitacora', valor: libro.usuario };
    const sola = { ...libro, registros: [...(libro.registros ?? []), encendida] };
    expect(graves(sola)).toMatchObject([{ code: 'EST-11', hoja: 'Bitácora' }]);
    const { operaciones } = prepararReparacion.decide(sola, { elecciones: null }).vista ?? { operaciones: [] };
    expect(operaciones.map((o) => o.hoja)).toContain('Bitácora');
  });
});
