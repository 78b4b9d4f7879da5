/** The documents that a MIR gives (domain.md section 5), in the order in which people see them. */
export const TIPOS_DOCUMENTO = ['avance', 'jge', 'pat', 'ficha', 'transparencia'] as const;

export type TipoDocumento = (typeof TIPOS_DOCUMENTO)[number];
