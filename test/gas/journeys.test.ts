import type { Api } from '../../src/gas/api';
import { MENU } from '../../src/gas/menu';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { newLibro } from '../../src/local/workbook-new';
import { ANEXO_1 } from '../../src/mir/format';
import { installed } from '../budget/libro';

/** The built bundle on the local host: what Google would run. Linea 1.1 is on row 9, within month 1 to 6. */
const STAFF = 'captura@example.org';
const OWNER = 'titular@example.org';
const col = (key: string): number => ANEXO_1.columnas.findIndex((c) => c.key === key) + 1;

async function open(locale = 'es_MX'): Promise<{ host: Host; libro: Libro }> {
  const { libro } = await installed(10, null, locale);
  libro.acceso.editores.push(STAFF);
  return { libro, host: await createHost({ libro }) };
}

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

function type(host: Host, key: string, texto: string | readonly (readonly string[])[], fila = 9): void {
  const textos = typeof texto === 'string' ? [[texto]] : texto;
  host.edit({ hoja: 'MIR', fila, columna: col(key), textos });
}

function valueAt(libro: Libro, fila: number, key: string): unknown {
  return libro.hojas.find((h) => h.nombre === 'MIR')?.celdas[fila - 1]?.[col(key) - 1]?.valor ?? null;
}

describe('opening', () => {
  test.each(['NONE', 'LIMITED', 'FULL'] as const)(
    'the menu is there under AuthMode.%s and nothing is read',
    async (mode) => {
      const host = await createHost({ libro: newLibro() });
      host.open(mode);
      const etiquetas = MENU.map((e) => ('etiqueta' in e ? { etiqueta: e.etiqueta, funcion: e.funcion } : e));
      expect(host.takeShown()).toEqual([{ tipo: 'menu', titulo: 'MIRador', elementos: etiquetas }]);
      expect(host.llamadas).toMatchObject({ lecturas: 0, escrituras: 0 });
    },
  );

  test.each([
    ['openPuntos', 'sidebar', 'MIRador'],
    ['openDocumentos', 'dialogo', 'Documentos'],
    ['openEmpezar', 'dialogo', 'Empezar una MIR'],
    ['openImportar', 'dialogo', 'Importar'],
  ])('%s shows its view as %s', async (funcion, tipo, titulo) => {
    const host = await createHost({ libro: newLibro() });
    host.run(funcion);
    expect(host.takeShown()).toMatchObject([{ tipo, titulo, html: expect.stringContaining('<script>') }]);
  });
});

describe('making a MIR', () => {
  const entrada = { ejercicio: 2026, institucion: 'Instituto', organo: 'Dirección', preset: null };

  test('shows it, as the first of the sheets', async () => {
    const libro = newLibro();
    const host = await createHost({ libro });
    host.edit({ hoja: 'Hoja 1', fila: 1, columna: 1, textos: [['nota']] });
    expect(call(host, 'crearMir', entrada)).toEqual({ ok: true, findings: [] });
    expect(libro.hojas.map((h) => h.nombre)).toEqual([
      'MIR',
      'Cronograma',
      'Configuración',
      'Seguimiento',
      'Hoja 1',
      '_historial',
      '_mirador',
    ]);
    expect(host.takeShown()).toMatchObject([{ tipo: 'activar', hoja: 'MIR' }]);
  });

  test('takes the blank sheet with which a new file begins', async () => {
    const libro = newLibro();
    const host = await createHost({ libro });
    call(host, 'crearMir', entrada);
    expect(libro.hojas.map((h) => h.nombre)).toEqual([
      'MIR',
      'Cronograma',
      'Configuración',
      'Seguimiento',
      '_historial',
      '_mirador',
    ]);
    expect(call(host, 'auditar', { completa: true })).toMatchObject({ ok: true, findings: [] });
  });

  test('is refused where there is one, and nothing is shown', async () => {
    const { host } = await open();
    expect(call(host, 'crearMir', entrada)).toMatchObject({ ok: false, findings: [{ code: 'APP-02' }] });
    expect(host.takeShown()).toEqual([]);
  });
});

