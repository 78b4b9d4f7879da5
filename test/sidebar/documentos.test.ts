import type { Finding } from '../../src/mir/finding';
import { checkPlantilla } from '../../src/sidebar/comun/file';
import { countLote, type Lote, newLote, runLote } from '../../src/sidebar/documentos/avance';
import {
  type Eleccion,
  type Hecho,
  PLANTILLA_NUESTRA,
  pedidosOf,
  peticionDeVista,
  peticionOf,
  type TipoVista,
  withTipo,
} from '../../src/sidebar/documentos/datos';
import { resultOf } from '../../src/sidebar/documentos/resultado';
import { DOCUMENTOS } from '../../src/text/barra-documentos';

const AVANCE: TipoVista = {
  tipo: 'avance',
  nombre: 'Informe de avance',
  explicacion: '',
  porPeriodo: true,
  periodoOpcional: false,
  deTablas: false,
  grupos: [
    {
      nivel: 'objetivo',
      titulo: 'Un objetivo',
      alcances: [
        { valor: '1/1', nombre: 'Objetivo 1' },
        { valor: '1/2', nombre: 'Objetivo 2' },
      ],
    },
  ],
};
const DATOS: TipoVista = { ...AVANCE, tipo: 'transparencia', deTablas: true, grupos: [] };
const SUBIDA = { clave: 'subida', nombre: 'carta.docx', tipo: null, base64: 'UEs=' };
const DE_AVANCE = { clave: 'doc:7', nombre: 'Carta', tipo: 'avance', base64: null };
const ELECCION: Eleccion = {
  tipo: 'avance',
  periodo: '2025-B1',
  periodoOpcional: '',
  alcance: '',
  plantilla: PLANTILLA_NUESTRA,
};

const finding = (code: string, severidad: Finding['severidad'] = 'error'): Finding => ({
  code,
  severidad,
  hoja: null,
  celda: null,
  linea: null,
  mensaje: code,
  remedio: '',
});
const hecho = (parts: Partial<Hecho> = {}): Hecho => ({
  ok: true,
  findings: [],
  archivos: [],
  yaEstaba: false,
  ...parts,
});

describe('what is asked for', () => {
  test.each([
    ['', [null]],
    ['1/2', ['1/2']],
    ['*objetivo', ['1/1', '1/2']],
  ])('the choice %p is of the parts %p', (alcance, esperados) => {
    expect(pedidosOf({ ...ELECCION, alcance }, AVANCE).map((p) => p.alcance)).toEqual(esperados);
  });

  test.each([
    [PLANTILLA_NUESTRA, AVANCE, null],
    [SUBIDA, AVANCE, 'UEs='],
    [DE_AVANCE, AVANCE, 'doc:7'],
    [SUBIDA, DATOS, null],
  ])('the template %j goes along (%#), but to no preview', (plantilla, tipo, esperada) => {
    const pedido = { alcance: '1/1', nombre: '' };
    expect(peticionOf({ ...ELECCION, plantilla }, tipo, pedido)).toEqual({
      tipo: tipo.tipo,
      periodo: '2025-B1',
      alcance: '1/1',
      plantilla: esperada,
    });
    expect(peticionDeVista({ ...ELECCION, plantilla }, tipo, pedido)).toEqual({
      tipo: tipo.tipo,
      periodo: '2025-B1',
      alcance: '1/1',
      plantilla: null,
    });
  });

  test.each([
    [{}, '2025-B1'],
    [{ porPeriodo: false }, null],
    [{ porPeriodo: false, periodoOpcional: true }, null],
  ])('the kind %j is of the period %p until another is chosen', (parts, periodo) => {
    const pedido = { alcance: null, nombre: '' };
    expect(peticionOf(ELECCION, { ...AVANCE, ...parts }, pedido).periodo).toBe(periodo);
    const otro = { ...ELECCION, periodo: '2025-B2', periodoOpcional: '2025-S1' };
    const esperado = { '2025-B1': '2025-B2', null: 'periodoOpcional' in parts ? '2025-S1' : null }[String(periodo)];
    expect(peticionOf(otro, { ...AVANCE, ...parts }, pedido).periodo).toBe(esperado);
  });

  test('of another kind what fits it stays, and what does not goes back to the whole and to our template', () => {
    const eleccion = { ...ELECCION, alcance: '1/2', plantilla: DE_AVANCE };
    expect(withTipo(eleccion, { ...AVANCE, tipo: 'ficha' })).toMatchObject({
      tipo: 'ficha',
      alcance: '1/2',
      plantilla: PLANTILLA_NUESTRA,
    });
    expect(withTipo({ ...eleccion, plantilla: SUBIDA }, DATOS)).toMatchObject({ alcance: '', plantilla: SUBIDA });
  });
});

