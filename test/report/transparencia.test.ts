import { strFromU8 } from 'fflate';
import { readXlsx } from 'hucre';
import type { LineaAccion, Mir } from '../../src/mir/model';
import type { DatoPublicado, TablaDeDatos } from '../../src/report/datos';
import { buildVistaDeDatos } from '../../src/report/datos-vista';
import { bloquesOf } from '../../src/report/document';
import { renderHtml } from '../../src/report/render/html';
import { archivosDeTablas } from '../../src/report/render/tablas';
import { buildTransparencia } from '../../src/report/transparencia';
import { listPublicados } from '../../src/report/transparencia/base';
import { wordsOf } from '../../src/report/words';
import { meses } from '../support/lineas';
import { ajuste, entradaOf, type OpcionesFichas, periodoOf } from './ficha-builder';
import { bodyOf } from './informe-builder';
import { linea, mirOf, objetivo, realisticMir } from './mir-builder';

const only = (...lineas: LineaAccion[]): Mir => mirOf([{ titulo: '', objetivos: [objetivo('1', lineas)] }]);

function publish(mir: Mir, opciones: OpcionesFichas = {}) {
  const entrada = { ...entradaOf(mir, opciones), periodo: periodoOf(opciones.periodo ?? '2024-B5') };
  return buildTransparencia(listPublicados(entrada), entrada.config);
}

/** A row by the keys of its columns. */
function rowOf({ columnas, filas }: TablaDeDatos, fila = 0): Record<string, DatoPublicado> {
  return Object.fromEntries(columnas.map(({ clave }, i) => [clave, filas[fila]?.[i] ?? null]));
}
const pntOf = (parts: Partial<LineaAccion>, opciones: OpcionesFichas = {}) =>
  rowOf(publish(only(linea('1.1', parts)), opciones).pnt);

const MEMBRETE = { texto: 'Instituto', organo: '', pie: '', colorPrincipal: '#5B2C6F', colorSecundario: '#E8DAEF' };

