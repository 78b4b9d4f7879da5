import { defaultConfiguracion } from '../../src/mir/ajustes';
import { contextOf } from '../../src/mir/contexto';
import { computeIndicador } from '../../src/mir/indicators';
import type { LineaAccion } from '../../src/mir/model';
import { campoDe } from '../../src/sidebar/barra/captura/campo';
import { COLA_VACIA, countCola, enqueue, learnConocidos, takeLote } from '../../src/sidebar/barra/captura/cola';
import { failLote } from '../../src/sidebar/barra/captura/cola-respuestas';
import type { LineaDeVista, VistaDeCaptura } from '../../src/sidebar/barra/captura/desempacar';
import { avisosDe, efectoDe, pideEvidencia, pideJustificacion, withMes } from '../../src/sidebar/barra/captura/efecto';
import { resolveEntrada } from '../../src/sidebar/barra/captura/entrada';
import { decir, escribir, readAvance } from '../../src/sidebar/barra/captura/leer';
import {
  contenidosDe,
  eleccionSinGuardar,
  enCurso,
  type Filtro,
  filterLineas,
  searchLineas,
  situar,
  stepFrom,
} from '../../src/sidebar/barra/captura/recorrido';
import { CAPTURA } from '../../src/text/barra-captura';
import { linea, meses } from '../support/lineas';

type CampoArgs = [Parameters<typeof campoDe>[3], Parameters<typeof campoDe>[4]];

describe('what is typed is read', () => {
  test.each([
    ['12', 12, /^$/],
    [' 12.5 ', 12.5, /^$/],
    ['12,5', 12.5, /12\.5/],
    ['1,234', 1234, /1234.*1\.234/],
    ['45%', 45, /45.*0\.45/],
    ['.5', 0.5, /^$/],
    [',5', 0.5, /0\.5/],
    ['5.', 5, /^$/],
    ['123456789012345', 123456789012345, /^$/],
    ['0.0000000000123', 0.0000000000123, /^$/],
    ['0', 0, /^$/],
    ['-3', -3, /^$/],
    ['\u22123', -3, /^$/],
    ['-0', 0, /^$/],
  ])('«%s» is %p', (texto, valor, nota) => {
    expect(readAvance(texto, 'Porcentaje')).toEqual({ tipo: 'numero', valor, nota: expect.stringMatching(nota) });
    expect(Object.is((readAvance(texto, 'Porcentaje') as { valor: number }).valor, -0)).toBe(false);
  });

  test.each([
    ['doce', /«doce»/],
    ['12 informes', /12\./],
    ['3/4', /fecha/],
    ['--3', /«--3»/],
    ['=1+1', /«=1\+1»/],
    ['1e5', /^«1e5» no es un número/],
    ['0x10', /^«0x10» no es un número/],
    ['1e400', /^«1e400» no es un número/],
    ['999999999999999999999', /demasiadas cifras/],
    ['1,234,567,890,123,456.5', /demasiadas cifras/],
    ['0.12345678901234567', /demasiadas cifras/],
    ['45%', /«Documento».*sin el signo %/],
    ['0,5 %', /«Documento».*sin el signo %/],
  ])('«%s» is no amount of a counted unit, and what to do is said', (texto, mensaje) => {
    expect(readAvance(texto, 'Documento')).toEqual({ tipo: 'ilegible', mensaje: expect.stringMatching(mensaje) });
  });

  test.each(['', '   '])('«%s» is nothing', (texto) => expect(readAvance(texto, '')).toEqual({ tipo: 'vacio' }));
});

describe('Enter', () => {
  const enter = (
    texto: string,
    contenido: number | string | null = 3,
    observaciones = '',
    cerrado = false,
    negada = false,
  ) => resolveEntrada({ texto, observaciones }, { contenido, cerrado, negada, unidad: 'Documento' });

  test.each([
    ['on an empty field leaves what is there', enter(''), { tipo: 'seguir' }],
    ['on the same value leaves it', enter('3'), { tipo: 'seguir' }],
    ['on another value sends it', enter('4'), { tipo: 'enviar', valor: 4, observaciones: null }],
    ['on a 0 over nothing sends it', enter('0', null), { tipo: 'enviar', valor: 0, observaciones: null }],
    ['on a percentage of a counted unit stays', enter('45%'), { tipo: 'corregir', campo: 'valor' }],
    ['on words stays', enter('doce'), { tipo: 'corregir', campo: 'valor' }],
    ['on a negative without its reason asks for it', enter('-1'), { tipo: 'corregir', campo: 'motivo' }],
    [
      'on a negative with its reason sends both',
      enter('-1', 3, ' Doble '),
      { tipo: 'enviar', valor: -1, observaciones: 'Doble' },
    ],
    [
      'on a closed month without its reason asks for it',
      enter('4', 3, '', true),
      { tipo: 'corregir', campo: 'motivo' },
    ],
    [
      'on observations alone keeps the value',
      enter('', 3, 'Oficio'),
      { tipo: 'enviar', valor: 3, observaciones: 'Oficio' },
    ],
    [
      'on what the sheet has, after another value was refused, settles it',
      enter('3', 3, '', false, true),
      { tipo: 'enviar', valor: 3, observaciones: null },
    ],
    ['on observations alone does not clear a text', enter('', 'cinco', 'Oficio'), { tipo: 'corregir', campo: 'valor' }],
  ])('%s', (_, intencion, wanted) => expect(intencion).toMatchObject(wanted));
});

