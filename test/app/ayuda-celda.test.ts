import fc from 'fast-check';
import type { VistaAyuda } from '../../src/app/ayuda/tipos';
import { ayudaDeCelda } from '../../src/app/ayuda-celda';
import { HOJAS_NUESTRAS, NECESIDAD_CIFRAS } from '../../src/app/hojas';
import { VISTAS } from '../../src/gas/vistas';
import { AJUSTES, cellOfAjuste } from '../../src/mir/ajustes';
import { COLUMNAS_CRONOGRAMA } from '../../src/mir/cronograma';
import { COLUMNAS } from '../../src/mir/format';
import { a1 } from '../../src/sheet/a1';
import { layoutOf } from '../../src/sheet/layout';
import type { Snapshot } from '../../src/sheet/state';
import { ACCESO } from '../../src/text/ayuda-celda';
import { inserted } from '../sheet/danos';
import { instalado, mirDePrueba } from '../sheet/libros';
import { linea } from '../support/lineas';
import { VACIO, withAjustes } from './libro';

const mir = mirDePrueba();
const ADMIN = 'titular@example.org';
const ANA = 'ana@x.mx';
const DIRECTORA = 'dir@x.mx';
const LECTORA = 'lee@x.mx';
const LIBRO = withAjustes(instalado(mir), { capturistas: `${ANA}: 1/1`, titulares: DIRECTORA, lectores: LECTORA });
const layout = layoutOf(mir);
const [primera = 0, , , delSegundo = 0] = layout.filas.filter((f) => f.tipo === 'linea').map((f) => f.fila);
const col = layout.columnas;

const as = (usuario: string, libro: Snapshot = LIBRO): Snapshot => ({
  ...libro,
  usuario,
  puedeEditarProtegido: usuario === ADMIN,
});

function help(usuario: string, hoja: string, celda: string, libro: Snapshot = LIBRO): VistaAyuda {
  const { vista, plan } = ayudaDeCelda.decide(as(usuario, libro), { hoja, celda });
  expect(plan).toBeNull();
  if (!vista) throw new Error(`${hoja}!${celda} got no help.`);
  return vista;
}

/** A sentence that a person can read: words, no code of ours, an end. */
const ORACION = /^[A-ZÁÉÍÓÚÑ¿«0-9].*[.:]$/s;
const JERGA = /undefined|null|NaN|\[object|formula\b|capturas?:|=\w+\(/;

describe('every cell of every sheet has help, whoever asks', () => {
  const hojas = [...HOJAS_NUESTRAS, 'Hoja 7', 'Presupuesto 2024'];
  const usuarios = [ADMIN, ANA, DIRECTORA, LECTORA, ''];

  test('anywhere', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...hojas),
        fc.constantFrom(...usuarios),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 60 }),
        (hoja, usuario, fila, columna) => {
          const { titulo, paraQue, acceso, seEscribe } = help(usuario, hoja, a1(fila, columna));
          expect(titulo.trim()).not.toBe('');
          for (const oracion of [paraQue, ...acceso.texto, ...seEscribe]) {
            expect(oracion).toMatch(ORACION);
            expect(oracion).not.toMatch(JERGA);
          }
          expect(acceso.texto.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 400 },
    );
  });

  test.each(COLUMNAS.map((c) => [c.key, c] as const))('in %s of a linea, with what the format says of it', (key, c) => {
    const { paraQue, opciones } = help(ADMIN, 'MIR', a1(primera, col[key]));
    expect(paraQue).toBe(c.help);
    expect(opciones).toEqual(c.opciones ?? []);
  });

  test.each(COLUMNAS_CRONOGRAMA.map((c, i) => [c.key, c.help, i + 1] as const))(
    'in %s of Cronograma',
    (_, ayuda, columna) => {
      expect(help(ADMIN, 'Cronograma', a1(primera, columna)).paraQue).toBe(ayuda);
    },
  );

  test.each(AJUSTES.map(({ clave, etiqueta, ayuda }) => [clave, etiqueta, ayuda] as const))(
    'of the setting %s',
    (clave, etiqueta, ayuda) => {
      const celda = cellOfAjuste(clave).replace(/\$/g, '');
      expect(help(ADMIN, 'Configuración', celda)).toMatchObject({ titulo: etiqueta, paraQue: ayuda });
    },
  );
});

