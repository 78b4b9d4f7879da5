import { mostrarOps, operacionesVista } from '../../src/app/operacion';
import type { Op } from '../../src/sheet/op';

/** What people are shown of a plan. */
const registrar = (clave: string): Op => ({ tipo: 'registrar', clave, valor: 'sí' });
const proteger: Op = {
  tipo: 'proteger',
  hoja: 'MIR',
  proteccion: {
    ambito: 'hoja',
    descripcion: 'MIRador: MIR',
    rango: null,
    abiertos: [],
    editores: [],
    soloAdvierte: false,
  },
};
const combinar = (fila: number): Op => ({
  tipo: 'combinar',
  hoja: 'MIR',
  rango: { fila, columna: 1, filas: 2, columnas: 1 },
  sentido: 'todo',
});
const frases = (...ops: Op[]): string[] => operacionesVista(ops).map((o) => o.descripcion);

test('what MIRador keeps for itself is not shown beside what people see', () => {
  const memoria: Op = { tipo: 'dimensionar', hoja: '_mirador', filas: 9, columnas: 1 };
  expect(frases(registrar('a'), proteger, memoria, registrar('b'))).toEqual(['Proteger la hoja «MIR».']);
});

test('alone it is shown, once, or nobody could have it done', () => {
  expect(frases(registrar('a'), registrar('b'), registrar('c'))).toEqual([
    'Anotar dónde está cada columna, para revisar lo que se escriba.',
  ]);
});

test('lines that read the same are counted in one, where the first of them stands', () => {
  expect(frases(proteger, combinar(3), { ...proteger }, { ...proteger }, combinar(5))).toEqual([
    'Proteger la hoja «MIR» (3 veces).',
    'Combinar celdas en MIR, A3:A4.',
    'Combinar celdas en MIR, A5:A6.',
  ]);
});

test('each line knows its operations, and those that are told differently stay apart', () => {
  const [a, b, c] = [{ ...proteger }, { ...proteger }, { ...proteger }];
  const lineas = mostrarOps([a, b, c], null, (op) => (op === b ? 'Ahora dice 7.' : ''));
  expect(lineas.map((l) => [l.vista.descripcion, l.ops])).toEqual([
    ['Proteger la hoja «MIR» (2 veces).', [a, c]],
    ['Proteger la hoja «MIR». Ahora dice 7.', [b]],
  ]);
});
