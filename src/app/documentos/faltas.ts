import { AJUSTES, type ClaveAjuste } from '../../mir/ajustes';
import { isEnAlcance, parseAlcance } from '../../mir/alcance';
import type { TipoDocumento } from '../../mir/documentos';
import type { Mir } from '../../mir/model';
import { FALTA } from '../../text/documentos';
import type { BaseDocumento } from './tipo';

/** One thing that a document lacks, though it can be made. */
export interface FaltaVista {
  readonly mensaje: string;
  readonly remedio: string;
  /** The lineas it is about, the first few; none: of the workbook. */
  readonly lineas: readonly string[];
  /** How many they are in all. */
  readonly cuantas: number;
}

/** Rules whose findings are gaps of a document, with the sentence that counts their lineas. */
const DE_REGLAS = [
  { code: 'AVA-04', frase: FALTA.sinReporte },
  { code: 'AVA-06', frase: FALTA.sinEvidencia },
  { code: 'AVA-07', frase: FALTA.sinJustificar },
  { code: 'MET-01', frase: FALTA.sinMeta },
] as const;

type Regla = (typeof DE_REGLAS)[number]['code'];

/** What each kind prints, and so may lack. */
const DE_TIPO: Readonly<
  Record<TipoDocumento, { readonly reglas: readonly Regla[]; readonly ajustes: readonly ClaveAjuste[] }>
> = {
  avance: {
    reglas: ['AVA-04', 'AVA-06', 'AVA-07', 'MET-01'],
    ajustes: ['institucion', 'organo', 'destinatarios', 'elabora', 'titular'],
  },
  jge: { reglas: [], ajustes: [] },
  pat: { reglas: ['MET-01'], ajustes: ['institucion', 'organo'] },
  ficha: { reglas: ['MET-01'], ajustes: ['institucion', 'organo'] },
  transparencia: { reglas: ['AVA-04', 'MET-01'], ajustes: [] },
};

/** Lineas that are named; the rest is counted. */
const MUESTRA = 6;

/** A MIR with the lineas of an alcance only ("1/3", "1/3.2"). */
function parteDe(mir: Mir, texto: string): Mir {
  const alcance = parseAlcance(mir, texto);
  const secciones = mir.secciones.map((s, seccion) => ({
    ...s,
    objetivos: s.objetivos.map((objetivo) => ({
      ...objetivo,
      lineas: objetivo.lineas.filter((linea) => isEnAlcance(alcance, { seccion, objetivo, linea })),
    })),
  }));
  return { ...mir, secciones };
}

type Base = Pick<BaseDocumento, 'mir' | 'config' | 'findings' | 'findingsDe'>;

/** What a document lacks: months without report, evidence, justifications, metas and settings that it prints. */
export function listFaltas(tipo: TipoDocumento, base: Base, alcance: string | null): FaltaVista[] {
  const { mir, config, findings } = base;
  const { reglas, ajustes } = DE_TIPO[tipo];
  const suyos = alcance === null ? findings : base.findingsDe(parteDe(mir, alcance));
  const deReglas = DE_REGLAS.filter((r) => reglas.includes(r.code)).flatMap(({ code, frase }): FaltaVista[] => {
    const found = suyos.filter((f) => f.code === code);
    const lineas = [...new Set(found.flatMap((f) => f.linea ?? []))];
    const [primera] = found;
    if (!primera) return [];
    return [
      {
        mensaje: frase(lineas.length),
        remedio: primera.remedio,
        lineas: lineas.slice(0, MUESTRA),
        cuantas: lineas.length,
      },
    ];
  });
  const blancos = AJUSTES.filter((a) => ajustes.includes(a.clave) && String(config[a.clave] ?? '').trim() === '').map(
    (a) => a.etiqueta,
  );
  const deAjustes = { mensaje: FALTA.ajustes(blancos), remedio: FALTA.ajustesRemedio, lineas: [], cuantas: 0 };
  return blancos.length > 0 ? [...deReglas, deAjustes] : deReglas;
}
