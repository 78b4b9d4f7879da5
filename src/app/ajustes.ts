import {
  AJUSTES,
  type Ajuste,
  type ClaveAjuste,
  cellOfAjuste,
  HOJA_CONFIGURACION,
  PRIMERA_FILA_AJUSTES,
} from '../mir/ajustes';
import { GRUPOS_DE_AJUSTES } from '../mir/ajustes-grupos';
import { JUEGOS } from '../mir/juegos';
import { AJUSTES_DE_TITULARES, claveObjetivo, nameObjetivo, rolDe } from '../mir/roles';
import { a1 } from '../sheet/a1';
import { filaDeAjusteEn } from '../sheet/alinear-configuracion';
import { C_CATALOGOS, C_VALOR } from '../sheet/blueprint/configuracion';
import { permisosOf } from '../sheet/blueprint/protection';
import { findHoja, textoEn } from '../sheet/grid';
import { type LibroLeido, readLibro } from '../sheet/read';
import type { EstadoHoja, Snapshot } from '../sheet/state';
import { CATALOGO, EN_BLANCO, GRUPO_AJUSTES, OPCION_AJUSTE } from '../text/ajustes';
import type { AjusteVista, VistaAjustes } from './ajustes-vista';
import { NECESIDAD_CIFRAS } from './hojas';
import { mayAdministrar } from './permiso';
import { sinMir } from './sin-mir';
import { refuse, type UseCase } from './usecase';

/** The record of a setting. */
export function ajusteOf(clave: ClaveAjuste): Ajuste {
  const ajuste: Ajuste | undefined = AJUSTES.find((a) => a.clave === clave);
  if (!ajuste) throw new Error(`There is no setting ${clave}.`);
  return ajuste;
}

/** Whose a setting is; "hoja": a formula or a closing writes it. */
export function quienCambia(clave: ClaveAjuste): AjusteVista['quien'] {
  const { tipo } = ajusteOf(clave);
  if (tipo === 'formula' || tipo === 'cierre') return 'hoja';
  return (AJUSTES_DE_TITULARES as readonly ClaveAjuste[]).includes(clave) ? 'titulares' : 'administradores';
}

/** Who runs this: as far as settings go there are those who change all of them, some of them, or none. */
export function alcanceDe(snapshot: Snapshot, { configuracion, baseline }: LibroLeido): AjusteVista['quien'] {
  if (mayAdministrar(snapshot, configuracion)) return 'administradores';
  const permisos = permisosOf(configuracion, baseline);
  return rolDe(snapshot.usuario, false, permisos) === 'titular' ? 'titulares' : 'hoja';
}

/** Whether somebody of this reach may change a setting of that. */
export function puedeCambiar(alcance: AjusteVista['quien'], quien: AjusteVista['quien']): boolean {
  return quien !== 'hoja' && (alcance === 'administradores' || alcance === quien);
}

/** The row of a setting in the format. */
export function filaDeAjuste(clave: ClaveAjuste): number {
  return Number(cellOfAjuste(clave).replace(/\D/g, ''));
}

const textOf = (valor: string | number | null): string => (valor === null ? '' : String(valor));

function ajusteVista(
  clave: ClaveAjuste,
  hoja: EstadoHoja | null,
  filaDe: (fila: number) => number | null,
  alcance: AjusteVista['quien'],
): AjusteVista {
  const { etiqueta, ayuda, tipo, defecto, opciones = [] } = ajusteOf(clave);
  // One whose row was lost is shown where the format has it.
  const fila = filaDe(filaDeAjuste(clave)) ?? filaDeAjuste(clave);
  const quien = quienCambia(clave);
  return {
    clave,
    etiqueta,
    ayuda,
    tipo,
    valor: textoEn(hoja, fila, C_VALOR).trim(),
    defecto: textOf(defecto),
    enBlanco: EN_BLANCO[clave] ?? '',
    opciones: opciones.map((valor) => {
      const texto = OPCION_AJUSTE[clave]?.[valor];
      return { valor, nombre: texto?.nombre ?? valor, explica: texto?.explica ?? '' };
    }),
    celda: a1(fila, C_VALOR),
    quien,
    puede: puedeCambiar(alcance, quien),
  };
}

/** Every setting by group, with what each choice does and who may change it. Nothing is written. */
export const ajustes: UseCase<null, VistaAjustes | null> = {
  needs: () => NECESIDAD_CIFRAS,
  decide(snapshot) {
    const libro = readLibro(snapshot);
    if (!libro) return refuse(sinMir(snapshot));
    const hoja = findHoja(snapshot, HOJA_CONFIGURACION);
    const filaDe = hoja ? filaDeAjusteEn(hoja) : (fila: number): number => fila;
    const alcance = alcanceDe(snapshot, libro);
    const { mir, catalogos } = libro;
    const elementos: Readonly<Record<keyof typeof CATALOGO, readonly string[]>> = {
      politicas: catalogos.politicas,
      programas: catalogos.programas,
      siglas: catalogos.siglas.map((s) => `${s.sigla}: ${s.significado}`),
      unidades: catalogos.unidades,
    };
    const columna = { politicas: 0, programas: 1, siglas: 2, unidades: 4 } as const;
    return {
      findings: [],
      plan: null,
      vista: {
        grupos: GRUPOS_DE_AJUSTES.map(({ grupo, claves }) => ({
          grupo,
          ...GRUPO_AJUSTES[grupo],
          ajustes: claves.map((clave) => ajusteVista(clave, hoja, filaDe, alcance)),
        })),
        juegos: JUEGOS.map(({ nombre, ajustes: valores }) => ({ nombre, valores })),
        catalogos: (['politicas', 'programas', 'siglas', 'unidades'] as const).map((clave) => ({
          titulo: CATALOGO[clave],
          celda: a1(PRIMERA_FILA_AJUSTES - 1, C_CATALOGOS + columna[clave]),
          elementos: elementos[clave],
        })),
        objetivos: mir.secciones.flatMap((s, i) =>
          s.objetivos.map((o) => nameObjetivo(mir, claveObjetivo(i, o.numero))),
        ),
      },
    };
  },
};
