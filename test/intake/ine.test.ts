import { readFileSync } from 'node:fs';
import { isFormaJge, readFormasJge } from '../../src/intake/ine';
import { readPat } from '../../src/intake/pat';
import { COLUMNAS_JGE } from '../../src/mir/informe-jge';
import { EJEMPLO, fixture, fuenteOfFile, haySemilla, SEMILLA } from './helpers';
import { fixturesIne, leerFormas, semillasIne, wordsOfInformes, wordsOfSource, wordsOfTexto } from './ine-palabras';

const bytesOf = (ruta: string) => new Uint8Array(readFileSync(ruta));
const read = (texto: string, nombre = 'forma.txt') => readFormasJge(nombre, new TextEncoder().encode(texto));
const CELDAS = readFileSync(fixture('ine-celdas.txt'), 'utf8');
const RENGLONES = readFileSync(fixture('ine-renglones.txt'), 'utf8');
const blank = { convenios: '', particulares: '', oportunidad: '', ordinaria: '', pycipef: '', proyecto: '' };

describe.each([...fixturesIne, ...semillasIne])('the source %s', (_, ruta) => {
  test('has every word in its field, once and in order, and nothing else', () => {
    const words = wordsOfSource(readFileSync(ruta, 'utf8'));
    expect(words.length).toBeGreaterThan(150);
    expect(wordsOfInformes(leerFormas(ruta).informes)).toEqual(words);
  });

  test('is no PAT', () => {
    expect(isFormaJge(ruta, bytesOf(ruta))).toBe(true);
    expect(readPat(fuenteOfFile(ruta), { ejercicio: 2026 }).pat).toBeNull();
  });

  test('quotes in each doubt what stands on that line', () => {
    const lineas = readFileSync(ruta, 'utf8').split('\n');
    const { dudas } = leerFormas(ruta);
    expect(dudas.length).toBeGreaterThan(0);
    for (const { fuente } of dudas) {
      const [first = ''] = wordsOfTexto(fuente.texto);
      expect(lineas[fuente.renglon - 1]).toContain(first);
    }
  });
});

if (semillasIne.length === 0) test.skip('the INE seeds are not in ../shared/seeds', () => undefined);
else {
  const seed = (n: string) => semillasIne.find(([clave]) => clave === n)?.[1] ?? '';

  test('000: the cells of its table, six by six, are its asuntos', () => {
    const [, tabla = ''] = readFileSync(seed('000'), 'utf8').split(/se relaciona\n/);
    const [cuerpo = ''] = tabla.split('\tTotal de personal');
    const celdas = cuerpo.split('\t').slice(1).map(wordsOfTexto);
    const { informes } = leerFormas(seed('000'));
    expect(informes.flatMap((i) => i.asuntos.flatMap((a) => COLUMNAS_JGE.map((c) => wordsOfTexto(a[c]))))).toEqual(
      celdas,
    );
    expect(celdas).toHaveLength(48);
  });

  test.each([
    ['000', 1, 2021, ['encabezado']],
    ['001', 1, 2021, ['día 42 de noviembre']],
    ['003', 3, 2023, ['repetida', 'continuación']],
  ])('%s: %i forms of %i, and its doubts', (n, cuantas, ejercicio, dudas) => {
    const leidas = leerFormas(seed(n));
    expect([leidas.informes.length, leidas.ejercicio]).toEqual([cuantas, ejercicio]);
    expect(leidas.dudas).toHaveLength(dudas.length);
    for (const [i, d] of leidas.dudas.entries()) expect(d.mensaje).toContain(dudas[i]);
  });

  test('003: the nested table is a table of five rows whose cells go on', () => {
    const tabla = leerFormas(seed('003'))
      .informes[2]?.asuntos[0]?.proyecto.split('\n')
      .filter((l) => l.startsWith('|'));
    expect(tabla?.map((l) => l.split(' | ').map((c) => c.includes('^')))).toEqual([
      [false, false, false, false],
      [false, false, false, false],
      [true, false, false, true],
      [false, false, false, true],
      [true, false, false, true],
    ]);
  });
}

