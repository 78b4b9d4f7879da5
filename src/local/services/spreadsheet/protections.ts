import type { Rango } from '../../../sheet/state';
import { editoresOf, isEditor } from '../../access';
import { GOOGLE, notAvailable } from '../../errors';
import type { Hoja } from '../../workbook';
import {
  correoOf,
  type Entorno,
  hojaById,
  type ProtectionGs,
  placeOf,
  type RangeGs,
  type UserGs,
  wholeSheet,
} from './entorno';
import { ENUMS, enumValue } from './enums';
import { escritura, lectura, manejador, strict } from './strict';

/** Every property of a protection is asked of Google, handles apart. */
const MIEMBROS = {
  getRange: manejador(),
  getProtectionType: manejador(),
  getDescription: lectura(),
  setDescription: escritura('String'),
  setRange: escritura('Range'),
  getRangeName: lectura(),
  getUnprotectedRanges: lectura(),
  setUnprotectedRanges: escritura('Range[]'),
  getEditors: lectura(),
  addEditor: escritura('String', 'User'),
  addEditors: escritura('String[]'),
  removeEditor: escritura('String', 'User'),
  removeEditors: escritura('String[]', 'User[]'),
  canEdit: lectura(),
  canDomainEdit: lectura(),
  setDomainEdit: escritura('Boolean'),
  isWarningOnly: lectura(),
  setWarningOnly: escritura('Boolean'),
  remove: escritura(),
};

type ProteccionDeHoja = Hoja['protecciones'][number];

class ProtectionHost implements Pick<ProtectionGs, keyof typeof MIEMBROS> {
  constructor(
    private readonly env: Entorno,
    private readonly hojaId: number,
    private readonly id: number,
  ) {}

  private get datos(): ProteccionDeHoja {
    const datos = hojaById(this.env.ctx, this.hojaId).protecciones.find((p) => p.id === this.id);
    if (!datos) throw this.env.ctx.makeError('The protection no longer exists.');
    return datos;
  }

  /** Only whom a protection lets in may change it. */
  private change(change: Partial<ProteccionDeHoja>): ProtectionGs {
    const hoja = hojaById(this.env.ctx, this.hojaId);
    const antes = this.requireCanEdit();
    hoja.protecciones = hoja.protecciones.map((p) => (p === antes ? { ...p, ...change } : p));
    return this.env.protection(this.hojaId, this.id);
  }

  private requireCanEdit(): ProteccionDeHoja {
    if (!this.canEdit()) throw this.env.ctx.makeError(GOOGLE.celdaProtegida);
    return this.datos;
  }

