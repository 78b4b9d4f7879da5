import { defaultConfiguracion } from '../../src/mir/ajustes';
import {
  destinatariosDe,
  type Entrega,
  entregasDeMas,
  entregasSinPreparar,
  estadoDe,
  fechaLimiteDe,
  listEntregasPedidas,
  parseDestinatarios,
} from '../../src/mir/entregas';
import { parseFecha } from '../../src/mir/fecha';
import { type Periodo, parsePeriodo } from '../../src/mir/periods';

const periodo = (clave: string): Periodo => {
  const p = parsePeriodo(clave);
  if (!p) throw new Error(`${clave} is no period.`);
  return p;
};

describe('dates of force', () => {
  test.each([
    ['CECCOE (2024-09 a 2025-06)', 'CECCOE', '2024-09-01', '2025-06-30'],
    ['CECCOE (de septiembre de 2024 a junio de 2025)', 'CECCOE', '2024-09-01', '2025-06-30'],
    ['COE (desde 2025-07)', 'COE', '2025-07-01', null],
    ['COE (a partir del 15/07/2025)', 'COE', '2025-07-15', null],
    ['CECCOE (hasta 2025-06)', 'CECCOE', null, '2025-06-30'],
    ['CECCOE (desde 2024-09 hasta 2025-06)', 'CECCOE', '2024-09-01', '2025-06-30'],
    ['COE (2025)', 'COE', '2025-01-01', '2025-12-31'],
    ['Junta Estatal Ejecutiva', 'Junta Estatal Ejecutiva', null, null],
    ['Comisión de Organización (COE)', 'Comisión de Organización (COE)', null, null],
    ['Comisión (COE) (desde 2025-07)', 'Comisión (COE)', '2025-07-01', null],
  ])('%s', (texto, nombre, desde, hasta) => {
    expect(parseDestinatarios(texto)).toEqual([{ nombre, desde, hasta, texto, legible: true }]);
  });

  test.each(['CECCOE (2024-13 a 2025-06)', 'COE (2025-07 a 2025-01)', '(desde 2025-07)', 'COE (desde el 31/02/2025)'])(
    '%s cannot be read, and stays as it is written',
    (texto) =>
      expect(parseDestinatarios(texto)).toEqual([{ nombre: texto, desde: null, hasta: null, texto, legible: false }]),
  );

  test.each([null, '', ' ; ;'])('%j names nobody', (valor) => expect(parseDestinatarios(valor)).toEqual([]));
});

const DESTINATARIOS = 'JEE; CECCOE (2024-09 a 2025-06); COE (desde 2025-07)';

test.each([
  ['2025-B3', ['JEE', 'CECCOE']],
  ['2025-B4', ['JEE', 'COE']],
  ['2025', ['JEE', 'COE']],
  ['2024-B4', ['JEE']],
  ['2024-09', ['JEE', 'CECCOE']],
])('the recipients of %s are those in force on its last day', (clave, nombres) => {
  expect(destinatariosDe(DESTINATARIOS, periodo(clave)).map((d) => d.nombre)).toEqual(nombres);
});

test.each([
  ['2025-B1', 10, '2025-03-10'],
  ['2024-B1', 1, '2024-03-01'],
  ['2025', 15, '2026-01-15'],
  ['2025-B1', 0, '2025-02-28'],
  ['2025-B1', null, null],
  ['2025-B1', -3, null],
  ['2025-B1', 'diez', null],
])('the informe of %s with a term of %j days falls due on %s', (clave, plazo, limite) => {
  expect(fechaLimiteDe(periodo(clave), plazo)).toBe(limite);
});

const CONFIG = defaultConfiguracion({
  destinatarios: DESTINATARIOS,
  frecuenciaInformes: 'semestral',
  plazoEntrega: 10,
  nombreInforme: 'Informe semestral',
});
const PEDIDAS = listEntregasPedidas(CONFIG, 2025);

function hecha(parts: Partial<Entrega> = {}, fechas: Readonly<Record<string, string>> = {}): Entrega {
  const fecha = (key: string) => ({ texto: fechas[key] ?? '', iso: parseFecha(fechas[key] ?? '') });
  return {
    fila: 2,
    informe: 'Informe semestral',
    periodo: '2025-S1',
    destinatario: 'JEE',
    fechaLimite: fecha('fechaLimite'),
    entregado: fecha('entregado'),
    recibido: fecha('recibido'),
    observado: fecha('observado'),
    observaciones: '',
    ...parts,
  };
}

test('a year asks for each period of the informes and each recipient in force', () => {
  expect(PEDIDAS.map((p) => [p.periodo, p.destinatario, p.fechaLimite])).toEqual([
    ['2025-S1', 'JEE', '2025-07-10'],
    ['2025-S1', 'CECCOE', '2025-07-10'],
    ['2025-S2', 'JEE', '2026-01-10'],
    ['2025-S2', 'COE', '2026-01-10'],
  ]);
});

test('a recipient named twice is asked for once, and one whose dates cannot be read not at all', () => {
  const otra = { ...CONFIG, destinatarios: 'JEE; jee ; COE (2025-99)', frecuenciaInformes: 'anual' };
  expect(entregasSinPreparar(listEntregasPedidas(otra, 2025), []).map((p) => p.destinatario)).toEqual(['JEE']);
});

test('what has a row, however it is written, is not prepared again; what is no longer asked for is known', () => {
  const hechas = [hecha({ destinatario: ' jee', periodo: '2025-s1' }), hecha({ destinatario: 'INE', fila: 3 })];
  expect(entregasSinPreparar(PEDIDAS, hechas)).toEqual(PEDIDAS.slice(1));
  expect(entregasDeMas(PEDIDAS, hechas)).toEqual([hechas[1]]);
});

test.each([
  ['pendiente', { fechaLimite: '2025-07-10' }, 6],
  ['vencida', { fechaLimite: '2025-07-10' }, 7],
  ['vencida', { fechaLimite: '2025-07-31' }, 7],
  ['pendiente', { fechaLimite: '2025-07-10' }, 0],
  ['pendiente', {}, 12],
  ['pendiente', { fechaLimite: 'pronto' }, 12],
  ['pendiente', { fechaLimite: '2026-01-10' }, 12],
  ['entregada', { fechaLimite: '2025-07-10', entregado: '2025-09-01' }, 12],
  ['recibida', { entregado: '2025-07-01', recibido: '2025-07-02' }, 12],
  ['observada', { entregado: '2025-07-01', observado: '2025-07-20' }, 12],
])('is %s with %j at the end of month %i', (estado, fechas, corte) => {
  expect(estadoDe(hecha({}, fechas), 2025, corte)).toBe(estado);
});
