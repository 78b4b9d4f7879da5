import { type Configuracion, defaultConfiguracion } from '../mir/ajustes';
import { contextOf } from '../mir/contexto';
import { HOJA_CRONOGRAMA } from '../mir/cronograma';
import { listEntregasPedidas } from '../mir/entregas';
import { type Mir, type Pat, SIN_CATALOGOS } from '../mir/model';
import { type Baseline, HOJA_BASELINE } from './baseline';
import { BITACORA_KEY } from './bitacora';
import { blueprintBitacora } from './blueprint/bitacora';
import { blueprintCierres } from './blueprint/cierres';
import { blueprintConfiguracion } from './blueprint/configuracion';
import { blueprintCronograma } from './blueprint/cronograma';
import { blueprintDocumentos } from './blueprint/documentos';
import { blueprintDudas } from './blueprint/dudas';
import { blueprintEntregas } from './blueprint/entregas';
import { blueprintHistorial } from './blueprint/historial';
import { blueprintInformeJge } from './blueprint/informe-jge';
import { blueprintMir } from './blueprint/mir';
import { blueprintMirador } from './blueprint/mirador';
import { blueprintModificaciones } from './blueprint/modificaciones';
import { permisosOf } from './blueprint/protection';
import { blueprintSeguimiento } from './blueprint/seguimiento';
import { blueprintTablero, isTablero } from './blueprint/tablero';
import { blueprintTextos } from './blueprint/textos';
import { avisosOf, compactLayout, LAYOUT_KEY, sheetIdToken } from './compact-layout';
import { DOCUMENTOS_KEY, DOCUMENTOS_VALOR, isOwnDocumentos } from './documentos';
import { ENTREGAS_KEY, ENTREGAS_VALOR, isOwnEntregas } from './entregas';
import { findHoja, isVirgin } from './grid';
import { HOJA_HISTORIAL } from './historial';
import {
  HOJA_BITACORA,
  HOJA_CIERRES,
  HOJA_CONFIGURACION,
  HOJA_DOCUMENTOS,
  HOJA_DUDAS,
  HOJA_ENTREGAS,
  HOJA_INFORME_JGE,
  HOJA_MODIFICACIONES,
  HOJA_SEGUIMIENTO,
  HOJA_TABLERO,
  HOJA_TEXTOS,
  PREFIJO_PROTECCION,
} from './hojas';
import { isOwnInformeJge, JGE_KEY, JGE_VALOR } from './informe-jge';
import { listIntercambiadas } from './intercambiadas';
import { layoutOf } from './layout';
import { readConfiguracion } from './read-configuracion';
import { listDudosas } from './renombradas';
import type { EstadoHoja, EstadoLibro, Snapshot } from './state';

/** What an import brings besides the MIR: the first contents of the companion sheets. */
interface Inicial extends Omit<Pat, 'mir'> {
  readonly configuracion: Configuracion;
}

export interface EntradaBlueprint {
  readonly baseline: Baseline;
  /** null once the workbook is made: then the companion sheets keep what they hold. */
  readonly inicial: Inicial | null;
}

/** The settings of a workbook that lost them: what the plan itself knows, and the defaults. */
export function configuracionDelPlan(mir: Mir): Configuracion {
  const { institucion, organo } = mir.titulo;
  return defaultConfiguracion({ institucion, organo, ejercicio: mir.ejercicio });
}

/** A workbook that lost Configuración still knows its administradores: they edit the protection of the MIR. */
function administradoresDe(hojaMir: EstadoHoja | null): string | null {
  const proteccion = hojaMir?.protecciones?.find(
    (p) => p.ambito === 'hoja' && p.descripcion.startsWith(PREFIJO_PROTECCION),
  );
  return proteccion?.editores?.join('; ') ?? null;
}

/**
 * The workbook that a MIR wants: `desired = baseline + what is captured`. Cells of people (captures, settings,
 * catalogues, chapters, Cronograma's plan cells) are wanted as they are observed; what was never written, as in
 * `inicial`. Everything is read by its place: a sheet with rows or columns out of place is aligned first
 * (sheet/enderezar.ts).
 */
