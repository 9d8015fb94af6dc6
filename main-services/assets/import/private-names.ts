import { basename, dirname, extname, relative, sep } from 'node:path'

/** Files that systems leave in folders, and folders they keep for themselves. */
const systemNames = new Set([
  '.ds_store',
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  '.directory',
  '.localized',
  '$recycle.bin',
  'system volume information',
  'lost+found',
  '@eadir',
])

/** Endings of keys, key stores and files of settings that hold passwords. */
const keyEndings =
  /^\.(?:pem|key|p8|p12|pfx|ppk|pkcs12|jks|jceks|keystore|keychain|keychain-db|kdb|kdbx|gpg|pgp|asc|agekey|age|ovpn|env|netrc|pgpass|htpasswd|tfvars|tfstate|psafe3|1pif|agilekeychain|opvault|rdp|wallet|mobileprovision)$/

/** Endings under which somebody writes words or settings down; a picture may be called what it likes. */
const writtenEndings =
  /^(?:\.(?:te?xt|md|markdown|rtf|csv|tsv|json|jsonl|ya?ml|toml|xml|ini|cfg|conf|config|properties|log|bak|old|orig|save|backup|copy|sh|ps1|bat|js|ts|py|rb|php))?$/

/** The whole name, without its ending. */
const secretNames =
  /^(?:id[_-](?:rsa|dsa|ecdsa|ed25519|xmss)(?:[_-]sk)?|identity|authorized[_-]keys2?|known[_-]hosts|(?:g?shadow|passwd)-?|secrets?|tokens?|netrc|pgpass|htpasswd|vault|keys|env|wallet|private|auth|service[ ._-]?account.*|client[ ._-]?secrets?.*)$/

/** Words that tell of a secret wherever they stand in a name. */
const secretWords =
  /(?:^|[^a-z])(?:credentials?|creds|passwords?|passwort|passphrases?|passcodes?|kennwort|contrase(?:n|ñ)as?|mots? de passe|(?:api|access|private|secret|ssh|signing|encryption|master)[ ._-]?keys?|(?:auth|access|refresh|bearer)[ ._-]?tokens?|recovery[ ._-]?(?:codes?|keys?|phrases?)|backup[ ._-]?codes?|seed[ ._-]?(?:phrase|words)|mnemonics?)(?:[^a-z]|$)/

const byName = 'Import it by its own path if you want it.'

/**
 * Says why something found in a folder is left out for its name, a sentence; null where it is not. What is gathered
 * from a folder may be shown and given away later, so what hides, and what by its name holds keys or passwords, comes
 * in only when somebody names it.
 */
export function privateReason(name: string, isFolder: boolean): string | null {
  const plain = name.normalize('NFC').toLowerCase()
  if (systemNames.has(plain) || plain.startsWith('._')) return 'It belongs to the system, not to you.'
  if (plain.startsWith('.')) {
    return isFolder
      ? 'It is a hidden folder. Import it by its own path if you want what is inside.'
      : `It is a hidden file. ${byName}`
  }
  if (isFolder) return null
  if (plain.startsWith('~$') || plain.startsWith('.~')) return 'It belongs to a program that has a document open.'
  return namesSecret(plain) ? `By its name it holds keys or passwords. ${byName}` : null
}

function namesSecret(plain: string): boolean {
  // A copy is called `id_rsa~`, `id_rsa.bak` or `credentials (1).json`.
  const name = plain.replace(/~+$/, '').trim()
  const extension = extname(name)
  if (keyEndings.test(extension)) return true
  if (!writtenEndings.test(extension)) return false
  const stem = name.slice(0, name.length - extension.length).replace(/ ?\(\d+\)$| copy(?: \d+)?$/, '')
  return secretNames.test(stem) || secretWords.test(stem) || (extname(stem) !== '' && namesSecret(stem))
}

/** A private key, whatever the file is called. */
const holdsPrivateKey = (head: string): boolean =>
  /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|^PuTTY-User-Key-File-/m.test(head)

/**
 * Says why a text that nobody named is left out of its folder, for what it holds or for want of an ending; null where
 * it is not.
 */
export function textReserve(path: string, head: string): string | null {
  if (holdsPrivateKey(head)) return `It holds a private key. ${byName}`
  return /^\.?$/.test(extname(path))
    ? `It is a text whose name has no ending, as settings and keys often are. ${byName}`
    : null
}

/**
 * Says the same of a text that an earlier import, which did not ask, has taken from `root`: by its own name, by a
 * folder between that hides, or by what it begins with.
 */
export function privateTextReason(path: string, root: string, head: string): string | null {
  const between = relative(root, dirname(path)).split(sep)
  const hides = between.some((folder) => folder !== '..' && privateReason(folder, true) !== null)
  const reason = privateReason(basename(path), false) ?? textReserve(path, head)
  return reason ?? (hides ? `It lies in a hidden folder. ${byName}` : null)
}
