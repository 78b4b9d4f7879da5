import { ESTATUS_CLAVES } from '../../mir/contexto';
import { ventanaOf } from '../../mir/programa';
import { formatPorcentaje } from '../../mir/text-number';
import {
  COLUMNA_ESTATUS,
  COLUMNA_PROMEDIO,
  COLUMNAS_SECCION,
  cuentaDe,
  ETIQUETAS_DATOS,
  NOTA_PROMEDIO,
  SECCION_UNICA,
  TARJETA_SIN_REPORTE,
  TITULOS,
  TOTAL,
  tarjetaCumplidas,
  tarjetaEstatus,
  tarjetaTotal,
  unidadLineas,
} from '../../text/reporte';
import { COLORES_ESTATUS } from '../colores';
import type { Bloque, Tarjeta } from '../document';
import { nameAlcance } from './alcance';
import { countTable } from './celdas';
import { type DatosAvance, type Grupo, grupoOfSeccion } from './datos';

function tarjetasOf(grupo: Grupo, datos: DatosAvance, principal: string): Tarjeta[] {
  const { conteo, renglones } = grupo;
  const sinReporte = renglones.filter((r) => r.indicador.mesesSinReporte.length > 0).length;
  const porEstatus = (clave: 'noCumplida' | 'atrasada' | 'enProceso'): Tarjeta => ({
    cifra: String(conteo.porEstatus[clave]),
    unidad: unidadLineas(conteo.porEstatus[clave]),
    etiqueta: tarjetaEstatus(datos.contexto.palabras[clave]),
    color: COLORES_ESTATUS[clave] ?? principal,
  });
  return [
    {
      cifra: String(conteo.lineas),
      unidad: unidadLineas(conteo.lineas),
      etiqueta: tarjetaTotal(
        datos.alcance === null ? 'programa' : datos.alcance.objetivo === null ? 'seccion' : 'objetivo',
      ),
      color: principal,
    },
    {
      cifra: cuentaDe(String(conteo.cumplidas), String(conteo.programadas)),
      unidad: unidadLineas(conteo.programadas),
      etiqueta: tarjetaCumplidas(conteo.programadas),
      color: COLORES_ESTATUS.cumplida ?? principal,
    },
    porEstatus('enProceso'),
    porEstatus(datos.contexto.anioCerrado ? 'noCumplida' : 'atrasada'),
    {
      cifra: String(sinReporte),
      unidad: unidadLineas(sinReporte),
      etiqueta: TARJETA_SIN_REPORTE,
      color: COLORES_ESTATUS.atrasada ?? principal,
    },
  ];
}

/** A row a seccion with something of it and, where there are several, their total. */
function gruposOf(datos: DatosAvance): { readonly titulo: string; readonly grupo: Grupo; readonly total: boolean }[] {
  const { mir, alcance } = datos;
  if (alcance !== null) {
    const titulo = nameAlcance(mir, alcance)?.corto ?? SECCION_UNICA;
    return [{ titulo, grupo: grupoOfSeccion(datos, null), total: false }];
  }
  const filas = mir.secciones.map((s, i) => ({
    titulo: s.titulo.trim() || SECCION_UNICA,
    grupo: grupoOfSeccion(datos, i),
    total: false,
  }));
  return filas.length === 1 ? filas : [...filas, { titulo: TOTAL, grupo: grupoOfSeccion(datos, null), total: true }];
}

/** Numbers of a seccion, in the order of COLUMNAS_SECCION after its name. */
function figuresOf({ conteo, renglones }: Grupo): string[] {
  const semaforo = (valor: string | null) => renglones.filter((r) => r.indicador.semaforo === valor).length;
  return [
    String(conteo.lineas),
    cuentaDe(String(conteo.cumplidas), String(conteo.programadas)),
    ...['verde', 'amarillo', 'rojo', 'morado', null].map((s) => String(semaforo(s))),
    String(renglones.filter((r) => ventanaOf(r.linea) === null).length),
  ];
}

/** Counts: cards, a line a seccion, and the lineas in each estatus; averages only where Configuración asks for them. */
export function buildResumen(datos: DatosAvance, ancho: number, principal: string): Bloque[] {
  const grupos = gruposOf(datos);
  const { palabras, promedio, umbrales } = datos.contexto;
  const columnas = { ...COLUMNAS_SECCION, ...(datos.alcance === null ? {} : { seccion: ETIQUETAS_DATOS.alcance }) };
  return [
    { tipo: 'encabezado', nivel: 1, texto: TITULOS.resumen },
    { tipo: 'tarjetas', tarjetas: tarjetasOf(grupoOfSeccion(datos, null), datos, principal) },
    countTable(
      [...Object.values(columnas), ...(promedio ? [COLUMNA_PROMEDIO] : [])],
      grupos.map(({ titulo, grupo, total }) => ({
        titulo,
        total,
        cifras: [...figuresOf(grupo), ...(promedio ? [formatPorcentaje(grupo.conteo.promedio, umbrales)] : [])],
      })),
      ancho,
    ),
    ...(promedio ? [{ tipo: 'nota', tramos: [{ texto: NOTA_PROMEDIO }] } as const] : []),
    countTable(
      [COLUMNA_ESTATUS, ...ESTATUS_CLAVES.map((clave) => palabras[clave])],
      grupos.map(({ titulo, grupo, total }) => ({
        titulo,
        total,
        cifras: ESTATUS_CLAVES.map((clave) => String(grupo.conteo.porEstatus[clave])),
      })),
      ancho,
    ),
  ];
}
