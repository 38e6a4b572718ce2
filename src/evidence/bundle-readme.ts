/** What a stranger is told in the bundle itself: how it is verified with tools that others wrote. */
export const bundleReadme = ({
  origin,
  key,
  isStamped,
}: {
  readonly origin: string;
  readonly key: string;
  readonly isStamped: boolean;
}): string => `# Evidence from ${origin}

These files prove that entries stand in the journal of an institution, that nothing of them was changed since, and that of
the numbers which are claimed none is missing. Nothing here needs the institution's computers or its programs.

The key of the log is

    ${key}

Compare it with the one that the institution publishes: whoever made this folder could have put in another.

## With Go's own libraries

\`verify.go\`, which is in this folder, is one file of Go on golang.org/x/mod/sumdb (note, tlog), written for Go's checksum
database. Read it first; on Debian:

    apt-get install golang-go golang-golang-x-mod-dev
    GO111MODULE=off GOPATH=/usr/share/gocode go run verify.go . '${key}'

${isStamped ? stampSection : ''}## By hand

The hash of the first entry's leaf, which \`proofs.ndjson\` leads to the root in \`checkpoint\` as RFC 6962 says:

    (printf '\\0'; sed -n 1p entries.ndjson | tr -d '\\n') | sha256sum

A detail that is shown, against \`fields\` of its entry: base64url(SHA-256(salt, decoded from base64url ‖ json)).

## What is in which file

| file | is |
|---|---|
| \`manifest.json\`, \`manifest.note\` | what is claimed and each file's SHA-256; a signed note (C2SP) over its hash |
| \`checkpoint\` | the log's size and root, signed by the log and by witnesses who saw it |
| \`entries.ndjson\` | an entry on each line, byte by byte as it was hashed |
| \`proofs.ndjson\` | on the same line: its index, and the hashes from it to the root |
| \`disclosures.ndjson\` | details that are shown; all others stay commitments |
| \`entries.csv\`, \`entries.jsonl\`, \`entries.parquet\` | the claimed entries as a table: for people, for programs, for analysts; only their hashes are in the manifest |
| \`consistency.json\` | that the log goes on from a checkpoint held before, where one was named |
${isStamped ? stampRows : ''}| \`keys.txt\` | the log's key, then those of witnesses |

A claim names a person by a pseudonym and a stream of their entries. Each of these has a number, given one after the other:
from \`first\` to \`last\` all are here, and so are the one before and the one after, which are of another time or are the
export itself. The time of an entry is when it was entered, which may be later than what it tells of.
`;

const stampSection = `## The time stamp

An authority that has nothing to do with the institution has stamped \`stamped-checkpoint\` (RFC 3161). Ask the authority for
its certificate, not the institution; with it in \`ca.pem\`:

    openssl base64 -d -in time-stamp.b64 -out time-stamp.der
    openssl ts -reply -in time-stamp.der -token_in -token_out -text
    openssl ts -verify -data stamped-checkpoint -in time-stamp.der -token_in -CAfile ca.pem

The second says when that was, the third that it holds. What it proves: each entry whose \`index\` in \`proofs.ndjson\` is smaller
than the number on the second line of \`stamped-checkpoint\` existed then as it is here, since the tree in \`checkpoint\` goes on
from the stamped one. Of entries with a larger index it says nothing. \`verify.go\` shows that it goes on, and how many they are.

`;

const stampRows = `| \`stamped-checkpoint\` | a checkpoint of the log that an authority has stamped |
| \`time-stamp.b64\` | the stamp over its bytes, in base64 |
| \`stamped-consistency.json\` | that the log goes on from it |
`;