test('cells that begin each with a tab: every field and every column', () => {
  const { informes, ejercicio, dudas } = leerFormas(fixture('ine-celdas.txt'));
  expect(ejercicio).toBe(2026);
  expect(informes).toEqual([
    {
      numero: '1',
      direccion: 'Dirección Ejecutiva de Consultas Vecinales',
      entidad: '5 regiones',
      fechaVisita: 'Marzo de 2026',
      junta: 'Locales y de zona\nde las 5 regiones',
      distritos: '',
      objetivo:
        'Acompañar la instalación de las mesas vecinales, según lo acordado en la sesión: revisar los locales y el mobiliario.',
      asuntos: [
        {
          ...blank,
          particulares:
            'Avance de las tareas del calendario 2025-2026:\n\n· Firma de los convenios con las escuelas de cada región.\n· Entrega de las credenciales  de las personas observadoras.\n· Revisión de los croquis a cargo de la\n· brigada de cada zona',
          oportunidad: 'Definir qué tareas se pueden hacer a distancia.',
          ordinaria: 'Consultas.',
          pycipef:
            'Seguimiento del calendario:\n\nRecorrer los barrios para ubicar los locales.\n\nInformar de las vacantes.',
          proyecto: 'F240110 Integración de las Mesas Vecinales.\n\nF240310 Ubicación de Locales',
        },
        {
          ...blank,
          particulares: '· Inicio del protocolo de limpieza.\n· Registro de suplentes, 21, 42 y 28 de noviembre.',
          ordinaria: 'Consultas.',
        },
        {
          ...blank,
          convenios: 'Adenda al convenio con la Universidad del Altiplano.',
          particulares: 'Se mantiene el monto.\n\nLa diferencia se cubre con papelería.',
          oportunidad: 'Aprovechar los salones que ya se prestan.',
          proyecto:
            'F240210 Asistencia Vecinal\nEn marzo se reunió a las brigadas en dos tardes; la segunda sirvió para contar los formatos impresos.\nDespués se repartieron.',
        },
      ],
      personalCapacitado: '',
      observaciones: 'Las actas se guardan en cada región,sin copia.\nSe dará aviso cuando cambien los locales.',
    },
  ]);
  expect(dudas.map((d) => [d.fuente.renglon, d.mensaje.split(':')[0]])).toEqual([
    [32, 'El encabezado dice «Áreas de opotunidad»'],
    [58, 'Dice día 42 de noviembre, que no existe'],
  ]);
});

test('rows on one line, HTML in cells, three forms and the page that continues the last', () => {
  const { informes, ejercicio, dudas } = leerFormas(fixture('ine-renglones.txt'));
  expect(ejercicio).toBe(2026);
  expect(informes.map((i) => [i.direccion, i.entidad, i.fechaVisita, i.junta, i.distritos])).toEqual([
    ['Unidad Técnica de Padrones Vecinales', 'regiones con consulta en curso', '', '', ''],
    ['Unidad Técnica de Padrones Vecinales', 'Sierra Baja', '', 'Local y vecinal', ''],
    ['Unidad Técnica de Padrones Vecinales', 'Valle Hondo', '4, 6, 11 y 13 de mayo de 2026', 'Local', ''],
  ]);
  expect(informes.map((i) => i.asuntos)).toEqual([
    [
      {
        ...blank,
        proyecto:
          'L240910 Soporte a los padrones de las consultas 2025-2026 y 2026-2027.\nSe contestaron las solicitudes de las juntas y de las personas observadoras & suplentes.\nTambién las que quedaron de la consulta anterior, con menos de 5 < 6 equipos.',
      },
    ],
    [
      {
        ...blank,
        convenios: 'Convenio con el municipio',
        oportunidad: 'Faltan lectores',
        proyecto:
          'L240910 Soporte a los padrones.\n· Los días 11 y 12 de mayo se visitó la zona.\n· Quedó pendiente el respaldo.',
      },
      { ...blank, particulares: 'Acta de entrega', proyecto: 'L240911 Respaldo de los padrones.' },
    ],
    [
      {
        ...blank,
        proyecto: [
          'L240976 Padrón en línea 2025 - 2026.',
          'El 22 de abril de 2026 se aprobó el plan de los simulacros.',
          'Fechas previstas:',
          '| Simulacro | Paso | Fecha | Lugar |',
          '| Primero, con equipos prestados | Encendido | 4 de mayo a las 9:00 horas | Salón de la junta de zona: |',
          '| ^ | Apagado | 6 de mayo a las 18:00 horas | ^ |',
          '| Segundo, con equipos propios | Encendido | 11 de mayo a las 9:00 horas | ^ |',
          '| ^ | Apagado | 13 de mayo a las 18:00 horas | ^ |',
          'Conforme a ese plan se hicieron las actas de encendido y de apagado, sin incidentes.',
        ].join('\n'),
      },
    ],
  ]);
  expect(informes.map((i) => [i.personalCapacitado, i.observaciones])).toEqual([
    ['', ''],
    ['45 personas', 'Ninguna.\n\nSe anexa la lista de asistencia.'],
    ['', 'Sin observaciones'],
  ]);
  expect(dudas.map((d) => [d.informe, d.mensaje.split(':')[0]])).toEqual([
    ['3', 'La tabla que está dentro de la celda venía además repetida como texto suelto'],
    ['3', 'Esta página repite el título sin los datos de la visita'],
  ]);
});

