/** What is said of a call that failed, or that takes long: what happened, and what to do. */

export const ERRORES = {
  inesperado:
    'MIRador no pudo terminar lo que se le pidió. Vuelva a intentarlo; si se repite, avise a quien administra la MIR y envíele el detalle.',
  protegida: 'Google Sheets no permitió el cambio porque toca celdas protegidas. Pídalo a quien administra la MIR.',
  permiso:
    'Falta autorizar el complemento. Elija de nuevo la opción en el menú MIRador y acepte los permisos que pide Google.',
  cuentas:
    'Google abrió MIRador con otra de sus cuentas. Cierre la sesión de las demás, o abra el libro en una ventana de incógnito sólo con la cuenta del trabajo.',
  tiempo:
    'Google detuvo la operación porque tardó demasiado; lo que ya estaba en la hoja sigue ahí. Espere un momento y vuelva a intentarlo.',
  simultaneas:
    'Hay demasiadas operaciones al mismo tiempo con su cuenta de Google. Espere a que terminen las otras y vuelva a intentarlo.',
  cuota:
    'Su cuenta llegó al límite que Google permite por día para este tipo de operación. Mañana se podrá de nuevo; mientras tanto puede capturar directamente en las celdas amarillas de la hoja.',
  seguidas: 'Google pide una pausa entre tantas operaciones seguidas. Espere un minuto y vuelva a intentarlo.',
  servidor: 'Google Sheets tuvo una falla momentánea. Espere unos segundos y vuelva a intentarlo.',
  conexion:
    'No hay comunicación con Google Sheets. Lo que escribió aquí sigue en su lugar: revise su conexión a internet y vuelva a intentarlo.',
  version:
    'Este panel se abrió antes de una actualización de MIRador. Recargue la página del libro y ábralo otra vez desde el menú.',
  fueraDeSheets: 'Esta vista sólo funciona abierta desde el menú MIRador de una hoja de cálculo.',
  sinRespuesta:
    'Google no respondió después de varios minutos, quizá porque se cortó la conexión o el equipo se suspendió. Lo que escribió aquí sigue en su lugar.',
  /** Added where nobody knows whether it was done, and doing it twice would show. */
  verAntes: 'No se sabe si alcanzó a hacerse: revíselo en la hoja antes de pedirlo otra vez.',
  otraVez: 'Intentar de nuevo',
  /** What only whoever mends MIRador understands, folded away. */
  tecnico: 'Detalle para quien administra la MIR',
};

/** What is added to what is being done once it takes long; then what may be done meanwhile, in the sidebar or in a window. */
export const TARDA =
  'Sigue trabajando: con muchas líneas, Google puede tardar un minuto. Nada de lo escrito se pierde.';
export const MIENTRAS = {
  barra: 'Mientras, puede ver otra pestaña o seguir en la hoja.',
  ventana: 'Deje abierta esta ventana hasta que termine.',
};
