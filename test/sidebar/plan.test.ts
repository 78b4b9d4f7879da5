import type { LineaVista, VistaPlan } from '../../src/gas/api';
import { searchPlan } from '../../src/sidebar/comun/buscar';
import { problemsOfDocumento, SIN_DOCUMENTO } from '../../src/sidebar/comun/instrumento';
import { listObjetivos, seccionOf } from '../../src/sidebar/plan/datos';
import { cambioOf, parseCantidad, problemsOfForma } from '../../src/sidebar/plan/formas';
import { resumenOf } from '../../src/sidebar/plan/resumen';
import { INSTRUMENTO } from '../../src/text/barra-cambio';
import { PLAN } from '../../src/text/barra-plan';

const linea = (seccion: number, numero: string, texto: string): LineaVista => ({
  seccion,
  linea: numero,
  texto: `${numero} ${texto}`,
  situacion: '',
  mesInicial: 3,
  mesFinal: 9,
  metaPropuesta: 4,
  metaOriginal: 4,
});

const plan: VistaPlan = {
  puedeCambiar: true,
  pendientes: [],
  secciones: [
    {
      titulo: 'Sustanciales',
      objetivos: [
        {
          numero: '1',
          objetivo: 'Fortalecer la capacitación',
          lineas: [linea(1, '1.1', 'Impartir cursos'), linea(1, '1.10', 'Evaluar cursos')],
        },
        { numero: '12', objetivo: 'Difundir', lineas: [linea(1, '12.1', 'Publicar el boletín')] },
      ],
    },
    {
      titulo: 'Proceso',
      objetivos: [{ numero: '1', objetivo: 'Ubicar casillas', lineas: [linea(2, '1.1', 'Recorrer secciones')] }],
    },
  ],
};
const objetivos = listObjetivos(plan.secciones);
const found = (texto: string) =>
  searchPlan(objetivos, texto).flatMap((o) => o.lineas.map((l) => `${l.seccion}:${l.linea}`));

test.each([
  ['', ['1:1.1', '1:1.10', '1:12.1', '2:1.1']],
  ['1.1', ['1:1.1', '1:1.10', '2:1.1']],
  ['1', ['1:1.1', '1:1.10', '2:1.1']],
  ['12', ['1:12.1']],
  ['CAPACITACION', ['1:1.1', '1:1.10']],
  ['boletín', ['1:12.1']],
  ['cursos 1.10', ['1:1.10']],
  ['  ', ['1:1.1', '1:1.10', '1:12.1', '2:1.1']],
  ['nada de esto', []],
])('the search for %p finds %p', (texto, lineas) => {
  expect(found(texto)).toEqual(lineas);
});

test('a seccion is told by its number, and not at all where there is one only', () => {
  expect(seccionOf(plan.secciones, 2)).toBe('2');
  expect(seccionOf(plan.secciones.slice(0, 1), 1)).toBeNull();
});

test.each([
  ['12', 12],
  ['1,250.5', 1250.5],
  ['$34,944,117', 34944117],
  ['0', 0],
  ['-3', null],
  ['1,25', null],
  ['doce', null],
])('the amount %p reads as %p', (texto, cantidad) => {
  expect(parseCantidad(texto)).toBe(cantidad);
});

const contexto = { plan, linea: linea(2, '1.1', 'Recorrer secciones'), marcadas: [] };
const nuevo = { enObjetivo: '1/1', despuesDe: '1.1', numero: '1.2', lineaAccion: 'Invitar', metaPropuesta: '1,000' };

test('a new linea has its number in its text, and says after which it stands', () => {
  expect(cambioOf('agregarLinea', nuevo, '', { ...contexto, linea: null })).toEqual({
    tipo: 'agregarLinea',
    seccion: '1',
    objetivo: '1',
    despuesDe: '1.1',
    linea: { numero: '1.2', lineaAccion: '1.2 Invitar', metaPropuesta: 1000 },
  });
});

test('a text that was written with its number does not get it twice', () => {
  const cambio = cambioOf('agregarLinea', { ...nuevo, lineaAccion: '1.2 Invitar' }, '', contexto);
  expect(cambio).toMatchObject({ linea: { lineaAccion: '1.2 Invitar' } });
});

