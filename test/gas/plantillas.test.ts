import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import type { Libro } from '../../src/local/workbook';
import { installed, mirMinima } from '../budget/libro';
import { docxDe, p, paragraphsOf, partOf } from '../report/plantilla/docx-a-mano';

/** The built bundle on the local host. */
const OWNER = 'titular@example.org';
const ANA = 'ana@example.org';

let base: Libro;
beforeAll(async () => {
  ({ libro: base } = await installed(mirMinima(), null, 'es_MX', false));
  base.acceso.editores.push(ANA);
}, 60_000);

const open = (libro = structuredClone(base), usuario = OWNER): Promise<Host> =>
  createHost({ libro, usuario, calcula: false });

function call<F extends keyof Api>(host: Host, funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

const AVANCE = { tipo: 'avance', periodo: '2025-B1', alcance: null } as const;
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const bytesOf = (texto: string | null | undefined): Uint8Array => new Uint8Array(Buffer.from(texto ?? '', 'base64'));

describe('a starter template', () => {
  test.each(['avance', 'pat', 'ficha'])('of %s comes back as a file, and fills as it is', async (tipo) => {
    const host = await open();
    const { ok, archivo } = call(host, 'crearPlantilla', { tipo, destino: 'descarga' });
    expect(ok).toBe(true);
    expect(archivo).toMatchObject({ nombre: expect.stringMatching(/^Plantilla .+ 2025\.docx$/), url: null });
    const plantilla = archivo?.base64 ?? '';
    expect(call(host, 'revisarPlantilla', { tipo, plantilla })).toMatchObject({
      ok: true,
      findings: [{ code: 'APP-137' }],
    });
    const periodo = tipo === 'avance' ? '2025-B1' : null;
    const hecho = call(host, 'hacerInforme', { ...AVANCE, tipo, periodo, plantilla, destino: 'descarga' });
    const nuestro = call(host, 'hacerInforme', { ...AVANCE, tipo, periodo, plantilla: null, destino: 'descarga' });
    const [suyas, nuestras] = [hecho, nuestro].map(({ archivos }) =>
      paragraphsOf(partOf(bytesOf(archivos[0]?.base64))).filter((t) => t.trim() !== ''),
    );
    expect(suyas).toEqual(nuestras);
  });

  test('of rows to publish is refused, and so is one left anywhere else', async () => {
    const host = await open();
    expect(call(host, 'crearPlantilla', { tipo: 'transparencia', destino: 'descarga' })).toMatchObject({
      ok: false,
      archivo: null,
    });
    const fuera = call(host, 'crearPlantilla', { tipo: 'avance', destino: 'correo' as 'drive' });
    expect(fuera).toMatchObject({ ok: false, findings: [{ code: 'APP-136' }] });
  });

  test('in Drive is a Doc that is found again from any workbook, by its maker alone, and fills', async () => {
    const host = await open();
    const { plantilla } = call(host, 'crearPlantilla', { tipo: 'avance', destino: 'drive' });
    expect(plantilla).toMatchObject({ clave: expect.stringMatching(/^doc:/), tipo: 'avance' });
    expect(call(host, 'plantillas').plantillas).toEqual([plantilla]);
    const hecho = call(host, 'hacerInforme', { ...AVANCE, plantilla: plantilla?.clave ?? '', destino: 'drive' });
    expect(hecho).toMatchObject({ ok: true, archivos: [{ mimeType: 'application/vnd.google-apps.document' }] });
    expect(call(await open(host.libro, ANA), 'plantillas').plantillas).toEqual([]);
  });

  test('that was thrown away is not listed, and is told where it is asked for', async () => {
    const host = await open();
    const { plantilla } = call(host, 'crearPlantilla', { tipo: 'avance', destino: 'drive' });
    const id = plantilla?.clave.slice('doc:'.length) ?? '';
    const { Files } = host.services.Drive as { Files: { update(recurso: object, id: string): void } };
    Files.update({ trashed: true }, id);
    expect(call(host, 'plantillas').plantillas).toEqual([]);
    const hecho = call(host, 'hacerInforme', { ...AVANCE, plantilla: `doc:${id}`, destino: 'descarga' });
    expect(hecho).toMatchObject({ ok: false, archivos: [], findings: [{ code: 'APP-135' }] });
    expect(call(host, 'revisarPlantilla', { tipo: 'avance', plantilla: 'doc:nada' })).toMatchObject({
      ok: false,
      findings: [{ code: 'APP-130' }],
    });
  });
});

test('a misspelt name is told and no document is made nor logged', async () => {
  const host = await open();
  const plantilla = base64(docxDe(p('{{órgno}}') + p('{{metodo}}')));
  for (const answer of [
    call(host, 'revisarPlantilla', { tipo: 'avance', plantilla }),
    call(host, 'hacerInforme', { ...AVANCE, plantilla, destino: 'descarga' }),
  ]) {
    expect(answer.ok).toBe(false);
    expect(answer.findings[0]?.mensaje).toContain('¿Quiso decir {{organo}}?');
  }
  expect(host.libro.hojas.map((h) => h.nombre)).not.toContain('Documentos');
});

test('what a template leaves out is told with the document', async () => {
  const host = await open();
  const plantilla = base64(docxDe(p('Oficio de {{documento}}')));
  const hecho = call(host, 'hacerInforme', { ...AVANCE, plantilla, destino: 'descarga' });
  expect(hecho).toMatchObject({ ok: true, findings: [{ code: 'PLA-18' }] });
  expect(paragraphsOf(partOf(bytesOf(hecho.archivos[0]?.base64)))[0]).toMatch(/^Oficio de ./);
});
