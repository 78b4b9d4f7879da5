import { documento } from '../../../src/app/documentos/documento';
import type { ClaveAjuste } from '../../../src/mir/ajustes';
import type { LineaAccion, Mir } from '../../../src/mir/model';
import type { TablaDeDatos } from '../../../src/report/datos';
import type { Snapshot } from '../../../src/sheet/state';
import { linea, mirOf, objetivo } from '../../report/mir-builder';
import { meses } from '../../support/lineas';
import { installed, withAjustes } from '../libro';

const AJUSTES: Partial<Record<ClaveAjuste, string | number | null>> = {
  transparenciaArticulo: '75',
  transparenciaFraccion: 'VI',
  transparenciaFormato: 'LTAIPBCS_75_VI',
};
const only = (...lineas: LineaAccion[]): Mir => mirOf([{ titulo: '', objetivos: [objetivo('1', lineas)] }]);
const book = (mir: Mir, ajustes: typeof AJUSTES = {}): Snapshot =>
  withAjustes(installed(mir), { ...AJUSTES, ...ajustes });

function decide(snapshot: Snapshot, alcance: string | null = null, tipo = 'transparencia') {
  return documento.decide(snapshot, { tipo, periodo: '2024-B5', alcance });
}

/** Tables that were decided; throws where they were not. */
function tablasOf(snapshot: Snapshot, alcance: string | null = null): readonly TablaDeDatos[] {
  const { vista, findings } = decide(snapshot, alcance);
  if (!vista || !('tablas' in vista.contenido)) throw new Error(findings.map((f) => f.mensaje).join('\n'));
  return vista.contenido.tablas;
}

const SANA = linea('1.1', { meses: meses({ 1: 1 }) });

