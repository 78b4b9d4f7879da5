// Writes docs/reglas.md from the records of the rules (`npm run docs`). With --check it writes nothing and fails where
// the committed page is not what the records give.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const PAGE = join(root, 'docs/reglas.md');

const FAMILIAS = {
  CAP: ['Captura', 'Lo que se escribe en las celdas amarillas, y cómo llegó ahí.'],
  MET: ['Metas', 'META PROPUESTA y lo que hace falta para medirla.'],
  AVA: ['Avance', 'Lo alcanzado frente a la meta y al programa. No se juzga el avance de una línea CANCELADA.'],
  SEG: [
    'Seguimiento',
    'Las justificaciones y evidencias de la hoja Seguimiento. Un renglón que no se entiende se conserva y se señala.',
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

async function readRules() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/rules/index.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    logLevel: 'silent',
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

const cell = (text) => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;
const yes = (value) => (value ? 'sí' : 'no');

function renderPage({ REGLAS_PUBLICAS, REGLAS_AL_EDITAR, canSwitchOff }) {
  const cuando = ({ code }) => (REGLAS_AL_EDITAR.includes(code) ? 'al editar y al revisar' : 'al revisar');
  const family = ([prefix, [titulo, explicacion]]) => {
    const reglas = REGLAS_PUBLICAS.filter((r) => r.code.startsWith(`${prefix}-`)).sort((a, b) =>
      a.code.localeCompare(b.code),
    );
    const table = reglas.map((r) =>
      row([r.code, r.titulo, r.severidad, ALCANCES[r.scope], cuando(r), yes(r.bloquea), yes(canSwitchOff(r))]),
    );
    const details = reglas.map(
      (r) =>
        `**${r.code} · ${r.titulo}.** ${cell(r.explicacion)}\n- *Por ejemplo:* ${cell(r.ejemplo)}\n- *Qué hacer:* ${cell(r.remedio)}`,
    );
    return [
      `## ${prefix} · ${titulo}`,
      explicacion,
      [
        row(['Clave', 'Regla', 'Severidad', 'Mira', 'Cuándo', 'Detiene informes', 'Se puede apagar']),
        row(['---', '---', '---', '---', '---', '---', '---']),
        ...table,
      ].join('\n'),
      ...details,
    ];
  };
  const unknown = REGLAS_PUBLICAS.filter((r) => !(r.code.slice(0, 3) in FAMILIAS)).map((r) => r.code);
  if (unknown.length > 0) throw new Error(`build/docs.mjs knows no family for ${unknown.join(', ')}.`);
  return `${[
    '<!-- Made from the records of src/rules by `npm run docs`. Do not edit. -->',
    '# Reglas de MIRador',
    'Qué revisa MIRador en un libro y qué hacer con lo que encuentra. La clave de una regla no cambia nunca.',
    [
      row(['Severidad', 'Significa']),
      row(['---', '---']),
      row(['error', 'una cifra saldría mal, o falta una protección']),
      row(['advertencia', 'alguien debe mirarlo']),
      row(['aviso', 'para información; entre ellos, lo que el plan no trae']),
    ].join('\n'),
    [
      '- **Al editar**: cuando se escribe o se pega en celdas amarillas. Sólo se informa; lo escrito se queda.',
      '- **Al revisar**: en *Puntos por revisar*, con `mirador audit` y antes de cada informe. Entonces se revisan todas.',
      '- Un informe sólo lo detienen las reglas que dicen *sí* en esa columna.',
      '- Nada se corrige en silencio, y el texto del plan no se reescribe.',
    ].join('\n'),
    'Para apagar reglas en un libro, escriba sus claves en **Configuración › Reglas apagadas**, separadas por punto y coma: ' +
      '`AVA-06; EST-12`. En la revisión aparecen como apagadas. No se apagan las de severidad error ni las que detienen ' +
      'informes. Al escribir en las celdas dejan de avisar después de la siguiente reparación.',
    ...Object.entries(FAMILIAS).flatMap(family),
  ].join('\n\n')}\n`;
}

const page = renderPage(await readRules());
if (!process.argv.includes('--check')) writeFileSync(PAGE, page);
else if (readFileSync(PAGE, 'utf8') !== page) {
  console.error('docs/reglas.md is not what the records of the rules give: run `npm run docs`.');
  process.exit(1);
}
