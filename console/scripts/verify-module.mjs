// Gives the console the very code by which the pages of bundles and lotteries verify: the same files, joined in the
// same order as the program joins them into its pages, as one module. So what is green here is green there.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const RESOURCES = join(import.meta.dirname, '../../app/src/main/resources');

const HASH = ['bundle/verify/hash.js', ['Sha256', 'sha256', 'sha512', 'join', 'hex', 'utf8', 'text', 'same', 'base64']];

/** Modules by name: the files that each is made of, in order, and what of each it exports. */
const MODULES = {
  'virtual:bundle-verify': [
    HASH,
    ['bundle/verify/ed25519.js', ['verifySignature']],
    ['bundle/verify/files.js', ['openZip', 'openFolder', 'readAll', 'walk', 'crc32']],
    ['bundle/verify/log.js', [
      'parseKey', 'keyId', 'asCosigner', 'parseNote', 'signedBy', 'cosignedAt', 'parseCheckpoint', 'parseProof', 'leaf', 'includes',
      'goesOn', 'canonical']],
    ['bundle/verify/check.js', ['Check', 'digestsIn', 'stampedAt']],
    ['bundle/verify/unproven.js', ['unproven']],
  ],
  'virtual:lottery-redo': [HASH, ['lottery/redo.js', ['digestOf', 'redo']]],
};

export function verifyModule() {
  return {
    name: 'chalkline-verify',
    resolveId: id => (id in MODULES ? `\0${id}` : undefined),
    load(id) {
      const parts = MODULES[id.slice(1)];
      if (!id.startsWith('\0') || !parts) return undefined;
      const code = parts.map(([file, names]) => {
        const path = join(RESOURCES, file);
        this.addWatchFile(path);
        return `${readFileSync(path, 'utf8')}\nexport { ${names.join(', ')} };\n`;
      }).join('');
      return {code, map: null, moduleSideEffects: false};
    },
  };
}
