import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import { type ClaveAjuste, cellOfAjuste } from '../../src/mir/ajustes';
import { ANEXO_1, type ColumnaKey } from '../../src/mir/format';
import { installed } from '../budget/libro';

/** The rules through the built bundle: on edit, on demand and before an informe. Lineas 1.1 and 1.2 are on rows 9 and 10. */
const col = (key: ColumnaKey): number => ANEXO_1.columnas.findIndex((c) => c.key === key) + 1;

async function open(): Promise<Host> {
  return createHost({ libro: (await installed(10)).libro });
}

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

function type(host: Host, fila: number, key: ColumnaKey, textos: readonly (readonly string[])[]): void {
  host.edit({ hoja: 'MIR', fila, columna: col(key), textos });
}

function set(host: Host, clave: ClaveAjuste, texto: string): void {
  const fila = Number(cellOfAjuste(clave).replace(/\D/g, ''));
  host.edit({ hoja: 'Configuración', fila, columna: 2, textos: [[texto]] });
}

const found = (host: Host): string[] => [
  ...new Set(call(host, 'auditar', { completa: true }).findings.map((f) => f.code)),
];

/** What the toasts say since they were last taken. */
const toasts = (host: Host): string => JSON.stringify(host.takeShown());

function close(host: Host, periodo: string): void {
  const { huella } = call(host, 'cerrarPeriodo', { periodo, huella: null });
  call(host, 'cerrarPeriodo', { periodo, huella });
}

test('half an informe is told as it is typed, and again on demand', async () => {
  const host = await open();
  type(host, 9, 'marzo', [['2.5']]);
  expect(toasts(host)).toContain('la unidad se cuenta en enteros');
  expect(found(host)).toContain('CAP-08');
});

test('a paste over two lineas is told as it is made and, from the Bitácora, until its month is closed', async () => {
  const host = await open();
  call(host, 'activarBitacora', { activa: true });
  type(host, 9, 'febrero', [['1'], ['1']]);
  expect(toasts(host)).toContain('2 líneas (X9:X10)');
  expect(found(host)).toContain('CAP-09');
  close(host, '2025-B1');
  expect(found(host)).not.toContain('CAP-09');
});

test('a closed month that says something else is found, and a linea off its programme owes its reason', async () => {
  const host = await open();
  type(host, 9, 'enero', [['1']]);
  close(host, '2025-01');
  expect(found(host)).not.toContain('CAP-07');
  type(host, 9, 'enero', [['4']]);
  // As it was closed: what it says now would be on its programme.
  expect(found(host)).toEqual(expect.arrayContaining(['CAP-07', 'AVA-07']));
});

test('a rule that is switched off is quiet on demand at once, and on edit once a repair has told so', async () => {
  const host = await open();
  type(host, 9, 'septiembre', [['1']]);
  expect(found(host)).toContain('CAP-06');
  set(host, 'reglasApagadas', 'CAP-06; CAP-01');
  const { findings, reglas } = call(host, 'auditar', { completa: true });
  expect(findings.map((f) => f.code)).not.toContain('CAP-06');
  expect(findings).toContainEqual(expect.objectContaining({ code: 'CFG-01', hoja: 'Configuración' }));
  expect(reglas).toContainEqual(expect.objectContaining({ code: 'CAP-06', resultado: 'no aplica', apagada: true }));

  const plan = call(host, 'prepararReparacion', { elecciones: null });
  call(host, 'reparar', { huella: plan.huella, elecciones: null, operaciones: null });
  host.takeShown();
  type(host, 9, 'octubre', [['1']]);
  expect(toasts(host)).toBe('[]');
});

test('a reduccion is measured by the formula that Configuración names, in the sheet and in the indicators', async () => {
  const host = await open();
  const plan: readonly [ColumnaKey, string][] = [
    ['tendencia', 'Reducción'],
    ['metaPropuesta', '10'],
    ['lineaBase', '15'],
  ];
  for (const [key, texto] of plan) type(host, 9, key, [[texto]]);
  type(host, 9, 'enero', [['12']]);
  const porcentaje = () => {
    const mir = host.libro.hojas.find((h) => h.nombre === 'MIR');
    return Number(mir?.celdas[8]?.[col('porcentaje') - 1]?.valor);
  };
  const da: number[] = [];
  for (const formula of ['meta', 'lineaBase', 'razon']) {
    set(host, 'formulaReduccion', formula);
    da.push(porcentaje());
  }
  expect(da[0]).toBeCloseTo(80, 9);
  expect(da[1]).toBeCloseTo(60, 9);
  expect(da[2]).toBeCloseTo(250 / 3, 9);
});
