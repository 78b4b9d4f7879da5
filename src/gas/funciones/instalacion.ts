import { crear } from '../../app/crear';
import { HOJA_INFORME_JGE } from '../../mir/informe-jge';
import type { ApiInstalacion, EntradaTablaApi } from '../api/instalacion';
import { fromBase64 } from '../bytes';
import { consult, perform } from '../driver';
import { loadImportar, loadImportarJge, loadTabla } from '../lazy';
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

/** Does something with the table that was sent, or says that it is not one. */
function withTabla<V>(
  { nombre, base64, texto, hoja, ejercicio }: EntradaTablaApi,
  run: (entrada: Parameters<ReturnType<typeof loadTabla>['importarTabla']['decide']>[1]) => Resultado<V>,
): Resultado<V> {
  const bytes = base64 === null ? null : fromBase64(base64);
  const recibido = loadTabla().readOrigen({ nombre, bytes, texto, hoja });
  return 'finding' in recibido
    ? { findings: [recibido.finding], vista: null }
    : run({ origen: recibido.origen, ejercicio });
}

export const INSTALACION: Implementacion<ApiInstalacion> = {
  crearMir: {
    nada: {},
    run: (entrada) => thenShowMir(perform(crear, entrada)),
  },
  importarPat: {
    nada: { lineas: 0, objetivos: 0, dudas: [] },
    run: ({ nombre, base64, ejercicio }) =>
      thenShowMir(perform(loadImportar().importar, { nombre, bytes: fromBase64(base64), ejercicio })),
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
    nada: SIN_TABLA,
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