test('to reprogramme changes only what was typed', () => {
  const cambio = cambioOf('reprogramar', { mesFinal: '11', metaPropuesta: '' }, 'Por la veda', contexto);
  expect(cambio).toEqual({
    tipo: 'reprogramar',
    linea: '1.1',
    seccion: '2',
    campos: { mesFinal: 11 },
    motivo: 'Por la veda',
  });
});

test('moved to the beginning of an objetivo, a linea follows none', () => {
  expect(cambioOf('moverLinea', { enObjetivo: '2/1', despuesDe: '' }, '', contexto)).toEqual({
    tipo: 'moverLinea',
    linea: '1.1',
    seccion: '2',
    objetivo: '1',
    despuesDe: null,
  });
});

test.each([
  ['agregarLinea', {}, { enObjetivo: INSTRUMENTO.falta(PLAN.enElObjetivo) }],
  ['agregarLinea', { ...nuevo, numero: '1.10' }, { numero: PLAN.numeroRepetido('1.10') }],
  ['agregarLinea', { ...nuevo, metaPropuesta: 'mucho' }, { metaPropuesta: INSTRUMENTO.noEsNumero }],
  ['agregarLinea', { ...nuevo, mesInicial: '9', mesFinal: '3' }, { mesFinal: PLAN.ventanaAlReves }],
  ['agregarObjetivo', { seccion: '2', numero: '1', objetivo: 'Otro' }, { numero: PLAN.numeroRepetido('1') }],
  ['reprogramar', {}, { metaPropuesta: PLAN.camposSinCambio }],
  ['reprogramar', { mesFinal: '2' }, { mesFinal: PLAN.ventanaAlReves }],
  ['aceptar', {}, { pendientes: PLAN.marqueAlguna }],
] as const)('%s with %p is not sent: %p', (tipo, valores, problems) => {
  expect(problemsOfForma(tipo, valores, contexto)).toMatchObject(problems);
});

test.each([
  ['agregarLinea', nuevo],
  ['agregarLinea', { ...nuevo, numero: '1.10', enObjetivo: '2/1' }],
  ['agregarObjetivo', { seccion: '2', numero: '12', objetivo: 'Otro' }],
  ['reprogramar', { mesFinal: '11' }],
  ['cancelar', {}],
] as const)('%s with %p lacks nothing: a number is taken only in its own seccion', (tipo, valores) => {
  expect(problemsOfForma(tipo, valores, { ...contexto, linea: null })).toEqual({});
});

test('every datum of the document is asked for, the motivo only where the change does not say it', () => {
  expect(Object.keys(problemsOfDocumento(SIN_DOCUMENTO, true))).toHaveLength(5);
  expect(Object.keys(problemsOfDocumento(SIN_DOCUMENTO, false))).not.toContain('motivo');
});

const DOCUMENTO = {
  instrumento: 'Acuerdo 12',
  instancia: 'Consejo General',
  fecha: '2025-03-14',
  vigencia: '3',
  motivo: 'Veda',
};

test('before it is applied a change says what it means, with before and after where they are known', () => {
  const cambio = cambioOf('reprogramar', { mesFinal: '11', unidadMedida: 'Informe' }, 'Veda', contexto);
  expect(cambio && resumenOf(cambio, DOCUMENTO, contexto)).toEqual([
    'Cambia la línea 1.1:',
    'Mes final: de septiembre a noviembre.',
    'Unidad de medida: Informe.',
    'Motivo: Veda',
    'Lo autoriza: Acuerdo 12, Consejo General, 14 de marzo de 2025. Rige desde marzo.',
  ]);
});

test('what is accepted is said cell by cell, and a motivo only where the change has one', () => {
  const pendiente = { hoja: 'MIR', celda: 'N12', linea: '1.2', campo: 'META PROPUESTA', aceptado: '40', escrito: '' };
  const con = { ...contexto, plan: { ...plan, pendientes: [pendiente] }, marcadas: [{ hoja: 'MIR', celda: 'N12' }] };
  const aceptar = cambioOf('aceptar', {}, 'Veda', con);
  expect(aceptar && resumenOf(aceptar, DOCUMENTO, con)[0]).toBe('Línea 1.2, META PROPUESTA: de 40 a (en blanco).');
  const agregar = cambioOf('agregarLinea', nuevo, '', con);
  expect(agregar && resumenOf(agregar, DOCUMENTO, con).join(' ')).not.toContain('Motivo');
});
