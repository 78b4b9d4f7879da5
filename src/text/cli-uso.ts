/** What commander refuses, by its code; `cosa` is what it names. */
export const USO: Readonly<Record<string, (cosa: string) => string>> = {
  'commander.missingArgument': (cosa) => `falta ${cosa}.`,
  'commander.optionMissingArgument': (cosa) => `falta el valor de ${cosa}.`,
  'commander.missingMandatoryOptionValue': (cosa) => `falta la opción ${cosa}.`,
  'commander.unknownOption': (cosa) => `no hay una opción ${cosa}.`,
  'commander.unknownCommand': (cosa) => `no hay una orden ${cosa}.`,
  'commander.excessArguments': () => 'sobran argumentos.',
  'commander.invalidArgument': (cosa) => `${cosa} no es válido.`,
};
/** The nearest names to one that there is not. */
export const quisoDecir = (nombres: readonly string[]): string =>
  `¿Quiso decir ${nombres.map((n) => `«${n}»`).join(' o ')}?`;
export const usoSoloLibro = '--hoja y --columnas son para importar una MIR de un libro de Excel (.xlsx).';
export const usoSinDesde = {
  canceladas: '--canceladas es para --desde: dice si se traen las líneas canceladas del año anterior.',
  titulo: 'con --desde, la institución, el órgano y las palabras son los del libro anterior.',
} as const;
export const usoSinOrden = 'falta la orden.';
export const usoLibro = (ruta: string): string => `el libro de salida debe terminar en .xlsx: ${ruta}`;
export const usoEntero = (opcion: string, valor: string): string => `${opcion} debe ser un número entero: ${valor}`;
export const usoPuerto = (valor: string): string => `--port es un número de 0 a 65535: ${valor}`;
export const usoFormato = (formato: string, formatos: string): string =>
  `no hay un formato «${formato}»: son ${formatos}.`;
export const usoFormatoAjeno = (tipo: string, formato: string, formatos: string): string =>
  `«${tipo}» no se hace en ${formato}: sus formatos son ${formatos}.`;
export const usoTipoDocumento = (tipo: string, tipos: string): string => `no hay un documento «${tipo}»: son ${tipos}.`;
export const usoFuncion = (funcion: string): string => `no hay una función «${funcion}».`;
export const usoPeriodo = (tipo: string): string => `«${tipo}» necesita --periodo, por ejemplo 2024-B3.`;
export const usoSinPlantilla = 'diga dónde dejar la plantilla nueva (-o) o cuál revisar (--revisar).';
export const usoDosPlantillas = '-o hace una plantilla y --revisar revisa otra: use una de las dos.';
export const usoPlantilla = (tipo: string): string => `«${tipo}» es de tablas de datos y no usa plantilla.`;
