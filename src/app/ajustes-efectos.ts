import type { ClaveAjuste, Configuracion } from '../mir/ajustes';
import { computeIndicador, contextOf, type Indicador } from '../mir/indicators';
import { type LineaUbicada, listLineas, type Mir } from '../mir/model';
import { nameMes } from '../mir/periods';
import { nameObjetivo, objetivosDe, type Permisos, readPermisos } from '../mir/roles';
import { listApagadas } from '../rules/cfg';
import { REGLAS_PUBLICAS } from '../rules/index';
import type { LibroLeido } from '../sheet/read';
import { EFECTO_AJUSTES as EFECTO } from '../text/app-ajustes';

/** Lineas named in a sentence; the rest is counted. */
const NOMBRADAS = 4;

/** Settings that the figures stand on. */
const DE_CIFRAS: readonly ClaveAjuste[] = [
  'mesDeCorte',
  'inicioSeguimiento',
  'umbralVerde',
  'umbralAmarillo',
  'umbralMorado',
  'formulaReduccion',
];
const DE_ENTREGAS: readonly ClaveAjuste[] = ['frecuenciaInformes', 'plazoEntrega', 'destinatarios', 'nombreInforme'];

/** "1.1, 2.1 y 5 más"; by seccion where there are several: "sección 1: 1.1, 2.1; sección 2: 7.10". */
function nameLineas(mir: Mir, ubicadas: readonly LineaUbicada[]): string {
  const primeras = ubicadas.slice(0, ubicadas.length <= NOMBRADAS + 1 ? undefined : NOMBRADAS);
  const deSeccion = mir.secciones.map((_, i) => primeras.filter((u) => u.seccion === i).map((u) => u.linea.numero));
  const dichas = deSeccion
    .flatMap((numeros, i) => {
      if (numeros.length === 0) return [];
      return [deSeccion.length > 1 ? EFECTO.deSeccion(i + 1, numeros.join(', ')) : numeros.join(', ')];
    })
    .join('; ');
  return primeras.length === ubicadas.length ? dichas : EFECTO.yMas(dichas, ubicadas.length - primeras.length);
}

interface Comparada {
  readonly ubicada: LineaUbicada;
  readonly antes: Indicador;
  readonly despues: Indicador;
}

/** Lineas that pass from one word to another, a sentence for each pair of words. */
function tellPasos(
  mir: Mir,
  comparadas: readonly Comparada[],
  columna: string,
  wordOf: (i: Indicador) => string,
): string[] {
  const pasos = new Map<string, { de: string; a: string; ubicadas: LineaUbicada[] }>();
  for (const { ubicada, antes, despues } of comparadas) {
    const [de, a] = [wordOf(antes), wordOf(despues)];
    if (de === a) continue;
    const clave = JSON.stringify([de, a]);
    const paso = pasos.get(clave) ?? { de, a, ubicadas: [] };
    paso.ubicadas.push(ubicada);
    pasos.set(clave, paso);
  }
  return [...pasos.values()]
    .sort((p, q) => q.ubicadas.length - p.ubicadas.length)
    .map(({ de, a, ubicadas }) => EFECTO.pasan(columna, de, a, ubicadas.length, nameLineas(mir, ubicadas)));
}