describe('several documents', () => {
  const pedidos = ['1/1', '1/2', '1/3'].map((alcance) => ({ alcance, nombre: `Objetivo ${alcance}` }));

  /** Makes them with these answers, one a call; gives how it ended, what was asked and how it was told. */
  async function run(lote: Lote, answers: readonly (Hecho | Error)[], stopAfter = 99) {
    const asked: (string | null)[] = [];
    const told: Lote[] = [];
    const make = async ({ alcance }: { alcance: string | null }): Promise<Hecho> => {
      const answer = answers[asked.length];
      asked.push(alcance);
      if (answer instanceof Error) throw answer;
      return answer ?? hecho();
    };
    const end = runLote(
      lote,
      make,
      () => asked.length >= stopAfter,
      (l) => told.push(l),
    );
    const lote2 = await end.catch(() => told[told.length - 1] ?? lote);
    return { lote: lote2, asked, told };
  }

  test('are made one a call, and each is told as it comes', async () => {
    const { lote, asked, told } = await run(newLote(pedidos), [hecho(), hecho({ yaEstaba: true })]);
    expect(asked).toEqual(['1/1', '1/2', '1/3']);
    expect(told.map((l) => l.resueltos.length)).toEqual([0, 1, 2, 3]);
    expect(countLote(lote)).toEqual({ hechos: 2, yaEstaban: 1, conProblema: 0 });
  });

  test.each(['APP-122', 'APP-123', 'APP-19', 'PLA-03'])(
    'stop at %s, with the one that met it still to be made',
    async (code) => {
      const { lote, asked } = await run(newLote(pedidos), [hecho(), hecho({ ok: false, findings: [finding(code)] })]);
      expect(asked).toEqual(['1/1', '1/2']);
      expect(lote).toMatchObject({ detenido: [{ code }], pendientes: [{ alcance: '1/2' }, { alcance: '1/3' }] });
      const next = await run(lote, []);
      expect(next.asked).toEqual(['1/2', '1/3']);
      expect(next.lote).toMatchObject({ detenido: [], pendientes: [] });
      expect(countLote(next.lote).hechos).toBe(3);
    },
  );

  test('go on past one that cannot be made, which is told', async () => {
    const { lote, asked } = await run(newLote(pedidos), [hecho({ ok: false, findings: [finding('CAP-01')] })]);
    expect(asked).toHaveLength(3);
    expect(lote.resueltos[0]).toMatchObject({ ok: false, findings: [{ code: 'CAP-01' }] });
    expect(countLote(lote)).toEqual({ hechos: 2, yaEstaban: 0, conProblema: 1 });
  });

  test('stop when they are told to, and when the call fails, and go on from there', async () => {
    const told = await run(newLote(pedidos), [], 1);
    expect(told.lote.pendientes.map((p) => p.alcance)).toEqual(['1/2', '1/3']);
    const broken = await run(newLote(pedidos), [hecho(), new Error('NetworkError')]);
    expect(broken.lote.pendientes.map((p) => p.alcance)).toEqual(['1/2', '1/3']);
  });

  test('what is to be known of all is told once', async () => {
    const sinRegistro = hecho({ findings: [finding('APP-125', 'aviso'), finding('APP-126', 'aviso')] });
    const { lote } = await run(newLote(pedidos), [sinRegistro, sinRegistro, sinRegistro]);
    expect(lote.avisos.map((f) => f.code)).toEqual(['APP-125']);
    expect(lote.resueltos.flatMap((r) => r.findings)).toEqual([]);
  });
});

describe('what came of it', () => {
  const doc = { nombre: 'Informe', mimeType: '', base64: null, url: 'https://x' };

  test.each([
    ['left in Drive', hecho({ archivos: [doc] }), [], DOCUMENTOS.guardado('Informe')],
    ['there already', hecho({ archivos: [doc], yaEstaba: true }), [], DOCUMENTOS.yaEstaba('Informe')],
    ['a PDF', hecho({ archivos: [doc] }), ['Informe'], DOCUMENTOS.descargadoYGuardado('Informe')],
    ['downloaded', hecho(), ['a.docx'], DOCUMENTOS.descargado(['a.docx'])],
    ['refused', hecho({ ok: false }), [], null],
  ])('%s is a sentence of its own', (_, answer, bajados, texto) => {
    expect(resultOf(answer, bajados).texto).toBe(texto);
  });

  test('half done is not called not done', () => {
    const half = hecho({ ok: false, archivos: [doc], findings: [finding('APP-124', 'advertencia')] });
    expect(resultOf(half, [])).toMatchObject({ titulo: DOCUMENTOS.noTodo, texto: null, archivos: [doc] });
  });
});

test.each([
  ['carta.docx', 10, null],
  ['carta.dotx', 10, DOCUMENTOS.plantillas.noDocx('carta.dotx')],
  ['carta.docx', 11 * 1024 * 1024, DOCUMENTOS.plantillas.grande('carta.docx')],
])('the template %s of %i bytes: %p', (name, size, sentence) => {
  expect(checkPlantilla({ name, size })).toBe(sentence);
});
