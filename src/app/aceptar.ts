import { HOJA_CRONOGRAMA, SITUACIONES } from '../mir/cronograma';
import { campoOf, type DatoDelPlan, type LugarPlan } from '../mir/dato';
import type { Finding } from '../mir/finding';
import { ANEXO_1, type ColumnaKey } from '../mir/format';
import type { CampoModificado } from '../mir/historia';
import type { Mir, TituloMir } from '../mir/model';
import type { Cambio } from '../mir/modificar';
import { CAMPOS_LINEA } from '../mir/revisar-cambio';
import { a1, parseA1 } from '../sheet/a1';
import { COLUMNAS_DE_CRONOGRAMA } from '../sheet/blueprint/cronograma';
import { isDeObjetivo } from '../sheet/blueprint/mir-aspecto';
import { auditDrift } from '../sheet/drift';
import type { Layout } from '../sheet/layout';
import { nameOfCampo } from '../sheet/modificaciones';
import type { Contenido } from '../sheet/op';
import type { LibroLeido } from '../sheet/read';
import { IMPEDIMENTO } from '../text/cambio';
import { appFinding } from './finding';
import type { CambioPlan } from './vista';

/** Rows of the title block, in their order. */
const TITULO: readonly (keyof TituloMir)[] = ['institucion', 'formato', 'programa', 'organo', 'objetivoGeneral'];

/** A cell of the plan that says something else than the accepted plan. */
export interface Pendiente {
  readonly hoja: string;
  /** A1 */
  readonly celda: string;
  readonly lugar: LugarPlan;
  /** Of the linea, or of the objetivo where it is one of its cells; "" where it is of neither. */
  readonly linea: string;
  /** In the words of the format. */
  readonly campo: string;
  readonly aceptado: Contenido;
  readonly escrito: Contenido;
}

function keyAt(layout: Layout, columna: number): ColumnaKey | null {
  return ANEXO_1.columnas.find((c) => layout.columnas[c.key] === columna)?.key ?? null;
}

/** What the plan says in a cell of the MIR; null where it says nothing that could be accepted. */
function lugarEnMir({ mir, layout }: LibroLeido, fila: number, columna: number): LugarPlan | null {
  const f = layout.filas[fila - 1];
  const key = keyAt(layout, columna);
  if (!f || !key) return null;
  const { seccion, objetivo, linea } = f;
  const deObjetivo = isDeObjetivo(key) ? ({ de: 'objetivo', seccion, objetivo, campo: key } as const) : null;
  switch (f.tipo) {
    case 'titulo': {
      const campo = TITULO[linea];
      return columna === 1 && campo ? { de: 'titulo', campo } : null;
    }
    case 'seccion':
      return columna === 1 ? { de: 'seccion', seccion } : null;
    case 'linea': {
      if (deObjetivo) return linea === 0 ? deObjetivo : null;
      const campo = CAMPOS_LINEA.find((c) => c === key);
      return campo ? { de: 'linea', seccion, objetivo, linea, campo } : null;
    }
    case 'subtotal':
      return mir.secciones[seccion]?.objetivos[objetivo]?.lineas.length === 0 ? deObjetivo : null;
    case 'declarado':
      if (key === 'presupuesto') return { de: 'declarado', campo: 'monto' };
      return key === 'observaciones' ? { de: 'declarado', campo: 'etiqueta' } : null;
    default:
      return null;
  }
}

function lugarEn(libro: LibroLeido, hoja: string, fila: number, columna: number): LugarPlan | null {
  if (hoja === libro.layout.hoja) return lugarEnMir(libro, fila, columna);
  const f = libro.layout.filas[fila - 1];
  if (hoja !== HOJA_CRONOGRAMA || f?.tipo !== 'linea' || columna !== COLUMNAS_DE_CRONOGRAMA.situacion) return null;
  const { seccion, objetivo, linea } = f;
  return { de: 'linea', seccion, objetivo, linea, campo: 'situacion' };
}

function numeroDe(mir: Mir, lugar: LugarPlan): string {
  if (lugar.de !== 'linea' && lugar.de !== 'objetivo') return '';
  const objetivo = mir.secciones[lugar.seccion]?.objetivos[lugar.objetivo];
  return (lugar.de === 'linea' ? objetivo?.lineas[lugar.linea]?.numero : objetivo?.numero) ?? '';
}

