import { type Configuracion, defaultConfiguracion } from '../../src/mir/ajustes';
import type { Capitulo, Catalogos, Duda, LineaAccion, Mir, Objetivo } from '../../src/mir/model';
import { baselineOf, readBaseline } from '../../src/sheet/baseline';
import { blueprint, type EntradaBlueprint } from '../../src/sheet/blueprint';
import { planOf } from '../../src/sheet/plan';
import { simulate } from '../../src/sheet/simulate';
import type { EstadoHoja, Snapshot } from '../../src/sheet/state';
import { linea, mirOf } from '../support/lineas';

export const VACIO: Snapshot = {
  hojas: [],
  locale: 'es_MX',
  usuario: 'titular@example.org',
  ahora: '2025-03-31 09:05',
  puedeEditarProtegido: true,
  registros: [],
};

export const CONFIGURACION: Configuracion = defaultConfiguracion({
  institucion: 'Instituto de prueba',
  organo: 'Dirección de prueba',
  ejercicio: 2025,
  administradores: 'titular@example.org; admin@example.org',
});
const CAPITULOS: readonly Capitulo[] = [{ clave: '1', titulo: 'Presentación', nivel: 1, texto: 'Un párrafo.\nOtro.' }];
const CATALOGOS: Catalogos = {
  politicas: ['Gestión de calidad'],
  programas: ['(1) Organización'],
  siglas: [{ sigla: 'MIR', significado: 'Matriz de indicadores para resultados' }],
  unidades: ['Informe'],
};
const DUDAS: readonly Duda[] = [{ mensaje: 'Falta la meta.', fuente: { renglon: 12, texto: '4.1' } }];

export function objetivo(numero: string, lineas: readonly LineaAccion[]): Objetivo {
  return { numero, politicasGenerales: 'Gestión de calidad', programa: '(1)', objetivo: `Objetivo ${numero}`, lineas };
}

/** Two secciones, both numbered from 1: the same number stands in each. */
export function mirDePrueba(parts: Partial<Mir> = {}): Mir {
  return mirOf([], {
    anioPresupuesto: 2024,
    titulo: {
      institucion: 'Instituto de prueba',
      formato: 'FORMATO',
      programa: 'Programa Anual de Trabajo 2025',
      organo: 'Dirección de prueba',
      objetivoGeneral: 'Organizar. '.repeat(30).trim(),
    },
    secciones: [
      {
        titulo: 'Objetivos sustanciales',
        objetivos: [
          objetivo('1', [
            linea({ numero: '1.1', presupuesto: 500 }),
            linea({ numero: '1.2' }),
            linea({ numero: '1.4' }),
          ]),
          objetivo('2', [linea({ numero: '2.1', mesInicial: null, mesFinal: null })]),
        ],
      },
      {
        titulo: 'Objetivos del proceso',
        objetivos: [
          objetivo('1', [
            linea({ numero: '1.1', lineaAccion: '1.1 Entregar constancias', metaPropuesta: 7 }),
            linea({ numero: '1.2', lineaAccion: '1.2 Archivar constancias', acumulacion: 'ultimo', unidadMedida: '%' }),
          ]),
        ],
      },
    ],
    presupuestoDeclarado: { monto: 900, etiqueta: 'Presupuesto total' },
    ...parts,
  });
}

/** So many lineas at ten an objetivo, in one seccion. */
export function mirDe(lineas: number): Mir {
  const objetivos = Array.from({ length: Math.ceil(lineas / 10) }, (_, o) => {
    const cuantas = Math.min(10, lineas - o * 10);
    return objetivo(
      `${o + 1}`,
      Array.from({ length: cuantas }, (__, i) => linea({ numero: `${o + 1}.${i + 1}` })),
    );
  });
  return mirDePrueba({ secciones: [{ titulo: 'Objetivos sustanciales', objetivos }] });
}

/** What an import wants of a workbook. */
export function intencionDe(mir: Mir): EntradaBlueprint {
  const inicial = { configuracion: CONFIGURACION, capitulos: CAPITULOS, catalogos: CATALOGOS, dudas: DUDAS };
  return { baseline: baselineOf(mir), inicial };
}

/** A workbook with this MIR, just made. */
export function instalado(mir: Mir): Snapshot {
  return simulate(VACIO, planOf(blueprint(intencionDe(mir), VACIO), VACIO).ops);
}

/** What a repair wants: the baseline that the workbook itself keeps. */
export function reparacionDe(libro: Snapshot): EntradaBlueprint {
  const baseline = readBaseline(libro);
  if (!baseline) throw new Error('The workbook of this test has no baseline.');
  return { baseline, inicial: null };
}

export function hojaDe(libro: Snapshot, nombre: string): EstadoHoja {
  const hoja = libro.hojas.find((h) => h.nombre === nombre);
  if (!hoja) throw new Error(`The workbook of this test has no sheet ${nombre}.`);
  return hoja;
}

/** The same workbook with one sheet changed. */
export function withHoja(libro: Snapshot, nombre: string, change: (hoja: EstadoHoja) => EstadoHoja): Snapshot {
  return { ...libro, hojas: libro.hojas.map((h) => (h.nombre === nombre ? change(h) : h)) };
}

/** Somebody types in a cell: a value goes where a formula was. */
export function typeIn(
  libro: Snapshot,
  nombre: string,
  fila: number,
  columna: number,
  valor: string | number | null,
): Snapshot {
  const put = <T>(grid: readonly (readonly T[])[], value: T, blank: T): T[][] =>
    Array.from({ length: Math.max(grid.length, fila) }, (_, f) => {
      const row = [...(grid[f] ?? [])];
      if (f === fila - 1) {
        while (row.length < columna) row.push(blank);
        row[columna - 1] = value;
      }
      return row;
    });
  return withHoja(libro, nombre, (h) => ({
    ...h,
    valores: put(h.valores, valor, null),
    formulas: put(h.formulas, '', ''),
  }));
}
