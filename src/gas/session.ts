/** E-mail of who runs this, "" when Google does not say (another domain, a simple trigger). */
export function currentUser(): string {
  return Session.getEffectiveUser().getEmail().toLowerCase();
}