describe('what is not as the form has it', () => {
  test.each<[string, string]>([
    ['the PAT of the example', EJEMPLO],
    ...(haySemilla ? ([['the PAT of the seed', SEMILLA]] satisfies [string, string][]) : []),
    ['a PAT in another order', fixture('otro-orden.txt')],
  ])('%s is no form', (_, ruta) => {
    const { informes, findings } = leerFormas(ruta);
    expect([informes, findings.map((f) => f.code)]).toEqual([[], ['INT-12']]);
  });

  test('a letter that speaks of the report is no form', () => {
    const carta = 'INFORME QUE PRESENTAN las juntas.\nEntidad Federativa: Sierra\nObservaciones: ninguna\n';
    expect(read(carta).findings.map((f) => f.code)).toEqual(['INT-12']);
  });

  test.each([
    ['nothing', '', 'INT-01', 'forma.txt'],
    ['a picture', '\u0089PNG', 'INT-02', 'forma.png'],
    ['no .docx', 'texto', 'INT-03', 'forma.docx'],
  ])('%s is refused', (_, texto, code, nombre) => {
    expect(read(texto, nombre).findings.map((f) => f.code)).toEqual([code]);
  });

  test('a row that lacks a cell is a doubt, and the rows after it are whole', () => {
    const { informes, dudas } = read(CELDAS.replace('\t· Inicio del protocolo', 'y · Inicio del protocolo'));
    expect(informes[0]?.asuntos).toHaveLength(3);
    expect(informes[0]?.asuntos[2]?.convenios).toBe('Adenda al convenio con la Universidad del Altiplano.');
    expect(dudas.map((d) => d.mensaje).filter((m) => m.includes('5 de sus 6 celdas'))).toHaveLength(1);
  });

  test('a column that is not of the form keeps its text at the end of the row, with a doubt', () => {
    const { informes, dudas } = read(CELDAS.replace('\tActividad ordinaria\n', '\tCosto\n'));
    expect(informes[0]?.asuntos.map((a) => a.ordinaria)).toEqual(['', '', '']);
    expect(informes[0]?.asuntos[0]?.proyecto).toMatch(/Ubicación de Locales\nConsultas\.$/);
    expect(dudas.some((d) => d.mensaje.includes('La columna «Costo» no es del formato'))).toBe(true);
  });

  test('columns in another order go by their header', () => {
    const cambiada = RENGLONES.replaceAll(
      'Asuntos en particular\tÁreas de oportunidad',
      'Áreas de oportunidad\tAsuntos en particular',
    );
    const [primero] = read(cambiada).informes[1]?.asuntos ?? [];
    expect([primero?.particulares, primero?.oportunidad]).toEqual(['Faltan lectores', '']);
  });

  test('a table that stands only flattened behind its row is kept, with a doubt', () => {
    const sinTabla = RENGLONES.replace(/<table[\s\S]*?<\/table>/, '');
    const { informes, dudas } = read(sinTabla);
    expect(wordsOfTexto(informes[2]?.asuntos[0]?.proyecto ?? '').join(' ')).toContain('Simulacro Paso Fecha Lugar');
    expect(dudas.some((d) => d.mensaje.includes('más celdas que columnas'))).toBe(true);
  });

  test('a copy that says something else than its table is no copy', () => {
    const { informes } = read(RENGLONES.replaceAll('\t6 de mayo a las 18:00 horas', '\t7 de mayo a las 18:00 horas'));
    expect(wordsOfInformes(informes).filter((w) => w === 'Apagado')).toHaveLength(6);
  });

  test('a continuation with a project of its own begins a row', () => {
    const { informes } = read(RENGLONES.replace('\tConforme a ese plan', '\tF240999 Conforme a ese plan'));
    expect(informes[2]?.asuntos).toHaveLength(2);
  });

  test('a second form without a title begins at its first label', () => {
    const [antes = '', ...resto] = RENGLONES.split(/\*\*INFORME[\s\S]*?\*\*\n/).slice(1);
    expect(
      read([`**INFORME${RENGLONES.split('**INFORME')[1]}`, ...resto.slice(0, 1)].join('\n')).informes,
    ).toHaveLength(2);
    expect(read(antes).informes).toHaveLength(1);
  });

  test('what stands before the first title is a doubt, word by word', () => {
    const { informes, dudas } = read(`Se anexa el informe del mes.\n\n${CELDAS}`);
    expect(informes).toHaveLength(1);
    expect(dudas[0]).toMatchObject({ informe: null, fuente: { renglon: 1, texto: 'Se anexa el informe del mes.' } });
  });

  test('a field that the form lacks is told', () => {
    const { dudas } = read(RENGLONES.replace(/^Distritos:$/gm, ''));
    expect(dudas.filter((d) => d.mensaje.includes('no trae «Distritos»')).map((d) => d.informe)).toEqual(['2', '3']);
  });

  test('a line that begins as a row of a table stays a paragraph', () => {
    const { informes } = read(RENGLONES.replace('Sin observaciones', '| a | b |'));
    expect(informes[2]?.observaciones).toBe('\\| a | b |');
  });
});