describe('typing in a MIR', () => {
  let host: Host;
  let libro: Libro;
  beforeAll(async () => {
    ({ host, libro } = await open());
    host.actAs(STAFF);
  });
  beforeEach(() => host.takeShown());

  test('a sound value says nothing', () => {
    type(host, 'marzo', '2');
    expect(host.takeShown()).toEqual([]);
    expect(valueAt(libro, 9, 'metaAlcanzada')).toBe(2);
  });

  test.each([
    ['a percentage', 'abril', '45%', /0\.45.*45/],
    ['a month out of its window', 'diciembre', '1', /extemporáneo|Diciembre|diciembre/],
    ['a formula', 'mayo', '=1+1', /fórmula/i],
  ])('%s is told in a toast and stays', (_, key, texto, mensaje) => {
    type(host, key, texto);
    expect(host.takeShown()).toMatchObject([
      { tipo: 'toast', titulo: 'MIRador', mensaje: expect.stringMatching(mensaje) },
    ]);
    expect(valueAt(libro, 9, key)).not.toBeNull();
    type(host, key, '');
  });

  test('a pasted block tells its first problem and how many more there are', () => {
    const block = [
      ['x', '1'],
      ['-3', 'y'],
    ];
    type(host, 'febrero', block, 10);
    // Three more cells, and that they were several lineas at once.
    expect(host.takeShown()).toMatchObject([{ tipo: 'toast', mensaje: expect.stringContaining('4 puntos más') }]);
    expect(valueAt(libro, 10, 'febrero')).toBe('x');
    type(
      host,
      'febrero',
      [
        ['', ''],
        ['', ''],
      ],
      10,
    );
  });

  test('staff are refused on a formula cell, and nothing changes', () => {
    const antes = valueAt(libro, 9, 'estatus');
    expect(() => type(host, 'estatus', 'CUMPLIDA')).toThrow('protected cell');
    expect(valueAt(libro, 9, 'estatus')).toBe(antes);
  });
});

describe('auditing', () => {
  const graves = (host: Host, completa: boolean) =>
    call(host, 'auditar', { completa }).findings.filter((f) => f.severidad !== 'aviso');

  test.each([
    ['quick', false],
    ['full', true],
  ])('a %s audit of what was just installed finds nothing grave', async (_, completa) => {
    expect(graves((await open()).host, completa)).toEqual([]);
  });

  test.each([
    ['quick', false],
    ['full', true],
  ])('a %s audit misses a protection that was taken away', async (_, completa) => {
    const { host, libro } = await open();
    for (const hoja of libro.hojas) if (hoja.nombre === 'MIR') hoja.protecciones = [];
    expect(graves(host, completa)).toMatchObject([{ code: 'EST-03', hoja: 'MIR', severidad: 'error' }]);
  });
});