  getRange(): RangeGs {
    return this.env.range(this.hojaId, this.datos.rango ?? wholeSheet(hojaById(this.env.ctx, this.hojaId)));
  }

  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return enumValue(ENUMS.ProtectionType, this.datos.ambito === 'hoja' ? 'SHEET' : 'RANGE');
  }

  getDescription(): string {
    return this.datos.descripcion;
  }

  setDescription(descripcion: string): ProtectionGs {
    return this.change({ descripcion });
  }

  /** Google: "Adjusts the range that is being protected". */
  setRange(range: unknown): ProtectionGs {
    const { hojaId, rango } = placeOf(range);
    if (this.datos.ambito !== 'rango' || hojaId !== this.hojaId) throw this.env.ctx.makeError(GOOGLE.rangoNoEncontrado);
    return this.change({ rango });
  }

  /** null: no protection here is made from a named range. */
  getRangeName(): string | null {
    return null;
  }

  getUnprotectedRanges(): RangeGs[] {
    return this.datos.abiertos.map((r) => this.env.range(this.hojaId, r));
  }

  setUnprotectedRanges(rangos: readonly unknown[]): ProtectionGs {
    const places = rangos.map(placeOf);
    const propios = places.every((p) => p.hojaId === this.hojaId);
    if (this.datos.ambito !== 'hoja' || !propios) throw this.env.ctx.makeError(GOOGLE.abiertosSoloEnHoja);
    return this.change({ abiertos: places.map((p) => p.rango) });
  }

  /** Google: "throws an exception if the user does not have permission to edit the protected range or sheet". */
  getEditors(): UserGs[] {
    return editoresOf(this.env.ctx.libro, this.requireCanEdit()).map((correo) => this.env.user(correo));
  }

  /** Sheets API, ProtectedRange: "editors are not supported with warning_only protection" (burnash/gspread#1437). */
  private withEditors(keep: (antes: readonly string[]) => string[]): ProtectionGs {
    const { libro } = this.env.ctx;
    if (this.datos.soloAdvierte) throw this.env.ctx.makeError(GOOGLE.editoresDeAdvertencia);
    const owner = libro.acceso.propietario.toLowerCase();
    const editores = [...new Set(keep(editoresOf(libro, this.requireCanEdit())))].filter((e) => e !== owner).sort();
    return this.change({ editores });
  }

  addEditor(user: unknown): ProtectionGs {
    return this.addEditors([correoOf(user)]);
  }

  /** Google: it "does not automatically give the user permission to edit the spreadsheet itself". */
  addEditors(correos: string[]): ProtectionGs {
    return this.withEditors((antes) => [...antes, ...correos.map(correoOf)]);
  }

  removeEditor(user: unknown): ProtectionGs {
    return this.removeEditors([user]);
  }

  /** Google: "neither the owner of the spreadsheet nor the current user can be removed"; they stay, without an error. */
  removeEditors(users: readonly unknown[]): ProtectionGs {
    const fuera = new Set(users.map(correoOf));
    fuera.delete(this.env.ctx.efectivo.toLowerCase());
    return this.withEditors((antes) => antes.filter((e) => !fuera.has(e)));
  }

  canEdit(): boolean {
    const { libro, efectivo } = this.env.ctx;
    return isEditor(libro, efectivo) && editoresOf(libro, this.datos).includes(efectivo.toLowerCase());
  }

  /** A file of the local host belongs to no domain. */
  canDomainEdit(): boolean {
    return false;
  }

  setDomainEdit(): ProtectionGs {
    throw notAvailable(this.env.ctx, 'Protection.setDomainEdit of a file that belongs to no domain');
  }

  isWarningOnly(): boolean {
    return this.datos.soloAdvierte;
  }

  setWarningOnly(soloAdvierte: boolean): ProtectionGs {
    return this.change({ soloAdvierte });
  }

  remove(): void {
    const datos = this.requireCanEdit();
    const hoja = hojaById(this.env.ctx, this.hojaId);
    hoja.protecciones = hoja.protecciones.filter((p) => p !== datos);
  }
}

export function protectionHandle(env: Entorno, hojaId: number, id: number): ProtectionGs {
  return strict(env.ctx, 'Protection', MIEMBROS, new ProtectionHost(env, hojaId, id)) as unknown as ProtectionGs;
}

/**
 * Protects a range, or the sheet when `rango` is null. Until a script changes the list of editors the permissions are
 * those of the spreadsheet: protect() alone protects nobody (Apps Script reference, Range.protect and Sheet.protect).
 */
export function newProtection(env: Entorno, hoja: Hoja, rango: Rango | null): ProtectionGs {
  const id = 1 + Math.max(0, ...env.ctx.libro.hojas.flatMap((h) => h.protecciones.map((p) => p.id)));
  hoja.protecciones.push({
    id,
    ambito: rango ? 'rango' : 'hoja',
    descripcion: '',
    rango,
    abiertos: [],
    editores: null,
    soloAdvierte: false,
  });
  return env.protection(hoja.id, id);
}

/** The protections of a sheet of one type, as handles. */
export function protectionsOf(env: Entorno, hoja: Hoja, tipo: unknown): ProtectionGs[] {
  const ambito = tipo === ENUMS.ProtectionType.SHEET ? 'hoja' : 'rango';
  return hoja.protecciones.filter((p) => p.ambito === ambito).map((p) => env.protection(hoja.id, p.id));
}
