/**
 * Programs that call nobody, or nobody but their own servers: what is said of them needs no
 * reading.
 */
export const HARMLESS: ReadonlySet<string> = new Set(
  (
    ': [ [[ alias awk base64 basename break brew cat cd chmod chown column comm continue cp csplit ' +
    'curl cut date declare df diff dirname du echo env exec exit export expr false file find fold ' +
    'gawk getopts git gpg grep egrep fgrep gunzip gzip hash head id install jobs join jq kill let ln ' +
    'local ls md5sum mkdir mktemp mv nl od openssl paste patch pip pip3 popd printenv printf ps pushd ' +
    'pwd read readarray mapfile readlink readonly realpath return rm rmdir sed seq set sha1sum sha256sum ' +
    'sha512sum shasum shift shopt sleep sort split stat tac tail tar tee test time touch tr trap ' +
    'tree true type typeset umask uname uniq unset unzip wait wc which whoami xargs xz yq zip zstd apt ' +
    'apt-get apk dnf yum choco command sudo gh envsubst tput timeout docker rsync ssh-keygen ssh-add'
  ).split(' '),
);

/** Programs that run a file, or what stands in one: `bash release.sh`, `node publish.mjs`. */
export const INTERPRETERS: ReadonlySet<string> = new Set(
  'bash sh zsh dash source . node tsx bun deno'.split(' '),
);