describe('repairing', () => {
  test('what was broken is shown in sentences, mended, and the audit that follows is clean', async () => {
    const { host, libro } = await open();
    type(host, 'metaPropuesta', '99');
    type(host, 'estatus', 'CUMPLIDA');
    type(host, 'marzo', '4');
    const { findings } = call(host, 'auditar', { completa: true });
    expect(findings.filter((f) => f.severidad !== 'aviso').map((f) => f.celda)).toEqual(
      expect.arrayContaining(['N9', 'V9']),
    );

    const { operaciones, huella } = call(host, 'prepararReparacion', { elecciones: null });
    expect(operaciones.map((o) => o.rango).sort()).toEqual(['N9', 'V9']);
    const done = call(host, 'reparar', { huella, elecciones: null, operaciones: null });
    expect(done).toMatchObject({ ok: true, aplicada: true });
    expect(done.findings.filter((f) => f.severidad !== 'aviso')).toEqual([]);
    expect(valueAt(libro, 9, 'metaPropuesta')).toBe(12);
    expect(valueAt(libro, 9, 'marzo')).toBe(4);
    expect(call(host, 'prepararReparacion', { elecciones: null }).operaciones).toEqual([]);
  });

  test('what changed after the preview is shown again and nothing is written', async () => {
    const { host, libro } = await open();
    type(host, 'metaPropuesta', '99');
    const { huella } = call(host, 'prepararReparacion', { elecciones: null });
    type(host, 'metaPropuesta', '98', 10);
    const again = call(host, 'reparar', { huella, elecciones: null, operaciones: null });
    expect(again).toMatchObject({ ok: false, aplicada: false, findings: [{ code: 'APP-09' }] });
    expect(again.operaciones.length).toBeGreaterThan(0);
    expect(valueAt(libro, 9, 'metaPropuesta')).toBe(99);
  });

  test('staff see the plan but cannot apply it, nor leave it half done', async () => {
    const { host, libro } = await open();
    type(host, 'metaPropuesta', '99');
    host.actAs(STAFF);
    const { huella, operaciones } = call(host, 'prepararReparacion', { elecciones: null });
    expect(operaciones.length).toBeGreaterThan(0);
    host.resetCalls();
    expect(call(host, 'reparar', { huella, elecciones: null, operaciones: null })).toMatchObject({
      ok: false,
      aplicada: false,
      findings: [{ code: 'APP-08' }],
    });
    expect(host.llamadas.escrituras).toBe(0);
    expect(valueAt(libro, 9, 'metaPropuesta')).toBe(99);
  });
});

describe('capturing', () => {
  test('staff capture a month and the formulas follow', async () => {
    const { host, libro } = await open();
    host.actAs(STAFF);
    const entrada = { linea: '1.1', mes: 3, valor: 6, seccion: null, observaciones: '=texto' };
    expect(call(host, 'capturar', entrada)).toEqual({ ok: true, findings: [], hoja: 'MIR', celda: 'Y9' });
    expect(valueAt(libro, 9, 'metaAlcanzada')).toBe(6);
    expect(valueAt(libro, 9, 'observaciones')).toBe('=texto');
  });

  test('who cannot edit the file gets a sentence, not an error', async () => {
    const { host } = await open();
    host.actAs('lectora@example.org');
    const entrada = { linea: '1.1', mes: 3, valor: 6, seccion: null, observaciones: null };
    expect(call(host, 'capturar', entrada)).toMatchObject({ ok: false, findings: [{ code: 'APP-13' }] });
  });

  test.each(['en', 'es'] as const)(
    'a cell that somebody protected is told in a sentence, whatever the language of Google (%s)',
    async (idioma) => {
      const { libro } = await open();
      const due = (await createHost({ libro, bundle: null })).services.SpreadsheetApp as typeof SpreadsheetApp;
      const protection = due.getActiveSpreadsheet().getSheetByName('MIR')?.getRange('Y9').protect();
      protection?.removeEditors([STAFF]);
      const host = await createHost({ libro, idioma, usuario: STAFF });
      const entrada = { linea: '1.1', mes: 3, valor: 6, seccion: null, observaciones: null };
      const { ok, findings } = call(host, 'capturar', entrada);
      expect({ ok, codes: findings.map((f) => f.code) }).toEqual({ ok: false, codes: ['APP-13'] });
      expect(findings[0]?.mensaje).toBe(
        'Google no permitió el cambio: alcanza una celda o una hoja protegida que su cuenta no puede editar.',
      );
      expect(valueAt(libro, 9, 'marzo')).toBeNull();
    },
  );

  test('while another script holds the document, nothing is written and it is said', async () => {
    const { host, libro } = await open();
    const other = await createHost({ libro, bundle: null });
    const LockService = other.services.LockService as GoogleAppsScript.Lock.LockService;
    LockService.getDocumentLock().waitLock(1);
    host.resetCalls();
    const entrada = { linea: '1.1', mes: 3, valor: 6, seccion: null, observaciones: null };
    expect(call(host, 'capturar', entrada)).toMatchObject({ ok: false, findings: [{ code: 'APP-10' }] });
    expect(host.llamadas.escrituras).toBe(0);
    expect(valueAt(libro, 9, 'marzo')).toBeNull();
  });
});