test.each([
  [1234.5, '1,234.5'],
  [12.345678901234567, '12.35'],
  [99999999, '99,999,999'],
  ['cinco', 'cinco'],
  [null, null],
])('%p is read in the list as %p, and typed again as it is', (contenido, dicho) => {
  expect(decir(contenido)).toBe(dicho);
  expect(escribir(contenido)).toBe(typeof contenido === 'number' ? String(Number(contenido.toPrecision(15))) : '');
});

const contexto = contextOf(defaultConfiguracion({ mesDeCorte: 6 }));
const SIN_NADA = { dato: '', causa: '', accion: '', proyeccion: '' };

function vista(propia: LineaAccion, cambios: Partial<LineaDeVista> = {}): LineaDeVista {
  return {
    seccion: 1,
    objetivo: propia.numero.split('.')[0] ?? '1',
    linea: propia,
    contenidos: propia.meses,
    celdas: propia.meses.map((_, i) => `W${i}`),
    registros: { partes: SIN_NADA, evidencias: [] },
    ...cambios,
  };
}

describe('what a value will do', () => {
  const informes = linea({
    numero: '1.1',
    mesInicial: 1,
    mesFinal: 6,
    metaPropuesta: 12,
    unidadMedida: 'Informes',
    frecuencia: 'Mensual',
    verificableEn: '',
  });
  const avisos = (valor: number, mes = 6, propia = informes) => {
    const con = withMes(propia, mes, valor);
    return avisosDe(con, mes, valor, efectoDe(con, mes, contexto)).map((a) => a.code);
  };

  test.each([
    ['a value of the programme says nothing', 2, 6, []],
    ['part of an informe', 2.5, 6, ['CAP-08']],
    ['after the window', 2, 9, ['CAP-06']],
    ['more than the meta', 13, 6, ['AVA-01']],
  ])('%s', (_, valor, mes, codigos) => expect(avisos(valor, mes)).toEqual(codigos));

  test('an accumulated figure that falls is told', () => {
    const avance = linea({
      numero: '1.1',
      acumulacion: 'ultimo',
      unidadMedida: '%',
      metaPropuesta: 100,
      meses: meses({ 5: 50 }),
    });
    expect(avisos(40, 6, avance)).toEqual(['AVA-05']);
  });

  test('it is computed by the arithmetic of the norm, as the sheet will show it', () => {
    const con = withMes(informes, 6, 5);
    expect(efectoDe(con, 6, contexto).indicador).toEqual(computeIndicador(con, contexto));
  });

  test('why is asked for where it leaves the linea off its programme, and proof where it has none', () => {
    const corta = withMes(informes, 6, 1);
    expect(pideJustificacion(efectoDe(corta, 6, contexto), vista(corta))).toBe(true);
    expect(pideEvidencia(corta, 6, vista(corta))).toBe(true);
    const entera = withMes(informes, 6, 12);
    expect(pideJustificacion(efectoDe(entera, 6, contexto), vista(entera))).toBe(false);
    const probada = { ...entera, verificableEn: 'Archivo' };
    expect(pideEvidencia(probada, 6, vista(probada))).toBe(false);
  });
});

