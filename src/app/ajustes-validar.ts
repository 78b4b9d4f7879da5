import { type Ajuste, type ClaveAjuste, type Configuracion, EJERCICIOS, HOJA_CONFIGURACION } from '../mir/ajustes';
import { contextOf } from '../mir/contexto';
import type { Finding } from '../mir/finding';
import type { Mir } from '../mir/model';
import { type AjusteDePersonas, readPermisos } from '../mir/roles';
import { formatPorcentaje, round9 } from '../mir/text-number';
import { colorOf } from '../report/colores';
import { canSwitchOff, listApagadas } from '../rules/cfg';
import { findingsOfVigencia } from '../rules/ent';
import { findingsOfCorte, REGLAS_PUBLICAS } from '../rules/index';
import { a1 } from '../sheet/a1';
import { C_VALOR } from '../sheet/blueprint/configuracion';
import { VALOR_INVALIDO } from '../text/app-ajustes';
import { CASO_ROL } from '../text/rol';
import { ajusteOf, filaDeAjuste } from './ajustes';
import { appFinding } from './finding';

/** What is asked for: settings by key, as Configuración would hold them. */
export type Cambios = ReadonlyMap<ClaveAjuste, string | number | null>;

/** Characters of one setting: a cell holds 50,000, and nothing that is set needs a tenth of it. */
const MAXIMO_TEXTO = 4000;

const PERSONAS: readonly AjusteDePersonas[] = ['administradores', 'titulares', 'capturistas', 'lectores'];

const lugarDe = (clave: ClaveAjuste): { hoja: string; celda: string } => ({
  hoja: HOJA_CONFIGURACION,
  celda: a1(filaDeAjuste(clave), C_VALOR),
});

function invalid(clave: ClaveAjuste, problema: string): Finding {
  return appFinding('APP-208', [ajusteOf(clave).etiqueta, problema], lugarDe(clave));
}

type Leido = { readonly valor: string | number | null } | { readonly problema: string };

function readNumero(dado: unknown, admits: (n: number) => boolean, problema: string): Leido {
  const n = typeof dado === 'string' ? Number(dado.trim().replace(',', '.')) : dado;
  return typeof n === 'number' && Number.isFinite(n) && admits(n) ? { valor: n } : { problema };
}

/** A value as its setting admits it, by the rules that the cell itself has; text of a form is read as people type it. */
function readValor({ clave, tipo, opciones = [] }: Ajuste, dado: unknown): Leido {
  if (dado === null || (typeof dado === 'string' && dado.trim() === '')) return { valor: null };
  const whole = (min: number, max: number) => (n: number) => Number.isInteger(n) && n >= min && n <= max;
  const { minimo, maximo } = EJERCICIOS;
  switch (tipo) {
    case 'anio':
      return readNumero(dado, whole(minimo, maximo), VALOR_INVALIDO.anio(minimo, maximo));
    case 'mes':
      return readNumero(dado, whole(1, 12), VALOR_INVALIDO.mes);
    case 'numero':
      return readNumero(dado, (n) => n >= 0, VALOR_INVALIDO.numero);
    default: {
      if (typeof dado !== 'string') return { problema: VALOR_INVALIDO.texto };
      const texto = dado.trim();
      if (texto.length > MAXIMO_TEXTO) return { problema: VALOR_INVALIDO.largo(MAXIMO_TEXTO) };
      if (tipo === 'lista' && !opciones.includes(texto)) return { problema: VALOR_INVALIDO.lista(opciones) };
      if (tipo === 'color' && colorOf(texto, '') === '') return { problema: VALOR_INVALIDO.color };
      return { valor: clave === 'reglasApagadas' ? texto.toUpperCase() : texto };
    }
  }
}