describe('reporting', () => {
  test('the download is a .docx, and Drive gets a native Doc in the folder of the add-on', async () => {
    const { host } = await open();
    const [bajado] = call(host, 'hacerInforme', {
      tipo: 'avance',
      periodo: '2025-B1',
      alcance: null,
      plantilla: null,
      destino: 'descarga',
    }).archivos;
    expect(bajado).toMatchObject({ nombre: 'Informe de avance 2025-B1.docx', url: null });
    expect(
      Buffer.from(bajado?.base64 ?? '', 'base64')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const [enDrive] = call(host, 'hacerInforme', {
      tipo: 'avance',
      periodo: '2025-B1',
      alcance: null,
      plantilla: null,
      destino: 'drive',
    }).archivos;
    expect(enDrive).toMatchObject({ base64: null, url: expect.stringMatching(/^https:/) });
    expect(host.takeFiles().map((f) => f.mimeType)).toEqual(['application/vnd.google-apps.document']);
  });

  test('the second report goes to the folder of the first', async () => {
    const { host } = await open();
    const entrada = { tipo: 'avance', periodo: '2025-B1', alcance: null, plantilla: null, destino: 'drive' } as const;
    const writes = (): number => {
      host.resetCalls();
      call(host, 'hacerInforme', entrada);
      return host.llamadas.escrituras;
    };
    // The log is there already.
    call(host, 'hacerInforme', { ...entrada, destino: 'descarga' });
    const first = writes();
    type(host, 'enero', '3');
    // The folder, the note of where it is, the Doc and its row in the log; then the Doc and its row.
    expect([first, writes()]).toEqual([4, 2]);
  });

  test('the preview is a page of its own', async () => {
    const { host } = await open();
    const { html } = call(host, 'vistaInforme', { tipo: 'avance', periodo: '2025-05', alcance: null, plantilla: null });
    expect(html).toMatch(/^<!DOCTYPE html>/i);
  });
});

describe('the rest of the allow-list', () => {
  test('irACelda selects the place, and says when there is none', async () => {
    const { host } = await open();
    expect(call(host, 'irACelda', { hoja: 'MIR', celda: 'Y9' })).toEqual({ ok: true, findings: [] });
    expect(host.takeShown()).toEqual([{ tipo: 'activar', hoja: 'MIR', rango: 'Y9' }]);
    for (const [hoja, celda] of [
      ['Otra', 'A1'],
      ['MIR', 'A0'],
    ] as const) {
      expect(call(host, 'irACelda', { hoja, celda })).toMatchObject({ ok: false, findings: [{ code: 'APP-16' }] });
    }
  });

  test.each([
    [OWNER, true],
    [STAFF, false],
  ])('estado tells %s whether a repair is theirs to do', async (usuario, puedeReparar) => {
    const { host } = await open();
    host.actAs(usuario);
    expect(call(host, 'estado')).toMatchObject({ ok: true, hayMir: true, usuario, puedeReparar, ejercicio: 2025 });
  });

  test('an argument that does not fit is a finding', async () => {
    const { host } = await open();
    expect(host.run('capturar', [{ linea: 1.1 }])).toMatchObject({ ok: false, findings: [{ code: 'APP-18' }] });
  });
});

test('in a locale with semicolons the workbook is made, audited clean and needs no repair', async () => {
  const { host } = await open('es_ES');
  const { findings } = call(host, 'auditar', { completa: true });
  expect(findings.filter((f) => f.severidad !== 'aviso')).toEqual([]);
  expect(call(host, 'prepararReparacion', { elecciones: null }).operaciones).toEqual([]);
});