function tellCifras(mir: Mir, antes: Configuracion, despues: Configuracion, cambian: boolean): string[] {
  const [hoy, luego] = [contextOf(antes), contextOf(despues)];
  const comparadas = listLineas(mir).map(
    (ubicada): Comparada => ({
      ubicada,
      antes: computeIndicador(ubicada.linea, hoy),
      despues: computeIndicador(ubicada.linea, luego),
    }),
  );
  const nameCorte = (mes: number): string => (mes < 1 ? EFECTO.sinCorte : nameMes(mes));
  const otras = comparadas.filter((c) => c.antes.porcentaje !== c.despues.porcentaje).map((c) => c.ubicada);
  const pasos = [
    ...tellPasos(mir, comparadas, EFECTO.estatus, (i) => i.palabraEstatus),
    ...tellPasos(mir, comparadas, EFECTO.veredicto, (i) => i.veredicto ?? EFECTO.sinDato),
    ...tellPasos(mir, comparadas, EFECTO.semaforo, (i) => i.semaforo ?? EFECTO.sinDato),
    ...(otras.length === 0 ? [] : [EFECTO.porcentaje(otras.length, nameLineas(mir, otras))]),
  ];
  return [
    ...(hoy.corte === luego.corte ? [] : [EFECTO.corte(nameCorte(hoy.corte), nameCorte(luego.corte))]),
    ...pasos,
    ...(cambian && pasos.length === 0 ? [EFECTO.ningunaCifra] : []),
  ];
}

/** All that somebody may do, as the lists say it. */
function tellPermiso(mir: Mir, correo: string, permisos: Permisos): string {
  const { administradores, titulares, capturistas, lectores } = permisos;
  if (administradores.includes(correo)) return EFECTO.puede.administrador;
  if (lectores.includes(correo)) return EFECTO.puede.consulta;
  const suyos = objetivosDe(correo, permisos);
  const captura =
    suyos === null
      ? EFECTO.puede.captura
      : suyos.length > 0
        ? EFECTO.puede.capturaDe(suyos.map((clave) => nameObjetivo(mir, clave)))
        : EFECTO.puede.ninguno;
  const esCapturista = capturistas.some((c) => c.correo === correo);
  const esTitular = titulares.includes(correo);
  if (!esCapturista && !esTitular) return EFECTO.puede.sinLista;
  return [...(esTitular ? [EFECTO.puede.titular] : []), captura].join('; ');
}

function listPersonas({ administradores, titulares, capturistas, lectores }: Permisos): string[] {
  return [...administradores, ...titulares, ...capturistas.map((c) => c.correo), ...lectores];
}

function tellPersonas(mir: Mir, antes: Configuracion, despues: Configuracion): string[] {
  const hoy = readPermisos(antes, mir, []).permisos;
  const luego = readPermisos(despues, mir, []).permisos;
  const todas = [...new Set([...listPersonas(hoy), ...listPersonas(luego)])].sort();
  const deTodas = luego.capturaCualquiera ? EFECTO.capturaCualquiera : EFECTO.capturanSolo;
  return [
    ...(hoy.capturaCualquiera === luego.capturaCualquiera ? [] : [deTodas]),
    ...todas.flatMap((correo) => {
      const [era, sera] = [tellPermiso(mir, correo, hoy), tellPermiso(mir, correo, luego)];
      return era === sera ? [] : [EFECTO.persona(correo, era, sera)];
    }),
  ];
}

function tellReglas(antes: Configuracion, despues: Configuracion): string[] {
  const [off, will] = [new Set(listApagadas(antes)), new Set(listApagadas(despues))];
  return REGLAS_PUBLICAS.flatMap(({ code, titulo }) => {
    if (off.has(code) === will.has(code)) return [];
    return [(will.has(code) ? EFECTO.apagada : EFECTO.encendida)(code, titulo)];
  });
}

/** What a change of settings moves besides themselves, in sentences. `cambian`: the keys that change. */
export function tellEfectos(
  { mir, configuracion, entregas }: LibroLeido,
  despues: Configuracion,
  cambian: readonly ClaveAjuste[],
): string[] {
  const changes = (claves: readonly ClaveAjuste[]): boolean => cambian.some((clave) => claves.includes(clave));
  return [
    ...tellCifras(mir, configuracion, despues, changes(DE_CIFRAS)),
    ...tellPersonas(mir, configuracion, despues),
    ...tellReglas(configuracion, despues),
    ...(entregas !== null && changes(DE_ENTREGAS) ? [EFECTO.otroPeriodo] : []),
  ];
}
