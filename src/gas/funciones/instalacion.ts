import { comienzo } from '../../app/comienzo';
import { crear, verNueva } from '../../app/crear';
import type { VistaPrevia } from '../../app/previa';
import type { UseCase } from '../../app/usecase';
import { HOJA_INFORME_JGE } from '../../mir/informe-jge';
import type { ApiInstalacion, EntradaLibroAnterior, EntradaTablaApi } from '../api/instalacion';
import { fromBase64 } from '../bytes';
import { consult, perform } from '../driver';
import { loadAnterior, loadImportar, loadImportarJge, loadTabla } from '../lazy';
import { type Implementacion, type Resultado, thenShow, thenShowMir } from './implementacion';

const SIN_TABLA = {
  forma: '',
  modo: 'nueva',
  separador: '',
  ejercicio: 0,
  secciones: 0,
  objetivos: 0,
  lineas: 0,
  programadas: 0,
  capturas: 0,
  columnas: [],
  dudas: [],
} as const;

const SIN_FORMAS = { modo: 'nueva', informes: [], repetidos: 0, ejercicio: 0, dudas: [] } as const;

type EntradaTabla = Parameters<ReturnType<typeof loadTabla>['importarTabla']['decide']>[1];

const SIN_PREVIA = { previa: null } as const;

/** A preview as an answer has it: what cannot be done has none, and says why. */
function preview<E>(useCase: UseCase<E, VistaPrevia | null>, entrada: E): Resultado<{ previa: VistaPrevia | null }> {
  const { findings, vista } = consult(useCase, entrada);
  return { findings, vista: vista && { previa: vista } };
}

/** Bytes for the core of what came as base64. */
function withBytes<E extends { readonly base64: string }>(
  entrada: E,
): Omit<E, 'base64'> & { readonly bytes: Uint8Array } {
  const { base64, ...resto } = entrada;
  return { ...resto, bytes: fromBase64(base64) };
}

const anteriorOf = ({ canceladas = null, ...entrada }: EntradaLibroAnterior) => ({ ...withBytes(entrada), canceladas });

/** Does something with the table that was sent, or says that it is not one. */
function withTabla<V>(
  { nombre, base64, texto, hoja, ejercicio, previa = null }: EntradaTablaApi,
  run: (entrada: EntradaTabla) => Resultado<V>,
): Resultado<V> {
  const bytes = base64 === null ? null : fromBase64(base64);
  const recibido = loadTabla().readOrigen({ nombre, bytes, texto, hoja });
  return 'finding' in recibido
    ? { findings: [recibido.finding], vista: null }
    : run({ origen: recibido.origen, ejercicio, previa });
}

export const INSTALACION: Implementacion<ApiInstalacion> = {
  comienzo: {
    nada: { estado: 'libre', caminos: [], recomendado: null, hojas: [], anio: 0 },
    run: () => consult(comienzo, null),
  },
  verNuevaMir: { nada: SIN_PREVIA, run: (entrada) => preview(verNueva, entrada) },
  crearMir: {
    nada: {},
    run: (entrada) => thenShowMir(perform(crear, entrada)),
  },
  leerPat: { nada: SIN_PREVIA, run: (entrada) => preview(loadImportar().leerPat, withBytes(entrada)) },
  importarPat: {
    nada: { lineas: 0, objetivos: 0, dudas: [] },
    run: (entrada) => thenShowMir(perform(loadImportar().importar, withBytes(entrada))),
  },
  leerLibroAnterior: {
    nada: SIN_PREVIA,
    run: (entrada) => preview(loadAnterior().leerLibroAnterior, anteriorOf(entrada)),
  },
  importarLibroAnterior: {
    nada: { ejercicio: 0, lineas: 0, objetivos: 0, dudas: [] },
    run: (entrada) => thenShowMir(perform(loadAnterior().importarLibroAnterior, anteriorOf(entrada))),
  },
  leerFormasJge: {
    nada: SIN_FORMAS,
    run: ({ nombre, base64, ejercicio }) => {
      const entrada = { nombre, bytes: fromBase64(base64), ejercicio };
      const { findings, vista } = consult(loadImportarJge().leerFormasJge, entrada);
      return { findings, vista, ok: !findings.some((f) => f.severidad === 'error') };
    },
  },
  importarFormasJge: {
    nada: SIN_FORMAS,
    run: ({ nombre, base64, ejercicio }) =>
      thenShow(
        HOJA_INFORME_JGE,
        perform(loadImportarJge().importarFormasJge, { nombre, bytes: fromBase64(base64), ejercicio }),
      ),
  },
  leerTabla: {
    nada: { ...SIN_TABLA, ...SIN_PREVIA },
    run: (entrada) =>
      withTabla(entrada, (e) => {
        const { findings, vista } = consult(loadTabla().leerTabla, e);
        return { findings, vista, ok: findings.length === 0 };
      }),
  },
  importarTabla: {
    nada: SIN_TABLA,
    run: (entrada) => withTabla(entrada, (e) => thenShowMir(perform(loadTabla().importarTabla, e))),
  },
};
