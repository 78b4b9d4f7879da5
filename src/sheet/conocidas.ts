import { type CronogramaKey, HOJA_CRONOGRAMA } from '../mir/cronograma';
import { ANEXO_1, MESES } from '../mir/format';
import { keyOfLinea, listLineas, type Valor } from '../mir/model';
import { withTextos } from '../mir/textos-del-plan';
import type { Baseline } from './baseline';
import { capturaOfText, lastKnown, readBitacora } from './bitacora';
import { planDeCronograma } from './blueprint/cronograma';
import type { EstadoLibro } from './state';

/** The last known captures of a linea, by column key; undefined: not known. `seccion` counts from 0. */
export type Conocidas = (hoja: string, seccion: number, numero: string, columna: string) => Valor | undefined;

/** The captures that the accepted plan keeps, with what the Bitácora logged since over them. */
export function conocidasDe({ mir, modificaciones }: Baseline, libro: EstadoLibro): Conocidas {
  const lineas = new Map(listLineas(mir).map(({ seccion, linea }) => [keyOfLinea(seccion, linea.numero), linea]));
  const ultimo = lastKnown(readBitacora(libro)?.entradas ?? [], modificaciones);
  return (hoja, seccion, numero, columna) => {
    const linea = lineas.get(keyOfLinea(seccion, numero));
    if (!linea) return undefined;
    if (hoja !== HOJA_CRONOGRAMA) return capturaOfText(columna, ultimo(seccion, linea, columna)) ?? undefined;
    const mes = (MESES as readonly string[]).indexOf(columna);
    if (mes >= 0) return linea.programaCapturado?.[mes] ?? undefined;
    return planDeCronograma(linea, columna as CronogramaKey) || undefined;
  };
}

/** The accepted plan with what is last known of every capture: what a MIR that was deleted is made again with. */
export function conConocidas(baseline: Baseline, libro: EstadoLibro): Baseline {
  const conocidas = conocidasDe(baseline, libro);
  const secciones = baseline.mir.secciones.map((s, seccion) => ({
    ...s,
    objetivos: s.objetivos.map((o) => ({
      ...o,
      lineas: o.lineas.map((linea) => {
        const de = (key: string): Valor => conocidas(ANEXO_1.hoja, seccion, linea.numero, key) ?? null;
        const texto = (key: string): string => String(de(key) ?? '');
        const meses = MESES.map((mes) => {
          const valor = de(mes);
          return typeof valor === 'number' ? valor : null;
        });
        const textos = { observaciones: texto('observaciones'), verificableEn: texto('verificableEn') };
        return { ...withTextos(linea, textos), meses };
      }),
    })),
  }));
  return { ...baseline, mir: { ...baseline.mir, secciones } };
}