function nameOfLugar(lugar: LugarPlan): string {
  const campo: CampoModificado = campoOf(lugar);
  return nameOfCampo({ campo, antes: '', seccion: lugar.de === 'titulo' ? -1 : 0 });
}

/**
 * Every cell of the plan that says something else than what was accepted, where it stands today: rows and columns that
 * are out of place are looked at where they are.
 */
export function listPendientes(libro: LibroLeido): Pendiente[] {
  return auditDrift(libro.baseline, libro.enderezado).flatMap((d): Pendiente[] => {
    if (d.faceta !== 'contenido') return [];
    const lugar = lugarEn(libro, d.hoja, d.fila, d.columna);
    const donde = libro.ahora(d.hoja, d.fila, d.columna);
    if (!lugar || !donde) return [];
    return [
      {
        hoja: d.hoja,
        celda: a1(donde.fila, donde.columna),
        lugar,
        linea: numeroDe(libro.baseline.mir, lugar),
        campo: nameOfLugar(lugar),
        aceptado: d.deseado,
        escrito: d.observado,
      },
    ];
  });
}

type Leido = { readonly valor: DatoDelPlan } | { readonly motivo: string };

/** What a cell gives to the plan. The kinds of a linea's fields are checked where they are put in. */
function readEscrito({ lugar, escrito, celda, campo }: Pendiente): Leido {
  if (typeof escrito === 'boolean') return { motivo: IMPEDIMENTO.noEsTexto(campo, escrito) };
  if (typeof escrito === 'object' && escrito !== null) {
    return {
      motivo: 'formula' in escrito ? IMPEDIMENTO.esFormula(celda) : IMPEDIMENTO.noEsTexto(campo, escrito.fecha),
    };
  }
  if (lugar.de === 'declarado' && lugar.campo === 'monto') {
    const monto = escrito === '' ? null : escrito;
    return typeof monto === 'string' || (monto !== null && monto < 0)
      ? { motivo: IMPEDIMENTO.noEsCantidad(campo, escrito) }
      : { valor: monto };
  }
  if (lugar.de === 'linea' && lugar.campo === 'situacion') {
    const situacion = String(escrito ?? '').toUpperCase();
    return situacion === '' || SITUACIONES.some((s) => s === situacion)
      ? { valor: situacion }
      : { motivo: IMPEDIMENTO.noEsSituacion(escrito) };
  }
  const numerica = lugar.de === 'linea' && ['mes', 'cantidad', 'moneda'].includes(typeOfCampo(lugar.campo));
  return { valor: numerica ? escrito : String(escrito ?? '') };
}

function typeOfCampo(campo: string): string {
  return ANEXO_1.columnas.find((c) => c.key === campo)?.type ?? '';
}

/** What is written in the cells that people want to accept; or, cell by cell, why it cannot be. */
export function readCeldas(
  libro: LibroLeido,
  celdas: Extract<CambioPlan, { tipo: 'aceptar' }>['celdas'],
): Cambio | { readonly findings: readonly Finding[] } {
  if (celdas.length === 0) return { findings: [appFinding('APP-45', [IMPEDIMENTO.sinCeldas])] };
  const pendientes = new Map(listPendientes(libro).map((p) => [`${p.hoja}!${p.celda}`, p]));
  const findings: Finding[] = [];
  const datos = celdas.flatMap(({ hoja, celda }) => {
    const lugar = { hoja, celda };
    const rango = parseA1(celda);
    const pendiente = rango && pendientes.get(`${hoja}!${a1(rango.fila, rango.columna)}`);
    if (!pendiente) {
      const delPlan = rango && lugarEn(libro, hoja, rango.fila, rango.columna);
      const motivo = delPlan ? IMPEDIMENTO.celdaIgual(hoja, celda) : IMPEDIMENTO.celdaAjena(hoja, celda);
      findings.push(appFinding('APP-45', [motivo], lugar));
      return [];
    }
    const leido = readEscrito(pendiente);
    if ('valor' in leido) return [{ lugar: pendiente.lugar, valor: leido.valor }];
    findings.push(appFinding('APP-44', [leido.motivo], { ...lugar, linea: pendiente.linea || null }));
    return [];
  });
  return findings.length > 0 ? { findings } : { tipo: 'aceptar', datos };
}
