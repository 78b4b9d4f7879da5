/** The groups of commands, in the order of the work. */
export const GRUPO_ORDENES = {
  empezar: 'Para empezar:',
  captura: 'Captura y cifras:',
  revision: 'Revisión:',
  periodos: 'Periodos:',
  documentos: 'Documentos:',
  otras: 'Otras:',
} as const;

export const EJEMPLOS_TITULO = 'Ejemplos:';

/** Examples of each command as somebody would type them, and what each does. The first of the program are the first steps. */
export const EJEMPLOS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  mirador: [
    ['mirador serve', 'el libro de ejemplo, en una página de esta máquina'],
    ['mirador import pat.docx -o mir.xlsx', 'del Programa Anual de Trabajo a su libro'],
    ['mirador capture mir.xlsx 12.1 3 5', 'cinco unidades de la línea 12.1 en marzo'],
    ['mirador audit mir.xlsx', 'qué hay por revisar'],
    ['mirador report avance mir.xlsx --periodo 2025-B1 -o informes', 'el informe del primer bimestre'],
    ['mirador doctor', 'si a esta máquina le falta algo'],
  ],
  new: [
    ['mirador new mir.xlsx --ejercicio 2026', 'una MIR vacía de 2026'],
    [
      'mirador new mir.xlsx --institucion "Instituto Electoral" --organo "Dirección de Organización"',
      'con sus títulos ya escritos',
    ],
    ['mirador new mir26.xlsx --desde mir25.xlsx --ejercicio 2026', 'con el plan del año anterior, sin su avance'],
  ],
  import: [
    ['mirador import pat.docx -o mir.xlsx', 'un Programa Anual de Trabajo'],
    ['mirador import lineas.csv -o mir.xlsx --ejercicio 2025', 'una tabla de líneas de acción'],
    ['mirador import "MIR 2025.xlsx" -o mir.xlsx --hoja "MIR final"', 'una MIR que alguien hizo en Excel'],
  ],
  capture: [
    ['mirador capture mir.xlsx 12.1 3 5', 'cinco unidades en marzo'],
    ['mirador capture mir.xlsx 1.2 3 5 --seccion 2', 'la línea 1.2 de la segunda sección'],
    [
      'mirador capture mir.xlsx 12.1 3 -1 --observaciones "Se contó dos veces el oficio 14"',
      'una corrección, con su motivo',
    ],
  ],
  indicators: [
    ['mirador indicators mir.xlsx', 'las cifras de hoy'],
    ['mirador indicators mir.xlsx --corte 2025-06', 'como estaban a fin de junio'],
    ['mirador indicators mir.xlsx --json', 'para otro programa'],
  ],
  audit: [
    ['mirador audit mir.xlsx', 'todo lo que hay por revisar, lo más grave primero'],
    ['mirador audit mir.xlsx --quiet', 'sólo si hay errores: lo dice su código de salida'],
  ],
  repair: [
    ['mirador repair mir.xlsx --dry-run', 'qué cambiaría, sin escribir nada'],
    ['mirador repair mir.xlsx', 'lo cambia; lo capturado no se toca'],
    ['mirador repair mir.xlsx --solo 1,3', 'sólo el primero y el tercero de la lista'],
  ],
  undo: [
    ['mirador undo mir.xlsx --dry-run', 'qué es lo último y qué quedaría'],
    ['mirador undo mir.xlsx', 'lo deshace'],
  ],
  doctor: [
    ['mirador doctor', 'esta máquina'],
    ['mirador doctor mir.xlsx', 'y este libro: si se abre, si está sano y si sus cifras son las que deben'],
  ],
  close: [
    ['mirador close mir.xlsx 2025-B1 --dry-run', 'qué falta para cerrar el primer bimestre'],
    ['mirador close mir.xlsx 2025-B1', 'lo cierra'],
  ],
  reopen: [
    [
      'mirador reopen mir.xlsx 2025-B1 --motivo "Acuse tardío" --acuerdo "Acuerdo CG-12/2025"',
      'reabre el primer bimestre con su acuerdo',
    ],
    [
      'mirador reopen mir.xlsx 2025-B1 --motivo "Acuse tardío" --acuerdo "Acuerdo CG-12/2025" --dry-run',
      'sólo dice qué haría',
    ],
  ],
  bitacora: [
    ['mirador bitacora mir.xlsx -o respaldo', 'exporta los registros más antiguos'],
    ['mirador bitacora mir.xlsx -o respaldo --recortar', 'y los quita de la hoja'],
  ],
  report: [
    ['mirador report avance mir.xlsx --periodo 2025-B1 -o informes', 'el informe del primer bimestre'],
    [
      'mirador report ficha mir.xlsx --alcance 1/3 --formato pdf -o fichas',
      'las fichas del objetivo 3 de la sección 1',
    ],
    [
      'mirador report avance mir.xlsx --periodo 2025-B1 --plantilla oficio.docx -o informes',
      'con una plantilla de la institución',
    ],
  ],
  plantilla: [
    ['mirador plantilla avance mir.xlsx -o plantillas', 'una plantilla para empezar'],
    ['mirador plantilla avance mir.xlsx --revisar oficio.docx', 'qué tiene mal ésta'],
  ],
  serve: [
    ['mirador serve', 'el libro de ejemplo'],
    ['mirador serve mir.xlsx --port 9000', 'este libro, en el puerto 9000'],
  ],
  call: [
    ['mirador call estado mir.xlsx', 'quién actúa y qué puede'],
    ['mirador call explicar mir.xlsx \'{"hoja": "MIR", "celda": "U9"}\'', 'por qué esa celda dice lo que dice'],
    [
      'mirador call guardarAjustes mir.xlsx \'{"cambios": {"mesDeCorte": 6}}\'',
      'qué movería ese corte, sin escribirlo',
    ],
  ],
};
