import { SIN_VALOR } from '../../text/mir';
import { ACUMULADO, SEMAFORO_PORQUE, VEREDICTO_PORQUE } from '../../text/porque';
import { claveTendencia } from '../catalogos';
import { AJUSTE_DE_VEREDICTO } from '../contexto';
import { nameMes } from '../periods';
import { formatCantidad, round9 } from '../text-number';
import { type CasoVeredicto, numeroDeVeredicto } from '../veredicto';
import { ajustesDe, ajustesDelCorte, type Cuerpo, cuerpo, type LineaExplicable, nombreDelCorte } from './datos';
import { comparados, exacto, porcentajeVisto } from './numeros';

/** Why there is no verdict. */
function sinVeredicto({ linea, contexto }: LineaExplicable): string {
  if (linea.situacion === 'CANCELADA') return VEREDICTO_PORQUE.cancelada;
  if (linea.metaPropuesta === null) return VEREDICTO_PORQUE.sinMeta;
  return contexto.corte < 1 ? ACUMULADO.sinCorte : ACUMULADO.sinPrograma;
}

/** A reduccion that has a ceiling is judged by it; the words of the two cases differ. */
function reglaDe(d: LineaExplicable, caso: CasoVeredicto): string {
  const { programadoAlCorte: p, metaPropuesta: m } = d.indicador;
  const techo =
    claveTendencia(d.linea.tendencia) === 'reduccion' && ((p ?? 0) > 0 || round9(m ?? 0) === 0) ? caso : null;
  return techo === 'cumplida' || techo === 'parcial' ? VEREDICTO_PORQUE.techo[techo] : VEREDICTO_PORQUE.regla[caso];
}

function pasosDe(d: LineaExplicable, caso: CasoVeredicto): string[] {
  const { programadoAlCorte: p, alcanzadoAlCorte: q, metaAlcanzada: a, metaPropuesta: m } = d.indicador;
  const [alcanzado, programado] = q === null ? [SIN_VALOR, formatCantidad(p)] : comparados(q, p ?? 0);
  const [anual, meta] = comparados(a ?? 0, m ?? 0);
  return [
    VEREDICTO_PORQUE.programado(programado, nombreDelCorte(d.contexto)),
    VEREDICTO_PORQUE.alcanzado(alcanzado),
    ...(caso === 'adelantada' || caso === 'rebasada' ? [VEREDICTO_PORQUE.anual(anual, meta)] : []),
  ];
}

/** VEREDICTO AL CORTE, in the word of its case. */
export function explicarVeredicto(d: LineaExplicable): Cuerpo {
  const { casoVeredicto: caso, veredicto } = d.indicador;
  if (caso === null) {
    return cuerpo({ cifra: null, valor: SIN_VALOR, regla: sinVeredicto(d), ajustes: ajustesDelCorte(d) });
  }
  const palabra = veredicto ?? '';
  return cuerpo({
    cifra: palabra === '' ? null : palabra,
    valor: palabra === '' ? SIN_VALOR : palabra,
    regla: reglaDe(d, caso),
    pasos: [...pasosDe(d, caso), VEREDICTO_PORQUE.palabra(numeroDeVeredicto(caso), palabra)],
    ajustes: [...ajustesDe(d.config, AJUSTE_DE_VEREDICTO[caso]), ...ajustesDelCorte(d)],
  });
}

/** NÚM. DE VEREDICTO of Cronograma. */
export function explicarCasoVeredicto(d: LineaExplicable): Cuerpo {
  const { casoVeredicto: caso } = d.indicador;
  const explicado = explicarVeredicto(d);
  const cifra = caso === null ? null : numeroDeVeredicto(caso);
  return { ...explicado, cifra, valor: cifra === null ? SIN_VALOR : String(cifra) };
}

/** SEMÁFORO: its colours in the order in which they are tried. */
export function explicarSemaforo(d: LineaExplicable): Cuerpo {
  const { linea, indicador, contexto, config } = d;
  const { semaforo: cifra, avanceAlCorte, metaAlcanzada, metaPropuesta, mesesSinReporte } = indicador;
  const { umbrales } = contexto;
  if (cifra === null || avanceAlCorte === null || metaPropuesta === null) {
    const regla =
      linea.situacion === 'CANCELADA'
        ? SEMAFORO_PORQUE.cancelada
        : avanceAlCorte === null
          ? SEMAFORO_PORQUE.sinAvance
          : SEMAFORO_PORQUE.sinMeta;
    return cuerpo({ cifra, valor: SIN_VALOR, regla });
  }
  const avance = porcentajeVisto(avanceAlCorte, contexto);
  const tope = (metaPropuesta * (100 + umbrales.morado)) / 100;
  const [a, limite] = comparados(metaAlcanzada ?? 0, tope);
  const verde = round9(avanceAlCorte - umbrales.verde) >= 0;
  const amarillo = round9(avanceAlCorte - umbrales.amarillo) >= 0;
  const faltan = verde && cifra === 'amarillo';
  const pasos = [
    claveTendencia(linea.tendencia) === 'reduccion'
      ? SEMAFORO_PORQUE.moradoReduccion
      : SEMAFORO_PORQUE.morado(cifra === 'morado', exacto(umbrales.morado), a, limite),
    faltan
      ? SEMAFORO_PORQUE.faltan(mesesSinReporte.map(nameMes).join(', '))
      : SEMAFORO_PORQUE.desde('verde', exacto(umbrales.verde), verde, avance),
    SEMAFORO_PORQUE.desde('amarillo', exacto(umbrales.amarillo), amarillo, avance),
    SEMAFORO_PORQUE.rojo(avance),
  ];
  const hasta = { morado: 1, verde: 2, amarillo: 3, rojo: 4 }[cifra];
  return cuerpo({
    cifra,
    valor: cifra,
    regla: SEMAFORO_PORQUE.regla,
    pasos: pasos.slice(0, hasta),
    ajustes: ajustesDe(config, 'umbralMorado', 'umbralVerde', 'umbralAmarillo').slice(0, Math.min(hasta, 3)),
  });
}
