import type { LineaAccion, Mir, Objetivo } from '../../../src/mir/model';
import { linea, meses, mirOf } from '../lineas';

const objetivo = (numero: string, texto: string, lineas: readonly LineaAccion[]): Objetivo => ({
  numero,
  politicasGenerales: 'Servicio cercano',
  programa: 'Lectura para todas las personas',
  objetivo: texto,
  lineas,
});

/** The MIR of an invented institute of libraries: what every foreign layout of the tests draws in its own way. */
export const BIBLIOTECAS: Mir = mirOf([], {
  ejercicio: 2025,
  anioPresupuesto: 2025,
  titulo: {
    institucion: 'Instituto de Bibliotecas del Valle',
    formato: 'FORMATO DE PROGRAMAS ANUALES DE TRABAJO POR ÓRGANO',
    programa: 'PROGRAMA ANUAL DE TRABAJO 2025',
    organo: 'Dirección de Acervos',
    objetivoGeneral: 'Objetivo general: Acercar los libros a quienes viven lejos de una biblioteca.',
  },
  secciones: [
    {
      titulo: 'Objetivos permanentes',
      objetivos: [
        objetivo('1', 'Ampliar el acervo de las salas infantiles', [
          linea({
            numero: '1.1',
            lineaAccion: '1.1 Comprar libros ilustrados para las salas',
            unidadMedida: 'Libro',
            nombreIndicador: 'Libros comprados',
            metodoCalculo: 'Libros comprados entre libros previstos',
            metaPropuesta: 240,
            frecuencia: 'Trimestral',
            presupuesto: 96000,
            observaciones: 'Se compra por lotes.',
            verificableEn: 'Acta de entrega 3',
            meses: meses({ 1: 20, 2: 15, 3: 40 }),
          }),
          linea({
            numero: '1.2',
            lineaAccion: '1.2 Catalogar los libros recibidos',
            mesInicial: 2,
            mesFinal: 11,
            unidadMedida: 'Ficha',
            nombreIndicador: 'Fichas elaboradas',
            metodoCalculo: 'Fichas elaboradas entre fichas previstas',
            metaPropuesta: 300,
            dimension: 'Eficiencia',
            meses: meses({ 2: 12 }),
          }),
        ]),
        objetivo('2', 'Llevar la lectura a las comunidades', [
          linea({
            numero: '2.1',
            lineaAccion: '2.1 Recorrer la ruta del librobús',
            mesInicial: 3,
            mesFinal: 10,
            unidadMedida: 'Recorrido',
            nombreIndicador: 'Recorridos realizados',
            metodoCalculo: 'Recorridos realizados entre programados',
            metaPropuesta: 16,
            frecuencia: 'Mensual',
            dimension: 'Calidad',
            tendencia: 'Constante',
            presupuesto: 48000,
            verificableEn: 'Bitácora de ruta',
            meses: meses({ 3: 2, 4: 3 }),
          }),
          linea({
            numero: '2.2',
            lineaAccion: '2.2 Formar a personas mediadoras de lectura',
            mesInicial: 5,
            mesFinal: 5,
            unidadMedida: 'Taller',
            nombreIndicador: 'Talleres impartidos',
            metodoCalculo: 'Talleres impartidos entre programados',
            metaPropuesta: 1,
            frecuencia: 'Anual',
            presupuesto: 5500.5,
          }),
          linea({
            numero: '2.10',
            lineaAccion: '2.10 Reparar los libros dañados',
            unidadMedida: 'Libro',
            nombreIndicador: 'Libros reparados',
            metodoCalculo: 'Libros reparados entre libros dañados',
            metaPropuesta: 80,
            tendencia: 'Reducción',
            lineaBase: '95',
          }),
        ]),
      ],
    },
    {
      titulo: 'Objetivos de la mudanza 2025',
      objetivos: [
        objetivo('1', 'Mudar la biblioteca central', [
          linea({
            numero: '1.1',
            lineaAccion: '1.1 Empacar las colecciones',
            mesInicial: 6,
            mesFinal: 8,
            unidadMedida: 'Caja',
            nombreIndicador: 'Cajas empacadas',
            metodoCalculo: 'Cajas empacadas entre cajas previstas',
            metaPropuesta: 900,
            presupuesto: 12000,
          }),
        ]),
      ],
    },
  ],
  presupuestoDeclarado: null,
});

/** The same without sections: only its first one. */
export const UNA_SECCION: Mir = {
  ...BIBLIOTECAS,
  secciones: BIBLIOTECAS.secciones.slice(0, 1).map((s) => ({ ...s, titulo: '' })),
};
