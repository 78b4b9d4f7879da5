import type { Severidad } from '../mir/finding';
import { FILAS_LIBRES_JGE, type FormasEnHoja, HOJA_INFORME_JGE, type InformeEnHoja } from '../mir/informe-jge';
import { JGE_ENCABEZADO } from '../text/jge';
import { CASO_JGE, type CodigoJge, TEXTO_REGLA_JGE } from '../text/reglas-jge';
import { findingOf, type Lugar } from './linea-rule';
import type { ReglaInfo, Rule } from './rule';

/** Column letters are not known here: a finding points at the row. */
const placeOf = ({ filas }: InformeEnHoja): Lugar => ({ hoja: HOJA_INFORME_JGE, celda: `A${filas[0] ?? 1}` });

/** A rule on what the sheet says: its failures, or null where there is nothing to judge. */
function jgeRule(
  code: CodigoJge,
  severidad: Severidad,
  judge: (formas: FormasEnHoja) => readonly { readonly lugar: Lugar; readonly mensaje: string }[] | null,
): Rule {
  const info: ReglaInfo = { code, severidad, scope: 'mir', bloquea: false, ...TEXTO_REGLA_JGE[code] };
  return {
    ...info,
    check({ formasJge }) {
      const fallas = formasJge === null ? null : judge(formasJge);
      return fallas === null ? null : fallas.map(({ lugar, mensaje }) => findingOf(info, null, lugar, mensaje));
    },
  };
}

/** The sheet Informe JGE: what cannot be told for sure is read so that nothing of it is lost, and said. */
export const REGLAS_JGE: readonly Rule[] = [
  jgeRule('JGE-01', 'advertencia', ({ informes }) =>
    informes.length === 0
      ? null
      : informes
          .filter((i) => !i.numerado)
          .map((i) => ({ lugar: placeOf(i), mensaje: CASO_JGE.sinNumero(i.filas.length) })),
  ),
  jgeRule('JGE-02', 'advertencia', ({ informes }) =>
    informes.length === 0
      ? null
      : informes
          .filter((i) => i.encontrados.length > 0)
          .map((i) => {
            const campos = i.encontrados.map((clave) => JGE_ENCABEZADO[clave]);
            return { lugar: placeOf(i), mensaje: CASO_JGE.encontrados(i.informe.numero, campos) };
          }),
  ),
  jgeRule('JGE-03', 'aviso', ({ libres }) =>
    libres < FILAS_LIBRES_JGE
      ? [{ lugar: { hoja: HOJA_INFORME_JGE, celda: 'A1' }, mensaje: CASO_JGE.pocosRenglones(libres) }]
      : [],
  ),
];
