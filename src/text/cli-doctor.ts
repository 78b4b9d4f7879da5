import { formatCantidad } from '../mir/text-number';
import { fechaEnPalabras } from './fecha';
import { countOf, plural } from './plural';

/** What `mirador doctor` says: each point by its state, and what to do about it. */
export const DOCTOR = {
  estado: { bien: '✓ BIEN', aviso: '! AVISO', mal: '✕ MAL' },
  maquina: 'Esta máquina',
  libro: (ruta: string) => `El libro ${ruta}`,
  resumen: (mal: number, aviso: number) =>
    mal > 0
      ? `${plural(mal, 'Hay un punto que impide', `Hay ${formatCantidad(mal)} puntos que impiden`)} trabajar.`
      : aviso > 0
        ? `Se puede trabajar; ${plural(aviso, 'hay un aviso', `hay ${aviso} avisos`)}.`
        : 'Todo está en orden.',
} as const;

export const DOCTOR_MAQUINA = {
  node: 'Node.js',
  nodeViejo: (version: string, minima: number) =>
    `es la versión ${version}, y hace falta la ${minima} o una posterior.`,
  nodeRemedio: (minima: number) => `Instale Node.js ${minima} o posterior.`,
  programa: 'Programa',
  programaIncompleto: (faltan: readonly string[]) => `le faltan ${faltan.join(', ')}.`,
  programaViejo: (archivo: string) => `${archivo} cambió después de armarlo: no es lo que se ejecuta.`,
  programaEntero: 'está completo y al día.',
  programaRemedio: 'Ejecute «npm run build» en la carpeta del proyecto.',
  escritura: 'Escritura',
  escrituraBien: (carpeta: string) => `se puede escribir en ${carpeta}.`,
  escrituraMal: (carpeta: string) => `no se puede escribir en ${carpeta}.`,
  escrituraRemedio: 'Trabaje en una carpeta en la que pueda escribir.',
  libreOffice: 'LibreOffice',
  libreOfficeFalta: 'no está instalado, o no responde: los documentos se hacen en Word y página, sin PDF.',
  libreOfficeRemedio: 'Instálelo si necesita el PDF; MIRADOR_SOFFICE puede decir dónde está.',
  letras: 'Letra',
  letrasBien: (nombre: string) => `los documentos se miden y se convierten con ${nombre}.`,
  letrasFaltan: 'no hay Arial ni una del mismo ancho: el PDF puede cortar los renglones en otra parte.',
  letrasRemedio: 'Instale Arial o Liberation Sans.',
  letrasSinSaber: 'no se pudo preguntar qué letras hay.',
  chromium: 'Chromium',
  chromiumFalta: 'no está instalado: sólo lo usan las pruebas en el navegador.',
  chromiumRemedio: 'No hace falta para trabajar.',
  clasp: 'Proyecto de Google',
  claspBien: '.clasp.json dice a qué proyecto se lleva el complemento.',
  claspFalta: '.clasp.json no dice a qué proyecto se lleva el complemento.',
  claspRemedio: 'Escriba en él el scriptId de su proyecto; sólo hace falta para llevarlo a Google.',
  sesion: 'Sesión de clasp',
  sesionBien: 'está iniciada.',
  sesionFalta: 'no está iniciada.',
  sesionRemedio: 'Use «npx clasp login»; sólo hace falta para llevar el complemento a Google.',
} as const;

export const DOCTOR_LIBRO = {
  archivo: 'Archivo',
  abre: (kb: number) => `se abre; pesa ${formatCantidad(kb)} KB.`,
  noExiste: 'no existe.',
  noExisteRemedio: 'Revise el nombre y la carpeta.',
  noAbre: 'no es un libro de Excel (.xlsx) que se pueda abrir.',
  noAbreRemedio: 'Ábralo en Excel o LibreOffice y guárdelo de nuevo como .xlsx sin contraseña.',
  escritura: 'Escritura',
  escribe: 'se puede guardar.',
  noEscribe: 'es de sólo lectura: se consulta, y no se guarda nada en él.',
  noEscribeRemedio: 'Pida permiso de escritura, o trabaje en una copia.',
  mir: 'MIR',
  esMir: (lineas: number, objetivos: number, ejercicio: number) =>
    `es un libro de MIRador de ${ejercicio}, con ${countOf(lineas, 'línea', 'líneas')} en ${countOf(objetivos, 'objetivo', 'objetivos')}.`,
  noEsMir: 'no es un libro de MIRador.',
  noEsMirRemedio: 'Si es una MIR hecha en Excel, use «mirador import».',
  registros: 'Registros',
  version: (version: string) => `son de la versión ${version}.`,
  tamano: 'Tamaño',
  tamanoDice: (hojas: number, celdas: number) =>
    `${countOf(hojas, 'hoja', 'hojas')} y ${countOf(celdas, 'celda escrita', 'celdas escritas')}.`,
  idioma: 'Configuración regional',
  idiomaDice: (locale: string, zona: string) => `${locale}, hora de ${zona}.`,
  cifras: 'Cifras',
  cifrasBien: (n: number) => `${countOf(n, 'fórmula da', 'fórmulas dan')} lo que el archivo dice.`,
  cifrasOtras: (n: number, primeras: readonly string[]) =>
    `${countOf(n, 'fórmula dice', 'fórmulas dicen')} en el archivo otra cosa que lo que da: ${primeras.join(', ')}.`,
  cifrasSinGuardar: (n: number) =>
    `el archivo no guarda el resultado de ${countOf(n, 'fórmula', 'fórmulas')}; aquí se calculan.`,
  cifrasRemedio: 'Al abrirlo se calculan de nuevo; para dejarlas escritas, ábralo y guárdelo en LibreOffice o Excel.',
  puntos: 'Revisión',
  puntosBien: 'sin errores ni advertencias.',
  puntosHay: (errores: number, advertencias: number) =>
    `${countOf(errores, 'error', 'errores')} y ${countOf(advertencias, 'advertencia', 'advertencias')}.`,
  puntosRemedio: 'Véalos con «mirador audit».',
  pendiente: 'Pendiente',
  pendienteNada: 'está como dice su plan; nada quedó a medias.',
  pendienteHay: (n: number) =>
    `${countOf(n, 'cambio lo dejaría', 'cambios lo dejarían')} como dice su plan: algo quedó a medias, se cambió a mano o lo guardó otro programa.`,
  pendienteRemedio: 'Véalos con «mirador repair --dry-run» y aplíquelos con «mirador repair».',
  ultimo: 'Último cambio',
  ultimoDice: (nombre: string, fecha: string) =>
    `${nombre}${fecha === '' ? '' : `, ${fechaEnPalabras(fecha)}`}; «mirador undo» lo deshace.`,
  personas: 'Personas',
  personasDice: (propietario: string, partes: readonly string[]) =>
    [`es de ${propietario}`, ...partes].join('; ').concat('.'),
  personasDe: {
    administradores: (n: number) => countOf(n, 'persona administradora', 'personas administradoras'),
    titulares: (n: number) => countOf(n, 'titular', 'titulares'),
    capturistas: (n: number) => countOf(n, 'capturista', 'capturistas'),
    lectores: (n: number) => countOf(n, 'lectora', 'lectoras'),
  },
  capturaCualquiera: 'captura cualquiera que lo edite',
} as const;
