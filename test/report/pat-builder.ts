import { type Configuracion, defaultConfiguracion } from '../../src/mir/ajustes';
import type { Capitulo, Catalogos, Mir } from '../../src/mir/model';
import { bloquesOf, type Celda, type Documento, type Fila, type Tabla } from '../../src/report/document';
import { buildPat } from '../../src/report/pat';
import { wordsOf } from '../../src/report/words';
import { meses } from '../support/lineas';
import { linea, mirOf, objetivo } from './mir-builder';

interface Opciones {
  readonly capitulos?: readonly Capitulo[];
  readonly catalogos?: Partial<Catalogos>;
  readonly config?: Partial<Configuracion>;
}

/** The PAT of a MIR; without chapters unless told. */
export function pat(mir: Mir, { capitulos = [], catalogos = {}, config = {} }: Opciones = {}): Documento {
  return buildPat({
    mir,
    config: defaultConfiguracion({ ejercicio: mir.ejercicio, ...config }),
    capitulos,
    catalogos: { politicas: [], programas: [], siglas: [], unidades: [], ...catalogos },
  });
}

export function capitulo(clave: string, titulo: string, texto = '', nivel: 1 | 2 = 1): Capitulo {
  return { clave, titulo, nivel, texto };
}

/** The blocks of one part as words. */
export function saying(doc: Documento, clave?: string): string {
  const partes = clave === undefined ? doc.partes : doc.partes.filter((p) => p.clave === clave);
  return wordsOf({ ...doc, partes }).join(' ');
}

export const tablesOf = (doc: Documento, clave: string): Tabla[] =>
  bloquesOf({ ...doc, partes: doc.partes.filter((p) => p.clave === clave) }).flatMap((b) =>
    b.tipo === 'tabla' ? [b] : [],
  );

export const textOf = (celda: Celda | undefined): string =>
  (celda?.parrafos ?? []).map((p) => p.map((t) => t.texto).join('')).join(' / ');

export const rowText = (fila: Fila): string[] => fila.celdas.map(textOf);

/** Headings, in order: "1 Misión". */
export const headingsOf = (doc: Documento): string[] =>
  bloquesOf(doc).flatMap((b) => (b.tipo === 'encabezado' ? [`${b.nivel} ${b.texto}`] : []));

/** Chapters as intake gives them: titles with their numbers, sections of level 2, rows gone to the MIR. */
export const CAPITULOS: readonly Capitulo[] = [
  capitulo('portada', 'Portada', 'INSTITUTO ELECTORAL\nDEL ESTADO\nPROGRAMA ANUAL DE TRABAJO 2024'),
  capitulo('mision', 'Misión', 'Organizar elecciones confiables.'),
  capitulo('siglas', 'Abreviaturas y siglas'),
  capitulo(
    'presentacion',
    'Presentación',
    'El programa se vincula con las políticas.¹\na) Gestión de calidad;\nb) Igualdad e inclusión.\n¹ Aprobadas por la Junta.\n- Una viñeta.\nÁrea\tPersonas\nArchivo\t3',
  ),
  capitulo('objetivos', '1. Objetivos permanentes'),
  capitulo('objetivos2', '2. Objetivos del proceso'),
  capitulo('lineas', '3. Líneas de acción', 'Se atenderán las siguientes líneas.'),
  capitulo('lineas2', '3.1 Líneas de objetivos permanentes.', '', 2),
  capitulo('lineas3', '3.2 Líneas de objetivos del proceso.', '', 2),
  capitulo('cronograma', '4. Cronograma'),
  capitulo('cronograma2', 'Objetivos permanentes', '', 2),
  capitulo('cronograma3', 'Objetivos del proceso', '', 2),
  capitulo(
    'indicadores',
    '5. Indicadores y metas',
    'Quedan en el Anexo 1.\nPuerto Claro, a 25 de julio de 2024.\nLic. Ana Robles\nDirectora de Organización',
  ),
  capitulo('anexo1', 'Anexo 1', 'MIR'),
];

/** A small plan with a linea of each kind that a PAT shows. */
export const PLAN: Mir = mirOf(
  [
    {
      titulo: 'Objetivos permanentes',
      objetivos: [
        objetivo('1', [
          linea('1.1', { presupuesto: 1500, responsable: 'Coordinación de Archivo', verificableEn: 'Acuse' }),
          linea('1.2', {
            mesInicial: 3,
            mesFinal: 6,
            metaPropuesta: 4,
            programaCapturado: meses({ 4: 1, 6: 3 }),
            sujetaADemanda: true,
          }),
          linea('1.4', { unidadMedida: '%', metaPropuesta: 100, acumulacion: 'ultimo', frecuencia: 'Semestral' }),
        ]),
        objetivo('2', []),
      ],
    },
    {
      titulo: 'Objetivos del proceso',
      objetivos: [
        objetivo('1', [
          linea('1.1', {
            mesInicial: null,
            mesFinal: null,
            metaPropuesta: null,
            dimension: '',
            nombreIndicador: '',
            metodoCalculo: '',
            frecuencia: '',
            unidadMedida: '',
            lineaBase: '',
            tendencia: '',
            situacion: 'CANCELADA',
          }),
        ]),
      ],
    },
  ],
  { presupuestoDeclarado: { monto: 2000, etiqueta: 'Total del órgano' } },
);
