import { listLineas } from '../../../src/mir/model';
import { dudasDe, leer, lineasDe, unaCelda } from './ayuda';

describe('a value', () => {
  test.each<[string, number]>([
    ['12', 12],
    [' 12 ', 12],
    ['$1,234', 1234],
    ['$ 65,018.50', 65_018.5],
    ['1,234', 1234],
    ['1,234,567', 1_234_567],
    ['1.234,50', 1234.5],
    ['12,5', 12.5],
    ['0,500', 0.5],
    ['12.5', 12.5],
    ['1 234', 1234],
    ['-5', -5],
    ['1200 MXN', 1200],
    ['=1', Number.NaN],
  ])('«%s» as an amount', (escrito, n) => {
    const { linea, dudas } = unaCelda('presupuesto', escrito);
    expect(linea.presupuesto).toBe(Number.isNaN(n) ? null : n);
    expect(dudas.some((d) => d.mensaje.includes('PRESUPUESTO PROYECTADO «'))).toBe(Number.isNaN(n));
  });

  test.each<[string, number | null, RegExp]>([
    ['45%', 45, /porcentajes.*ENERO «45%» → 45 \(o 0\.45\)/],
    ['N/A', null, /no hay dato.*ENERO «N\/A»/],
    ['-', null, /no hay dato.*ENERO «-»/],
    ['12 informes', null, /no se pudieron leer.*ENERO «12 informes»/],
    ['=1+1', null, /no se pudieron leer.*ENERO «=1\+1»/],
    ['-3', null, /negativos.*ENERO «-3»/],
    ['2025-03-04', null, /fechas.*ENERO «2025-03-04»/],
    ['3/4/2025', null, /fechas.*ENERO «3\/4\/2025»/],
    ['04-mar', null, /fechas.*ENERO «04-mar»/],
    ['mar-25', null, /fechas.*ENERO «mar-25»/],
    ['12,34,5', null, /no se pudieron leer.*ENERO «12,34,5»/],
    ['1e999', null, /no se pudieron leer/],
  ])('«%s» in a month is told with its row and column', (escrito, n, frase) => {
    const { linea, dudas } = unaCelda('enero', escrito);
    expect(linea.meses[0]).toBe(n);
    expect(dudas).toContainEqual({
      mensaje: expect.stringMatching(frase),
      fuente: { renglon: 2, texto: `enero: ${escrito}` },
    });
  });

  test('zero is a value, and blank is none', () => {
    const [linea] = lineasDe('lineaAccion,enero,febrero,marzo\n1.1 Revisar,0,,-0\n');
    expect(linea?.meses.slice(0, 3)).toEqual([0, null, 0]);
    expect(Object.is(linea?.meses[2], 0)).toBe(true);
  });

  test.each<[string, string, number, boolean]>([
    ['commas write decimals elsewhere', '1.1 A;"1.234"\n1.2 B;"12,5"', 1234, true],
    ['points write decimals elsewhere', '1.1 A;"1,234"\n1.2 B;"12.5"', 1234, false],
    ['nothing tells, and semicolons separate', '1.1 A;"1,234"\n1.2 B;"3"', 1234, true],
    ['both are used', '1.1 A;"1,234"\n1.2 B;"12,5"\n1.3 C;"12.5"', 1234, true],
  ])('a number that can be read in two ways, where %s', (_, filas, n, duda) => {
    const tabla = leer(`lineaAccion;meta\n${filas}\n`);
    expect(listLineas(tabla.pat.mir)[0]?.linea.metaPropuesta).toBe(n);
    expect(dudasDe(tabla, /dos maneras: META PROPUESTA «1.234» → 1234 \(o 1\.234\)/)).toHaveLength(duda ? 1 : 0);
  });

  test.each<[string, number | null]>([
    ['marzo', 3],
    ['Mar.', 3],
    ['MARZO', 3],
    ['3', 3],
    ['03', 3],
    ['Sept', 9],
    ['13', null],
    ['todo el año', null],
    ['N/A', null],
  ])('«%s» as a month', (escrito, mes) => {
    const { linea, dudas } = unaCelda('mesInicial', escrito);
    expect(linea.mesInicial).toBe(mes);
    expect(dudas.filter((d) => d.mensaje.includes(`MES INICIAL «${escrito}»`))).toHaveLength(mes === null ? 1 : 0);
  });

  test.each(['=1+1', '+52 612', '"Plan B" y anexos', '@ana', '7.10', '  con espacios ', 'uno\ndos'])(
    'the text «%s» stays as it is',
    (texto) => expect(unaCelda('unidadMedida', texto).linea.unidadMedida).toBe(texto),
  );

  test('minus zero, and the digits of no number', () => {
    expect(unaCelda('meta', '-0').linea.metaPropuesta).toBe(0);
    expect(unaCelda('meta', '$').linea.metaPropuesta).toBeNull();
  });
});

describe('what Cronograma keeps', () => {
  test.each([
    ['suma', 'suma'],
    ['Última', 'suma'],
    ['Último', 'ultimo'],
    ['PROMEDIO', 'promedio'],
    ['máximo', 'maximo'],
    ['otra', 'suma'],
  ])('acumulación «%s»', (escrito, acumulacion) => {
    const [linea] = lineasDe(`lineaAccion,acumulacion\n1.1 Revisar,${escrito}\n`);
    expect(linea?.acumulacion).toBe(acumulacion);
  });
  test('without acumulación, by the unit, and told', () => {
    const tabla = leer('lineaAccion,unidadMedida\n1.1 Cubrir,%\n');
    expect(listLineas(tabla.pat.mir)[0]?.linea.acumulacion).toBe('ultimo');
    expect(dudasDe(tabla, /último mes capturado/)).toHaveLength(1);
  });
  test('demand is proposed by the text only where no column says it', () => {
    expect(lineasDe('lineaAccion\n"1.1 Atender, en su caso, solicitudes"\n')[0]?.sujetaADemanda).toBe(true);
    expect(lineasDe('lineaAccion,demanda\n"1.1 Atender, en su caso, solicitudes",\n')[0]?.sujetaADemanda).toBe(false);
    expect(lineasDe('lineaAccion,Sujeta a demanda\n1.1 Atender,Sí\n')[0]?.sujetaADemanda).toBe(true);
  });
  test('situación, responsable and programme', () => {
    const [linea] = lineasDe(
      'lineaAccion,situacion,responsable,programadoEnero,programadoMarzo\n1.1 Revisar,Cancelada,Ana,0,4\n',
    );
    expect(linea).toMatchObject({ situacion: 'CANCELADA', responsable: 'Ana' });
    expect(linea?.programaCapturado).toEqual([0, null, 4, ...Array(9).fill(null)]);
  });
  test('a blank programme is none', () =>
    expect(lineasDe('lineaAccion,programadoEnero\n1.1 A,\n')[0]?.programaCapturado).toBeNull());
});
