import { PAGINA } from '../../../text/pagina';
import type { Accion, EstadoGuardado, Resultado, Vista, VistaLibro } from '../protocol';
import { firstCell } from './a1';
import { cellsOf, formatTsv } from './clipboard';
import { byId } from './dom';
import { restoreFocus } from './focus';
import type { Celda } from './model';
import { Paneles } from './panels';
import { RemoteError, Remoto } from './remote';
import { HojaActiva } from './sheet';
import { CADA_MS, Sincronia } from './sync';
import { Barra, fileUrl } from './toolbar';

/** One page: a sheet on screen, what the add-on shows around it, and the server behind both. */
export class Pagina {
  private readonly estado = byId('estado', HTMLElement);
  private readonly remoto: Remoto;
  private readonly sincronia: Sincronia;
  private readonly hoja: HojaActiva;
  private readonly paneles: Paneles;
  private readonly barra: Barra;
  private libro: VistaLibro | null = null;
  /** The sheet that was asked for last, until it is on screen. */
  private pedida: { readonly nombre: string } | null = null;

  /** `como`: who acts; null: whoever the program was started for. */
  constructor(private readonly como: string | null) {
    this.remoto = new Remoto(como);
    this.hoja = new HojaActiva({
      edit: (celda, textos, pegada) => this.edit(celda, textos, pegada),
      refuse: (motivo, celda, textos) => this.refuse(motivo, celda, textos),
      say: (mensaje) => this.paneles.avisos.show({ titulo: '', mensaje }),
      changeSheet: (step) => this.changeSheet(step),
    });
    this.sincronia = new Sincronia(this.remoto, {
      lugar: () => this.hoja.lugar,
      show: (vista) => this.show(vista),
      saved: (guardado) => this.saved(guardado),
      busy: () => this.setEstado(PAGINA.trabajando),
      lost: (motivo) => this.setEstado(motivo),
    });
    this.paneles = new Paneles(
      (funcion, args) => this.run(funcion, args),
      () => this.backToSheet(),
    );
    this.barra = new Barra({
      runMenu: (funcion) => this.perform({ tipo: 'ejecutar', funcion, args: [] }),
      switchUser: (correo) => this.switchUser({ tipo: 'usuario', correo }),
      share: () => this.share(),
      goToHoja: (nombre) => this.openHoja(nombre),
    });
  }

  /** Opens the workbook, and follows what others do in it. */
  async start(): Promise<void> {
    while (!(await this.openLibro())) await new Promise((again) => setTimeout(again, CADA_MS));
    const quien = this.libro?.usuario ?? '';
    if (this.como !== null && quien !== this.como.toLowerCase()) {
      this.paneles.alert(PAGINA.usuario, PAGINA.usuarioDesconocido(this.como, quien));
    }
    this.remoto.usuario = quien;
    this.hoja.focus();
    this.sincronia.listen();
  }

  /** False: nobody answered, and later somebody may. */
  private async openLibro(): Promise<boolean> {
    try {
      const { error } = await this.act({ tipo: 'abrir' });
      if (error !== null) this.paneles.alert('', error);
      return true;
    } catch (reason) {
      this.setEstado(sentenceOf(reason));
      return false;
    }
  }

  /** Does something, says what it showed, and says it when it was refused. */
  private async perform(accion: Accion): Promise<void> {
    try {
      const { error } = await this.act(accion);
      if (error !== null) this.paneles.alert('', error);
    } catch (reason) {
      this.paneles.alert('', sentenceOf(reason));
    }
  }

  private async act(accion: Accion): Promise<Resultado> {
    const resultado = await this.sincronia.act(accion);
    const { mostrados, hechos, libro, parche, hoja } = resultado;
    this.remoto.usuario = libro.usuario;
    if (accion.tipo !== 'editar' && (hoja || (parche?.celdas.length ?? 0) > 0)) this.hoja.forgetHechos();
    for (const { id, nombre } of hechos) {
      const enlace = { href: fileUrl(id), texto: nombre };
      this.paneles.avisos.show({ titulo: '', mensaje: PAGINA.archivoNuevo(nombre), enlace });
    }
    for (const mostrado of mostrados) {
      if (mostrado.tipo === 'activar') await this.goTo(mostrado.hoja, mostrado.rango);
      else await this.paneles.show(mostrado);
      // A sidebar takes width from the sheet and might cover the selected cell.
      if (mostrado.tipo === 'sidebar') this.hoja.showActive();
    }
    return resultado;
  }

