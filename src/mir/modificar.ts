import { IMPEDIMENTO, lugarTexto } from '../text/cambio';
import {
  type Cambiado,
  campoOf,
  type DatoDelPlan,
  datoEn,
  type LugarPlan,
  lineaEn,
  withDato,
  withObjetivo,
} from './dato';
import { type LineaAccion, type Mir, numeroOf, type Objetivo, type PlanLinea, type Situacion } from './model';
import {
  CAMPOS_LINEA,
  checkCampo,
  checkLinea,
  hasLinea,
  type Modificado,
  nameOfSeccion,
  numeroImpedido,
  type Registro,
  type Revisado,
  refuse,
  ventanaImpedida,
  withNumero,
} from './revisar-cambio';

/** A change of the accepted plan, with its place known. Every index counts from 0; a `posicion` is among what stays. */
export type Cambio =
  | {
      readonly tipo: 'agregarLinea';
      readonly seccion: number;
      readonly objetivo: number;
      readonly posicion: number;
      readonly linea: LineaAccion;
    }
  | {
      readonly tipo: 'agregarObjetivo';
      readonly seccion: number;
      readonly posicion: number;
      readonly objetivo: Omit<Objetivo, 'lineas'>;
    }
  | {
      readonly tipo: 'moverLinea';
      readonly seccion: number;
      readonly desde: { readonly objetivo: number; readonly linea: number };
      readonly hacia: { readonly objetivo: number; readonly posicion: number };
    }
  | { readonly tipo: 'cancelar'; readonly seccion: number; readonly objetivo: number; readonly linea: number }
  | {
      readonly tipo: 'reprogramar';
      readonly seccion: number;
      readonly objetivo: number;
      readonly linea: number;
      readonly campos: Partial<PlanLinea>;
    }
  /** Whatever is written on the sheets, as it is. */
  | { readonly tipo: 'aceptar'; readonly datos: readonly Cambiado[] };

function insert<T>(list: readonly T[], posicion: number, item: T): T[] {
  return [...list.slice(0, posicion), item, ...list.slice(posicion)];
}

function agregarLinea(mir: Mir, c: Extract<Cambio, { tipo: 'agregarLinea' }>): Modificado {
  const numero = c.linea.numero.trim();
  const mal = numeroImpedido(numero);
  if (mal) return mal;
  if (hasLinea(mir, c.seccion, numero)) {
    return refuse('APP-42', IMPEDIMENTO.lineaRepetida(numero, nameOfSeccion(mir, c.seccion)), numero);
  }
  const lineaAccion = withNumero(numero, c.linea.lineaAccion);
  if (lineaAccion === null) {
    return refuse('APP-41', IMPEDIMENTO.textoConOtroNumero(c.linea.lineaAccion, numero), numero);
  }
  const linea = { ...c.linea, numero, lineaAccion };
  const wrong = checkLinea(linea);
  if (wrong) return wrong;
  const registro: Registro = { seccion: c.seccion, linea: numero, campo: 'linea', antes: null, despues: lineaAccion };
  return {
    mir: withObjetivo(mir, c.seccion, c.objetivo, (o) => ({ ...o, lineas: insert(o.lineas, c.posicion, linea) })),
    registros: [registro],
  };
}

function agregarObjetivo(mir: Mir, c: Extract<Cambio, { tipo: 'agregarObjetivo' }>): Modificado {
  const numero = c.objetivo.numero.trim();
  const mal = numeroImpedido(numero);
  if (mal) return mal;
  const seccion = mir.secciones[c.seccion] ?? { titulo: '', objetivos: [] };
  if (seccion.objetivos.some((o) => o.numero === numero)) {
    return refuse('APP-42', IMPEDIMENTO.objetivoRepetido(numero, nameOfSeccion(mir, c.seccion)), null);
  }
  const objetivo: Objetivo = { ...c.objetivo, numero, lineas: [] };
  const nueva = { ...seccion, objetivos: insert(seccion.objetivos, c.posicion, objetivo) };
  const secciones = [...mir.secciones];
  secciones[c.seccion] = nueva;
  const registro: Registro = {
    seccion: c.seccion,
    linea: numero,
    campo: 'objetivo',
    antes: null,
    despues: c.objetivo.objetivo,
  };
  return { mir: { ...mir, secciones }, registros: [registro] };
}

/** Where a linea stands, in words: its objetivo and the linea before it. */
function describeLugar(objetivo: Objetivo | undefined, posicion: number): string {
  return lugarTexto(objetivo?.numero ?? '', objetivo?.lineas[posicion - 1]?.numero ?? null);
}

