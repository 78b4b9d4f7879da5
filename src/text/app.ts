import { TEXTO_APP_SEGUIMIENTO } from './app-seguimiento';

/** What use cases say when they cannot or did not do what was asked. One record a code; `remedio` says what to do next. */
export const TEXTO_APP = {
  'APP-01': {
    mensaje: () => 'Este libro no tiene una MIR de MIRador.',
    remedio: 'Importe un PAT o cree una MIR nueva desde el menú MIRador.',
  },
  'APP-02': {
    mensaje: (hojas: readonly string[]) =>
      `El libro ya tiene ${hojas.length === 1 ? 'la hoja' : 'las hojas'} ${hojas.join(', ')}, y MIRador no escribe sobre hojas existentes: no se cambió nada.`,
    remedio: 'Use un libro nuevo, o cambie el nombre de la hoja existente antes de volver a intentarlo.',
  },
  'APP-03': {
    mensaje: (linea: string, seccion: string) =>
      seccion === ''
        ? `No hay una línea de acción "${linea}" en la MIR.`
        : `No hay una línea de acción "${linea}" en la sección "${seccion}".`,
    remedio: 'Revise el número tal como aparece en LÍNEA DE ACCIÓN, por ejemplo 12.1.',
  },
  'APP-04': {
    mensaje: (linea: string, secciones: string) =>
      `La línea ${linea} existe en más de una sección: ${secciones}. No se cambió nada.`,
    remedio: 'Indique la sección con su número (1, 2…) o con el inicio de su título.',
  },
  'APP-05': {
    mensaje: (seccion: string) => `No hay una sección que corresponda a "${seccion}".`,
    remedio: 'Indique la sección con su número (1, 2…) o con el inicio de su título.',
  },
  'APP-06': {
    mensaje: (mes: string) => `"${mes}" no es un mes: debe ser un entero de 1 a 12.`,
    remedio: 'Indique el mes con un número del 1 (enero) al 12 (diciembre).',
  },
  'APP-07': {
    mensaje: (valor: string) => `"${valor}" no es un avance: sólo se aceptan números iguales o mayores que 0.`,
    remedio:
      'Escriba el avance del mes en la unidad de medida de la línea; para borrar el mes, déjelo en blanco. Una corrección negativa necesita su motivo en observaciones.',
  },
  'APP-08': {
    mensaje: (usuario: string, administradores: readonly string[] = []) =>
      [
        usuario === '' ? 'La cuenta con la que trabaja' : usuario,
        ' no puede editar las celdas protegidas, así que no puede hacer este cambio. No se escribió nada.',
        administradores.length === 0 ? '' : ` Pueden hacerlo: ${administradores.join(', ')}.`,
      ].join(''),
    remedio: 'Pida el cambio a quien es propietario del archivo o a una de las personas administradoras.',
  },
  'APP-09': {
    mensaje: () => 'El libro cambió desde que se mostró la reparación: no se aplicó nada.',
    remedio: 'Revise la nueva lista de cambios y vuelva a confirmarla.',
  },
  'APP-10': {
    mensaje: () => 'Otra persona está escribiendo en este libro con MIRador: no se cambió nada.',
    remedio: 'Espere unos segundos y vuelva a intentarlo.',
  },
  'APP-11': {
    mensaje: (periodo: string) => `"${periodo}" no es un periodo.`,
    remedio: 'Use, por ejemplo, 2024-05 (mes), 2024-B3 (bimestre), 2024-T2, 2024-C1, 2024-S1 o 2024.',
  },
  'APP-12': {
    mensaje: (periodo: string, ejercicio: number) => `El periodo ${periodo} no es del ejercicio ${ejercicio}.`,
    remedio: 'Elija un periodo del ejercicio de la MIR.',
  },
  'APP-13': {
    mensaje: (detalle: string) => `Google no permitió el cambio: ${detalle}`,
    remedio: 'Revise que tenga permiso de edición en el archivo y en esas celdas.',
  },
  'APP-14': {
    mensaje: (ejercicio: string) => `"${ejercicio}" no es un ejercicio: debe ser un año del 2000 al 2100.`,
    remedio: 'Indique el año del Programa Anual de Trabajo, por ejemplo 2025.',
  },
  'APP-15': {
    mensaje: (mes: string, antes: string, ahora: string) => `${mes} ya tenía ${antes}; ahora tiene ${ahora}.`,
    remedio: 'Si fue un error, vuelva a capturar el valor anterior.',
  },
  'APP-16': {
    mensaje: (hoja: string, celda: string) => `No existe la celda ${celda} en la hoja "${hoja}".`,
    remedio: 'Vuelva a revisar los puntos: la hoja pudo haber cambiado.',
  },
  'APP-17': {
    mensaje: (linea: string) =>
      `No se sabe en qué celda capturar la línea ${linea}: su renglón o las columnas de la MIR no están en su lugar. No se capturó nada.`,
    remedio: 'Abra "Puntos por revisar" y devuelva a su lugar lo que se movió.',
  },
  'APP-18': {
    mensaje: (funcion: string, dato: string, forma: string) =>
      `La función ${funcion} necesita el dato "${dato}" (${forma}) y no lo recibió así. No se hizo nada.`,
    remedio: 'Revise los datos de la petición en la referencia de MIRador.',
  },
  'APP-19': {
    mensaje: (detalle: string) => `Google Drive no guardó el informe: ${detalle}`,
    remedio: 'Descargue el informe y súbalo a Drive, o vuelva a intentarlo más tarde.',
  },
  'APP-50': {
    mensaje: () =>
      'Ninguna hoja de este libro parece una MIR: no se encontró un renglón de encabezados con sus columnas.',
    remedio:
      'Revise que la hoja tenga un encabezado con LÍNEA DE ACCIÓN, META, UNIDAD DE MEDIDA y los meses, y que cada línea lleve su número.',
  },
  'APP-51': {
    mensaje: (hoja: string, hojas: readonly string[]) =>
      `No existe la hoja "${hoja}"${hojas.length === 0 ? '' : `; las que parecen una MIR son: ${hojas.join(', ')}`}.`,
    remedio: 'Revise el nombre, tal como aparece en la pestaña de la hoja.',
  },
  'APP-52': {
    mensaje: (hoja: string) => `En la hoja "${hoja}" no se reconoció ninguna línea de acción con su número.`,
    remedio: 'Elija otra hoja, o indique cuál es la columna LÍNEA DE ACCIÓN.',
  },
  'APP-53': {
    mensaje: () => 'Este libro ya tiene una MIR de MIRador: no se adoptó otra.',
    remedio: 'Adopte la otra MIR en un libro aparte; la de este libro se revisa en "Puntos por revisar".',
  },
  'APP-54': {
    mensaje: (nombre: string, motivo: string) => `La columna ${nombre} no es segura. ${motivo}`,
    remedio: 'Confirme cuál es, o que la hoja no la tiene, antes de adoptar la MIR.',
  },
  'APP-55': {
    mensaje: (clave: string) => `"${clave}" no es una columna del formato.`,
    remedio: 'Use los nombres que se muestran, por ejemplo metaPropuesta, frecuencia o enero.',
  },
  'APP-56': {
    mensaje: (nombre: string, dicho: string, varias: boolean) =>
      varias
        ? `Para ${nombre} se indicó «${dicho}», y más de una columna de la hoja dice eso.`
        : `Para ${nombre} se indicó «${dicho}», y la hoja no tiene esa columna.`,
    remedio: 'Indique las letras de la columna, por ejemplo N, o el texto de su encabezado.',
  },
  'APP-57': {
    mensaje: (nombre: string, otra: string) => `Se indicó la misma columna para ${nombre} y para ${otra}.`,
    remedio: 'Indique una columna distinta para cada una, o que la hoja no tiene una de ellas.',
  },
  'APP-58': {
    mensaje: () => 'La hoja cambió desde que se mostró lo que se reconoció: no se adoptó nada.',
    remedio: 'Revise otra vez lo que se reconoció y vuelva a confirmarlo.',
  },
  'APP-59': {
    mensaje: (hoja: string, quedo: string | null) =>
      quedo === null
        ? `La hoja "${hoja}" ya tenía la forma del Anexo 1: se adoptó en su lugar, sin tocar lo capturado.`
        : `La hoja "${hoja}" quedó como estaba${quedo === hoja ? '' : `, ahora con el nombre "${quedo}"`}; la MIR se armó en hojas nuevas, con lo que tenía capturado.`,
    remedio: 'Si hay una hoja Dudas, revísela: dice qué no se reconoció y dónde está.',
  },
  'APP-60': {
    mensaje: (mes: string) =>
      `El mes de ${mes} ya está cerrado: sólo una persona administradora puede cambiar lo capturado.`,
    remedio: 'Pida el cambio a una persona administradora, o que reabra el periodo con su acuerdo.',
  },
  'APP-61': {
    mensaje: (usuario: string) =>
      `${usuario} no está entre las personas capturistas de este libro, así que no puede capturar. No se capturó nada.`,
    remedio: 'Pida a una persona administradora que agregue su correo en Configuración, Personas capturistas.',
  },
  'APP-62': {
    mensaje: (usuario: string, objetivo: string, suyos: readonly string[]) =>
      `${usuario} no captura el objetivo ${objetivo}${suyos.length === 0 ? '' : `, sino ${suyos.length === 1 ? 'el objetivo' : 'los objetivos'} ${suyos.join(', ')}`}. No se capturó nada.`,
    remedio: 'Pida la captura a quien tiene ese objetivo, o el permiso a una persona administradora.',
  },
  'APP-63': {
    mensaje: (usuario: string) =>
      `${usuario} sólo puede consultar este libro, así que no puede capturar. No se capturó nada.`,
    remedio: 'Pida a una persona administradora que cambie su permiso en Configuración, Personas lectoras.',
  },
  'APP-66': {
    mensaje: (celda: string) =>
      `Google no permitió escribir en ${celda}: su validación de datos no admite lo que corresponde ahí. Lo que faltaba no se hizo.`,
    remedio: 'Quite la validación de esa celda (Datos, Validación de datos) y vuelva a intentarlo.',
  },
  'APP-64': {
    mensaje: (correos: readonly string[]) =>
      `Google no permitió agregar o quitar el permiso de ${correos.join(', ')}. Lo demás quedó hecho.`,
    remedio:
      'Corrija los correos de administradores, titulares y capturistas en Configuración y use "Reparar". A un grupo o a quien administra la unidad compartida se le quita en Datos, Proteger hojas e intervalos.',
  },
  'APP-20': {
    mensaje: (fila: number, posterior: boolean) =>
      posterior
        ? 'El plan aceptado (hoja oculta _mirador) lo escribió una versión posterior de MIRador: ésta no lo puede leer. No se cambió nada.'
        : `El registro del plan aceptado (hoja oculta _mirador) está dañado en el renglón ${fila}, así que no se sabe qué dice la MIR. No se cambió nada.`,
    remedio:
      'Recupere la hoja con Archivo, Historial de versiones, o actualice MIRador si el libro se hizo con otra versión. No importe ni cree otra MIR encima.',
  },
  'APP-24': {
    mensaje: () =>
      'El registro del último cambio (hoja oculta _historial) está dañado: no se puede deshacer con MIRador. No se cambió nada.',
    remedio: 'Recupere el libro de antes del cambio con Archivo, Historial de versiones.',
  },
  'APP-25': {
    mensaje: () => 'No hay nada que deshacer: este libro no guarda ningún cambio de MIRador.',
    remedio: 'Lo que se hizo a mano se deshace con Editar, Deshacer, o en el historial de versiones.',
  },
  'APP-26': {
    mensaje: () => 'El libro cambió desde que se mostró qué se iba a deshacer: no se cambió nada.',
    remedio: 'Revise la nueva lista y vuelva a confirmarla.',
  },
  'APP-27': {
    mensaje: (motivo: string) => motivo,
    remedio: 'Si lo escrito después no hace falta, bórrelo y vuelva a intentarlo; si no, cambie el plan desde el menú.',
  },
  'APP-30': {
    mensaje: (periodo: string, fecha: string) => `El periodo ${periodo} ya se cerró (${fecha}). No se cambió nada.`,
    remedio: 'Para corregir algo de un periodo cerrado, reábralo con su motivo y su acuerdo.',
  },
  'APP-31': {
    mensaje: (meses: string) => `Quedan abiertos meses anteriores: ${meses}.`,
    remedio: 'Ciérrelos también cuando su información esté completa.',
  },
  'APP-32': {
    mensaje: () => 'El libro cambió desde que se mostró este cambio: no se aplicó nada.',
    remedio: 'Revise la nueva lista de operaciones y vuelva a confirmarla.',
  },
  'APP-33': {
    mensaje: (periodo: string) => `El periodo ${periodo} no está cerrado.`,
    remedio: 'Elija un periodo que se haya cerrado; se reabre con la misma clave con la que se cerró.',
  },
  'APP-34': {
    mensaje: (dato: string) => `Para reabrir un periodo hace falta ${dato}. No se cambió nada.`,
    remedio: 'Escriba por qué se reabre y el documento que lo autoriza, por ejemplo Acuerdo IEE/CG-12/2025.',
  },
  'APP-35': {
    mensaje: (meses: string, periodo: string) => `${meses} sigue cerrado: también lo cerró el periodo ${periodo}.`,
    remedio: 'Reabra también ese periodo si sus meses deben volver a capturarse.',
  },
  'APP-36': {
    mensaje: () =>
      'Hay filas o columnas de la MIR fuera de su lugar, de modo que no se sabe qué se cerraría. No se cambió nada.',
    remedio: 'Abra "Puntos por revisar", decida qué hacer con lo que se movió y vuelva a intentarlo.',
  },
  'APP-37': {
    mensaje: (periodo: string) => `No se encontró cómo estaba la MIR al cerrar el periodo ${periodo}.`,
    remedio: 'Recupere la hoja oculta _cierres con el historial de versiones del archivo.',
  },
  'APP-38': {
    mensaje: (mes: string) => `${mes} está cerrado: para cambiarlo hace falta el motivo, en observaciones.`,
    remedio: 'Escriba en observaciones por qué se corrige un mes cerrado: queda registrado como modificación.',
  },
  'APP-39': {
    mensaje: (registros: string, limite: string) =>
      `La Bitácora tiene ${registros} registros y su límite es ${limite}: no hay registros antiguos que exportar.`,
    remedio: 'Para exportar antes, baje "Renglones de la Bitácora" en Configuración.',
  },
  'APP-65': {
    mensaje: () =>
      'Los registros que se piden quitar no son los que se exportaron, o ya se quitaron. No se quitó ninguno.',
    remedio: 'Exporte otra vez los registros más antiguos, guarde el archivo y quite después los que trae.',
  },
  'APP-69': {
    mensaje: (correos: readonly string[]) => `Este objetivo lo captura ${correos.join(', ')}.`,
    remedio: 'Avísele del cambio, o revise en Configuración quién captura cada objetivo.',
  },
  'APP-40': {
    mensaje: (motivo: string) => `${motivo} No se cambió nada.`,
    remedio: 'Indique el instrumento, su fecha y el mes (1 a 12) desde el que rige el cambio.',
  },
  'APP-41': {
    mensaje: (motivo: string) => `${motivo} No se cambió nada.`,
    remedio:
      'Escriba el número tal como va en la MIR, por ejemplo 12.1, y el texto de la línea con ese número al inicio. Para renumerar, escríbalo en LÍNEA DE ACCIÓN y acepte la celda.',
  },
  'APP-42': {
    mensaje: (motivo: string) => `${motivo} No se cambió nada.`,
    remedio: 'Use un número que no exista en esa sección: MIRador no renumera las demás.',
  },
  'APP-43': {
    mensaje: (motivo: string) => `${motivo} No se cambió nada.`,
    remedio:
      'Escriba los números tal como aparecen en la MIR; donde se repitan, indique la sección con su número (1, 2…) o con el inicio de su título.',
  },
  'APP-44': {
    mensaje: (motivo: string) => `${motivo} No se cambió nada.`,
    remedio: 'Corrija ese dato y vuelva a intentarlo.',
  },
  'APP-45': {
    mensaje: (motivo: string) => `${motivo} No hay nada que cambiar.`,
    remedio: 'Revise el plan vigente: el cambio ya está hecho o no hace falta.',
  },
  'APP-46': {
    mensaje: () => 'El libro cambió desde que se mostró este cambio del plan: no se aplicó nada.',
    remedio: 'Revise la nueva lista de operaciones y vuelva a confirmarla.',
  },
  'APP-47': {
    mensaje: (aviso: string) => aviso,
    remedio: 'Revise los doce meses de su programa, o escriba "propuesta" en PROGRAMA para que se derive de la meta.',
  },
  'APP-48': {
    mensaje: () =>
      'El libro no está como dice el plan aceptado: hay filas, columnas u hojas fuera de lugar. No se cambió el plan.',
    remedio: 'Use primero "Reparar", decida lo que pregunte y vuelva a intentarlo.',
  },
  'APP-49': {
    mensaje: (aviso: string) => aviso,
    remedio: 'Si prefiere lo que está escrito, acéptelo como modificación antes de hacer este cambio.',
  },
  'APP-70': {
    mensaje: (nombre: string, juegos: readonly string[]) =>
      `No hay un juego de palabras "${nombre}". Los que hay son: ${juegos.join(', ')}.`,
    remedio: 'Elija uno de ellos, o escriba sus palabras en Configuración.',
  },
  'APP-71': {
    mensaje: () => 'Los ajustes de Configuración no están en su lugar: no se cambió nada.',
    remedio: 'Use "Reparar" en Puntos por revisar y vuelva a intentarlo.',
  },
  'APP-72': {
    mensaje: (juego: string) => `Configuración ya tiene las palabras de ${juego}: no hay nada que cambiar.`,
    remedio: 'Si quiere otras palabras, elija otro juego o escríbalas en Configuración.',
  },
  'APP-75': {
    mensaje: () => 'Esas líneas ya tienen el programa que se pide, o no tienen ninguno: no hay nada que cambiar.',
    remedio: 'Revise en "Programa mensual…" cómo está cada línea; sin meta o sin ventana no hay programa que proponer.',
  },
  'APP-76': {
    mensaje: (falta: string) => `${falta} No se registra así sin confirmarlo.`,
    remedio: 'Corrija los meses, o confirme que el programa se registra aunque no coincida con la meta ("aSabiendas").',
  },
  'APP-77': {
    mensaje: (falta: string) => `${falta} Se registra así, a sabiendas.`,
    remedio: 'Quedará entre los puntos por revisar (CRO-03) mientras el programa no coincida con la meta.',
  },
  'APP-78': {
    mensaje: (meses: string) => `Hay programa fuera de la ventana de la línea: ${meses}.`,
    remedio: 'Pase lo programado a un mes de la ventana, o reprograme la línea desde "Plan y modificaciones…".',
  },
  'APP-79': {
    mensaje: (mal: { readonly mes: string; readonly valor: string } | null) =>
      mal === null
        ? 'El programa de una línea son doce meses, de enero a diciembre. No se cambió nada.'
        : `En ${mal.mes} se pidió ${mal.valor}: no es un número igual o mayor que 0. No se cambió nada.`,
    remedio: 'Dé los doce meses en orden: números iguales o mayores que 0, y null donde no se programa nada.',
  },
  'APP-80': {
    mensaje: (lineas: readonly string[]) =>
      lineas.length === 1
        ? `La línea ${lineas.join()} queda como está: no tiene programa que aceptar.`
        : `${lineas.length} líneas quedan como están, sin programa que aceptar: ${lineas.slice(0, 10).join(', ')}${lineas.length > 10 ? '…' : '.'}`,
    remedio: 'Les falta la meta o la ventana: complételas en la MIR, o capture sus meses.',
  },
  'APP-81': {
    mensaje: (meses: string) => `Cambia lo programado en meses cerrados: ${meses}.`,
    remedio:
      'Los informes de los periodos cerrados conservan el programa que había al cierre; los demás usan el nuevo.',
  },
  'APP-82': {
    mensaje: () => 'Este libro todavía no tiene la hoja Entregas.',
    remedio: 'Pida a quien administra la MIR o a la persona titular que la prepare en "Entregas…".',
  },
  'APP-83': {
    mensaje: (motivo: string) => `${motivo} No se cambió nada.`,
    remedio: 'Elija la entrega en "Entregas…" y escriba su fecha como 2025-03-31.',
  },
  'APP-84': {
    mensaje: (usuario: string, personas: readonly string[]) =>
      `${usuario === '' ? 'Usted' : usuario} no puede cambiar las entregas: corresponde a quienes administran la MIR y a las personas titulares${personas.length === 0 ? '' : ` (${personas.join(', ')})`}.`,
    remedio: 'Pídalo a una de esas personas, o que agreguen su correo en Configuración.',
  },
  'APP-85': {
    mensaje: (hoja: string, celda: string) =>
      `${hoja}!${celda} no es una cifra de la MIR: ahí no hay nada que explicar.`,
    remedio:
      'Elija una celda calculada (por ejemplo PORCENTAJE o ESTATUS en la MIR, o VEREDICTO en Cronograma) y pregunte de nuevo.',
  },
  'APP-86': {
    mensaje: (celda: string) => `"${celda}" no es una celda.`,
    remedio: 'Indique la hoja y la celda, por ejemplo MIR y U9.',
  },
  'APP-105': {
    mensaje: () => 'El libro ya tiene una MIR con líneas, y ninguna línea de la tabla es de ella: no se escribió nada.',
    remedio:
      'Importe la tabla en un libro nuevo; para agregar líneas a esta MIR use «Plan y modificaciones». Si son las mismas, revise sus números y su sección.',
  },
  'APP-106': {
    mensaje: (celdas: number, lineas: number) =>
      `El libro ya tenía una MIR: de la tabla se ${celdas === 1 ? 'capturó 1 celda que estaba' : `capturaron ${celdas} celdas que estaban`} en blanco, en ${lineas === 1 ? '1 línea' : `${lineas} líneas`}. Lo demás quedó como estaba.`,
    remedio: 'Revise las dudas: dicen qué no se capturó y por qué.',
  },
  'APP-107': {
    mensaje: (tabla: string, libro: string) =>
      `La tabla es del ejercicio ${tabla} y la MIR de este libro es del ${libro}: no se escribió nada.`,
    remedio: 'Importe la tabla en un libro nuevo, o en el de su ejercicio.',
  },
  'APP-108': {
    mensaje: () => 'El libro ya tenía una MIR, y la tabla no trae nada que capturar en sus celdas en blanco.',
    remedio:
      'Revise las dudas: dicen qué es distinto. Una captura se cambia en su celda; el plan, en «Plan y modificaciones».',
  },
  'APP-109': {
    mensaje: () => 'La tabla por importar no se recibió como se espera: no se hizo nada.',
    remedio:
      'Envíe sólo una de estas: "nombre" y "base64" de un archivo, "texto" pegado, u "hoja" con sus "valores" por renglón.',
  },
  ...TEXTO_APP_SEGUIMIENTO,
  'APP-100': {
    mensaje: (hoja: string) => `Ya hay una hoja "${hoja}" que no hizo MIRador, y no se escribe sobre ella.`,
    remedio: 'Cámbiele el nombre y vuelva a pedir el Tablero.',
  },
  'APP-101': {
    mensaje: () => 'Hay filas o columnas fuera de lugar en MIR o en Cronograma, de donde el Tablero toma sus cifras.',
    remedio: 'Use "Reparar" en Puntos por revisar y vuelva a pedir el Tablero.',
  },
} as const;

/** Title line of a PAT's year: row 3 of the title block. */
export function programaTexto(ejercicio: number): string {
  return `PROGRAMA ANUAL DE TRABAJO ${ejercicio}`;
}

/** A seccion as people tell it: "2 (Objetivos del proceso)". */
export function seccionTexto(numero: number, titulo: string): string {
  return titulo === '' ? `${numero}` : `${numero} (${titulo})`;
}

/** The name of a sheet that ours took the name of; 31 characters are all that Excel holds. */
export function nombreOriginal(nombre: string, n: number): string {
  const sufijo = n === 1 ? ' (original)' : ` (original ${n})`;
  return `${nombre.slice(0, 31 - sufijo.length)}${sufijo}`;
}
