import { MESES } from '../../mir/format';
import { AJUSTES_DE_TITULARES, claveObjetivo, nameObjetivo, objetivosDe, type Permisos, rolDe } from '../../mir/roles';
import { permisosOf } from '../../sheet/blueprint/protection';
import type { LibroLeido } from '../../sheet/read';
import type { Snapshot } from '../../sheet/state';
import { ACCESO } from '../../text/ayuda-celda';
import { puedeEntregar } from '../entregas';
import { mayAdministrar, puedeCapturar, puedeCapturarAlgo } from '../permiso';
import type { AccesoACelda } from './tipos';

/** Who asks, and what the workbook lets people do. */
export interface QuienPregunta {
  readonly libro: LibroLeido;
  readonly snapshot: Snapshot;
  readonly permisos: Permisos;
  readonly administra: boolean;
}

export function whoAsks(libro: LibroLeido, snapshot: Snapshot): QuienPregunta {
  const { configuracion, baseline } = libro;
  const permisos = permisosOf(configuracion, baseline);
  return { libro, snapshot, permisos, administra: mayAdministrar(snapshot, configuracion) };
}

const puede = (texto: string, ventana: AccesoACelda['ventana'] = null): AccesoACelda => ({
  puede: true,
  texto: [texto],
  ventana,
});

/** Nobody writes there. */
export const nadie = (texto: string): AccesoACelda => ({ puede: false, texto: [texto], ventana: null });

/** Whoever administers, by address; the owner where Configuración names nobody. */
function administran({ permisos }: QuienPregunta): readonly string[] {
  return permisos.administradores.length > 0 ? permisos.administradores : [ACCESO.propietario];
}

/** A refusal with who may instead; where protections only warn, that too. */
function deniega(quien: QuienPregunta, texto: string, pueden: readonly string[]): AccesoACelda {
  const advierte = quien.permisos.soloAdvierte ? [ACCESO.advierte] : [];
  return { puede: false, texto: [texto, ACCESO.quienes(pueden), ...advierte], ventana: null };
}

/** What the sheet calculates: nobody writes there, and not everybody mends it. */
export function deFormula(quien: QuienPregunta): AccesoACelda {
  const repara = quien.administra ? [] : [ACCESO.quienRepara(administran(quien))];
  return { puede: false, texto: [ACCESO.formula, ...repara], ventana: null };
}

/** Only administradores; `texto` says how they do it, and `ventana` where. */
export function deAdministradores(
  quien: QuienPregunta,
  texto: string = ACCESO.administra,
  ventana: AccesoACelda['ventana'] = null,
): AccesoACelda {
  return quien.administra ? puede(texto, ventana) : deniega(quien, ACCESO.noAdministra, administran(quien));
}

/** Those who capture an objetivo, by address; in words where Configuración names nobody. */
function capturan({ permisos }: QuienPregunta, clave: string): readonly string[] {
  const suyos = permisos.capturistas
    .filter((c) => objetivosDe(c.correo, permisos)?.includes(clave) ?? true)
    .map((c) => c.correo);
  return suyos.length > 0 ? suyos : [ACCESO.capturistas];
}

/** A yellow cell of the MIR; `mes` null: OBSERVACIONES or VERIFICABLE. `seccion` counts from 0. */
export function deCaptura(quien: QuienPregunta, seccion: number, objetivo: string, mes: number | null): AccesoACelda {
  const { libro, snapshot, permisos, administra } = quien;
  const { usuario, puedeEditarProtegido } = snapshot;
  if (mes !== null && permisos.mesesCerrados.includes(mes)) {
    if (administra) return puede(ACCESO.corrige(MESES[mes - 1] ?? ''), 'corregir');
    return deniega(quien, ACCESO.mesCerrado(MESES[mes - 1] ?? ''), administran(quien));
  }
  const denied = puedeCapturar(permisos, libro.mir, usuario, puedeEditarProtegido, seccion, objetivo, mes);
  if (!denied) return puede(ACCESO.captura);
  const clave = claveObjetivo(seccion, objetivo);
  const suyos = (objetivosDe(usuario, permisos) ?? []).map((c) => nameObjetivo(libro.mir, c));
  const texto =
    denied.code === 'APP-63'
      ? ACCESO.soloConsulta
      : denied.code === 'APP-62'
        ? ACCESO.otroObjetivo(nameObjetivo(libro.mir, clave), suyos)
        : ACCESO.noCaptura;
  return deniega(quien, texto, capturan(quien, clave));
}

/** The rows of a sheet that whoever captures anything writes, by form or by hand. */
export function deAsientos(quien: QuienPregunta, ventana: 'seguimiento' | 'jge'): AccesoACelda {
  const { snapshot, permisos } = quien;
  const denied = puedeCapturarAlgo(permisos, snapshot.usuario, snapshot.puedeEditarProtegido);
  if (!denied) return puede(ACCESO.conFormulario, ventana);
  const texto = denied.code === 'APP-63' ? ACCESO.soloConsulta : ACCESO.noCaptura;
  const correos = permisos.capturistas.map((c) => c.correo);
  return deniega(quien, texto, correos.length > 0 ? correos : administran(quien));
}

export function deEntregas(quien: QuienPregunta): AccesoACelda {
  const { libro, snapshot, permisos } = quien;
  if (!puedeEntregar(snapshot, libro)) return puede(ACCESO.conFormulario, 'entregas');
  return deniega(quien, ACCESO.noAdministra, [...administran(quien), ...permisos.titulares]);
}

/** The value of a setting. */
export function deAjuste(quien: QuienPregunta, clave: string): AccesoACelda {
  const { snapshot, permisos, administra } = quien;
  const deTitular = (AJUSTES_DE_TITULARES as readonly string[]).includes(clave);
  const { usuario, puedeEditarProtegido } = snapshot;
  if (!administra && deTitular && rolDe(usuario, puedeEditarProtegido, permisos) === 'titular') {
    return puede(ACCESO.titular);
  }
  if (administra) return puede(ACCESO.administra);
  const pueden = [...administran(quien), ...(deTitular ? permisos.titulares : [])];
  return deniega(quien, ACCESO.noAdministra, pueden);
}

/** A sheet that is not protected. */
export const deCualquiera = (): AccesoACelda => puede(ACCESO.cualquiera);
