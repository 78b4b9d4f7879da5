import { cell, list, page, table, wordOf, yes } from './markdown.mjs';

const FAMILIAS = {
  CAP: ['Captura', 'Lo que se escribe en las celdas amarillas, y cómo llegó ahí.'],
  MET: ['Metas', 'META PROPUESTA y lo que hace falta para medirla.'],
  AVA: ['Avance', 'Lo alcanzado frente a la meta y al programa. No se juzga el avance de una línea CANCELADA.'],
  SEG: [
    'Seguimiento',
    'Las justificaciones y evidencias de la hoja Seguimiento. Una fila que no se entiende se conserva y se señala.',
  ],
  CAT: ['Catálogos', 'Palabras que se eligen de una lista. Mayúsculas y acentos no importan, salvo en Cronograma.'],
  CRO: ['Cronograma', 'La ventana de la línea y su programa mensual.'],
  EST: ['Estructura', 'La hoja frente al formato oficial y al plan aceptado. «Reparar» devuelve lo que se perdió.'],
  PRE: ['Presupuesto', 'Siempre proyectado, nunca ejercido.'],
  ENT: [
    'Entregas',
    'A quién y cuándo se entregan los informes. Una entrega vence al terminar su fecha límite; se juzga al último día del mes de corte.',
  ],
  JGE: ['Informe JGE', 'Los informes a la Junta de la hoja Informe JGE. Lo que no es claro se imprime tal como está.'],
  ROL: ['Personas', 'Las listas de personas de Configuración.'],
  CFG: ['Configuración', 'Las reglas apagadas.'],
};

const ALCANCES = { celda: 'cada celda', linea: 'cada línea', objetivo: 'cada objetivo', mir: 'la MIR completa' };

const COLUMNAS = ['Clave', 'Regla', 'Severidad', 'Mira', 'Cuándo', 'Detiene informes', 'Se puede apagar'];

const detailOf = (r) =>
  `**${r.code} · ${r.titulo}.** ${cell(r.explicacion)}\n- *Por ejemplo:* ${cell(r.ejemplo)}\n- *Qué hacer:* ${cell(r.remedio)}`;

/** The page of the rules: what each looks at, an example, and what to do. */
export function reglasPage({ REGLAS_PUBLICAS, REGLAS_AL_EDITAR, canSwitchOff }) {
  for (const { code } of REGLAS_PUBLICAS) wordOf(FAMILIAS, code.slice(0, 3), 'family of rules');
  const cuando = ({ code }) => (REGLAS_AL_EDITAR.includes(code) ? 'al editar y al revisar' : 'al revisar');
  const rowOf = (r) => [
    r.code,
    r.titulo,
    r.severidad,
    ALCANCES[r.scope],
    cuando(r),
    yes(r.bloquea),
    yes(canSwitchOff(r)),
  ];
  const familyOf = ([prefix, [titulo, explicacion]]) => {
    const reglas = REGLAS_PUBLICAS.filter((r) => r.code.startsWith(`${prefix}-`)).sort((a, b) =>
      a.code.localeCompare(b.code),
    );
    return [`## ${prefix} · ${titulo}`, explicacion, table(COLUMNAS, reglas.map(rowOf)), ...reglas.map(detailOf)];
  };
  return page('the records of src/rules', 'Reglas', [
    'Qué revisa MIRador en un libro y qué hacer con lo que encuentra. La clave de una regla no cambia nunca.',
    table(
      ['Severidad', 'Significa'],
      [
        ['error', 'una cifra saldría mal, o falta una protección'],
        ['advertencia', 'alguien debe mirarlo'],
        ['aviso', 'para información; entre ellos, lo que el plan no trae'],
      ],
    ),
    list([
      '**Al editar**: cuando se escribe o se pega en celdas amarillas. Sólo se informa; lo escrito se queda.',
      '**Al revisar**: en *Puntos por revisar* y antes de cada informe. Entonces se revisan todas.',
      'Un informe sólo lo detienen las reglas que dicen *sí* en esa columna.',
      'Nada se corrige en silencio, y el texto del plan no se reescribe.',
    ]),
    'Para apagar reglas en un libro, escriba sus claves en **Configuración › Reglas apagadas**, separadas por punto y coma: ' +
      '`AVA-06; EST-12`. En la revisión aparecen como apagadas. No se apagan las de severidad error ni las que detienen ' +
      'informes. Al escribir en las celdas dejan de avisar después de la siguiente reparación.',
    ...Object.entries(FAMILIAS).flatMap(familyOf),
  ]);
}
