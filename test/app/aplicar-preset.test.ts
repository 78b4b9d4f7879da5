import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aplicarPreset } from '../../src/app/aplicar-preset';
import { crear } from '../../src/app/crear';
import { AJUSTES, type Ajuste, defaultConfiguracion } from '../../src/mir/ajustes';
import { AJUSTE_DE_VEREDICTO } from '../../src/mir/contexto';
import { findJuego, JUEGOS } from '../../src/mir/juegos';
import { planDeshacer } from '../../src/sheet/deshacer';
import { findHoja, textoEn } from '../../src/sheet/grid';
import type { Plan } from '../../src/sheet/op';
import { readLibro } from '../../src/sheet/read';
import { simulate } from '../../src/sheet/simulate';
import type { Snapshot } from '../../src/sheet/state';
import { instalado, mirDePrueba, typeIn } from '../sheet/libros';

const LIBRO = instalado(mirDePrueba());
const FILA_SIN_REPORTE = 4 + AJUSTES.findIndex((a: Ajuste) => a.clave === 'veredictoSinReporte');

const show = (libro: Snapshot, preset: string) => aplicarPreset.decide(libro, { preset, huella: null });
const aplicado = (libro: Snapshot, { antes = [], ops, despues = [] }: Plan): Snapshot =>
  simulate(libro, [...antes, ...ops, ...despues]);
function applied(libro: Snapshot, preset: string): Snapshot {
  const { vista } = show(libro, preset);
  const { plan } = aplicarPreset.decide(libro, { preset, huella: vista?.huella ?? null });
  if (!plan) throw new Error(`${preset} was not applied`);
  return aplicado(libro, plan);
}
const words = (libro: Snapshot) => {
  const { configuracion } = readLibro(libro) ?? { configuracion: defaultConfiguracion() };
  return Object.values(AJUSTE_DE_VEREDICTO).map((clave) => configuracion[clave]);
};

describe('a set of words', () => {
  test('IEEBCS is that of a new workbook', () => {
    const defecto = defaultConfiguracion();
    expect(findJuego('ieebcs')?.ajustes).toEqual(
      Object.fromEntries(Object.values(AJUSTE_DE_VEREDICTO).map((clave) => [clave, defecto[clave]])),
    );
  });

  test('is shown first, each setting before and after, and nothing is written', () => {
    const { plan, vista } = show(LIBRO, 'ople veracruz');
    expect(plan).toBeNull();
    expect(vista).toMatchObject({
      preset: 'OPLE Veracruz',
      aplicada: false,
      ajustes: [
        { celda: 'B41', antes: 'Adelantada', despues: 'Sin variación' },
        { celda: 'B42', antes: 'Sin reporte', despues: 'Meta pendiente de cumplimiento' },
        { celda: 'B46', antes: 'Adelantada', despues: 'Meta rebasada' },
      ],
    });
  });

  test('is applied as it was shown, and back', () => {
    const veracruz = applied(LIBRO, 'OPLE Veracruz');
    expect(words(veracruz)).toEqual(Object.values(findJuego('OPLE Veracruz')?.ajustes ?? {}));
    expect(words(applied(veracruz, 'IEEBCS'))).toEqual(words(LIBRO));
  });

  test('is taken back like any plan', () => {
    const { plan } = planDeshacer(applied(LIBRO, 'OPLE Veracruz')) ?? {};
    if (!plan) throw new Error('nothing to take back');
    expect(words(aplicado(applied(LIBRO, 'OPLE Veracruz'), plan))).toEqual(words(LIBRO));
  });

  test.each<[string, Snapshot, string, string]>([
    ['that does not exist is refused with those that do', LIBRO, 'INE', 'APP-70'],
    ['that is in use changes nothing', LIBRO, 'IEEBCS', 'APP-72'],
    ['is for administradores', { ...LIBRO, puedeEditarProtegido: false }, 'OPLE Veracruz', 'APP-08'],
    [
      'waits until settings are in their place',
      typeIn(LIBRO, 'Configuración', FILA_SIN_REPORTE, 1, 'Otra cosa'),
      'OPLE Veracruz',
      'APP-71',
    ],
  ])('%s', (_, libro, preset, code) => {
    const { plan, findings } = show(libro, preset);
    expect([plan, findings.map((f) => f.code)]).toEqual([null, [code]]);
  });

  test('that was shown before somebody changed a word is shown again instead', () => {
    const huella = show(LIBRO, 'OPLE Veracruz').vista?.huella ?? null;
    const cambiado = typeIn(LIBRO, 'Configuración', FILA_SIN_REPORTE, 2, 'Sin informe');
    const { plan, findings } = aplicarPreset.decide(cambiado, { preset: 'OPLE Veracruz', huella });
    expect([plan, findings.map((f) => f.code)]).toEqual([null, ['APP-32']]);
    expect(textoEn(findHoja(cambiado, 'Configuración'), FILA_SIN_REPORTE, 2)).toBe('Sin informe');
  });
});

describe('a new MIR', () => {
  const VACIO: Snapshot = { ...LIBRO, hojas: [], registros: [] };
  const made = (preset: string | null) =>
    crear.decide(VACIO, { ejercicio: 2026, institucion: 'Instituto', organo: 'Dirección', preset });

  test.each(JUEGOS.map((j) => [j.nombre, j.ajustes] as const))('has the words of %s', (nombre, ajustes) => {
    const { plan } = made(nombre);
    if (!plan) throw new Error('no MIR was made');
    expect(words(aplicado(VACIO, plan))).toEqual(Object.values(ajustes));
  });

  test('is not made with words that nobody knows', () => {
    const { plan, findings } = made('INE');
    expect([plan, findings.map((f) => f.code)]).toEqual([null, ['APP-70']]);
  });
});

test('nothing but its own record knows the name of a set', () => {
  const files = (carpeta: string): string[] =>
    readdirSync(carpeta, { withFileTypes: true }).flatMap((e) =>
      e.isDirectory() ? files(join(carpeta, e.name)) : /\.tsx?$/.test(e.name) ? [join(carpeta, e.name)] : [],
    );
  const sinTextos = files('src').filter((f) => !f.startsWith(join('src', 'text')));
  const mencionan = sinTextos.filter((f) => {
    const codigo = readFileSync(f, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    return JUEGOS.some(({ nombre }) => codigo.includes(`'${nombre}'`));
  });
  expect(mencionan).toEqual([join('src', 'mir', 'juegos.ts')]);
});
