import { PREFIJO_PROTECCION } from '../hojas';
import type { Op } from '../op';
import type { Proteccion } from '../state';
import type { Drift, Faceta, MotivoProteccion, Par } from './faceta';
import { sameRangos } from './reglas';

type DriftDeProteccion = Extract<Drift, { faceta: 'protecciones' }>;

/** Whom Google never takes out (the owner, who runs this) is not held against a protection, found there or not. */
function sameEditores(wanted: readonly string[], found: readonly string[], fijos: readonly string[]): boolean {
  const keep = (list: readonly string[]): string =>
    list
      .filter((correo) => !fijos.includes(correo))
      .sort()
      .join();
  return keep(wanted) === keep(found);
}

function rangosOf(p: Proteccion): Proteccion['abiertos'] {
  return p.rango ? [p.rango] : p.abiertos;
}

function motivosOf(wanted: Proteccion, found: Proteccion, fijos: readonly string[]): MotivoProteccion[] {
  const motivos: MotivoProteccion[] = [];
  if (!sameRangos(rangosOf(wanted), rangosOf(found))) motivos.push('abiertos');
  // Google keeps no editors of a protection that only warns.
  const judged = !found.soloAdvierte && wanted.editores !== null && found.editores !== null;
  if (judged && !sameEditores(wanted.editores ?? [], found.editores ?? [], fijos)) motivos.push('editores');
  if (found.soloAdvierte !== wanted.soloAdvierte) motivos.push('soloAdvierte');
  return motivos;
}

/** Those of ours that stand for a wanted one: the first is kept, the others doubled it. */
function standingFor(wanted: Proteccion, observada: Par['observada']): Proteccion[] {
  const same = (observada.protecciones ?? []).filter(
    (p) => p.ambito === wanted.ambito && p.descripcion === wanted.descripcion,
  );
  // Of two, the one that is where it should be.
  return same.sort(
    (a, b) => Number(sameRangos(rangosOf(wanted), rangosOf(b))) - Number(sameRangos(rangosOf(wanted), rangosOf(a))),
  );
}

function oursNotWanted({ deseada, observada }: Par): Proteccion[] {
  const isWanted = (p: Proteccion): boolean =>
    deseada.protecciones?.some((d) => d.ambito === p.ambito && d.descripcion === p.descripcion) ?? false;
  return (observada.protecciones ?? []).filter((p) => p.descripcion.startsWith(PREFIJO_PROTECCION) && !isWanted(p));
}

/**
 * The protections of a sheet: ours, each told by its description, are there once and as wanted, and no other of ours;
 * those of people are not looked at.
 */
export const protecciones: Faceta = {
  compare(par) {
    const { deseada, observada, usuario, propietario } = par;
    if (!deseada.protecciones || !observada.protecciones) return [];
    const hoja = deseada.nombre;
    const fijos = [usuario.toLowerCase(), propietario];
    const driftOf = ({ descripcion, rango: cierra }: Proteccion, motivos: MotivoProteccion[]): DriftDeProteccion[] =>
      motivos.length === 0 ? [] : [{ faceta: 'protecciones', hoja, descripcion, cierra, motivos }];
    const faltan = deseada.protecciones.flatMap((wanted) => {
      const [found, ...dobladas] = standingFor(wanted, observada);
      if (!found) return driftOf(wanted, ['ausente']);
      const motivos = motivosOf(wanted, found, fijos);
      return driftOf(wanted, dobladas.length > 0 ? [...motivos, 'doblada'] : motivos);
    });
    return [...faltan, ...oursNotWanted(par).flatMap((sobra) => driftOf(sobra, ['sobrante']))];
  },
  toOps(drift, par) {
    const { deseada, observada } = par;
    const hoja = deseada.nombre;
    if (drift.length === 0) return [];
    const distintas = new Set(
      drift.flatMap((d) => (d.faceta === 'protecciones' && !d.motivos.includes('sobrante') ? [d.descripcion] : [])),
    );
    const quitar = (proteccion: Proteccion): Op => ({ tipo: 'desproteger', hoja, proteccion });
    const ops = (deseada.protecciones ?? []).flatMap((wanted): Op[] => {
      if (!distintas.has(wanted.descripcion)) return [];
      const [, ...dobladas] = standingFor(wanted, observada);
      return [...dobladas.map(quitar), { tipo: 'proteger', hoja, proteccion: wanted }];
    });
    return [...oursNotWanted(par).map(quitar), ...ops];
  },
};