function moverLinea(mir: Mir, c: Extract<Cambio, { tipo: 'moverLinea' }>): Modificado {
  const { seccion, desde, hacia } = c;
  const linea = lineaEn(mir, seccion, desde.objetivo, desde.linea);
  if (!linea) throw new Error(`There is no linea ${desde.linea} in the objetivo ${desde.objetivo} to move.`);
  if (desde.objetivo === hacia.objetivo && desde.linea === hacia.posicion) {
    return refuse('APP-45', IMPEDIMENTO.yaEstaAhi(linea.numero), linea.numero);
  }
  const objetivoEn = (m: Mir, i: number): Objetivo | undefined => m.secciones[seccion]?.objetivos[i];
  const antes = describeLugar(objetivoEn(mir, desde.objetivo), desde.linea);
  const sin = withObjetivo(mir, seccion, desde.objetivo, (o) => ({
    ...o,
    lineas: o.lineas.filter((_, i) => i !== desde.linea),
  }));
  const despues = describeLugar(objetivoEn(sin, hacia.objetivo), hacia.posicion);
  return {
    mir: withObjetivo(sin, seccion, hacia.objetivo, (o) => ({ ...o, lineas: insert(o.lineas, hacia.posicion, linea) })),
    registros: [{ seccion, linea: linea.numero, campo: 'linea', antes, despues }],
  };
}

/** Whose change it is: the number that the linea (or objetivo) has as it is made. */
function nameOfLugar(mir: Mir, lugar: LugarPlan): Pick<Registro, 'seccion' | 'linea'> {
  if (lugar.de === 'titulo' || lugar.de === 'declarado') return { seccion: -1, linea: '' };
  if (lugar.de === 'seccion') return { seccion: lugar.seccion, linea: '' };
  const objetivo = mir.secciones[lugar.seccion]?.objetivos[lugar.objetivo];
  const numero = lugar.de === 'linea' ? objetivo?.lineas[lugar.linea]?.numero : objetivo?.numero;
  return { seccion: lugar.seccion, linea: numero ?? '' };
}

const blankAsNull = (valor: DatoDelPlan): DatoDelPlan => (valor === '' ? null : valor);

/** Each of these said in the plan, and what of them is new. */
function applyDatos(mir: Mir, datos: readonly Cambiado[]): { readonly mir: Mir; readonly registros: Registro[] } {
  const registros: Registro[] = [];
  let next = mir;
  for (const dato of datos) {
    const antes = blankAsNull(datoEn(next, dato.lugar));
    const despues = blankAsNull(dato.valor);
    if (antes === despues) continue;
    registros.push({ ...nameOfLugar(next, dato.lugar), campo: campoOf(dato.lugar), antes, despues });
    next = withDato(next, dato);
  }
  return { mir: next, registros };
}

function withSituacion(lugar: { seccion: number; objetivo: number; linea: number }, valor: Situacion): Cambiado {
  return { lugar: { de: 'linea', ...lugar, campo: 'situacion' }, valor };
}

function cancelar(mir: Mir, { seccion, objetivo, linea }: Extract<Cambio, { tipo: 'cancelar' }>): Modificado {
  const done = applyDatos(mir, [withSituacion({ seccion, objetivo, linea }, 'CANCELADA')]);
  if (done.registros.length > 0) return done;
  const numero = lineaEn(mir, seccion, objetivo, linea)?.numero ?? '';
  return refuse('APP-45', IMPEDIMENTO.yaCancelada(numero), numero);
}