export function blueprint({ baseline, inicial }: EntradaBlueprint, observado: Snapshot): EstadoLibro {
  const { mir } = baseline;
  const layout = layoutOf(mir);
  const hojaMir = findHoja(observado, layout.hoja);
  const hojaCronograma = findHoja(observado, HOJA_CRONOGRAMA);
  const hojaConfiguracion = findHoja(observado, HOJA_CONFIGURACION);
  const deInicio = inicial?.configuracion ?? {
    ...configuracionDelPlan(mir),
    administradores: administradoresDe(hojaMir),
  };
  const configuracion = readConfiguracion(hojaConfiguracion, deInicio) ?? deInicio;
  const { palabras } = contextOf(configuracion);
  const permisos = permisosOf(configuracion, baseline);
  const editores = observado.acceso?.editores ?? null;

  const hojas: EstadoHoja[] = [
    blueprintMir({ mir, layout, palabras, permisos, editores, observada: hojaMir }),
    blueprintCronograma({ mir, layout, permisos, observada: hojaCronograma }),
    blueprintConfiguracion({
      layout,
      configuracion: deInicio,
      catalogos: inicial?.catalogos ?? SIN_CATALOGOS,
      permisos,
      observada: hojaConfiguracion,
    }),
    blueprintSeguimiento(permisos, editores, findHoja(observado, HOJA_SEGUIMIENTO)),
  ];
  const hojaTextos = findHoja(observado, HOJA_TEXTOS);
  const hojaDudas = findHoja(observado, HOJA_DUDAS);
  const capitulos = inicial?.capitulos ?? [];
  const dudas = inicial?.dudas ?? [];
  if (hojaTextos || capitulos.length > 0) hojas.push(blueprintTextos(capitulos, hojaTextos));
  if (hojaDudas || dudas.length > 0) hojas.push(blueprintDudas(dudas, hojaDudas));
  const hojaBitacora = findHoja(observado, HOJA_BITACORA);
  const hojaCierres = findHoja(observado, HOJA_CIERRES);
  // One that is still blank was stopped while it was made: whoever needs it makes it whole.
  // While it is switched on it must be there: its trigger has nowhere to write, and would say nothing.
  const encendida = hojaBitacora === null && observado.registros?.some((r) => r.clave === BITACORA_KEY);
  if (encendida || (hojaBitacora && !isVirgin(hojaBitacora))) hojas.push(blueprintBitacora(permisos, hojaBitacora));
  if (hojaCierres && !isVirgin(hojaCierres)) hojas.push(blueprintCierres(permisos, hojaCierres));
  if (baseline.modificaciones.length > 0) {
    hojas.push(blueprintModificaciones(baseline, permisos, findHoja(observado, HOJA_MODIFICACIONES)));
  }
  const hojaEntregas = findHoja(observado, HOJA_ENTREGAS);
  // Made on demand; from then on it must be there, since what was written in it is nowhere else.
  const llevaEntregas = isOwnEntregas(observado);
  if (llevaEntregas) {
    const pedidas = isVirgin(hojaEntregas) ? listEntregasPedidas(configuracion, mir.ejercicio) : [];
    hojas.push(blueprintEntregas(permisos, hojaEntregas, pedidas));
  }
  const llevaJge = isOwnInformeJge(observado);
  if (llevaJge) hojas.push(blueprintInformeJge(permisos, editores, findHoja(observado, HOJA_INFORME_JGE)));
  const llevaDocumentos = isOwnDocumentos(observado);
  if (llevaDocumentos) hojas.push(blueprintDocumentos(permisos, findHoja(observado, HOJA_DOCUMENTOS)));
  const hojaTablero = findHoja(observado, HOJA_TABLERO);
  // Made on demand; a sheet of that name that says nothing of ours is people's.
  if (hojaTablero && isTablero(hojaTablero)) {
    hojas.push(blueprintTablero({ mir, layout, permisos, observada: hojaTablero }));
  }
  const hojaHistorial = findHoja(observado, HOJA_HISTORIAL);
  if (hojaHistorial && !isVirgin(hojaHistorial)) hojas.push(blueprintHistorial(permisos, hojaHistorial));
  hojas.push(blueprintMirador(baseline, permisos, findHoja(observado, HOJA_BASELINE)));
  const sheetId = hojaMir?.sheetId ?? sheetIdToken(layout.hoja);
  const avisos = avisosOf(mir, permisos, configuracion);
  const registros = [
    { clave: LAYOUT_KEY, valor: compactLayout(layout, sheetId, avisos) },
    ...(llevaEntregas ? [{ clave: ENTREGAS_KEY, valor: ENTREGAS_VALOR }] : []),
    ...(llevaJge ? [{ clave: JGE_KEY, valor: JGE_VALOR }] : []),
    ...(llevaDocumentos ? [{ clave: DOCUMENTOS_KEY, valor: DOCUMENTOS_VALOR }] : []),
  ];
  // One that several sheets could be is none of them yet, and no new one either.
  // Nor does one by whose name another goes want anything of what stands there.
  const dudosas = [...listDudosas(observado), ...listIntercambiadas(observado).flatMap((i) => [i.hoja, i.tiene])];
  return { hojas: hojas.filter((h) => !dudosas.includes(h.nombre)), registros };
}
