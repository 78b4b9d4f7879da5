/** Words of the dialog "Corregir una captura". */
export const CORREGIR = {
  cargando: 'Leyendo el plan…',
  elija: 'Elija la línea cuya captura se corrige.',
  mes: 'Mes',
  valor: 'Avance que queda en ese mes',
  valorAyuda:
    'En la unidad de la línea. Puede ser negativo, si se descuenta lo reportado de más; en blanco borra el mes.',
  motivo: 'Motivo',
  motivoAyuda:
    'Por qué se corrige y con qué documento. Se agrega a OBSERVACIONES; en un mes cerrado queda además en Modificaciones.',
  sinMes: 'Elija el mes.',
  sinMotivo: 'Escriba el motivo de la corrección.',
  noEsNumero: 'Escriba un número de 15 cifras o menos, sin el signo %, o deje el campo en blanco para borrar el mes.',
  guardar: 'Guardar la corrección',
  guardando: 'Guardando la corrección…',
  noGuardada: 'No se guardó la corrección',
  guardada: (celda: string) => `La corrección quedó en ${celda}.`,
  irACelda: 'Ir a la celda',
} as const;
