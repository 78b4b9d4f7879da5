import { AJUSTES, type ClaveAjuste } from '../../mir/ajustes';
import { isEnAlcance, parseAlcance } from '../../mir/alcance';
import type { TipoDocumento } from '../../mir/documentos';
import type { Mir } from '../../mir/model';
import type { Documento, RenglonDePlantilla } from '../../report/document';
import { FALTA } from '../../text/documentos';
import { TEXTO_REGLA_AVANCE } from '../../text/reglas-avance';
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

/** Rules whose findings, one a linea, are gaps of a document, with the sentence that counts them. Two secciones may share a number. */
const DE_REGLAS = [
  { code: 'AVA-04', frase: FALTA.sinReporte },
  { code: 'MET-01', frase: FALTA.sinMeta },
] as const;

type Regla = (typeof DE_REGLAS)[number]['code'];

/**
 * What a document itself says to be missing: rows of its lists. Rules would not do, since one may be off, or speak only
 * of what is closed, and the page says it all the same.
 */
const DE_LISTAS: readonly {
  readonly lista: string;
  readonly frase: (n: number) => string;
  readonly remedio: string;
  readonly isFalta: (renglon: RenglonDePlantilla) => boolean;
}[] = [
  {
    lista: 'sinEvidencia',
    frase: FALTA.sinEvidencia,
    remedio: TEXTO_REGLA_AVANCE['AVA-06'].remedio,
    isFalta: () => true,
  },
  {
    lista: 'desviaciones',
    frase: FALTA.sinJustificar,
    remedio: TEXTO_REGLA_AVANCE['AVA-07'].remedio,
    isFalta: ({ falta }) => falta !== '',
  },
];

/** What each kind prints, and so may lack. */
const DE_TIPO: Readonly<
  Record<TipoDocumento, { readonly reglas: readonly Regla[]; readonly ajustes: readonly ClaveAjuste[] }>
> = {
  avance: {
    reglas: ['AVA-04', 'MET-01'],
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

const faltaDe = (frase: (n: number) => string, remedio: string, lineas: readonly string[]): FaltaVista => ({
  mensaje: frase(lineas.length),
  remedio,
  lineas: lineas.slice(0, MUESTRA),
  cuantas: lineas.length,
});

type Base = Pick<BaseDocumento, 'mir' | 'config' | 'findings' | 'findingsDe'>;

/**
 * What a document lacks: months without report, evidence, justifications, metas and settings that it prints. `listas`:
 * those of the document.
 */
export function listFaltas(
  tipo: TipoDocumento,
  base: Base,
  alcance: string | null,
  listas: Documento['listas'],
): FaltaVista[] {
  const { mir, config, findings } = base;
  const { reglas, ajustes } = DE_TIPO[tipo];
  const suyos = alcance === null ? findings : base.findingsDe(parteDe(mir, alcance));
  const deReglas = DE_REGLAS.filter((r) => reglas.includes(r.code)).flatMap(({ code, frase }): FaltaVista[] => {
    const found = suyos.filter((f) => f.code === code);
    const [primera] = found;
    return primera
      ? [
          faltaDe(
            frase,
            primera.remedio,
            found.flatMap((f) => f.linea ?? []),
          ),
        ]
      : [];
  });
  const deListas = DE_LISTAS.flatMap(({ lista, frase, remedio, isFalta }): FaltaVista[] => {
    const numeros = (listas[lista] ?? []).filter(isFalta).map((renglon) => renglon.numero ?? '');
    return numeros.length > 0 ? [faltaDe(frase, remedio, numeros)] : [];
  });
  const blancos = AJUSTES.filter((a) => ajustes.includes(a.clave) && String(config[a.clave] ?? '').trim() === '').map(
    (a) => a.etiqueta,
  );
  const deAjustes = { mensaje: FALTA.ajustes(blancos), remedio: FALTA.ajustesRemedio, lineas: [], cuantas: 0 };
  return [...deReglas, ...deListas, ...(blancos.length > 0 ? [deAjustes] : [])];
}
