import { cellOfAjuste, HOJA_CONFIGURACION } from '../mir/ajustes';
import { type ProblemaDePermiso, readPermisos } from '../mir/roles';
import { CASO_ROL, TEXTO_ROL } from '../text/rol';
import type { Rule, RuleContext } from './rule';

type CodigoRol = keyof typeof TEXTO_ROL;

const PERSONAS = ['administradores', 'titulares', 'capturistas', 'lectores'] as const;

/** A rule on some of the problems of the lists of people; it does not apply where nobody is listed. */
function rolRule(code: CodigoRol, tipos: readonly ProblemaDePermiso['tipo'][]): Rule {
  const info = { code, severidad: 'advertencia', scope: 'mir', bloquea: false, ...TEXTO_ROL[code] } as const;
  return {
    ...info,
    check({ config, mir, historia }: RuleContext) {
      if (PERSONAS.every((ajuste) => config[ajuste] === null)) return null;
      const { problemas } = readPermisos(config, mir, historia.mesesCerrados);
      return problemas
        .filter((p) => tipos.includes(p.tipo))
        .map(({ tipo, ajuste, texto, correo }) => ({
          code,
          severidad: info.severidad,
          hoja: HOJA_CONFIGURACION,
          celda: cellOfAjuste(ajuste).replace(/\$/g, ''),
          linea: null,
          mensaje: CASO_ROL[tipo](ajuste, texto, correo),
          remedio: info.remedio,
        }));
    },
  };
}

const SIN_CAPTURISTAS = {
  code: 'ROL-04',
  severidad: 'aviso',
  scope: 'mir',
  bloquea: false,
  ...TEXTO_ROL['ROL-04'],
} as const;

/** Sheets has no "everybody but": to keep one lector out, everybody else has to be named (sheet/blueprint/protection.ts). */
const sinCapturistas: Rule = {
  ...SIN_CAPTURISTAS,
  check({ config, mir, historia }: RuleContext) {
    if (config.lectores === null) return null;
    const { lectores, capturaCualquiera, soloAdvierte } = readPermisos(config, mir, historia.mesesCerrados).permisos;
    if (lectores.length === 0 || !capturaCualquiera || soloAdvierte) return [];
    const { code, severidad, remedio } = SIN_CAPTURISTAS;
    const celda = cellOfAjuste('capturistas').replace(/\$/g, '');
    const mensaje = CASO_ROL.sinCapturistas();
    return [{ code, severidad, hoja: HOJA_CONFIGURACION, celda, linea: null, mensaje, remedio }];
  },
};

/** Rules on who may do what. */
export const REGLAS_ROL: readonly Rule[] = [
  rolRule('ROL-01', ['noEsCorreo']),
  rolRule('ROL-02', ['objetivoInexistente', 'objetivoAmbiguo']),
  rolRule('ROL-03', ['contradiccion']),
  sinCapturistas,
];