function reprogramar(mir: Mir, c: Extract<Cambio, { tipo: 'reprogramar' }>): Modificado {
  const lugar = { seccion: c.seccion, objetivo: c.objetivo, linea: c.linea };
  const actual = lineaEn(mir, c.seccion, c.objetivo, c.linea);
  if (!actual) throw new Error(`There is no linea ${c.linea} in the objetivo ${c.objetivo} to change.`);
  const { numero } = actual;
  if (c.campos.numero !== undefined && c.campos.numero !== numero) {
    return refuse('APP-41', IMPEDIMENTO.numeroNoCambia(numero, c.campos.numero), numero);
  }
  const datos: Cambiado[] = [];
  for (const campo of CAMPOS_LINEA) {
    const pedido = c.campos[campo];
    if (pedido === undefined) continue;
    const checked = checkCampo(campo, pedido);
    if ('mensaje' in checked) return refuse('APP-44', checked.mensaje, numero);
    const valor = campo === 'lineaAccion' ? withNumero(numero, String(checked.valor)) : checked.valor;
    if (campo === 'lineaAccion' && valor === null) {
      return refuse('APP-41', IMPEDIMENTO.textoConOtroNumero(String(checked.valor), numero), numero);
    }
    datos.push({ lugar: { de: 'linea', ...lugar, campo }, valor });
  }
  const done = applyDatos(mir, datos);
  const reactiva = actual.situacion === 'CANCELADA';
  if (done.registros.length === 0 && !reactiva) {
    return refuse('APP-45', IMPEDIMENTO.sinCambios(numero), numero);
  }
  const nueva = lineaEn(done.mir, c.seccion, c.objetivo, c.linea);
  const tocaVentana = c.campos.mesInicial !== undefined || c.campos.mesFinal !== undefined;
  const mal = tocaVentana && nueva ? ventanaImpedida(nueva) : null;
  if (mal) return mal;
  const marca = applyDatos(done.mir, [withSituacion(lugar, 'REPROGRAMADA')]);
  return { mir: marca.mir, registros: [...done.registros, ...marca.registros] };
}

/** A renumbering that is written on the sheet: the text begins with the new number, and no other linea has it. */
function renumber(mir: Mir, dato: Cambiado): readonly Cambiado[] | Modificado {
  const { lugar, valor } = dato;
  const texto = String(valor ?? '');
  if (lugar.de !== 'linea' || lugar.campo !== 'lineaAccion') return [dato];
  const actual = lineaEn(mir, lugar.seccion, lugar.objetivo, lugar.linea)?.numero ?? '';
  const numero = numeroOf(texto);
  if (numero === actual) return [dato];
  if (numero === '') return refuse('APP-41', IMPEDIMENTO.textoSinNumero(texto), actual);
  if (hasLinea(mir, lugar.seccion, numero)) {
    return refuse('APP-42', IMPEDIMENTO.lineaRepetida(numero, nameOfSeccion(mir, lugar.seccion)), actual);
  }
  return [dato, { lugar: { ...lugar, campo: 'numero' }, valor: numero }];
}

function numeroDeObjetivoImpedido(mir: Mir, { lugar, valor }: Cambiado): Modificado | null {
  if (lugar.de !== 'objetivo' || lugar.campo !== 'numero') return null;
  const numero = String(valor ?? '');
  const mal = numeroImpedido(numero);
  if (mal) return mal;
  const repetido = mir.secciones[lugar.seccion]?.objetivos.some((o, i) => i !== lugar.objetivo && o.numero === numero);
  return repetido
    ? refuse('APP-42', IMPEDIMENTO.objetivoRepetido(numero, nameOfSeccion(mir, lugar.seccion)), null)
    : null;
}

function aceptar(mir: Mir, { datos }: Extract<Cambio, { tipo: 'aceptar' }>): Modificado {
  const registros: Registro[] = [];
  let next = mir;
  for (const escrito of datos) {
    const { lugar } = escrito;
    const checked: Revisado<DatoDelPlan> =
      lugar.de === 'linea' && lugar.campo !== 'situacion' ? checkCampo(lugar.campo, escrito.valor) : escrito;
    if ('mensaje' in checked) return refuse('APP-44', checked.mensaje, nameOfLugar(next, lugar).linea);
    const dato = { lugar, valor: checked.valor };
    const mal = numeroDeObjetivoImpedido(next, dato);
    if (mal) return mal;
    const todos = renumber(next, dato);
    if (!('length' in todos)) return todos;
    const done = applyDatos(next, todos);
    next = done.mir;
    registros.push(...done.registros);
  }
  return { mir: next, registros };
}

/**
 * The accepted plan after a change, with what is to be recorded of it; or why it cannot be made. Captures stay with
 * their linea wherever it goes, and no other number changes.
 */
export function modificar(mir: Mir, cambio: Cambio): Modificado {
  switch (cambio.tipo) {
    case 'agregarLinea':
      return agregarLinea(mir, cambio);
    case 'agregarObjetivo':
      return agregarObjetivo(mir, cambio);
    case 'moverLinea':
      return moverLinea(mir, cambio);
    case 'cancelar':
      return cancelar(mir, cambio);
    case 'reprogramar':
      return reprogramar(mir, cambio);
    case 'aceptar':
      return aceptar(mir, cambio);
  }
}
