import type { Finding } from '../mir/finding';
import { columnaOf } from '../mir/format';
import type { Catalogos, Objetivo } from '../mir/model';
import { CASO } from '../text/reglas';
import { Catalogo } from './catalogo';
import { findingOf, lineaRule, placeOf, reglaInfo } from './linea-rule';
import type { ReglaInfo, Rule } from './rule';

const UNIDAD = reglaInfo('CAT-05', 'advertencia', 'linea');

/** Rules on the catalogues that Configuración lists: one that is empty says nothing of what is right. */
export const REGLAS_CAT_CONFIGURACION: readonly Rule[] = [
  {
    ...UNIDAD,
    check(revision) {
      if (revision.catalogos.unidades.length === 0) return null;
      const catalogo = new Catalogo(revision.catalogos.unidades);
      return lineaRule(UNIDAD, 'unidadMedida', ({ linea: { unidadMedida } }) => {
        if (unidadMedida.trim() === '') return undefined;
        return catalogo.has(unidadMedida) ? null : outside('unidadMedida', unidadMedida, catalogo);
      }).check(revision);
    },
  },
  // A política may be long and have commas of its own: the list is separated by ";" only.
  objetivoRule(reglaInfo('CAT-06', 'advertencia', 'objetivo'), 'politicasGenerales', 'politicas', (texto) =>
    texto.split(/[;\n]/),
  ),
  objetivoRule(reglaInfo('CAT-07', 'advertencia', 'objetivo'), 'programa', 'programas', (texto) => [texto]),
];

/** A rule on what an objetivo is aligned with, by name or by number. */
function objetivoRule(
  info: ReglaInfo,
  columna: 'politicasGenerales' | 'programa',
  lista: keyof Pick<Catalogos, 'politicas' | 'programas'>,
  split: (texto: string) => readonly string[],
): Rule {
  return {
    ...info,
    check({ mir, catalogos, crudo }) {
      const catalogo = new Catalogo(catalogos[lista]);
      const findings: Finding[] = [];
      let applies = false;
      if (catalogos[lista].length === 0) return null;
      mir.secciones.forEach(({ objetivos }, seccion) => {
        for (const objetivo of objetivos) {
          const elementos = split(objetivo[columna]).filter((e) => e.trim() !== '');
          applies ||= elementos.length > 0;
          for (const elemento of elementos) {
            if (catalogo.has(elemento) || catalogo.hasNumero(elemento)) continue;
            const lugar = placeOf(crudo(seccion, firstLinea(objetivo)), columna);
            const mensaje = CASO.enObjetivo(objetivo.numero, outside(columna, elemento.trim(), catalogo));
            findings.push(findingOf(info, null, lugar, mensaje));
          }
        }
      });
      return applies ? findings : null;
    },
  };
}

/** The cells of an objetivo are merged over its lineas: what they say stands on the first. */
function firstLinea({ lineas }: Objetivo): string {
  return lineas[0]?.numero ?? '';
}

function outside(
  columna: 'unidadMedida' | 'politicasGenerales' | 'programa',
  valor: string,
  catalogo: Catalogo,
): string {
  return CASO.fueraDeCatalogo(columnaOf(columna).header, valor, catalogo.suggest(valor));
}
