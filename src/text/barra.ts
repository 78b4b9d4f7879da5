import type { Severidad } from '../mir/finding';
import { plural } from './plural';

/** Words of the sidebar and the dialogs. */

export const SEVERIDADES: Readonly<
  Record<Severidad, { readonly singular: string; readonly plural: string; readonly significado: string }>
> = {
  error: { singular: 'error', plural: 'errores', significado: 'Una cifra saldría mal o falta protección.' },
  advertencia: { singular: 'advertencia', plural: 'advertencias', significado: 'Conviene que alguien lo revise.' },
  aviso: { singular: 'aviso', plural: 'avisos', significado: 'Para su información.' },
};

export const COMUN = {
  cargando: 'Cargando…',
  cerrar: 'Cerrar',
  cancelar: 'Cancelar',
  sinMir: 'Este libro todavía no tiene una MIR. Elija en el menú MIRador «Empezar una MIR…».',
  remedio: 'Qué hacer:',
  enBlanco: '(en blanco)',
  irA: (hoja: string, celda: string) => `Ir a la celda ${hoja}!${celda}`,
};

export const IMPORTAR = {
  intro:
    'Del texto de un Programa Anual de Trabajo, o de una tabla de líneas, se arma la MIR; los informes con el formato del INE van a la hoja «Informe JGE». Todo lo que haya que confirmar se enlista.',
  archivo: 'Documento (.txt, .docx) o tabla (.csv, .tsv)',
  elegir: 'Elegir archivo…',
  elegirOtro: 'Elegir otro…',
  ninguno: 'Ningún archivo elegido',
  ejercicio: 'Ejercicio (opcional)',
  ejercicioAyuda: 'Déjelo en blanco para tomar el año del propio documento, o el que ya tenga el libro.',
  ejercicioInvalido: 'El ejercicio es un año de cuatro cifras, por ejemplo 2025.',
  importar: 'Importar',
  leyendo: 'Leyendo el documento…',
  importando: 'Armando la MIR. Puede tardar un minuto.',
  faltaArchivo: 'Elija primero un archivo.',
  tipoInvalido: (nombre: string) =>
    `«${nombre}» no es .txt, .docx, .csv ni .tsv. Guárdelo en uno de esos formatos; las celdas de una hoja también se pueden copiar y pegar.`,
  vacio: (nombre: string) => `«${nombre}» está vacío.`,
  grande: (nombre: string) => `«${nombre}» pesa más de 10 MB. Quite las imágenes o divídalo, e inténtelo de nuevo.`,
  noSeLeyo: (nombre: string) => `No se pudo leer «${nombre}» en este equipo.`,
  listo: 'La MIR quedó armada',
  noImportado: 'No se importó nada',
  lineas: (n: number) => plural(n, 'línea de acción', 'líneas de acción'),
  objetivos: (n: number) => plural(n, 'objetivo', 'objetivos'),
  dudas: (n: number) => plural(n, 'duda por confirmar', 'dudas por confirmar'),
  dudasTitulo: 'Dudas por confirmar',
  dudasIntro: 'Nada se corrigió en silencio. También quedan en la hoja «Dudas».',
  sinDudas: 'No quedaron dudas.',
  renglon: (n: number) => `Renglón ${n}`,
  fila: (n: number) => `Fila ${n}`,
};
