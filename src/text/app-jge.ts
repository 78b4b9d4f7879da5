import { plural } from './plural';

/** What is said of the INE forms of the sheet Informe JGE. Joined to TEXTO_APP. */
export const TEXTO_APP_JGE = {
  'APP-115': {
    mensaje: () => 'Este libro todavía no tiene la hoja Informe JGE, y sólo puede hacerla quien administra la MIR.',
    remedio: 'Pida a quien administra la MIR que guarde el primer informe, o que importe uno.',
  },
  'APP-116': {
    mensaje: (numero: string) =>
      `El informe ${numero} cambió en la hoja Informe JGE desde que se abrió: no se guardó nada.`,
    remedio: 'Copie lo que haya escrito, vuelva a abrir el informe y agréguelo a lo que dice ahora.',
  },
  'APP-117': {
    mensaje: (motivo: string) => `${motivo} No se guardó nada.`,
    remedio: 'Pida a quien administra la MIR que abra «Puntos por revisar» y repare la hoja Informe JGE.',
  },
  'APP-118': {
    mensaje: (dato: string) => `El informe no llegó completo: falta «${dato}», o no es un texto. No se guardó nada.`,
    remedio: 'Vuelva a abrir «Informe JGE…» y a guardarlo.',
  },
  'APP-119': {
    mensaje: () => 'El informe no dice nada: no se guardó.',
    remedio: 'Escriba al menos uno de sus campos o un asunto.',
  },
  'APP-120': {
    mensaje: () => 'No hay ningún informe capturado en la hoja Informe JGE.',
    remedio: 'Capture el informe en «Informe JGE…», o importe el formato con «Importar…».',
  },
  'APP-121': {
    mensaje: (pedidos: readonly string[], hay: readonly string[]) =>
      `La hoja Informe JGE no tiene ${plural(pedidos.length, 'el informe', 'los informes')} ${pedidos.join(', ')}.`.concat(
        hay.length === 0 ? '' : ` Tiene: ${hay.join(', ')}.`,
      ),
    remedio: 'Indique el número de uno o de varios informes de la hoja, como 1 o 1,3; en blanco, todos.',
  },
  'APP-170': {
    mensaje: (periodo: string) => `El Informe JGE no es de un periodo del programa: no se hace de «${periodo}».`,
    remedio: 'Pídalo sin periodo; para hacer sólo algunos informes, indique sus números, como 1 o 1,3.',
  },
} as const;
