import { formatCantidad } from '../mir/text-number';
import { countOf } from './plural';

/** Words of the local page, the stand-in for Google Sheets: those that index.html asks for by name. */
export const PAGINA_FIJA: Readonly<Record<string, string>> = {
  local: 'Copia local de Google Sheets',
  localAyuda: 'Esta página imita a Google Sheets en su equipo: nada sale a internet.',
  otraVentana: 'Otra ventana',
  otraVentanaAyuda: 'Abre el mismo libro en otra pestaña, para que ahí trabaje otra persona al mismo tiempo.',
  descargarXlsx: 'Descargar .xlsx',
  menus: 'Menú del complemento',
  hojas: 'Hojas',
  formula: 'Barra de fórmulas',
  cuadroNombre: 'Celda seleccionada',
  barraFormula: 'Valor o fórmula de la celda',
  bloqueada: 'Celda protegida para este usuario',
  barraLateral: 'Barra lateral del complemento',
  ultimoAviso: 'Ver el último aviso',
};

interface Regla {
  readonly tipo: string;
  readonly minimo?: number;
  readonly maximo?: number;
}

/** Those that the page's script and its server say. */
export const PAGINA = {
  archivos: (n: number) => `Archivos hechos (${n})`,
  sinArchivos: 'Aquí aparecen los documentos que el complemento deja en Drive.',
  archivoNuevo: (nombre: string) => `En Drive: ${nombre}`,
  usuario: 'Actuar como',
  usuarioDesconocido: (pedido: string, correo: string) =>
    `El libro no está compartido con «${pedido}». Esta ventana actúa como ${correo}.`,
  compartir: 'Compartir con otra persona…',
  compartirTitulo: 'Compartir el libro',
  compartirCampo: 'Correo de la persona que podrá capturar',
  compartirEjemplo: 'captura@instituto.example',
  soloPropietario: 'Sólo la persona propietaria comparte el libro.',
  correoInvalido: (correo: string) => `«${correo}» no es una dirección de correo.`,
  cancelar: 'Cancelar',
  papeles: { propietario: 'propietario', editor: 'editor', lector: 'lector' },
  salirDeLaHoja: 'F6 lleva al menú, a la barra de fórmulas, a las hojas y a la barra lateral.',
  rejilla: (hoja: string) => `Hoja ${hoja}`,
  barraFormula: 'Valor o fórmula de la celda',
  protegidaCorta: 'protegida',
  conLista: 'con lista: Alt y flecha abajo',
  noCumple: 'no cumple lo que se pide',
  nota: (texto: string) => `Nota: ${texto}`,
  seleccionadas: (n: number) => `${formatCantidad(n)} celdas seleccionadas`,
  cerrar: 'Cerrar',
  cerrarAviso: (texto: string) => `Cerrar el aviso: ${texto}`,
  masAvisos: (n: number) => `y ${n} más`,
  aceptar: 'Aceptar',
  copiar: 'Copiar',
  copiado: 'Copiado',
  noSeHizo: 'Hubo un problema',
  cambioRechazado: 'No se hizo el cambio',
  celdasNoEnviadas: (n: number) => `${countOf(n, 'celda no se guardó', 'celdas no se guardaron')}`,
  loNoEnviado: 'Esto es lo que escribió, celda por celda. Cópielo antes de cerrar este aviso:',
  vaciada: '(vacía)',
  loEscrito: 'Esto es lo que escribió. Cópielo si lo quiere poner en otra parte:',
  /** `porque` as the help of the cell answers whether one may write there: "No: …". */
  noSePuede: (celda: string, porque: readonly string[]) =>
    `No se puede escribir en ${celda}. ${porque.map((p) => p.replace(/^No: (.)/u, (_, letra: string) => letra.toUpperCase())).join(' ')}`,
  cuenta: 'Recuento',
  suma: 'Suma',
  promedio: 'Promedio',
  deshecho: (celda: string) => `Se deshizo lo que escribió en ${celda}.`,
  nadaQueDeshacer:
    'No hay nada que deshacer con el teclado. Lo que hizo el complemento se deshace en Puntos por revisar, con «Deshacer lo último».',
  cambioDespues: (celda: string) => `No se deshizo: lo que hay en ${celda} cambió después de que usted escribió ahí.`,
  guardado: 'Guardado',
  guardando: 'Guardando…',
  trabajando: 'Trabajando…',
  sinGuardar: (motivo: string) => `No se guardó en el archivo: ${motivo}`,
  sinServidor:
    'No hay comunicación con el programa. Revise que «mirador serve» siga abierto: la página vuelve a conectarse sola. No la recargue si tiene algo sin guardar.',
  sinGuardarTitulo: 'Hay algo sin guardar',
  sinGuardarEnBarra: 'Lo que escribió en la barra lateral todavía no se guarda. Si la cierra, se pierde.',
  noCerrar: 'No cerrar',
  cerrarSinGuardar: 'Cerrar sin guardar',
  sinHojas: 'Este libro no tiene hojas a la vista.',
  /** What a validation without help of its own asks for. */
  reglaSinAyuda: ({ tipo, minimo, maximo }: Regla) => {
    if (tipo === 'lista') return 'Elija una opción de la lista.';
    return maximo === undefined
      ? `Escriba un número de ${minimo} en adelante.`
      : `Escriba un número de ${minimo} a ${maximo}.`;
  },
};
