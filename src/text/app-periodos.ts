import { fechaEnPalabras } from './fecha';
import { plural } from './plural';

/** What is said of closing and reopening periods, and of the Bitácora. */
export const TEXTO_APP_PERIODOS = {
  'APP-30': {
    mensaje: (periodo: string, fecha: string) =>
      `El periodo ${periodo} ya se cerró (${fechaEnPalabras(fecha)}). No se cambió nada.`,
    remedio: 'Para corregir algo de un periodo cerrado, reábralo con su motivo y su acuerdo.',
  },
  'APP-31': {
    mensaje: (meses: string) => `Quedan abiertos meses anteriores: ${meses}.`,
    remedio: 'Ciérrelos también cuando su información esté completa.',
  },
  'APP-32': {
    mensaje: () => 'El libro cambió desde que se mostró este cambio: no se aplicó nada.',
    remedio: 'Revise la nueva lista de operaciones y vuelva a confirmarla.',
  },
  'APP-33': {
    mensaje: (periodo: string) => `El periodo ${periodo} no está cerrado.`,
    remedio: 'Elija un periodo que se haya cerrado; se reabre con la misma clave con la que se cerró.',
  },
  'APP-34': {
    mensaje: (dato: string) => `Para reabrir un periodo hace falta ${dato}. No se cambió nada.`,
    remedio: 'Escriba por qué se reabre y el documento que lo autoriza, por ejemplo Acuerdo IEE/CG-12/2025.',
  },
  'APP-35': {
    mensaje: (meses: string, periodo: string) => `${meses} sigue cerrado: también lo cerró el periodo ${periodo}.`,
    remedio: 'Reabra también ese periodo si sus meses deben volver a capturarse.',
  },
  'APP-36': {
    mensaje: () =>
      'Hay filas o columnas de la MIR fuera de su lugar, de modo que no se sabe qué se cerraría. No se cambió nada.',
    remedio: 'Abra «Puntos por revisar», decida qué hacer con lo que se movió y vuelva a intentarlo.',
  },
  'APP-37': {
    mensaje: (periodo: string) => `No se encontró cómo estaba la MIR al cerrar el periodo ${periodo}.`,
    remedio: 'Recupere la hoja oculta _cierres con el historial de versiones del archivo.',
  },
  'APP-38': {
    mensaje: (mes: string) => `${mes} está cerrado: para cambiarlo hace falta el motivo, en observaciones.`,
    remedio: 'Escriba en observaciones por qué se corrige un mes cerrado: queda registrado como modificación.',
  },
  'APP-39': {
    mensaje: (registros: string, limite: string) =>
      `La Bitácora tiene ${registros} ${plural(Number(registros), 'registro', 'registros')} y su límite es ${limite}: no hay registros antiguos que descargar.`,
    remedio: 'Para descargar antes, baje «Registros de la Bitácora» en Configuración.',
  },
  'APP-65': {
    mensaje: () =>
      'Los registros que se piden quitar no son los que se descargaron, o ya se quitaron. No se quitó ninguno.',
    remedio: 'Descargue otra vez los registros más antiguos, guarde el archivo y quite después los que trae.',
  },
  'APP-69': {
    mensaje: (correos: readonly string[]) => `Este objetivo lo captura ${correos.join(', ')}.`,
    remedio: 'Avísele del cambio, o revise en Configuración quién captura cada objetivo.',
  },
} as const;
