import { NOTA_DE_CERRADO } from '../text/periodos';

const AL_FINAL = `\n\n${NOTA_DE_CERRADO}`;

/** The note of the header of a month: of a closed one it says so, and how it is corrected. */
export function notaDeMes(ayuda: string, cerrado: boolean): string {
  return cerrado ? `${ayuda}${AL_FINAL}` : ayuda;
}

/** What a note says besides that its month is closed: notes of earlier versions never say that. */
export function sinCierre(nota: string): string {
  return nota.endsWith(AL_FINAL) ? nota.slice(0, -AL_FINAL.length) : nota;
}