describe('the walk', () => {
  const libro: VistaDeCaptura = {
    mes: 6,
    mesDeCaptura: 6,
    mesesCerrados: [],
    administra: false,
    administradores: [],
    periodo: '2025-B3',
    nombrePeriodo: '',
    hoja: 'MIR',
    contexto,
    secciones: [
      {
        titulo: 'Sustanciales',
        objetivos: [
          { numero: '1', objetivo: 'Capacitar' },
          { numero: '2', objetivo: 'Ordenar los archivos' },
        ],
      },
    ],
    lineas: [
      vista(
        linea({ numero: '1.1', lineaAccion: '1.1 Impartir cursos', mesInicial: 1, mesFinal: 12, metaPropuesta: 12 }),
      ),
      vista(
        linea({
          numero: '1.10',
          lineaAccion: '1.10 Evaluar',
          mesInicial: 6,
          mesFinal: 6,
          meses: meses({ 6: 1.5 }),
          metaPropuesta: 1.5,
          unidadMedida: 'Informe',
        }),
      ),
      vista(linea({ numero: '2.1', lineaAccion: '2.1 Clasificar expedientes', mesInicial: null, mesFinal: null }), {
        objetivo: '2',
      }),
    ],
    seleccionada: null,
  };
  const cola = learnConocidos(COLA_VACIA, contenidosDe(libro));
  const de = (filtro: Filtro, deCola = cola) => filterLineas(enCurso(libro, deCola), filtro, libro, deCola, new Map());

  test.each<[Filtro, string[]]>([
    ['todas', ['1:1.1', '1:1.10', '1:2.1']],
    ['porCapturar', ['1:1.1']],
    ['atrasadas', ['1:1.1']],
    ['revisar', ['1:1.10']],
  ])('%s', (filtro, claves) => expect(de(filtro)).toEqual(claves));

  test('what could not be stored is to be looked at', () => {
    const taken = takeLote(enqueue(cola, { seccion: 1, linea: '2.1', mes: 6 }, { valor: 1, observaciones: null }));
    if (!taken) throw new Error('Nothing was sent.');
    const detras = enqueue(taken.cola, { seccion: 1, linea: '1.1', mes: 6 }, { valor: 1, observaciones: null });
    expect(de('revisar', detras)).toEqual(['1:1.10']);
    const fallida = failLote(detras, taken.lote.ids, 'Sin red.');
    expect(de('revisar', fallida)).toEqual(['1:1.1', '1:1.10', '1:2.1']);
    expect(countCola(fallida).noGuardadas).toBe(2);
    expect(eleccionSinGuardar(cola)).toBeNull();
    expect(eleccionSinGuardar(fallida)).toEqual({ filtro: 'revisar', mes: 6, quiere: '1:2.1' });
  });

  const begin = (filtro: Filtro | null, quiere: string | null) =>
    situar(libro, cola, new Map(), { mes: 6, filtro, quiere });
  test.each([
    ['at what is to be captured', begin(null, null), 'porCapturar', '1:1.1'],
    ['at the linea that is wanted, among all where the list has it not', begin(null, '1:2.1'), 'todas', '1:2.1'],
    ['at none where the one that is wanted is not there', begin('revisar', '1:9.9'), 'revisar', null],
  ])('begins %s', (_, lugar, filtro, actual) => expect(lugar).toMatchObject({ filtro, actual }));

  test('goes one by one to the end of the list', () => {
    const claves = de('todas');
    expect([stepFrom(claves, '1:1.1', 1), stepFrom(claves, '1:2.1', 1), stepFrom(claves, '1:1.1', -1)]).toEqual([
      '1:1.10',
      null,
      null,
    ]);
  });

  test.each([
    ['1.1', ['1:1.1', '1:1.10']],
    ['archivos', ['1:2.1']],
    ['clasificar EXPEDIENTES', ['1:2.1']],
    ['nada', []],
  ])('«%s» finds', (texto, claves) => {
    const found = searchLineas(libro, enCurso(libro, cola), new Set(de('todas')), texto);
    expect(found.flatMap((o) => o.lineas.map((l) => l.clave))).toEqual(claves);
  });
});

describe('the field of a month', () => {
  const enMayo = { linea: linea({}), contenidos: [1, 2, 3, 4, 5], celdas: ['W8', 'X8', 'Y8', 'Z8', 'AA8'] };
  const abierto = { mesesCerrados: [1], administra: false, administradores: ['ana@x.mx'] };
  const de = (mes: number, administra = false, ...[pendiente = null, borrador = null]: Partial<CampoArgs>) =>
    campoDe(enMayo, mes, { ...abierto, administra }, pendiente, borrador);
  const escrito = (texto: string) => ({ texto, observaciones: '' });
  const negada = (cambios: { valor?: number } = {}) =>
    ({ id: 9, estado: 'rechazada', valor: 7, observaciones: 'Oficio', ...cambios }) as const;

  test.each([
    ['says what the cell holds', de(5), { texto: '5', cambia: false, impedido: null, pide: null }],
    [
      'says what was refused, and what was said with it',
      de(5, false, negada()),
      { texto: '7', contenido: 5, observaciones: 'Oficio', retoma: 9, pide: null },
    ],
    [
      'has what is typed now instead, which does not take up what was refused meanwhile',
      de(5, false, negada(), escrito('8')),
      { texto: '8', observaciones: '', retoma: null },
    ],
    ['asks again why a refused value is below 0', de(5, false, negada({ valor: -7 })), { pide: 'negativo' }],
    ['says what is typed', de(5, false, null, escrito('8')), { texto: '8', valor: 8, cambia: true, pide: null }],
    ['asks why a value is below 0', de(5, false, null, escrito('-8')), { cambia: true, pide: 'negativo' }],
    ['asks administradores why a closed month changes', de(1, true, null, escrito('8')), { pide: 'cerrado' }],
    ['takes nothing of others in a closed month', de(1), { impedido: CAPTURA.noSePuede('Enero', ['ana@x.mx']) }],
    ['takes nothing where its cell cannot be told', de(6), { impedido: CAPTURA.sinLugar, contenido: null }],
  ])('%s', (_, campo, dice) => expect(campo).toMatchObject(dice));
});
