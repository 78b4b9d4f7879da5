import { type ArchivoHecho, type ElementoMenu, type Host, HostError, type Mostrado } from '../contract';
import type { Libro } from '../workbook';
import type { Accion, Lugar, Peticion, Resultado, UsuarioVista, VistaHoja, VistaLibro } from './protocol';
import { HojaEnviada } from './view';

/** What the page's server keeps of one open workbook: what was sent, the menus, the files made. */
export class Sesion {
  private readonly enviadas = new Map<string, HojaEnviada>();
  private readonly archivos = new Map<string, ArchivoHecho>();
  private menus: { titulo: string; elementos: readonly ElementoMenu[] }[] = [];
  private saving: Promise<string | null> = Promise.resolve(null);

  constructor(
    private readonly host: Host,
    private readonly libro: () => Libro,
    /** Writes the workbook to its file; null when it has none. */
    private readonly guardar: (() => Promise<void>) | null,
  ) {}

  /** The workbook apart from its cells. */
  lookLibro(): VistaLibro {
    const libro = this.libro();
    return {
      nombre: libro.nombre,
      usuario: this.host.usuario,
      usuarios: usuariosOf(libro),
      hojas: libro.hojas.map(({ nombre, oculta }) => ({ nombre, oculta })),
      menus: this.menus,
      archivos: [...this.archivos.values()].map(({ id, nombre, mimeType }) => ({ id, nombre, mimeType })),
    };
  }

  /** One whole sheet, or null when there is none of that name. */
  lookHoja(nombre: string): VistaHoja | null {
    const hoja = this.libro().hojas.find((h) => h.nombre === nombre);
    return hoja ? this.enviada(nombre).full(this.libro(), hoja, this.host.usuario) : null;
  }

  archivo(id: string): ArchivoHecho | null {
    return this.archivos.get(id) ?? null;
  }

  /** Does one action of the user and tells what became of it; a refusal is data, a bug of the page throws. */
  async act({ lugar, accion }: Peticion): Promise<Resultado> {
    let error: string | null = null;
    let valor: unknown = null;
    try {
      this.stand(lugar);
      valor = this.perform(lugar, accion) ?? null;
    } catch (thrown) {
      error = messageOf(thrown);
    }
    const mostrados = this.takeShown();
    for (const archivo of this.host.takeFiles()) this.archivos.set(archivo.id, archivo);
    const sinGuardar = await this.save();
    return { error, valor, mostrados, sinGuardar, libro: this.lookLibro(), ...this.lookChanges(lugar) };
  }

  private perform(lugar: Lugar, accion: Accion): unknown {
    const { host } = this;
    switch (accion.tipo) {
      case 'abrir':
        return host.open();
      case 'editar':
        return host.edit({ hoja: lugar.hoja, fila: lugar.fila, columna: lugar.columna, textos: accion.textos });
      case 'ejecutar':
        return host.run(accion.funcion, accion.args);
      case 'usuario':
        host.actAs(accion.correo);
        this.menus = [];
        return host.open();
    }
  }

  /** The script finds the active cell where the user stands. */
  private stand({ hoja, fila, columna }: Lugar): void {
    if (this.libro().hojas.some((h) => h.nombre === hoja)) this.host.select(hoja, fila, columna);
  }

  /** Menus stay; everything else that was shown goes to the page once. */
  private takeShown(): Mostrado[] {
    const shown = this.host.takeShown();
    for (const m of shown) {
      if (m.tipo !== 'menu') continue;
      this.menus = [
        ...this.menus.filter((known) => known.titulo !== m.titulo),
        { titulo: m.titulo, elementos: m.elementos },
      ];
    }
    return shown.filter((m) => m.tipo !== 'menu');
  }

  private lookChanges(lugar: Lugar): Pick<Resultado, 'parche' | 'hoja'> {
    const hoja = this.libro().hojas.find((h) => h.nombre === lugar.hoja);
    if (!hoja) return { parche: null, hoja: null };
    const enviada = this.enviada(hoja.nombre);
    const parche = enviada.patch(this.libro(), hoja, this.host.usuario, lugar.revision);
    return { parche, hoja: parche ? null : enviada.full(this.libro(), hoja, this.host.usuario) };
  }

  private enviada(nombre: string): HojaEnviada {
    const known = this.enviadas.get(nombre) ?? new HojaEnviada();
    this.enviadas.set(nombre, known);
    return known;
  }

  /** One write at a time, in order; the answer is why the last one failed, or null. */
  private save(): Promise<string | null> {
    const { guardar } = this;
    if (!guardar) return Promise.resolve(null);
    this.saving = this.saving.then(() => guardar().then(() => null, messageOf));
    return this.saving;
  }
}

function usuariosOf({ acceso }: Libro): UsuarioVista[] {
  return [
    { correo: acceso.propietario, papel: 'propietario' },
    ...acceso.editores.map((correo): UsuarioVista => ({ correo, papel: 'editor' })),
    ...acceso.lectores.map((correo): UsuarioVista => ({ correo, papel: 'lector' })),
  ];
}

/** Google's own text where a user could have met it; anything else with its name, so that a bug is seen as one. */
function messageOf(thrown: unknown): string {
  if (thrown instanceof HostError) return thrown.message;
  const error = thrown as { name?: unknown; message?: unknown } | null;
  return typeof error?.message === 'string' ? `${String(error.name ?? 'Error')}: ${error.message}` : String(thrown);
}
