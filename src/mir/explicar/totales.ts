import { CONTEO_CUMPLIDAS, CONTEO_DE, CONTEO_SIN_CORTE, SIN_VALOR } from '../../text/mir';
import { CONTEO_PORQUE, CORTE_PORQUE, PRESUPUESTO_PORQUE } from '../../text/porque';
import type { Configuracion } from '../ajustes';
import { type Conteo, countIndicadores } from '../conteo';
import { contextOf } from '../contexto';
import type { Objetivo } from '../model';
import { formatPesos, round9 } from '../text-number';
import { ajustesDe, ajustesDelCorte, type Cuerpo, claveDelCorte, cuerpo, type LineaExplicable } from './datos';
import { porcentajeVisto, sumaDe } from './numeros';

/** Beyond this many a sum is told by its terms alone. */
const TERMINOS_EN_LINEA = 8;

interface Termino {
  readonly frase: string;
  readonly monto: number;
}

/** "$1,000 + $500 = $1,500", a negative amount in parentheses; null where one amount alone is the sum. */
function sumaDePesos(terminos: readonly Termino[], valor: string): string | null {
  if (terminos.length < 2 || terminos.length > TERMINOS_EN_LINEA) return null;
  const montos = terminos.map(({ monto }) => (monto < 0 ? `(${formatPesos(monto)})` : formatPesos(monto)));
  return `${montos.join(' + ')} = ${valor}`;
}

function explicarSuma(regla: string, terminos: readonly Termino[], sinMonto: number): Cuerpo {
  const cifra = round9(terminos.reduce((total, { monto }) => total + monto, 0));
  const valor = formatPesos(cifra);
  return cuerpo({
    cifra,
    valor,
    regla: terminos.length === 0 ? PRESUPUESTO_PORQUE.sinLineas : regla,
    sustitucion: sumaDePesos(terminos, valor),
    pasos: [...terminos.map((t) => t.frase), ...(sinMonto > 0 ? [PRESUPUESTO_PORQUE.sinMonto(sinMonto)] : [])],
  });
}

const montosDe = ({ lineas }: Objetivo): { readonly numero: string; readonly monto: number }[] =>
  lineas.flatMap(({ numero, presupuesto }) => (presupuesto === null ? [] : [{ numero, monto: presupuesto }]));

/** Budget of an objetivo. */
export function explicarSubtotal(objetivo: Objetivo): Cuerpo {
  const terminos = montosDe(objetivo).map(({ numero, monto }) => ({
    monto,
    frase: PRESUPUESTO_PORQUE.linea(numero, formatPesos(monto)),
  }));
  return explicarSuma(PRESUPUESTO_PORQUE.subtotal, terminos, objetivo.lineas.length - terminos.length);
}

/** An objetivo with the name that tells it from those of other secciones. */
export interface ObjetivoNombrado {
  readonly nombre: string;
  readonly objetivo: Objetivo;
}

/** "Suma de líneas registradas": told by objetivo. */
export function explicarSumaRegistrada(objetivos: readonly ObjetivoNombrado[]): Cuerpo {
  const terminos = objetivos.flatMap(({ nombre, objetivo }) => {
    const montos = montosDe(objetivo);
    const monto = round9(montos.reduce((total, m) => total + m.monto, 0));
    return montos.length === 0 ? [] : [{ monto, frase: PRESUPUESTO_PORQUE.objetivo(nombre, formatPesos(monto)) }];
  });
  const sinMonto = objetivos.reduce((n, { objetivo }) => n + objetivo.lineas.length - montosDe(objetivo).length, 0);
  return explicarSuma(PRESUPUESTO_PORQUE.suma, terminos, sinMonto);
}

/** Declared minus registered. */
export function explicarDiferencia(declarado: number | null, registrada: number): Cuerpo {
  if (declarado === null) {
    return cuerpo({ cifra: null, valor: SIN_VALOR, regla: PRESUPUESTO_PORQUE.sinDeclarado });
  }
  const cifra = round9(declarado - registrada);
  const valor = formatPesos(cifra);
  const resta = registrada < 0 ? `(${formatPesos(registrada)})` : formatPesos(registrada);
  return cuerpo({
    cifra,
    valor,
    regla: PRESUPUESTO_PORQUE.diferencia,
    sustitucion: `${formatPesos(declarado)} − ${resta} = ${valor}`,
  });
}

/** "3 de 5 cumplidas al corte", as the sheet writes it. */
function textoDeConteo({ cumplidas, programadas }: Conteo): string {
  return `${cumplidas}${CONTEO_DE}${programadas}${CONTEO_CUMPLIDAS}`;
}

/** Who is counted, and under which name: an objetivo's lineas by number, all lineas by seccion. */
export interface GrupoContado {
  readonly nombre: string;
  readonly lineas: readonly LineaExplicable[];
}

