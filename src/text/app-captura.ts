import { formatCantidad } from '../mir/text-number';

/** What use cases say of several captures at once. Joined to TEXTO_APP. */

const enBlanco = (texto: string): string => (texto === '' ? 'en blanco' : texto);

export const TEXTO_APP_CAPTURA = {
  'APP-176': {
    mensaje: (cuantas: number, maximo: number) =>
      cuantas === 0
        ? 'No se recibió ninguna captura.'
        : `Se recibieron ${formatCantidad(cuantas)} capturas y se guardan hasta ${maximo} a la vez: no se capturó ninguna.`,
    remedio: 'Envíelas por partes.',
  },
  'APP-177': {
    mensaje: (mes: string, visto: string, ahora: string, suyo: string) =>
      `En ${mes} usted vio ${enBlanco(visto)} y otra persona dejó ${enBlanco(ahora)}. No se escribió encima: lo suyo era ${enBlanco(suyo)}.`,
    remedio: 'Elija cuál de los dos queda.',
  },
} as const;
