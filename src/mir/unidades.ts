import { normalizeText } from './text-number';

/** Whether an amount of this unit is a percentage: "%", "Porcentaje", "por ciento". */
export function isUnidadPorcentual(unidad: string): boolean {
  return /%|porcentaje|por ciento/.test(normalizeText(unidad));
}

/** Words of a unit that is measured and may have decimals, whatever it measures: "horas de capacitación". */
const MEDIDAS = new Set(
  `porcentaje ciento % indice razon tasa promedio coeficiente calificacion puntaje hora horas peso pesos monto litro
   litros kilo kilos kilogramo kilogramos tonelada toneladas kilometro kilometros metro metros hectarea hectareas dia
   dias avance`.split(/\s+/),
);

/** What is counted one by one, in singular and without accents. To add one: one word. */
const CONTABLES = new Set(
  `accion acervo acta actividad acuerdo acuse actualizacion alumno analisis anexo anuencia archivo asesoria asistente
   auditoria aviso bodega boleta boletin campana candidatura capacitacion carpeta cartel casilla catalogo
   circular ciudadano comision concurso conferencia consejo constancia consulta contenido contrato convenio convocatoria
   cotejo credencial cuadernillo cuestionario curso diagnostico dictamen difusion diplomado distrito documento
   domicilio dotacion eleccion encarte encuesta entrega entrevista equipo escuela estrategia estudio evaluacion
   evento expediente feria folleto formato foro funcionario guia herramienta incidencia infografia informe inspeccion
   instructivo instrumento inventario investigacion invitacion jornada junta kit libro lineamiento lista listado
   lote mampara manual mapa material memoria mesa metodologia minuta modelo modulo monitoreo municipio nota notificacion
   observacion oficio opinion orden padron paquete participante pauta persona pieza plan plano platica plaza
   ponencia portada presentacion procedimiento proceso producto programa promocional propuesta protocolo proyecto prueba
   publicacion queja recibo recoleccion recomendacion recorrido registro reglamento relatoria remesa reporte
   requerimiento resolucion respuesta reunion revision revista ruta seccion seminario sede servicio sesion simulacro
   sistema solicitud spot supervision tablero taller tramite transferencia urna
   verificacion video vinculacion visita`.split(/\s+/),
);

/** "informes" and "informe", "sesiones" and "sesion". */
function singulars(palabra: string): string[] {
  return [palabra, palabra.replace(/s$/, ''), palabra.replace(/es$/, ''), palabra.replace(/ces$/, 'z')];
}

/**
 * Whether a unit is counted one by one, so that half of one cannot be reached: "Documento", "Número de informes".
 * A unit with no word of the list is not judged.
 */
export function isUnidadDeConteo(unidad: string): boolean {
  const palabras = normalizeText(unidad).split(/[^a-z%]+/);
  if (palabras.some((p) => MEDIDAS.has(p) || p.includes('%'))) return false;
  return palabras.some((p) => singulars(p).some((s) => CONTABLES.has(s)));
}
