import type { Valor } from '../mir/model';
import type { Validacion } from '../sheet/state';

/** Whether a value fits a data validation; a blank always does, and what we did not make is not judged. */
export function satisfies(validacion: Validacion | undefined, valor: Valor): boolean {
  if (!validacion || valor === null) return true;
  switch (validacion.tipo) {
    case 'numeroMinimo':
      return typeof valor === 'number' && valor >= validacion.minimo;
    case 'numeroEntre':
      return typeof valor === 'number' && valor >= validacion.minimo && valor <= validacion.maximo;
    case 'lista':
      return validacion.opciones.includes(typeof valor === 'object' ? valor.fecha : String(valor));
    case 'ajena':
      return true;
  }
}

/** Whether Sheets would refuse the value at the keyboard, or from a script. */
export function refuses(validacion: Validacion | undefined, valor: Valor): boolean {
  return (
    validacion !== undefined && validacion.tipo !== 'ajena' && validacion.estricta && !satisfies(validacion, valor)
  );
}
