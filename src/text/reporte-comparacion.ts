import { plural } from './plural';
import { cuentaDe, unidadLineas } from './reporte';

const conArrow = (n: number) => (n > 0 ? `▲ ${n}` : `▼ ${-n}`);

/** Words of the informe on how it compares with the period before. Arrows never stand without their word. */
export const COMPARACION = {
  titulo: 'Comparación con el periodo anterior',
  primero: (tipo: string) =>
    `Es el primer ${tipo} del año: no hay en el ejercicio otro periodo igual con el cual comparar.`,
  anual: 'Un informe de todo el año no tiene en el ejercicio otro periodo con el cual compararse.',
  intro: (anterior: string, corte: string) => `Periodo anterior: ${anterior}, con sus cifras al ${corte}.`,
  deSuCierre: (fecha: string) => `Son las que tenía la MIR según el cierre de ese periodo, el ${fecha}.`,
  sinCierre: 'Ese periodo no tiene cierre propio: se calculan con la misma MIR que este informe.',
  vacio: 'No había líneas de acción de este alcance al corte anterior.',
  columnas: {
    periodo: 'Periodo',
    lineas: 'Líneas',
    programadas: 'Programadas al corte',
    cumplidas: 'Cumplidas al corte',
    verde: 'Verde',
    amarillo: 'Amarillo',
    rojo: 'Rojo',
    morado: 'Morado',
    sinSemaforo: 'Sin semáforo',
    sinReporte: 'Con meses sin reporte',
  },
  cambio: 'Cambio',
  diferencia: (n: number) => (n === 0 ? 'igual' : `${conArrow(n)} ${n > 0 ? 'más' : 'menos'}`),
  porObjetivo: 'Por objetivo',
  columnasObjetivo: (anterior: string, actual: string) => ({
    numero: 'Núm.',
    objetivo: 'Objetivo',
    antes: `Cumplidas de programadas al corte, ${anterior}`,
    ahora: `Cumplidas de programadas al corte, ${actual}`,
    cambio: 'Cambio',
  }),
  cumplidasDe: (cumplidas: number, programadas: number) =>
    programadas === 0 ? 'Ninguna programada' : cuentaDe(String(cumplidas), String(programadas)),
  sinObjetivo: 'No estaba',
  cambioObjetivo: (cumplidas: number, programadas: number) => {
    const parte = (n: number, una: string, varias: string) =>
      n === 0 ? [] : [`${conArrow(n)} ${plural(Math.abs(n), una, varias)} ${n > 0 ? 'más' : 'menos'}`];
    const partes = [...parte(cumplidas, 'cumplida', 'cumplidas'), ...parte(programadas, 'programada', 'programadas')];
    return partes.length === 0 ? 'igual' : partes.join('; ');
  },
  porLinea: 'Líneas cuyo veredicto o semáforo cambió',
  columnasLinea: (anterior: string, actual: string) => ({
    numero: 'Núm.',
    linea: 'Línea de acción',
    antes: `Veredicto y semáforo, ${anterior}`,
    ahora: `Veredicto y semáforo, ${actual}`,
    cambio: 'Cambio',
  }),
  sentido: { mejora: '▲ Mejora', retrocede: '▼ Retrocede', empieza: '► Empieza', cambia: '► Cambia' },
  /** Only what there is: "1 línea retrocede; 2 siguen igual". */
  cuenta: (mejoran: number, retroceden: number, empiezan: number, cambian: number, iguales: number) =>
    (
      [
        [mejoran, 'mejora', 'mejoran', ''],
        [retroceden, 'retrocede', 'retroceden', ''],
        [empiezan, 'empieza', 'empiezan', ' a tener algo programado que juzgar'],
        [cambian, 'cambia', 'cambian', ' sin que se pueda decir mejor o peor'],
        [iguales, 'sigue', 'siguen', ' igual'],
      ] as const
    )
      .filter(([n]) => n > 0)
      .map(
        ([n, uno, varios, resto], i) => `${n} ${i === 0 ? `${unidadLineas(n)} ` : ''}${plural(n, uno, varios)}${resto}`,
      )
      .join('; '),
  ningunCambio: 'Ninguna línea cambió de veredicto ni de semáforo.',
  nuevas: (n: number) => `${n} ${unidadLineas(n)} que no ${plural(n, 'estaba', 'estaban')} en la MIR al corte anterior`,
} as const;
