/** Titles, explanations and remedies of the EST family (structure of the sheet). */
export const TEXTO_EST = {
  'EST-01': {
    titulo: 'Fórmula sobrescrita, cambiada o borrada',
    explicacion:
      'Una celda que se calcula sola ya no tiene su fórmula, de modo que lo que muestra puede no ser cierto.',
    ejemplo: 'META ALCANZADA dice 5 en lugar de su fórmula.',
    remedio: 'Use «Reparar»: la fórmula se restaura y el valor que hay ahora se muestra antes de quitarlo.',
  },
  'EST-02': {
    titulo: 'Celda del plan modificada',
    explicacion: 'Una celda del plan (meta, ventana, texto o presupuesto) ya no dice lo que dice el plan aceptado.',
    ejemplo: 'El plan aceptado dice 12 en META PROPUESTA y la hoja dice 15.',
    remedio:
      'Restaure el valor aceptado con «Reparar», o acéptelo como modificación, con su instrumento, en «Plan y modificaciones».',
  },
  'EST-03': {
    titulo: 'Protección ausente o abierta',
    explicacion: 'Las celdas con fórmulas o del plan pueden ser modificadas por cualquiera que edite el libro.',
    ejemplo: 'Alguien quitó la protección de la hoja MIR.',
    remedio: 'Use «Reparar» para volver a proteger la hoja dejando abiertas sólo las celdas amarillas.',
  },
  'EST-04': {
    titulo: 'Color de celda perdido',
    explicacion: 'El amarillo señala las celdas de captura; sin él no se distingue qué puede capturarse.',
    ejemplo: 'Una celda amarilla quedó blanca al pegar.',
    remedio: 'Use «Reparar» para devolver los colores del formato.',
  },
  'EST-05': {
    titulo: 'Validación de datos perdida o cambiada',
    explicacion: 'La celda ya no impide capturar lo que no corresponde.',
    ejemplo: 'Al pegar sobre un mes se perdió su validación.',
    remedio: 'Use «Reparar» para devolver la validación.',
  },
  'EST-06': {
    titulo: 'Formato de número cambiado',
    explicacion: 'El valor es el mismo, pero se muestra o se capturará de otra manera.',
    ejemplo: 'Un mes quedó con formato de porcentaje.',
    remedio: 'Use «Reparar» para devolver el formato; revise antes lo capturado con el formato cambiado.',
  },
  'EST-07': {
    titulo: 'Encabezado o registro cambiado',
    explicacion:
      'Un encabezado, un título o un número de mes ya no es el del formato oficial, o se escribió sobre un registro de MIRador.',
    ejemplo: 'El encabezado META PROPUESTA dice META.',
    remedio: 'Use «Reparar» para devolver lo que decía.',
  },
  'EST-08': {
    titulo: 'Celdas combinadas alteradas',
    explicacion: 'Las celdas combinadas del título o de un objetivo se separaron o se combinaron otras.',
    ejemplo: 'Se separaron las celdas combinadas de un objetivo.',
    remedio: 'Use «Reparar» para volver a combinarlas.',
  },
  'EST-09': {
    titulo: 'Formato condicional perdido',
    explicacion: 'Los colores de ESTATUS o del semáforo ya no siguen a los valores.',
    ejemplo: 'Se borraron los colores de ESTATUS.',
    remedio: 'Use «Reparar» para devolver las reglas de formato condicional.',
  },
  'EST-10': {
    titulo: 'Filas movidas u ordenadas',
    explicacion:
      'Las líneas no están en la fila que dice el plan aceptado, y no se sabe si lo capturado se movió con su texto.',
    ejemplo: 'Se ordenaron por texto las líneas de un objetivo.',
    remedio:
      'Use «Reparar» y elija de qué línea es lo capturado: se muestran ambas lecturas. También puede deshacer el cambio (Editar, Deshacer).',
  },
  'EST-11': {
    titulo: 'Falta una hoja',
    explicacion: 'Una hoja que las fórmulas necesitan fue eliminada o cambió de nombre.',
    ejemplo: 'Se borró la hoja Cronograma, o Seguimiento ahora se llama «Seguim 2025».',
    remedio: 'Recupérela del historial de versiones o use «Reparar» para rehacerla con sus valores iniciales.',
  },
  'EST-12': {
    titulo: 'Presentación cambiada',
    explicacion: 'Cambió un ancho de columna, las filas inmovilizadas, un estilo o un nombre de rango.',
    ejemplo: 'Una columna quedó más angosta.',
    remedio: 'No afecta a las cifras. Use «Reparar» si prefiere la presentación original.',
  },
  'EST-13': {
    titulo: 'Subtotal o suma incorrecta',
    explicacion: 'La fórmula de un subtotal, de la suma de presupuesto o de un conteo no es la que corresponde.',
    ejemplo: 'El subtotal de un objetivo suma una fila de menos.',
    remedio: 'Use «Reparar» para devolver la fórmula.',
  },
  'EST-14': {
    titulo: 'Dato del plan completado',
    explicacion:
      'Se llenó una celda del plan que estaba en blanco. Ya cuenta en las cifras, pero falta guardarla en el plan aceptado.',
    ejemplo: 'Se escribió la meta de una línea que no tenía.',
    remedio: 'Use «Reparar» para guardarla en el plan aceptado, o bórrela si no corresponde.',
  },
  'EST-15': {
    titulo: 'Libro copiado o sin registro',
    explicacion:
      'El libro es una copia, o perdió el registro con el que se revisa cada edición; una copia pierde además a quienes pueden editar lo protegido.',
    ejemplo: 'Se hizo una copia del archivo para otro ejercicio.',
    remedio: 'Use «Reparar» para rehacer el registro y las protecciones de este libro.',
  },
  'EST-16': {
    titulo: 'Columna ausente, insertada o duplicada',
    explicacion: 'Las columnas ya no son las 34 del formato oficial, que no se amplían ni se quitan.',
    ejemplo: 'Se insertó una columna entre META PROPUESTA y TENDENCIA.',
    remedio: 'Use «Reparar»: las columnas vuelven a ser las del formato y lo capturado conserva su línea y su mes.',
  },
  'EST-17': {
    titulo: 'Línea duplicada',
    explicacion: 'Dos filas dicen ser la misma línea de acción: un avance podría quedar en la que no cuenta.',
    ejemplo: 'Se copió la fila de la línea 1.1 y se insertó debajo.',
    remedio: 'Revise cuál es la buena y use «Reparar»: la otra se quita, o se conserva debajo de la leyenda.',
  },
  'EST-18': {
    titulo: 'Protección doblada',
    explicacion: 'Hay más protecciones de MIRador que las que corresponden, y la más estricta manda.',
    ejemplo: 'Dos personas protegieron la hoja MIR al mismo tiempo.',
    remedio: 'Use «Reparar» para dejar sólo las que corresponden.',
  },
  'EST-19': {
    titulo: 'Protección con personas que no corresponden',
    explicacion: 'Quienes pueden editar lo protegido no son las personas que dice Configuración.',
    ejemplo: 'Alguien se agregó a quienes pueden editar la hoja protegida.',
    remedio: 'Use «Reparar» para dejar sólo a esas personas, o corrija la lista en Configuración.',
  },
  'EST-20': {
    titulo: 'Nota de ayuda perdida',
    explicacion: 'La nota que explica una columna se borró o cambió.',
    ejemplo: 'Se borró la nota del encabezado ENERO.',
    remedio: 'Use «Reparar» para devolver la nota. No afecta a las cifras.',
  },
  'EST-21': {
    titulo: 'Columna o encabezado movido',
    explicacion: 'Una columna no está en el lugar que le da el formato oficial.',
    ejemplo: 'La columna MARZO se arrastró a la derecha de ABRIL.',
    remedio:
      'Use «Reparar»; si es una columna de captura, elija si lo capturado se movió con su encabezado: se muestran ambas lecturas.',
  },
  'EST-22': {
    titulo: 'Fila ausente o insertada',
    explicacion: 'Falta una fila del plan aceptado o hay una que no es de él.',
    ejemplo: 'Se insertó una fila en blanco entre dos líneas.',
    remedio: 'Use «Reparar»: las filas vuelven a ser las del plan y lo capturado conserva su línea y su mes.',
  },
  'EST-23': {
    titulo: 'Falta cómo estaba un periodo al cerrarse',
    explicacion:
      'La hoja oculta _cierres ya no tiene, completa, la MIR de un periodo cerrado: su informe no puede hacerse con las cifras del cierre.',
    ejemplo: 'Se eliminó la hoja _cierres después de cerrar el primer bimestre.',
    remedio:
      'Recupere la hoja _cierres del historial de versiones del archivo, o reabra el periodo y vuelva a cerrarlo.',
  },
  'EST-24': {
    titulo: 'Gráfico del Tablero perdido o cambiado',
    explicacion: 'Un gráfico del Tablero se borró, se movió, se repitió o toma sus datos de otras celdas.',
    ejemplo: 'Se borró el gráfico del semáforo por objetivo.',
    remedio: 'Use «Reparar» para volver a dibujarlo. No afecta a las cifras.',
  },
  'EST-25': {
    titulo: 'Datos en una hoja que no se lee',
    explicacion:
      'Dos hojas tienen los mismos encabezados, y la que MIRador no lee tiene filas que faltan en la otra: sus justificaciones, evidencias o entregas no cuentan.',
    ejemplo: 'La hoja «Seguimiento» está vacía, y las filas están en «Seguim 2025».',
    remedio: 'Deje una sola hoja con esos encabezados, con todas las filas.',
  },
} as const;