describe('the year', () => {
  const conFecha = (fecha: string) => RENGLONES.replace('4, 6, 11 y 13 de mayo de 2026', fecha);
  test.each<[string, string, number | null]>([
    ['of the dates of the visits', conFecha('3 de mayo de 2025'), 2025],
    ['of none, where they name two', conFecha('3 de diciembre de 2025 y 8 de enero de 2026'), null],
    ['of the dates told, where no visit names one', conFecha('mayo'), 2026],
    ['of none that a MIR can have', conFecha('5 de febrero de 1917'), null],
    ['of a year told alone', CELDAS.replace('Marzo de 2026', '').replace('En marzo', 'En el verano 2024'), 2024],
    ['of none: a period is no year', CELDAS.replace('Marzo de 2026', ''), null],
  ])('is that %s', (_, texto, ejercicio) => {
    expect(read(texto).ejercicio).toBe(ejercicio);
  });
});

test.each([
  ['21, 42 y 28 de noviembre', ['42']],
  ['30 de febrero de 2024', ['30']],
  ['29 de febrero', []],
  ['29 de febrero de 2023', ['29']],
  ['del 1 al 31 de abril', ['31']],
  ['0 de mayo', ['0']],
  ['los 120 de mayo pasado', []],
  ['3, 10, 24 y 28 de abril de 2023', []],
])('days that do not exist: %s', (fecha, dias) => {
  const { dudas } = read(RENGLONES.replace('Sin observaciones', fecha));
  const found = dudas.flatMap((d) => /^Dice día (\d+)/.exec(d.mensaje)?.[1] ?? []);
  expect(found).toEqual(dias);
});
