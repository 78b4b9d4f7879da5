/** Words of the local page, the stand-in for Google Sheets: those that index.html asks for by name. */
export const PAGINA_FIJA: Readonly<Record<string, string>> = {
  local: 'Copia local de Google Sheets',
  localAyuda: 'Esta página imita a Google Sheets en su equipo: nada sale a internet.',
  descargarXlsx: 'Descargar .xlsx',
  menus: 'Menú del complemento',
  hojas: 'Hojas',
  zona: 'Hoja de cálculo',
  cuadroNombre: 'Celda seleccionada',
  barraFormula: 'Valor o fórmula de la celda',
  bloqueada: 'Celda protegida para este usuario',
  barraLateral: 'Barra lateral del complemento',
};

/** Those that the page's script says. */
export const PAGINA = {
  archivos: (n: number) => `Archivos hechos (${n})`,
  sinArchivos: 'Aquí aparecen los documentos que el complemento deja en Drive.',
  archivoNuevo: (nombre: string) => `En Drive: ${nombre}`,
  usuario: 'Actuar como',
  compartir: 'Compartir con otra persona…',
  compartirTitulo: 'Compartir el libro',
  compartirCampo: 'Correo de la persona que podrá capturar',
  compartirEjemplo: 'captura@instituto.example',
  soloPropietario: 'Sólo la persona propietaria comparte el libro.',
  correoInvalido: (correo: string) => `«${correo}» no es una dirección de correo.`,
  cancelar: 'Cancelar',
  papeles: { propietario: 'propietario', editor: 'editor', lector: 'lector' },
  rejilla: (hoja: string) => `Hoja ${hoja}`,
  barraFormula: 'Valor o fórmula de la celda',
  lectura: (celda: string, texto: string, bloqueada: boolean) =>
    `${celda}: ${texto || 'vacía'}${bloqueada ? ', protegida' : ''}`,
  cerrar: 'Cerrar',
  aceptar: 'Aceptar',
  noSeHizo: 'Hubo un problema',
  cambioRechazado: 'No se hizo el cambio',
  protegida:
    'La celda está protegida para este usuario. En la MIR sólo se capturan las celdas amarillas; para cambiar otra, pídalo a la persona propietaria del libro.',
  guardado: 'Guardado',
  guardando: 'Trabajando…',
  sinGuardar: (motivo: string) => `No se guardó en el archivo: ${motivo}`,
  sinServidor: 'No hay comunicación con el programa. Revise que «mirador serve» siga abierto y recargue la página.',
  sinHojas: 'Este libro no tiene hojas a la vista.',
};
