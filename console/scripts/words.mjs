// Which files hold the Chinese words, and how they are read.

/** Files by what their words are for; a later one may add to an earlier one, and never says it differently. */
export const wordFiles = {
  types: ['console/words/types.properties'],
  fields: ['app/src/main/resources/bundle/fields.properties', 'console/words/fields.properties'],
  filters: ['console/words/filters.properties'],
  acts: ['console/words/acts.properties'],
  values: ['console/words/values.properties'],
  facts: ['app/src/main/resources/bundle/facts.properties'],
  intake: ['console/words/intake.properties'],
  refusals: ['console/words/refusals.properties'],
  laws: ['console/words/laws.properties'],
};

/** The lines of a file of properties. @throws {Error} for a name that comes twice or a line without a value */
export function properties(text) {
  const found = {};
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    const at = line.indexOf('=');
    const name = line.slice(0, at).trim(), value = line.slice(at + 1).trim();
    if (at < 1 || !value) throw new Error(`no word: ${line}`);
    if (found[name] !== undefined) throw new Error(`two words: ${name}`);
    found[name] = value;
  }
  return found;
}
