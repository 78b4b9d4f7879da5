import { readPat } from '../../src/intake/pat';
import { listLineas, type Pat } from '../../src/mir/model';
import { unplacedOf } from './coverage';
import { dudasThat, fuenteOfFile, haySemilla, lineaOf, patOf, SEMILLA } from './helpers';

const onSeed = haySemilla ? describe : describe.skip;
if (!haySemilla) console.warn('Seed 002 is not beside this checkout: the tests on the real PAT are skipped.');

onSeed('the PAT 2024 (seed 002)', () => {
  let pat: Pat;
  beforeAll(() => {
    pat = patOf(fuenteOfFile(SEMILLA));
  });

  test('two sections, 14 + 12 objetivos, 33 + 51 lineas, in the order of the document', () => {
    const counts = pat.mir.secciones.map((s) => [s.objetivos.length, s.objetivos.flatMap((o) => o.lineas).length]);
    expect(counts).toEqual([
      [14, 33],
      [12, 51],
    ]);
    expect(pat.mir.secciones.map((s) => s.titulo)).toEqual([
      'Objetivos específicos sustanciales',
      'Objetivos del Proceso Local Electoral 2023-2024',
    ]);
    const numeros = pat.mir.secciones[1]?.objetivos[6]?.lineas.map((l) => l.numero);
    expect(numeros?.slice(-2)).toEqual(['7.9', '7.10']);
  });

  test('year, budget year, title block and declared total', () => {
    const { ejercicio, anioPresupuesto, titulo, presupuestoDeclarado } = pat.mir;
    expect({ ejercicio, anioPresupuesto }).toEqual({ ejercicio: 2024, anioPresupuesto: 2023 });
    expect(titulo).toMatchObject({
      formato: 'FORMATO DE PROGRAMAS ANUALES DE TRABAJO POR ÓRGANO',
      programa: 'Programa Anual de Trabajo DEOE 2024',
      organo: 'Dirección Ejecutiva de Organización Electoral',
    });
    expect(titulo.institucion).toMatch(/^INSTITUTO ESTATAL ELECTORAL DE/);
    expect(titulo.objetivoGeneral).toMatch(/^Organizar procesos electorales/);
    expect(presupuestoDeclarado).toEqual({ monto: 34944117, etiqueta: 'Presupuesto total DEOE 2024 (gasto PLE 2024)' });
  });

  test.each([
    ['12.1', 8, 10, '%', 100, 0, 'ultimo', true],
    ['12.2', 8, 10, 'Documento', 1, 0, 'suma', true],
    ['12.3', 10, 12, '%', 100, 65018, 'ultimo', false],
    ['12.4', 11, 12, 'Documento', 1, 0, 'suma', false],
  ])(
    '%s carries its indicator data whatever the shift of its cells',
    (numero, ini, fin, unidad, meta, pesos, acumulacion, demanda) => {
      const { linea, objetivo } = lineaOf(pat, 2, numero);
      expect(linea).toMatchObject({
        mesInicial: ini,
        mesFinal: fin,
        dimension: 'Eficacia',
        frecuencia: 'bimestral',
        unidadMedida: unidad,
        lineaBase: 'Sin referencia',
        metaPropuesta: meta,
        tendencia: 'incremento',
        presupuesto: pesos,
        verificableEn: 'Informe Bimestral DEOE',
        acumulacion,
        sujetaADemanda: demanda,
      });
      expect(linea.meses.every((m) => m === null)).toBe(true);
      expect(linea.nombreIndicador).toMatch(/\(%\)$/);
      expect(linea.metodoCalculo.length).toBeGreaterThan(50);
      expect(objetivo.programa).toMatch(/^\(2\) Preparación/);
      expect(objetivo.politicasGenerales.split('; ')).toHaveLength(3);
    },
  );

  test('the partidas of 12.3 are its OBSERVACIONES, and the other three have none', () => {
    const texts = ['12.1', '12.2', '12.3', '12.4'].map((n) => lineaOf(pat, 2, n).linea.observaciones);
    expect(texts[2]).toMatch(/^Partida 2111.*destrucción de la DE$/);
    expect([texts[0], texts[1], texts[3]]).toEqual(['', '', '']);
  });

  test('linea text is that of the chapter, whole, with its number and without debris', () => {
    expect(lineaOf(pat, 1, '8.2').linea.lineaAccion).toMatch(
      /^8\.2 Actualizar .* Estado \(Fracciones las que correspondan\)\.$/,
    );
    expect(lineaOf(pat, 1, '4.4').linea.lineaAccion).toContain('Memoria Electoral');
    expect(lineaOf(pat, 2, '7.10').linea.lineaAccion).toMatch(/^7\.10 Elaborar .* oportunidades de mejora\.$/);
    expect(JSON.stringify(pat.mir)).not.toMatch(/\*\*|\\\\|---/);
  });

  test('chapters, with closing date and signature, and catalogues', () => {
    expect(pat.capitulos.filter((c) => c.nivel === 1).map((c) => c.clave)).toEqual([
      'portada',
      'mision',
      'vision',
      'siglas',
      'presentacion',
      'marcoLegal',
      'estructura',
      'objetivoGeneral',
      'objetivos',
      'objetivos2',
      'lineas',
      'cronograma',
      'indicadores',
      'anexo1',
    ]);
    const indicadores = pat.capitulos.find((c) => c.clave === 'indicadores');
    expect(indicadores?.texto).toMatch(/25 de julio de 2024\.\n.+\nDirector Ejecutivo/);
    const { politicas, programas, siglas, unidades } = pat.catalogos;
    expect([politicas.length, programas.length, siglas.length]).toEqual([9, 12, 17]);
    expect(unidades).toEqual(['%', 'Documento']);
  });

  /** Checked by hand, and by a script that shares nothing with the reader: line of the source and what is said there. */
  const LISTA: readonly (readonly [string, RegExp, readonly number[]])[] = [
    ['objetivo general of Anexo 1', /objetivo general del Anexo 1 no dice lo mismo/, [112]],
    ['numbering gap 4.3', /La numeración salta: no hay 4\.3 /, [181]],
    ['numbers in both sections', /^25 números de línea se repiten en más de una sección/, [249]],
    [
      'titles of the chapter of lineas',
      /título del objetivo .* en las líneas de acción/,
      [176, 183, 189, 208, 213, 225, 237, 281, 324, 340],
    ],
    [
      'titles of the cronograma',
      /título del objetivo .* en el cronograma/,
      [370, 374, 392, 394, 400, 409, 445, 477, 489],
    ],
    ['titles of Anexo 1', /título del objetivo .* en el Anexo 1/, [523]],
    ['continuations', /es la continuación de/, [391, 406]],
    ['lineas of the cronograma', /^La línea .* en el cronograma/, [373, 388, 475]],
    ['budget year', /El encabezado del presupuesto dice 2023/, [520]],
    ['row with $0', /un renglón con sólo un monto \(\$0\)/, [521]],
    ['month numbers', /números de los meses están 1 columna a la derecha/, [522]],
    ['shifted cells', /venían corridas/, [524, 525, 526]],
    ['declared total', /\$34,944,117 .* \$65,018.* \$34,879,099/, [528]],
    ['incomplete Anexo 1', /datos de 4 de las 84 líneas/, [520]],
    ['subject to demand', /se propuso como sujeta a demanda/, [200, 228, 273, 277, 279, 300, 304, 305, 343, 345]],
    ['answer requests, not marked', /No se marcó como sujeta a demanda/, [186, 199, 261]],
    ['accumulation of %', /se propuso que valga el último mes/, [523, 525]],
  ];

  test.each(LISTA)('doubts: %s', (_, pattern, renglones) => {
    expect(dudasThat(pat, pattern)).toEqual(renglones);
  });

  test('80 lineas are without calendar, and there is no doubt beside those listed', () => {
    expect(dudasThat(pat, /^Sin calendarización/)).toHaveLength(80);
    const known = [...LISTA.map(([, pattern]) => pattern), /^Sin calendarización/];
    expect(pat.dudas.filter((d) => !known.some((p) => p.test(d.mensaje)))).toEqual([]);
  });

  test.each([
    [373, '«Memorial»', '«Memoria»'],
    [475, '«Distritales»', '«Distritales,»'],
    [189, '«evaluadas»', '«evaluadas del»'],
    [213, '«del»', '«el»'],
  ])('the doubt of line %i quotes both readings', (renglon, aqui, conservado) => {
    const duda = pat.dudas.find((d) => d.fuente.renglon === renglon && /cambia/.test(d.mensaje));
    expect(duda?.mensaje).toContain(aqui);
    expect(duda?.mensaje).toContain(conservado);
  });

  test('ten lineas are proposed as subject to demand', () => {
    expect(listLineas(pat.mir).filter((l) => l.linea.sujetaADemanda)).toHaveLength(10);
  });

  test('every word of the source is in the model, in a doubt or known furniture', () => {
    expect(unplacedOf(fuenteOfFile(SEMILLA), pat)).toEqual([]);
  });

  test('a year asked for that the document contradicts is taken, with a doubt', () => {
    const { pat: asked } = readPat(fuenteOfFile(SEMILLA), { ejercicio: 2025 });
    expect(asked?.mir.ejercicio).toBe(2025);
    expect(asked?.dudas[0]?.mensaje).toMatch(/ejercicio 2024.*2025/);
  });
});