  private async run(funcion: string, args: readonly unknown[]): Promise<{ error: string | null; valor: unknown }> {
    try {
      const { error, valor } = await this.act({ tipo: 'ejecutar', funcion, args });
      return { error, valor };
    } catch (reason) {
      return { error: sentenceOf(reason), valor: null };
    }
  }

  private async edit({ fila, columna }: Celda, textos: readonly (readonly string[])[], pegada: boolean): Promise<void> {
    const { error } = await this.act({ tipo: 'editar', fila, columna, textos, pegada });
    if (error !== null) throw new Error(error);
  }

  private refuse(motivo: Error, celda: Celda, textos: readonly (readonly string[])[]): void {
    if (motivo instanceof RemoteError) {
      this.paneles.alertUnsent(motivo.message, cellsOf(celda, textos));
      return;
    }
    const empties = textos.flat().every((texto) => texto === '');
    this.paneles.alert(PAGINA.cambioRechazado, motivo.message, empties ? '' : formatTsv(textos));
  }

  private async switchUser(accion: Extract<Accion, { correo: string }>): Promise<void> {
    if (!(await this.paneles.closeAll())) return;
    await this.perform(accion);
    // A reload keeps who acts.
    history.replaceState(null, '', `?como=${encodeURIComponent(this.remoto.usuario ?? '')}`);
  }

  private async share(): Promise<void> {
    const correo = await this.paneles.ask(PAGINA.compartirTitulo, PAGINA.compartirCampo, PAGINA.compartirEjemplo);
    if (correo !== null) await this.switchUser({ tipo: 'compartir', correo });
  }

  /** Shows the workbook as it is now. A sheet that is no longer on screen is shown when it is opened again. */
  private async show(vista: Vista): Promise<void> {
    this.libro = vista.libro;
    document.body.dataset.usuario = vista.libro.usuario;
    const nombre = this.hoja.vista?.nombre;
    if (vista.hoja?.nombre === nombre && vista.hoja) this.hoja.render(vista.hoja);
    else if (vista.parche?.hoja === nombre && vista.parche) this.hoja.patch(vista.parche);
    else if (!vista.hoja && !vista.parche) await this.openFirst();
    this.barra.render(vista.libro, this.hoja.vista?.nombre ?? '');
    this.saved(vista.guardado);
  }

  /** Done when it is on screen, or when another one was asked for since. */
  private openHoja(nombre: string): Promise<void> {
    const pedida = { nombre };
    this.pedida = pedida;
    const bring = async (): Promise<void> => {
      if (this.pedida === pedida) await this.bring(nombre);
    };
    return this.sincronia
      .enqueue(bring)
      .then(
        () => this.backToSheet(),
        (reason: unknown) => this.paneles.alert('', sentenceOf(reason)),
      )
      .finally(() => {
        if (this.pedida === pedida) this.pedida = null;
      });
  }

  /** Within the queue: puts a sheet on screen. */
  private async bring(nombre: string): Promise<void> {
    const hoja = await this.remoto.hoja(nombre);
    // It is gone since the workbook was last heard of: the next news bring the tabs that there are.
    if (!hoja) return;
    this.hoja.render(hoja);
    if (this.libro) this.barra.render(this.libro, nombre);
  }

  private async openFirst(): Promise<void> {
    const first = this.libro?.hojas.find((h) => !h.oculta);
    if (first) await this.bring(first.nombre);
    else this.setEstado(PAGINA.sinHojas);
  }

  private backToSheet(): void {
    restoreFocus(() => this.hoja.focus());
  }

  private changeSheet(step: number): void {
    const hojas = this.libro?.hojas.filter((h) => !h.oculta) ?? [];
    const desde = this.pedida?.nombre ?? this.hoja.vista?.nombre;
    const here = hojas.findIndex((h) => h.nombre === desde);
    const to = hojas[(here + step + hojas.length) % hojas.length];
    if (to) void this.openHoja(to.nombre);
  }

  private async goTo(hoja: string, rango: string): Promise<void> {
    if (this.hoja.vista?.nombre !== hoja || this.pedida) await this.openHoja(hoja);
    const cell = firstCell(rango);
    // Meanwhile the person may have asked for another sheet.
    if (cell && this.hoja.vista?.nombre === hoja) this.hoja.goTo(cell);
  }

  private saved({ pendiente, error }: EstadoGuardado): void {
    if (error !== null) this.setEstado(PAGINA.sinGuardar(error));
    else this.setEstado(pendiente ? PAGINA.guardando : PAGINA.guardado);
  }

  private setEstado(texto: string): void {
    if (this.estado.textContent !== texto) this.estado.textContent = texto;
  }
}

function sentenceOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