describe('the rows of the PNT', () => {
  test('have the columns of the official format, in its order and words', () => {
    expect(publish(realisticMir(2)).pnt.columnas.map((c) => c.titulo)).toEqual([
      'Ejercicio',
      'Fecha de inicio del periodo que se informa',
      'Fecha de término del periodo que se informa',
      'Nombre del programa o concepto al que corresponde el indicador',
      'Objetivo institucional',
      'Nombre(s) del(os) indicador(es)',
      'Dimensión(es) a medir',
      'Definición del indicador',
      'Método de cálculo con variables de la fórmula',
      'Unidad de medida',
      'Frecuencia de medición',
      'Línea base',
      'Metas programadas',
      'Metas ajustadas que existan, en su caso',
      'Avance de metas',
      'Sentido del indicador (catálogo)',
      'Fuente de información',
      'Área(s) responsable(s) que genera(n), posee(n), publica(n) y actualizan la información',
      'Fecha de actualización',
      'Nota',
    ]);
  });

  test('stand where a template of SIPOT has them: header in row 7, data from row 8', async () => {
    const { pnt } = publish(only(linea('1.1')), {
      config: { transparenciaArticulo: '75', transparenciaFraccion: 'VI', transparenciaFormato: 'LTAIPBCS_75_VI' },
    });
    const [xlsx] = archivosDeTablas('T', [pnt]);
    const { sheets } = await readXlsx(xlsx?.bytes ?? new Uint8Array());
    const filas = sheets[0]?.rows ?? [];
    expect(sheets[0]?.name).toBe('Reporte de Formatos');
    expect([filas[1]?.[0], filas[1]?.[3], filas[1]?.[6]]).toEqual(['TÍTULO', 'NOMBRE CORTO', 'DESCRIPCIÓN']);
    expect([filas[2]?.[0], filas[2]?.[3], filas[2]?.[6]]).toEqual([
      'Indicadores de resultados',
      'LTAIPBCS_75_VI',
      'Artículo 75, fracción VI',
    ]);
    expect(filas[5]?.[0]).toBe('Tabla Campos');
    expect(filas[6]?.[0]).toBe('Ejercicio');
    expect(filas[7]?.slice(0, 3)).toEqual([2024, new Date('2024-09-01T00:00:00Z'), new Date('2024-10-31T00:00:00Z')]);
  });

  test.each<[string, Partial<LineaAccion>, OpcionesFichas, Record<string, DatoPublicado>]>([
    ['nothing captured is blank, never 0', {}, {}, { avance: null, metas_programadas: 12, metas_ajustadas: null }],
    ['0 captured is 0', { meses: meses({ 1: 0 }) }, {}, { avance: 0 }],
    ['later captures are left out', { meses: meses({ 1: 1, 10: 2, 11: 5 }) }, {}, { avance: 3 }],
    [
      'a figure has no format',
      { metaPropuesta: 1250.5, meses: meses({ 1: 0.1, 2: 0.2 }) },
      {},
      { metas_programadas: 1250.5, avance: 0.3 },
    ],
    ['a meta of 0 is 0', { metaPropuesta: 0 }, {}, { metas_programadas: 0 }],
    [
      'an adjusted meta stands beside the original',
      { metaPropuesta: 12 },
      { modificaciones: [ajuste('1.1', 10, 12)] },
      { metas_programadas: 10, metas_ajustadas: 12 },
    ],
    [
      'a text is as written',
      { lineaBase: ' 96.5%  (2021) ', unidadMedida: '=1+1' },
      {},
      { linea_base: ' 96.5%  (2021) ', unidad_medida: '=1+1' },
    ],
    ['a blank text is blank', { dimension: '  ', lineaBase: '' }, {}, { dimension: null, linea_base: null }],
    ['incremento is ascendente', { tendencia: 'Incremento' }, {}, { sentido: 'Ascendente' }],
    ['reducción is descendente', { tendencia: 'REDUCCION' }, {}, { sentido: 'Descendente' }],
    ['constante is measured as ascendente', { tendencia: 'Constante' }, {}, { sentido: 'Ascendente' }],
    ['another tendencia has no sentido', { tendencia: 'Redonda' }, {}, { sentido: null }],
    ['no tendencia has no sentido', { tendencia: '' }, {}, { sentido: null }],
    [
      'area and source come from Configuración',
      {},
      { config: { transparenciaArea: 'Área X', transparenciaFuente: 'https://instituto.mx/pat' } },
      { area: 'Área X', fuente: 'https://instituto.mx/pat' },
    ],
    [
      'area and source have a default',
      {},
      {},
      {
        area: 'Dirección Ejecutiva de Capacitación y Logística Electoral',
        fuente: 'Programa Anual de Trabajo 2024 y su Matriz de Indicadores para Resultados (MIR).',
      },
    ],
    [
      'an open period is dated on its last day',
      {},
      { periodo: '2024-02' },
      { fecha_inicio: '2024-02-01', fecha_termino: '2024-02-29', fecha_actualizacion: '2024-02-29' },
    ],
    [
      'a closed period is dated on its closing',
      {},
      { cierre: { fecha: '2024-11-08 10:15', guardado: true } },
      { fecha_termino: '2024-10-31', fecha_actualizacion: '2024-11-08' },
    ],
    [
      'a closing whose data were lost dates nothing',
      {},
      { cierre: { fecha: '2024-11-08 10:15', guardado: false } },
      { fecha_actualizacion: '2024-10-31' },
    ],
  ])('%s', (_, parts, opciones, esperado) => {
    expect(pntOf(parts, opciones)).toMatchObject(esperado);
  });

  test.each<[string, Partial<LineaAccion>, OpcionesFichas, string]>([
    [
      'until when the data are',
      {},
      {},
      'Avance acumulado al 31 de octubre de 2024; la fecha de actualización es el último día del periodo',
    ],
    [
      'of which closing they are',
      {},
      { cierre: { fecha: '2024-11-08 10:15', guardado: true } },
      'según el cierre del periodo del 8 de noviembre de 2024',
    ],
    ['why there is no progress', {}, {}, 'Sin avance capturado en el periodo: no hay dato, que no es lo mismo que 0.'],
    ['that no meta was adjusted', {}, {}, 'La meta no se ha ajustado.'],
    [
      'by which instrumento a meta was',
      {},
      { modificaciones: [ajuste('1.1', 10, 12)] },
      'Meta ajustada de 10 a 12 por Acuerdo IEC/CG-12/2024.',
    ],
    [
      'which cells the plan leaves blank',
      { dimension: '', lineaBase: '' },
      {},
      'El programa no registra: Dimensión(es) a medir, Línea base.',
    ],
    ['how a constante is measured', { tendencia: 'Constante' }, {}, 'La tendencia registrada es «Constante»'],
    ['what is no sentido', { tendencia: 'Redonda' }, {}, '«Redonda», que no está en el catálogo'],
    ['that a linea is cancelled', { situacion: 'CANCELADA' }, {}, 'La línea de acción está cancelada.'],
  ])('the note says %s', (_, parts, opciones, esperado) => {
    expect(pntOf(parts, opciones).nota).toContain(esperado);
  });

  test('leave out a linea without any indicator; it is open data all the same', () => {
    const sin = linea('1.2', { nombreIndicador: '', unidadMedida: '', metaPropuesta: null });
    const { pnt, lineas } = publish(only(linea('1.1'), sin));
    expect(pnt.filas).toHaveLength(1);
    expect(lineas.filas).toHaveLength(2);
    expect(rowOf(lineas, 1)).toMatchObject({ linea_numero: '1.2', meta_vigente: null, alcanzado_al_corte: null });
  });

  test('of an alcance are those of its lineas', () => {
    expect(publish(realisticMir(14), { alcance: '2/1' }).pnt.filas.length).toBe(5);
  });
});