const contar = (lineas: readonly LineaExplicable[]): Conteo => countIndicadores(lineas.map((l) => l.indicador));

function pasosPorLinea(lineas: readonly LineaExplicable[]): string[] {
  const grupos: Record<'cumplidas' | 'noCumplidas' | 'fuera', string[]> = { cumplidas: [], noCumplidas: [], fuera: [] };
  for (const l of lineas) {
    const { cumplidas, programadas } = contar([l]);
    grupos[programadas === 0 ? 'fuera' : cumplidas === 1 ? 'cumplidas' : 'noCumplidas'].push(l.linea.numero);
  }
  const nombres = (numeros: readonly string[]): string => numeros.join(', ') || CONTEO_PORQUE.ninguna;
  return [
    CONTEO_PORQUE.cumplidas(nombres(grupos.cumplidas)),
    CONTEO_PORQUE.noCumplidas(nombres(grupos.noCumplidas)),
    ...(grupos.fuera.length === 0 ? [] : [CONTEO_PORQUE.fuera(nombres(grupos.fuera))]),
  ];
}

/** The count of an objetivo (one group) or of all lineas (a group a seccion). */
export function explicarConteo(grupos: readonly GrupoContado[], config: Configuracion): Cuerpo {
  const contexto = contextOf(config);
  const ajustes = ajustesDelCorte({ config, contexto });
  if (contexto.corte < 1) {
    return cuerpo({ cifra: CONTEO_SIN_CORTE, valor: CONTEO_SIN_CORTE, regla: CONTEO_PORQUE.sinCorte, ajustes });
  }
  const [unico] = grupos;
  const cifra = textoDeConteo(contar(grupos.flatMap((g) => g.lineas)));
  const pasos =
    unico && grupos.length === 1
      ? pasosPorLinea(unico.lineas)
      : grupos.map(({ nombre, lineas }) => CONTEO_PORQUE.seccion(nombre, textoDeConteo(contar(lineas))));
  return cuerpo({ cifra, valor: cifra, regla: CONTEO_PORQUE.regla, pasos, ajustes });
}

/** What one linea counts in the average, as a step; its score is that of an average of it alone (conteo.ts). */
function pasoDelPromedio({ linea, indicador, contexto }: LineaExplicable): string {
  const { avanceAlCorte } = indicador;
  if (avanceAlCorte === null) return CONTEO_PORQUE.cero(linea.numero);
  const avance = porcentajeVisto(avanceAlCorte, contexto);
  return (avanceAlCorte > 100 ? CONTEO_PORQUE.topado : CONTEO_PORQUE.avance)(linea.numero, avance);
}

/** The average beside a count, where Configuración asks for it. */
export function explicarPromedio(grupos: readonly GrupoContado[], config: Configuracion): Cuerpo {
  const contexto = contextOf(config);
  const ajustes = [...ajustesDe(config, 'promedio'), ...ajustesDelCorte({ config, contexto })];
  const blank = (regla: string): Cuerpo => cuerpo({ cifra: null, valor: SIN_VALOR, regla, ajustes });
  if (!contexto.promedio) return blank(CONTEO_PORQUE.sinPromedio);
  if (contexto.corte < 1) return blank(CONTEO_PORQUE.sinCorte);
  const lineas = grupos.flatMap((g) => g.lineas);
  const cifra = contar(lineas).promedio;
  if (cifra === null) return blank(CONTEO_PORQUE.nadaQuePromediar);
  const promediadas = lineas.flatMap((l) => {
    const { promedio } = contar([l]);
    return promedio === null ? [] : [{ l, promedio }];
  });
  const pocas = promediadas.length <= TERMINOS_EN_LINEA;
  const valor = porcentajeVisto(cifra, contexto);
  return cuerpo({
    cifra,
    valor,
    regla: CONTEO_PORQUE.promedio,
    sustitucion:
      pocas && promediadas.length > 1
        ? `(${sumaDe(promediadas.map((p) => p.promedio))}) ÷ ${promediadas.length} = ${valor}`
        : null,
    pasos:
      pocas || grupos.length === 1
        ? promediadas.map(({ l }) => pasoDelPromedio(l))
        : [CONTEO_PORQUE.promediadas(promediadas.length)],
    ajustes,
  });
}

/** Corte vigente of Configuración. */
export function explicarCorte(config: Configuracion): Cuerpo {
  const cifra = contextOf(config).corte;
  const regla =
    typeof config.mesDeCorte === 'number'
      ? CORTE_PORQUE.mesDeCorte
      : typeof config.ultimoMesCerrado === 'number'
        ? CORTE_PORQUE.ultimoMesCerrado
        : CORTE_PORQUE.ninguno;
  return cuerpo({ cifra, valor: String(cifra), regla, ajustes: ajustesDe(config, ...claveDelCorte(config)) });
}
