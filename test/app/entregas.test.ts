import { auditLibro } from '../../src/app/auditar';
import { entregas, prepararEntregas } from '../../src/app/entregas';
import { registrarEntrega } from '../../src/app/entregas-registrar';
import type { EntradaRegistrarEntrega } from '../../src/app/entregas-vista';
import type { Valor } from '../../src/mir/model';
import { planDeshacer } from '../../src/sheet/deshacer';
import { ENTREGAS_KEY } from '../../src/sheet/entregas';
import type { Plan } from '../../src/sheet/op';
import { planLibro } from '../../src/sheet/plan';
import { readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { EstadoHoja, Snapshot } from '../../src/sheet/state';
import { linea, mirOf } from '../support/lineas';
import { installed, withAjustes } from './libro';

const HOJA = 'Entregas';
const AJUSTES = {
  destinatarios: 'JEE; CECCOE (hasta 2025-06); COE (desde 2025-07)',
  frecuenciaInformes: 'semestral',
  plazoEntrega: 10,
  titulares: 'eva@example.org',
};
function leido(libro: Snapshot) {
  const found = readLibro(libro);
  if (!found) throw new Error('The workbook of this test has no MIR.');
  return found;
}

const repararOps = (libro: Snapshot) => planLibro(leido(libro).baseline, libro, {}).plan.ops;
const CON_AJUSTES = withAjustes(installed(mirOf([linea()])), AJUSTES);
/** With the protections that follow from who is listed. */
const LIBRO = simulate(CON_AJUSTES, repararOps(CON_AJUSTES));

function applied(libro: Snapshot, { antes = [], ops, despues = [] }: Plan): Snapshot {
  return simulate(libro, [...antes, ...ops, ...despues]);
}

function preparada(libro: Snapshot): Snapshot {
  const huella = prepararEntregas.decide(libro, { huella: null }).vista?.huella ?? '';
  const { plan, findings } = prepararEntregas.decide(libro, { huella });
  if (!plan) throw new Error(`Nothing was prepared: ${JSON.stringify(findings)}`);
  return applied(libro, plan);
}

function hojaDe(libro: Snapshot): EstadoHoja {
  const hoja = libro.hojas.find((h) => h.nombre === HOJA);
  if (!hoja) throw new Error('The workbook of this test has no Entregas.');
  return hoja;
}

const codigos = (libro: Snapshot, familia: string) =>
  auditLibro(leido(libro), libro)
    .findings.filter((f) => f.code.startsWith(familia))
    .map((f) => f.code);
const filas = (libro: Snapshot): (readonly Valor[])[] => hojaDe(libro).valores.slice(1);

function type(libro: Snapshot, fila: number, columna: number, valor: Valor): Snapshot {
  const rango = { fila, columna, filas: 1, columnas: 1 };
  return simulate(libro, [{ tipo: 'escribir', hoja: HOJA, rango, contenido: [[valor]], tocaCaptura: true }]);
}

const PREPARADA = preparada(LIBRO);

describe('preparing the deliveries', () => {
  test('is shown as a sentence a row, and then makes the sheet with who is in force in each period', () => {
    const { plan, vista } = prepararEntregas.decide(LIBRO, { huella: null });
    expect(plan).toBeNull();
    expect(vista).toMatchObject({ aplicada: false, nuevas: 4 });
    expect(vista?.operaciones[1]?.descripcion).toBe(
      'Se agrega la entrega: I semestre (enero–junio) de 2025, CECCOE, con fecha límite 10 de julio de 2025.',
    );
    expect(filas(PREPARADA).map((r) => r.slice(0, 4))).toEqual([
      ['Informe de avance', '2025-S1', 'JEE', { fecha: '2025-07-10' }],
      ['Informe de avance', '2025-S1', 'CECCOE', { fecha: '2025-07-10' }],
      ['Informe de avance', '2025-S2', 'JEE', { fecha: '2026-01-10' }],
      ['Informe de avance', '2025-S2', 'COE', { fecha: '2026-01-10' }],
    ]);
    expect(codigos(PREPARADA, 'EST')).toEqual([]);
    expect(codigos(PREPARADA, 'ENT')).toEqual([]);
    expect(repararOps(PREPARADA)).toEqual([]);
  });

  test('again adds what the settings ask for since, and changes nothing of what people wrote', () => {
    const escrita = type(type(PREPARADA, 2, 5, '14/07/2025'), 2, 8, 'Oficio 12');
    const masGente = withAjustes(escrita, { ...AJUSTES, destinatarios: 'JEE; INE; COE (desde 2025-07)' });
    const antes = filas(masGente);
    const { findings } = prepararEntregas.decide(masGente, { huella: null });
    expect(findings.map((f) => f.code)).toEqual(['ENT-06']);
    const libro = preparada(masGente);
    expect(filas(libro).slice(0, 4)).toEqual(antes);
    expect(
      filas(libro)
        .slice(4)
        .map((r) => [r[1], r[2]]),
    ).toEqual([
      ['2025-S1', 'INE'],
      ['2025-S2', 'INE'],
    ]);
    expect(hojaDe(libro).formatos?.[5]?.[4]).toBe('yyyy-mm-dd');
    expect(repararOps(libro)).toEqual([]);
  });

  test('is taken back whole by whoever may administer', () => {
    const undo = planDeshacer(PREPARADA);
    const vuelto = undo ? applied(PREPARADA, undo.plan) : PREPARADA;
    expect(undo?.omitidas).toEqual([]);
    expect(vuelto.hojas.map((h) => h.nombre)).not.toContain(HOJA);
    expect(codigos(vuelto, 'EST')).toEqual([]);
  });

  test('is for administradores and personas titulares, who are told before', () => {
    const staff = { ...LIBRO, usuario: 'luis@example.org', puedeEditarProtegido: false };
    expect(prepararEntregas.decide(staff, { huella: null }).findings).toMatchObject([
      { code: 'APP-84', mensaje: expect.stringContaining('eva@example.org') },
    ]);
    const titular = { ...LIBRO, usuario: 'Eva@example.org', puedeEditarProtegido: false };
    expect(prepararEntregas.decide(titular, { huella: null }).vista?.nuevas).toBe(4);
  });

  test('leaves to people a sheet of that name that is theirs', () => {
    const ajena = simulate(LIBRO, [
      { tipo: 'crearHoja', hoja: HOJA, filas: 3, columnas: 2, oculta: false },
      {
        tipo: 'escribir',
        hoja: HOJA,
        rango: { fila: 1, columna: 1, filas: 1, columnas: 2 },
        contenido: [['Paquetería', 'Guía']],
        tocaCaptura: false,
      },
    ]);
    expect(prepararEntregas.decide(ajena, { huella: null }).findings[0]?.code).toBe('APP-02');
    expect(codigos(ajena, 'EST')).toEqual([]);
  });

  test('without recipients that can be read has nothing to prepare', () => {
    const nadie = withAjustes(LIBRO, { ...AJUSTES, destinatarios: 'CECCOE (2025-19)' });
    expect(prepararEntregas.decide(nadie, { huella: null }).findings.map((f) => f.code)).toEqual(['APP-83', 'ENT-01']);
  });
});

describe('once the sheet was made', () => {
  test('its loss is told, and a repair makes it again', () => {
    const perdida = simulate(PREPARADA, [{ tipo: 'borrarHoja', hoja: HOJA }]);
    expect(codigos(perdida, 'EST')).toEqual(['EST-11']);
    expect(filas(simulate(perdida, repararOps(perdida)))).toEqual(filas(PREPARADA));
  });

  test('a copy of the file, which loses its record, has it written again', () => {
    const copia = { ...PREPARADA, registros: PREPARADA.registros?.filter((r) => r.clave !== ENTREGAS_KEY) ?? [] };
    expect(repararOps(copia)).toMatchObject([{ tipo: 'registrar', clave: ENTREGAS_KEY }]);
  });

  test('columns that people moved are read by their headers, and stay', () => {
    const movida = simulate(PREPARADA, [
      { tipo: 'insertarColumnas', hoja: HOJA, columna: 2, columnas: 1 },
      {
        tipo: 'escribir',
        hoja: HOJA,
        rango: { fila: 1, columna: 2, filas: 1, columnas: 1 },
        contenido: [['FOLIO']],
        tocaCaptura: false,
      },
    ]);
    expect(leido(movida).entregas).toEqual(leido(PREPARADA).entregas);
    expect(simulate(movida, repararOps(movida)).hojas.find((h) => h.nombre === HOJA)?.valores[0]).toEqual(
      hojaDe(movida).valores[0],
    );
  });

  test('a header that was typed over comes back', () => {
    const danada = type(PREPARADA, 1, 5, 'ENTREGA');
    expect(codigos(danada, 'EST')).toEqual(['EST-07']);
    expect(hojaDe(simulate(danada, repararOps(danada))).valores[0]?.[4]).toBe('ENTREGADO');
  });
});

describe('writing down a delivery', () => {
  const entrada = (parts: Partial<EntradaRegistrarEntrega> = {}): EntradaRegistrarEntrega => ({
    periodo: '2025-S1',
    destinatario: 'CECCOE',
    informe: null,
    paso: 'entregado',
    fecha: '2025-07-14',
    nota: null,
    corregir: null,
    ...parts,
  });
  const registrada = (libro: Snapshot, parts: Partial<EntradaRegistrarEntrega> = {}): Snapshot => {
    const { plan, findings } = registrarEntrega.decide(libro, entrada(parts));
    if (!plan) throw new Error(`Nothing was written down: ${JSON.stringify(findings)}`);
    return applied(libro, plan);
  };
  const motivo = (libro: Snapshot, parts: Partial<EntradaRegistrarEntrega>) =>
    registrarEntrega.decide(libro, entrada(parts)).findings[0]?.mensaje ?? '';
  const ENTREGADA = registrada(PREPARADA, { nota: 'Oficio 12' });

  test('writes a real date and a note, and nothing else', () => {
    expect(filas(ENTREGADA)[1]).toEqual([
      ...(filas(PREPARADA)[1]?.slice(0, 4) ?? []),
      { fecha: '2025-07-14' },
      null,
      null,
      'Entregado el 14 de julio de 2025: Oficio 12',
    ]);
    expect(filas(ENTREGADA)[0]).toEqual(filas(PREPARADA)[0]);
    const recibida = registrada(ENTREGADA, { paso: 'recibido', fecha: '15/07/2025', nota: 'Con sello' });
    expect(filas(recibida)[1]?.slice(5)).toEqual([
      { fecha: '2025-07-15' },
      null,
      'Entregado el 14 de julio de 2025: Oficio 12\nRecibido el 15 de julio de 2025: Con sello',
    ]);
  });

  test('changes a date that is there only on purpose, and says what it said', () => {
    expect(motivo(ENTREGADA, { fecha: '2025-07-16' })).toContain('ENTREGADO ya dice 14 de julio de 2025');
    const corregida = registrada(ENTREGADA, { fecha: '2025-07-16', corregir: true });
    expect(filas(corregida)[1]?.[7]).toContain(
      'Entregado: decía 14 de julio de 2025 y se corrigió al 16 de julio de 2025.',
    );
  });

  test.each([
    [{ fecha: '2025-02-30' }, 'no es un día del calendario'],
    [{ destinatario: 'INE' }, 'no tiene la entrega 2025-S1, INE'],
    [{ paso: 'recibido' as const }, 'Anote primero la entrega'],
    [{ paso: 'perdido' as never }, 'no es un paso'],
  ])('refuses %j', (parts, dice) => expect(motivo(PREPARADA, parts)).toContain(dice));

  test('refuses what was received before it was delivered', () => {
    expect(motivo(ENTREGADA, { paso: 'recibido', fecha: '2025-07-01' })).toContain('no puede ser antes de la entrega');
  });

  test('without the sheet says that it has to be prepared', () => {
    expect(registrarEntrega.decide(LIBRO, entrada()).findings[0]?.code).toBe('APP-82');
  });

  test('what is missing of a period is listed, overdue at the cut-off first told as such', () => {
    const julio = withAjustes(ENTREGADA, { ...AJUSTES, mesDeCorte: 7 });
    const { vista } = entregas.decide(julio, { periodo: '2025-S1' });
    expect(vista?.falta).toEqual([
      'Venció el 10 de julio de 2025 y falta entregar: I semestre (enero–junio) de 2025, JEE.',
      'Falta el acuse de recibo: I semestre (enero–junio) de 2025, CECCOE.',
    ]);
    expect(vista?.entregas).toMatchObject([{ estado: 'vencida' }, { estado: 'entregada', tarde: true }]);
    expect(codigos(julio, 'ENT')).toEqual(['ENT-04']);
    expect(entregas.decide(LIBRO, { periodo: null }).vista).toMatchObject({ hay: false, porPreparar: 4 });
    expect(entregas.decide(LIBRO, { periodo: '2024-S1' }).findings).toHaveLength(1);
  });
});