/** The request as it is written, and everything that is wrong with it by itself. */
export function readCambios(
  claves: ReadonlyMap<string, Ajuste>,
  dados: Readonly<Record<string, unknown>>,
): { readonly cambios: Cambios; readonly findings: readonly Finding[] } {
  const cambios = new Map<ClaveAjuste, string | number | null>();
  const findings: Finding[] = [];
  for (const [nombre, dado] of Object.entries(dados)) {
    const ajuste = claves.get(nombre);
    if (!ajuste) {
      findings.push(appFinding('APP-206', [nombre]));
      continue;
    }
    const clave = ajuste.clave as ClaveAjuste;
    if (ajuste.tipo === 'formula' || ajuste.tipo === 'cierre') {
      findings.push(appFinding('APP-207', [ajuste.etiqueta], lugarDe(clave)));
      continue;
    }
    const leido = readValor(ajuste, dado);
    if ('problema' in leido) findings.push(invalid(clave, leido.problema));
    else cambios.set(clave, leido.valor);
  }
  return { cambios, findings };
}

/** What cannot be obeyed of the lists of people: an address that is none, an objetivo that is not there. */
function findingsOfPersonas(despues: Configuracion, mir: Mir, cambios: Cambios): Finding[] {
  if (!PERSONAS.some((clave) => cambios.has(clave))) return [];
  const { permisos, problemas } = readPermisos(despues, mir, []);
  const deListas = problemas
    .filter(({ ajuste }) => cambios.has(ajuste))
    .map(({ tipo, ajuste, texto, correo }) => {
      if (tipo === 'contradiccion') return appFinding('APP-215', [CASO_ROL[tipo](ajuste, texto)], lugarDe(ajuste));
      return invalid(ajuste, VALOR_INVALIDO[tipo](texto, correo));
    });
  const { lectores, capturaCualquiera, soloAdvierte } = permisos;
  const fuera = lectores.length > 0 && capturaCualquiera && !soloAdvierte;
  return [...deListas, ...(fuera ? [appFinding('APP-215', [CASO_ROL.sinCapturistas()], lugarDe('capturistas'))] : [])];
}

function findingsOfReglas(despues: Configuracion): Finding[] {
  const publicas = new Map(REGLAS_PUBLICAS.map((r) => [r.code, r]));
  return listApagadas(despues).flatMap((code) => {
    const regla = publicas.get(code);
    if (!regla) return [invalid('reglasApagadas', VALOR_INVALIDO.reglaDesconocida(code))];
    return canSwitchOff(regla) ? [] : [invalid('reglasApagadas', VALOR_INVALIDO.noSeApaga(code))];
  });
}

/** What the settings say together once they are changed; an `error` among them stops the change. */
export function findingsOfDespues(
  despues: Configuracion,
  cambios: Cambios,
  mir: Mir,
  mesesCerrados: readonly number[],
): Finding[] {
  const changes = (...claves: readonly ClaveAjuste[]): boolean => claves.some((clave) => cambios.has(clave));
  const { verde, amarillo } = contextOf(despues).umbrales;
  const cruzados = changes('umbralVerde', 'umbralAmarillo') && round9(verde - amarillo) < 0;
  const { ejercicio } = despues;
  return [
    ...(cruzados
      ? [
          appFinding(
            'APP-210',
            [formatPorcentaje(verde), formatPorcentaje(amarillo)],
            lugarDe(changes('umbralVerde') ? 'umbralVerde' : 'umbralAmarillo'),
          ),
        ]
      : []),
    ...(changes('reglasApagadas') ? findingsOfReglas(despues) : []),
    ...findingsOfPersonas(despues, mir, cambios),
    ...(changes('mesDeCorte') ? (findingsOfCorte(despues, mesesCerrados) ?? []) : []),
    ...(changes('destinatarios') ? (findingsOfVigencia(despues) ?? []) : []),
    ...(changes('ejercicio') && ejercicio !== mir.ejercicio
      ? [appFinding('APP-212', [ejercicio ?? '', mir.ejercicio], lugarDe('ejercicio'))]
      : []),
  ];
}