describe('open data', () => {
  const { tablas } = publish(realisticMir(14));
  const [, lineas, porMes, diccionario] = tablas;

  test('have a row a linea and a row a linea and month', () => {
    expect([lineas?.filas.length, porMes?.filas.length]).toEqual([14, 14 * 12]);
  });

  test.each(tablas.slice(1).map((t) => [t.hoja, t] as const))('%s has columns in ASCII, each once', (_, tabla) => {
    const claves = tabla.columnas.map((c) => c.clave);
    expect(new Set(claves).size).toBe(claves.length);
    for (const clave of claves) expect(clave).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
    for (const fila of tabla.filas) {
      fila.forEach((valor, i) => {
        const tipo = valor === null ? null : typeof valor;
        expect([null, tabla.columnas[i]?.tipo === 'numero' ? 'number' : 'string']).toContain(tipo);
      });
    }
  });

  test('have every column in the dictionary, with what it says and of what kind it is', () => {
    const esperadas = [lineas, porMes].flatMap((t) => t?.columnas.map((c) => [t.nombre, c.clave, c.tipo]) ?? []);
    expect(diccionario?.filas.map(([tabla, columna, , tipo]) => [tabla, columna, tipo])).toEqual(esperadas);
    expect(diccionario?.filas.every(([, , descripcion]) => String(descripcion).length > 5)).toBe(true);
  });

  test('leave the months after the period without capture, never without programme', () => {
    const { tablas: propias } = publish(only(linea('7.10', { meses: meses({ 10: 0, 11: 4 }) })));
    const tabla = propias[2];
    if (!tabla) throw new Error('There is no table of months.');
    expect(rowOf(tabla, 9)).toMatchObject({
      linea_numero: '7.10',
      mes: 10,
      programado: 1,
      alcanzado: 0,
      programa: 'propuesto',
    });
    expect(rowOf(tabla, 10)).toMatchObject({ mes: 11, programado: 1, alcanzado: null });
  });
});

describe('the files of what is published', () => {
  const { tablas } = publish(
    only(linea('7.10', { metaPropuesta: 1250.5, meses: meses({ 1: 2 }), unidadMedida: '=1+1' })),
  );
  const archivos = archivosDeTablas('Transparencia DECLE 2024-B5', tablas);

  test('are one .xlsx and a CSV a table, with their names', () => {
    expect(archivos.map((a) => a.nombre)).toEqual([
      'Transparencia DECLE 2024-B5.xlsx',
      'Transparencia DECLE 2024-B5 PNT.csv',
      'Transparencia DECLE 2024-B5 datos abiertos.csv',
      'Transparencia DECLE 2024-B5 datos abiertos por mes.csv',
      'Transparencia DECLE 2024-B5 diccionario de datos.csv',
    ]);
  });

  test('are UTF-8, with numbers as their digits, blanks blank and nothing that is a formula', () => {
    const csv = strFromU8(archivos[2]?.bytes ?? new Uint8Array());
    const [encabezado = '', fila = ''] = csv.split('\r\n');
    // The mark by which Excel knows UTF-8.
    expect([...(archivos[2]?.bytes ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    expect(encabezado).toMatch(/^ejercicio,periodo,/);
    expect(fila).toContain(',7.10,7.10 Presentar informes de seguimiento,');
    expect(fila).toContain(',1250.5,');
    expect(fila).toContain(",'=1+1,");
    expect(fila).not.toContain('null');
  });

  test('keep the number of a linea as text in the .xlsx', async () => {
    const { sheets } = await readXlsx(archivos[0]?.bytes ?? new Uint8Array());
    expect(sheets.map((s) => s.name)).toEqual([
      'Reporte de Formatos',
      'Datos abiertos',
      'Datos abiertos por mes',
      'Diccionario de datos',
    ]);
    const [titulos = [], fila = []] = sheets[1]?.rows ?? [];
    expect(fila[titulos.indexOf('linea_numero')]).toBe('7.10');
    expect(fila[titulos.indexOf('unidad_medida')]).toBe('=1+1');
    expect(fila[titulos.indexOf('meta_vigente')]).toBe(1250.5);
  });
});

describe('the preview of tables', () => {
  test('shows the first rows of each, of which file it is and how many more there are', () => {
    const { tablas } = publish(realisticMir(3));
    const doc = buildVistaDeDatos('Transparencia 2024-B5', MEMBRETE, tablas);
    const texto = wordsOf(doc).join(' ');
    expect(texto).toContain('Archivo Transparencia 2024-B5 datos abiertos por mes.csv');
    expect(texto).toContain('36 filas de 9 columnas');
    expect(texto).toContain('Y 16 filas más, que están en los archivos.');
    expect(bodyOf(renderHtml(doc))).toEqual(wordsOf(doc));
  });

  test('a table wider than a page keeps its width, so that it scrolls', () => {
    const doc = buildVistaDeDatos('T', MEMBRETE, publish(realisticMir(3)).tablas);
    const anchos = bloquesOf(doc).flatMap((b) => (b.tipo === 'tabla' ? [b.anchos.reduce((a, n) => a + n, 0)] : []));
    expect(anchos[0]).toBeGreaterThan(15840);
    const minimos = [...renderHtml(doc).matchAll(/<table style="min-width:(\d+)px/g)].map((m) => Number(m[1]));
    // A page of letter paper is 1,056 pixels wide.
    expect(minimos[0]).toBeGreaterThan(1056);
  });
});