describe('rows that are to be published', () => {
  test('of a sound MIR are made with nothing to say', () => {
    const { findings, vista } = decide(book(only(SANA)));
    expect(findings).toEqual([]);
    expect(vista?.nombre).toBe('Transparencia 2024-B5');
  });

  test.each<[string, Partial<LineaAccion>, string, RegExp]>([
    ['a unit', { unidadMedida: '' }, 'APP-146', /línea 1\.2 le falta .*: Unidad de medida\./],
    ['a meta', { metaPropuesta: null }, 'APP-146', /Metas programadas/],
    ['a name', { nombreIndicador: ' ' }, 'APP-146', /Nombre\(s\) del\(os\) indicador\(es\)/],
    ['a unit and a meta', { unidadMedida: '', metaPropuesta: null }, 'APP-146', /Unidad de medida, Metas programadas/],
  ])('are stopped where an indicator lacks %s, and the cell is told', (_, parts, code, mensaje) => {
    const { findings, vista } = decide(book(only(SANA, linea('1.2', parts))));
    expect(vista).toBeNull();
    expect(findings[0]).toMatchObject({ code, severidad: 'error', hoja: 'MIR' });
    expect(findings.map((f) => f.mensaje).join(' ')).toMatch(mensaje);
    expect(findings[0]?.celda).toMatch(/^[A-Z]+\d+$/);
  });

  test('are stopped by a text over what a field of the PNT takes, which is a setting', () => {
    const larga = book(only(linea('1.1', { metodoCalculo: 'x'.repeat(4001) })));
    expect(decide(larga).findings[0]).toMatchObject({ code: 'APP-147', severidad: 'error', linea: '1.1' });
    expect(decide(withAjustes(larga, { transparenciaLimite: 5000 })).vista).not.toBeNull();
  });

  test.each<[string, Partial<LineaAccion>, typeof AJUSTES, string, RegExp]>([
    [
      'columns left blank',
      { dimension: '', lineaBase: '' },
      {},
      'APP-150',
      /«Dimensión\(es\) a medir» en 1 línea: 1\.1/,
    ],
    ['a tendencia that is no sentido', { tendencia: 'Redonda' }, {}, 'APP-148', /«Redonda», no está en el catálogo/],
    [
      'an address without its beginning',
      { verificableEn: 'Ver www.instituto.mx/a' },
      {},
      'APP-149',
      /www\.instituto\.mx\/a/,
    ],
    ['an address that was cut', { verificableEn: 'https:// instituto.mx' }, {}, 'APP-149', /https:/],
    [
      'an address in a setting',
      {},
      { transparenciaFuente: 'http://nada' },
      'APP-149',
      /Configuración \(transparencia\).*http:\/\/nada/,
    ],
    ['a format without its article', {}, { transparenciaArticulo: null }, 'APP-151', /«Transparencia: artículo»/],
    [
      'a linea without indicator',
      { nombreIndicador: '', unidadMedida: '', metaPropuesta: null },
      {},
      'APP-168',
      /1 línea no tiene indicador .*: 1\.1\./,
    ],
  ])('are made with a word on %s', (_, parts, ajustes, code, mensaje) => {
    const { findings, vista } = decide(book(only(linea('1.1', parts), linea('1.2')), ajustes));
    expect(vista).not.toBeNull();
    const found = findings.filter((f) => f.code === code);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map((f) => f.mensaje).join(' ')).toMatch(mensaje);
    expect(found.some((f) => f.severidad === 'error')).toBe(false);
  });

  test.each([
    'https://instituto.mx/a?b=1#c',
    'http://10.0.0.1:8080/x',
    'Consulte https://www.instituto.mx/pat.pdf, página 3.',
    'Sin vínculo',
  ])('say nothing of "%s"', (verificableEn) => {
    expect(decide(book(only(linea('1.1', { verificableEn })))).findings).toEqual([]);
  });

  test('are stopped once where nobody answers for them', () => {
    const sinOrgano = { ...only(SANA, linea('1.2')), titulo: { ...only().titulo, organo: '' } };
    expect(decide(book(sinOrgano)).findings.map((f) => f.code)).toEqual(['APP-169']);
    expect(decide(book(sinOrgano, { transparenciaArea: 'Unidad de Enlace' })).findings).toEqual([]);
  });

  test('call a linea by its seccion where numbers repeat', () => {
    const mala = linea('1.1', { unidadMedida: '' });
    const mir = mirOf([
      { titulo: 'A', objetivos: [objetivo('1', [SANA])] },
      { titulo: 'B', objetivos: [objetivo('1', [mala])] },
    ]);
    expect(decide(book(mir)).findings[0]?.mensaje).toContain('línea 1.1 (sección 2)');
  });

  test('may be of what is complete only: what is missing elsewhere stops nothing', () => {
    const mir = mirOf([
      { titulo: '', objetivos: [objetivo('1', [SANA]), objetivo('2', [linea('2.1', { unidadMedida: '' })])] },
    ]);
    expect(decide(book(mir)).vista).toBeNull();
    expect(tablasOf(book(mir), '1/1')[0]?.filas).toHaveLength(1);
    expect(decide(book(mir), '1/9').findings[0]?.code).toBe('APP-144');
  });

  test('are the same whatever the day, and whatever is said of them', () => {
    const libro = book(only(SANA));
    const huella = decide(libro).vista?.huella;
    expect(decide({ ...libro, ahora: '2026-01-01 00:00' }).vista?.huella).toBe(huella);
    expect(decide(book(only(linea('1.1', { meses: meses({ 1: 2 }) })))).vista?.huella).not.toBe(huella);
  });

  test.each(['transparencia', 'ficha'])('%s of a MIR, or of a part of it, without lineas is refused', (tipo) => {
    const vacia = book(mirOf([{ titulo: '', objetivos: [objetivo('1', [])] }]));
    expect(decide(vacia, null, tipo).findings.map((f) => f.code)).toEqual(['APP-145']);
    const enParte = book(mirOf([{ titulo: '', objetivos: [objetivo('1', [SANA]), objetivo('2', [])] }]));
    expect(decide(enParte, '1/2', tipo).findings).toMatchObject([
      { code: 'APP-145', mensaje: expect.stringContaining('«1/2»') },
    ]);
    expect(decide(enParte, '1/1', tipo).vista).not.toBeNull();
  });
});

describe('fichas', () => {
  test('of what the MIR does not have are refused', () => {
    const libro = book(only(SANA));
    expect(decide(libro, '1/1.1', 'ficha').vista?.nombre).toBe('Fichas técnicas 2024-B5 1-1.1');
    expect(decide(libro, '2/1', 'ficha').findings.map((f) => f.code)).toEqual(['APP-144']);
  });
});