describe('who may write there now', () => {
  test.each<[string, string, string, boolean, RegExp]>([
    ['who captures the objetivo, in one of its months', ANA, a1(primera, col.marzo), true, /puede capturar aquí/],
    ['who captures it, in OBSERVACIONES', ANA, a1(primera, col.observaciones), true, /puede capturar aquí/],
    [
      'who captures another objetivo',
      ANA,
      a1(delSegundo, col.marzo),
      false,
      /no captura el objetivo 1\/2, sino el objetivo 1\/1/,
    ],
    ['who only reads', LECTORA, a1(primera, col.marzo), false, /sólo consulta este libro.*ana@x\.mx/],
    ['who is not a capturista', 'otra@x.mx', a1(primera, col.marzo), false, /no está entre las personas capturistas/],
    ['who administers', ADMIN, a1(primera, col.marzo), true, /puede capturar aquí/],
    ['a capturista at a formula', ANA, a1(primera, col.porcentaje), false, /la calcula la hoja/],
    ['who administers, at a formula too', ADMIN, a1(primera, col.porcentaje), false, /la calcula la hoja/],
    ['a capturista at the plan', ANA, a1(primera, col.metaPropuesta), false, /protegida.*admin@example\.org/],
    ['who administers, at the plan', ADMIN, a1(primera, col.metaPropuesta), true, /con el documento que lo autoriza/],
    ['anybody at a header', ADMIN, a1(6, col.marzo), false, /parte del formato/],
  ])('%s', (_, usuario, celda, puede, dice) => {
    const { acceso } = help(usuario, 'MIR', celda);
    expect([acceso.puede, acceso.texto.join(' ')]).toEqual([puede, expect.stringMatching(dice)]);
  });

  test.each<[string, string, string, boolean]>([
    ['the persona titular, at the mes de corte', DIRECTORA, 'mesDeCorte', true],
    ['the persona titular, at another setting', DIRECTORA, 'umbralVerde', false],
    ['a capturista, at the mes de corte', ANA, 'mesDeCorte', false],
    ['who administers, at what the closing writes', ADMIN, 'ultimoMesCerrado', false],
  ])('of the settings, %s', (_, usuario, clave, puede) => {
    const celda = cellOfAjuste(clave as 'mesDeCorte').replace(/\$/g, '');
    expect(help(usuario, 'Configuración', celda).acceso.puede).toBe(puede);
  });

  test('where protections only warn, a refusal says so', () => {
    const advierte = withAjustes(LIBRO, { modoProteccion: 'advertir' });
    expect(help(ANA, 'MIR', a1(primera, col.metaPropuesta), advierte).acceso.texto).toContain(ACCESO.advierte);
  });

  test('what is done in a window names one that there is', () => {
    const nombres: readonly string[] = VISTAS.map((v) => v.vista);
    fc.assert(
      fc.property(
        fc.constantFrom(...HOJAS_NUESTRAS),
        fc.constantFrom(ADMIN, ANA),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (hoja, usuario, fila, columna) => {
          const { ventana } = help(usuario, hoja, a1(fila, columna)).acceso;
          expect(ventana === null || nombres.includes(ventana)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('what is told of a month', () => {
  const conVentana = mirDePrueba({
    secciones: [
      {
        titulo: '',
        objetivos: [
          {
            numero: '1',
            politicasGenerales: '',
            programa: '',
            objetivo: 'Archivar',
            lineas: [linea({ numero: '1.1', mesInicial: 3, mesFinal: 5 })],
          },
        ],
      },
    ],
  });
  const libro = instalado(conVentana);
  const fila = layoutOf(conVentana).primeraLinea;

  test('its unit, and the linea for the form', () => {
    const { seEscribe, captura } = help(ADMIN, 'MIR', a1(fila, col.abril), libro);
    expect(seEscribe).toEqual(['La unidad de medida de esta línea es «Informe».']);
    expect(captura).toEqual({ seccion: 1, linea: '1.1', mes: 4 });
  });

  test('that it is outside the window of its linea', () => {
    const { seEscribe } = help(ADMIN, 'MIR', a1(fila, col.julio), libro);
    expect(seEscribe.join(' ')).toContain('calendarizada de marzo a mayo');
  });
});

test('with the explanation of the figure comes its name', () => {
  const { titulo, explicacion } = help(ANA, 'MIR', a1(primera, col.porcentaje));
  expect(titulo).toBe('PORCENTAJE · línea 1.1');
  expect(explicacion?.titulo).toBe(titulo);
});

test('under a row that somebody put in, the linea is still known', () => {
  const { titulo } = help(ADMIN, 'MIR', a1(primera + 1, col.enero), inserted(LIBRO, 'MIR', 'filas', primera));
  expect(titulo).toBe('ENERO · línea 1.1');
});

test.each([
  ['a hidden sheet', '_mirador', 'B3', 'interna', /plan aceptado/],
  ['a sheet of somebody', 'Presupuesto', 'B3', 'libre', /no es de MIRador/],
  ['outside the MIR', 'MIR', 'BA300', 'libre', /no usa lo que haya aquí/],
  ['a row of Seguimiento', 'Seguimiento', 'F5', 'captura', /De la justificación: por qué/],
  ['a chapter', 'Textos', 'E3', 'libre', /El texto del capítulo/],
  ['a row of the Bitácora', 'Bitácora', 'C4', 'registro', /Sección de la línea/],
])('%s', (_, hoja, celda, clase, dice) => {
  expect(help(ADMIN, hoja, celda)).toMatchObject({ clase, paraQue: expect.stringMatching(dice) });
});

test('a column of rows that people moved is known by its header', () => {
  const hojas = LIBRO.hojas.map((h) =>
    h.nombre === 'Seguimiento' ? { ...h, valores: h.valores.map((row) => [...row].reverse()) } : h,
  );
  expect(help(ADMIN, 'Seguimiento', 'A5', { ...LIBRO, hojas }).paraQue).toBe('Quién lo registró desde el formulario.');
});

test('what figures stand on is read, and the sheet of rows or the Tablero that is asked for', () => {
  expect(ayudaDeCelda.needs({ hoja: 'Hoja 7', celda: 'A1' })).toEqual(NECESIDAD_CIFRAS);
  expect(ayudaDeCelda.needs({ hoja: 'Entregas', celda: 'A1' })).toEqual({ ...NECESIDAD_CIFRAS, Entregas: 'valores' });
});

test('what is no cell, and a workbook without a MIR, say so', () => {
  expect(ayudaDeCelda.decide(LIBRO, { hoja: 'MIR', celda: 'nada' }).findings[0]?.code).toBe('APP-86');
  expect(ayudaDeCelda.decide(VACIO, { hoja: 'MIR', celda: 'A1' }).findings[0]?.code).toBe('APP-01');
});
