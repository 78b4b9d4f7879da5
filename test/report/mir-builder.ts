import type { LineaAccion, Mir, Objetivo } from '../../src/mir/model';
import { meses, linea as sound } from '../support/lineas';

/** The sound linea of the tests with another number. */
export function linea(numero: string, cambios: Partial<LineaAccion> = {}): LineaAccion {
  return sound({ numero, ...cambios });
}

export function objetivo(
  numero: string,
  lineas: readonly LineaAccion[],
  texto = `Objetivo de prueba ${numero}`,
): Objetivo {
  return { numero, politicasGenerales: 'Política', programa: 'Programa general', objetivo: texto, lineas };
}

export function mirOf(
  secciones: readonly { titulo: string; objetivos: readonly Objetivo[] }[],
  cambios: Partial<Mir> = {},
): Mir {
  return {
    ejercicio: 2024,
    anioPresupuesto: 2024,
    titulo: {
      institucion: 'Instituto Electoral del Estado de Cordilleras',
      formato: 'FORMATO DE PROGRAMAS ANUALES DE TRABAJO POR ÓRGANO',
      programa: 'Programa Anual de Trabajo 2024',
      organo: 'Dirección Ejecutiva de Capacitación y Logística Electoral',
      objetivoGeneral: 'Coordinar la logística electoral.',
    },
    presupuestoDeclarado: null,
    secciones,
    ...cambios,
  };
}

const TEXTOS = [
  'Revisar y actualizar los manuales de operación de las bodegas distritales, con la participación de las áreas usuarias, para su presentación a la comisión respectiva',
  'Capacitar a las personas integrantes de los órganos desconcentrados en el registro de la recepción y salida de paquetes',
  'Dar seguimiento a la producción del material didáctico, desde la entrega de los archivos definitivos hasta el acta de recepción en almacén, con verificaciones semanales de calidad y un informe fotográfico de cada entrega parcial a los consejos distritales y municipales que lo soliciten por escrito, en los plazos que fije el calendario integral, y con la custodia documentada de los sobrantes hasta su destino final',
  'Atender las solicitudes de asesoría que presenten, en su caso, los ayuntamientos sobre consultas ciudadanas',
  'Integrar el directorio de sedes',
  'Reducir los reportes de incidencias con responsabilidad interinstitucional en los simulacros de transmisión',
  'Elaborar los análisis estadísticos de participación por sección, distrito y municipio',
  'Mantener disponible el sistema de seguimiento durante la jornada y los simulacros',
];
const UNIDADES = [
  'Documento',
  '%',
  'Capacitaciones',
  'Procedimientos',
  'Informe',
  'Incidencias',
  'Expedientes',
  'Horas',
];

/** A linea of each kind that a report must show, by turns. */
function variada(numero: string, i: number): LineaAccion {
  const base = linea(numero, {
    lineaAccion: `${numero} ${TEXTOS[i % TEXTOS.length]}.`,
    nombreIndicador: `Porcentaje de ${UNIDADES[i % UNIDADES.length]?.toLowerCase()} en tiempo y forma`,
    unidadMedida: UNIDADES[i % UNIDADES.length] ?? '',
    presupuesto: i % 3 === 0 ? 12500 * (i + 1) : null,
  });
  const cambios: readonly Partial<LineaAccion>[] = [
    { meses: meses({ 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 7: 1, 8: 1, 9: 1, 10: 1, 11: 1 }) },
    {
      unidadMedida: '%',
      metaPropuesta: 100,
      acumulacion: 'ultimo',
      frecuencia: 'Bimestral',
      meses: meses({ 4: 30, 10: 65 }),
    },
    { metaPropuesta: 10000, frecuencia: 'Anual', mesFinal: 10, meses: meses({ 9: 8996 }) },
    { sujetaADemanda: true, metaPropuesta: 6 },
    { metaPropuesta: 2, mesFinal: 8, meses: meses({ 7: 1, 8: 2 }) },
    {
      tendencia: 'Reducción',
      metaPropuesta: 10,
      acumulacion: 'maximo',
      frecuencia: 'Semestral',
      meses: meses({ 6: 12 }),
    },
    { mesInicial: null, mesFinal: null, meses: meses({ 3: 2 }) },
    { metaPropuesta: 6, frecuencia: 'Bimestral', meses: meses({ 2: 1, 4: 1 }) },
    { metaPropuesta: null },
    { situacion: 'CANCELADA' },
    { metaPropuesta: 4, frecuencia: 'Trimestral' },
    { mesInicial: 11, mesFinal: 12, metaPropuesta: 1, frecuencia: 'Anual' },
    { mesFinal: 6, metaPropuesta: 3, frecuencia: 'Semestral', meses: meses({ 3: 1, 6: 2 }), situacion: 'REPROGRAMADA' },
    { metaPropuesta: 1250.5, frecuencia: 'Cuatrimestral', meses: meses({ 4: 500.25, 8: 433.5 }) },
  ];
  return { ...base, ...cambios[i % cambios.length] };
}

/** A MIR like a real one: two secciones, five lineas an objetivo, every estatus and semáforo, long texts. */
export function realisticMir(lineas: number): Mir {
  const todas = Array.from({ length: lineas }, (_, i) => i);
  const primera = Math.ceil(lineas / 2);
  const objetivosOf = (indices: readonly number[]): Objetivo[] =>
    Array.from({ length: Math.ceil(indices.length / 5) }, (_, o) =>
      objetivo(
        String(o + 1),
        indices.slice(o * 5, o * 5 + 5).map((i, k) => variada(`${o + 1}.${k + 1}`, i)),
        o % 2 === 0
          ? 'Fortalecer la operación de los órganos desconcentrados mediante procedimientos homologados'
          : 'Contar con información oportuna para la toma de decisiones',
      ),
    );
  const secciones = [
    { titulo: 'Objetivos específicos permanentes', objetivos: objetivosOf(todas.slice(0, primera)) },
    { titulo: 'Objetivos del proceso electoral 2023-2024', objetivos: objetivosOf(todas.slice(primera)) },
  ].filter((s) => s.objetivos.length > 0);
  return mirOf(secciones, { presupuestoDeclarado: { monto: 2500000, etiqueta: 'TOTAL DE LA DIRECCIÓN' } });
}
