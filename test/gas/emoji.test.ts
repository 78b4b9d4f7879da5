import { strFromU8, unzipSync } from 'fflate';
import type { Api } from '../../src/gas/api';
import type { Host } from '../../src/local/contract';
import { createHost } from '../../src/local/host';
import { installed, mirMinima } from '../budget/libro';
import { typeAjustes } from '../support/con-permisos';

/** The built bundle where there is no TextEncoder, as in Google: here jest has Node's own, which hides what encodes badly. */
const ORGANO = 'Dirección 😀 de ñandúes 𝒜 – 👩🏽‍⚖️';

let host: Host;
beforeAll(async () => {
  const { libro } = await installed(mirMinima(), null, 'es_MX', false);
  await typeAjustes(libro, { organo: ORGANO });
  host = await createHost({ libro, calcula: false });
}, 60_000);

function call<F extends keyof Api>(funcion: F, ...args: Parameters<Api[F]>): ReturnType<Api[F]> {
  return host.run(funcion, args) as ReturnType<Api[F]>;
}

const bytesOf = (base64: string | null | undefined) => new Uint8Array(Buffer.from(base64 ?? '', 'base64'));

/** Every text of a file: of a package, those of its parts. */
function textOf(nombre: string, bytes: Uint8Array): string {
  if (/\.csv$/.test(nombre)) return strFromU8(bytes);
  return Object.values(unzipSync(bytes))
    .map((parte) => strFromU8(parte))
    .join('\n');
}

const make = (tipo: string, periodo: string | null, plantilla: string | null = null) =>
  call('hacerInforme', { tipo, periodo, alcance: null, plantilla, destino: 'descarga' }).archivos;

test.each([
  ['avance', '2025-B1', ['docx']],
  ['pat', null, ['docx']],
  ['ficha', null, ['docx']],
  ['transparencia', '2025-B1', ['xlsx', 'csv']],
])('%s of %p keeps every character, in %j', (tipo, periodo, extensiones) => {
  const archivos = make(tipo, periodo);
  for (const extension of extensiones) {
    const textos = archivos
      .filter((a) => a.nombre.endsWith(`.${extension}`))
      .map((a) => textOf(a.nombre, bytesOf(a.base64)));
    expect(textos.join('\n')).toContain(ORGANO);
  }
});

test('so does a document through a template', () => {
  const { archivo } = call('crearPlantilla', { tipo: 'avance', destino: 'descarga' });
  const [hecho] = make('avance', '2025-B1', archivo?.base64 ?? null);
  expect(textOf('x.docx', bytesOf(hecho?.base64))).toContain(ORGANO);
});
