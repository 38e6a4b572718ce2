// Verifies what a log gave out, without the code that made it: on golang.org/x/mod/sumdb (note, tlog) alone, which others
// wrote for Go's own checksum database. The folder holds an evidence bundle, or a whole log as C2SP tlog-tiles has it. Of a
// whole log, witnesses whose keys are named must have signed the newest checkpoint.
//
//	go run verify.go <folder> [<key of the log> [<key of a witness>...]]
package main

import (
	"bufio"
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var faults int

func say(format string, values ...any) {
	faults++
	fmt.Printf("FAULT "+format+"\n", values...)
}

func must(err error) {
	if err != nil {
		fmt.Println("FAULT", err)
		os.Exit(1)
	}
}

type leaf struct {
	Id       string
	Time     string
	Subjects []struct {
		Pseudonym, Stream string
		Seq               int64
	}
	Fields map[string]string
	Part   []int64
}

// A witness's key: C2SP tlog-cosignature, which signs the time beside the text.
type witness struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (w witness) Name() string    { return w.name }
func (w witness) KeyHash() uint32 { return w.hash }
func (w witness) Verify(text, signature []byte) bool {
	if len(signature) != 72 {
		return false
	}
	time := binary.BigEndian.Uint64(signature)
	return ed25519.Verify(w.key, []byte(fmt.Sprintf("cosignature/v1\ntime %d\n%s", time, text)), signature[8:])
}

func verifier(line string) (note.Verifier, error) {
	parts := strings.SplitN(line, "+", 3)
	if len(parts) == 3 {
		key, err := base64.StdEncoding.DecodeString(parts[2])
		hash, err2 := strconv.ParseUint(parts[1], 16, 32)
		if err == nil && err2 == nil && len(key) == 33 && key[0] == 4 {
			sum := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
			if binary.BigEndian.Uint32(sum[:]) != uint32(hash) {
				return nil, fmt.Errorf("the key of %s does not fit its number", parts[0])
			}
			return witness{parts[0], uint32(hash), key[1:]}, nil
		}
	}
	return note.NewVerifier(line)
}

func isMLDSA(line string) bool {
	parts := strings.SplitN(line, "+", 3)
	if len(parts) < 3 {
		return false
	}
	key, err := base64.StdEncoding.DecodeString(parts[2])
	return err == nil && len(key) == 1313 && key[0] == 6
}

type folder string

func (f folder) read(name string) []byte {
	data, err := os.ReadFile(filepath.Join(string(f), name))
	must(err)
	return data
}

func (f folder) lines(name string) (found [][]byte) {
	scanner := bufio.NewScanner(bytes.NewReader(f.read(name)))
	scanner.Buffer(nil, 1<<24)
	for scanner.Scan() {
		found = append(found, append([]byte(nil), scanner.Bytes()...))
	}
	must(scanner.Err())
	return found
}

// Whose signatures count: the log's, and those of witnesses, some of whom must have signed.
type trust struct {
	log           note.Verifier
	known, needed []note.Verifier
}

// No key is known twice; its number binds it.
func (t *trust) know(line string) note.Verifier {
	key, err := verifier(line)
	must(err)
	for _, other := range t.known {
		if other.Name() == key.Name() && other.KeyHash() == key.KeyHash() {
			return other
		}
	}
	t.known = append(t.known, key)
	return key
}

type checkpoint struct {
	tree tlog.Tree
	sigs []note.Signature
}

func (c checkpoint) isSignedBy(who note.Verifier) bool {
	for _, signature := range c.sigs {
		if signature.Name == who.Name() && signature.Hash == who.KeyHash() {
			return true
		}
	}
	return false
}

// A signature of somebody known that is not good ends it; those of others are passed over.
func (t trust) open(text []byte) (found checkpoint) {
	opened, err := note.Open(text, note.VerifierList(t.known...))
	must(err)
	found.sigs = opened.Sigs
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != t.log.Name() {
		must(fmt.Errorf("the checkpoint is of another log"))
	}
	if !found.isSignedBy(t.log) {
		must(fmt.Errorf("the checkpoint is not signed by the log"))
	}
	found.tree.N, err = strconv.ParseInt(lines[1], 10, 64)
	must(err)
	found.tree.Hash, err = tlog.ParseHash(lines[2])
	must(err)
	return found
}

// The tree that an authority has stamped: how many leaves it had, which are how that of the bundle begins. The stamp itself,
// over the file's bytes, is verified by openssl. 0 where there is none.
func stampedSize(files map[string]string, read func(string) []byte, log note.Verifier, newer tlog.Tree) int64 {
	if _, found := files["time-stamp.b64"]; !found {
		return 0
	}
	opened, err := note.Open(read("stamped-checkpoint"), note.VerifierList(log))
	must(err)
	text := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(text[1], 10, 64)
	must(err)
	root, err := tlog.ParseHash(text[2])
	must(err)
	var given struct {
		From, To int64
		Hashes   []string
	}
	must(json.Unmarshal(read("stamped-consistency.json"), &given))
	var proof tlog.TreeProof
	for _, text := range given.Hashes {
		hash, err := tlog.ParseHash(text)
		must(err)
		proof = append(proof, hash)
	}
	if text[0] != log.Name() || tlog.CheckTree(proof, newer.N, newer.Hash, size, root) != nil {
		say("the checkpoint is not shown to go on from the stamped one")
	}
	return size
}

func main() {
	files := folder(os.Args[1])
	keys := files.lines("keys.txt")
	named := os.Args[2:]
	if len(named) == 0 {
		named = []string{string(keys[0])}
	}
	var believed trust
	believed.log = believed.know(named[0])
	for _, line := range named[1:] {
		believed.needed = append(believed.needed, believed.know(line))
	}
	for _, line := range keys[1:] {
		if isMLDSA(string(line)) {
			fmt.Printf("the key %.40s... is of ML-DSA-44, which Go's libraries lack: its signature is passed over\n", line)
			continue
		}
		believed.know(string(line))
	}
	if _, err := os.Stat(filepath.Join(os.Args[1], "tile")); err == nil {
		judgeLog(files, believed)
	} else {
		judgeBundle(files, believed)
	}
	if faults > 0 {
		os.Exit(1)
	}
}

// Tiles of hashes as tlog asks for them; it believes none that does not lead to the root.
type tiles folder

func (t tiles) Height() int                         { return 8 }
func (t tiles) SaveTiles(_ []tlog.Tile, _ [][]byte) {}
func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var found [][]byte
	for _, tile := range wanted {
		data, err := os.ReadFile(filepath.Join(string(t), "tile", strings.TrimPrefix(tile.Path(), "tile/8/")))
		if err != nil {
			return nil, err
		}
		found = append(found, data)
	}
	return found, nil
}

func judgeLog(files folder, believed trust) {
	newest := believed.open(files.read("checkpoint"))
	for _, witness := range believed.needed {
		if !newest.isSignedBy(witness) {
			say("the newest checkpoint is not signed by the witness %s", witness.Name())
		}
	}
	reader := tlog.TileHashReader(newest.tree, tiles(files))

	// Each checkpoint goes on from the one before; the last is the newest.
	var before, now checkpoint
	signatures, count := 0, 0
	for _, line := range files.lines("checkpoints.ndjson") {
		var text string
		must(json.Unmarshal(line, &text))
		now = believed.open([]byte(text))
		if count > 0 {
			proof, err := tlog.ProveTree(now.tree.N, before.tree.N, reader)
			if err == nil {
				err = tlog.CheckTree(proof, now.tree.N, now.tree.Hash, before.tree.N, before.tree.Hash)
			}
			if err != nil {
				say("the checkpoint of size %d does not go on from that of size %d: %v", now.tree.N, before.tree.N, err)
			}
		}
		before, count, signatures = now, count+1, signatures+len(now.sigs)
	}
	if now.tree != newest.tree {
		say("the last of the checkpoints is not the newest")
	}

	// Each entry stands in the tree at its place.
	for first := int64(0); first < newest.tree.N; first += 256 {
		width := newest.tree.N - first
		if width > 256 {
			width = 256
		}
		tile := tlog.Tile{H: 8, L: -1, N: first / 256, W: int(width)}
		data := files.read("tile/entries/" + strings.TrimPrefix(tile.Path(), "tile/8/data/"))
		places := make([]int64, width)
		for at := range places {
			places[at] = tlog.StoredHashIndex(0, first+int64(at))
		}
		hashes, err := reader.ReadHashes(places)
		must(err)
		for at, hash := range hashes {
			if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
				say("the entries from %d on break off at %d", first, first+int64(at))
				break
			}
			end := 2 + int(binary.BigEndian.Uint16(data))
			if tlog.RecordHash(data[2:end]) != hash {
				say("entry %d is not the one in the tree", first+int64(at))
			}
			data = data[end:]
		}
		if len(data) > 0 {
			say("the entries from %d on are more than the tree has", first)
		}
	}
	fmt.Printf("%s: tree of %d, %d checkpoints, %d signatures, %d faults\n",
		believed.log.Name(), newest.tree.N, count, signatures, faults)
}

func judgeBundle(files folder, believed trust) {
	log, read, lines := believed.log, files.read, files.lines

	// The manifest is signed, and names every file by its hash.
	signed, err := note.Open(read("manifest.note"), note.VerifierList(log))
	must(err)
	manifestBytes := read("manifest.json")
	sum := sha256.Sum256(manifestBytes)
	if signed.Text != "probity-bundle/1\n"+log.Name()+"\n"+base64.StdEncoding.EncodeToString(sum[:])+"\n" {
		say("the manifest was changed since it was signed")
	}
	var manifest struct {
		EntryId string
		Claims  []struct {
			Pseudonym, Stream string
			From, To          *string
			First, Last       int64
		}
		Files map[string]string
	}
	must(json.Unmarshal(manifestBytes, &manifest))
	for name, hash := range manifest.Files {
		sum := sha256.Sum256(read(name))
		if hex.EncodeToString(sum[:]) != hash {
			say("the file %s was changed", name)
		}
	}

	// The checkpoint is signed by the log; witnesses that are known count.
	opened := believed.open(read("checkpoint"))
	size, root := opened.tree.N, opened.tree.Hash

	// Each entry stands in the tree.
	stamped := stampedSize(manifest.Files, read, log, opened.tree)
	covered := 0
	entries, proofs := lines("entries.ndjson"), lines("proofs.ndjson")
	if len(entries) != len(proofs) {
		say("%d entries and %d proofs", len(entries), len(proofs))
		os.Exit(1)
	}
	leaves := map[string]leaf{}
	numbers := map[string]map[int64]leaf{}
	for at, bytes := range entries {
		var proof struct {
			Index  int64
			Hashes []string
		}
		must(json.Unmarshal(proofs[at], &proof))
		var path tlog.RecordProof
		for _, hash := range proof.Hashes {
			decoded, err := base64.StdEncoding.DecodeString(hash)
			must(err)
			var one tlog.Hash
			copy(one[:], decoded)
			path = append(path, one)
		}
		var one leaf
		must(json.Unmarshal(bytes, &one))
		if err := tlog.CheckRecord(path, size, root, proof.Index, tlog.RecordHash(bytes)); err != nil {
			say("entry %s: %v", one.Id, err)
			continue
		}
		if proof.Index < stamped {
			covered++
		}
		leaves[fmt.Sprintf("%s %d", one.Id, one.Part[0])] = one
		for _, subject := range one.Subjects {
			key := subject.Pseudonym + " " + subject.Stream
			if numbers[key] == nil {
				numbers[key] = map[int64]leaf{}
			}
			if _, twice := numbers[key][subject.Seq]; twice {
				say("number %d of %s is there twice", subject.Seq, key)
			}
			numbers[key][subject.Seq] = one
		}
	}

	// What is shown is what the entries commit to.
	shown := 0
	for _, line := range lines("disclosures.ndjson") {
		var disclosure struct {
			Entry  string
			Part   int64
			Fields map[string]struct{ Salt, Json string }
		}
		must(json.Unmarshal(line, &disclosure))
		one := leaves[fmt.Sprintf("%s %d", disclosure.Entry, disclosure.Part)]
		for name, field := range disclosure.Fields {
			salt, err := base64.RawURLEncoding.DecodeString(field.Salt)
			must(err)
			sum := sha256.Sum256(append(salt, field.Json...))
			if one.Fields[name] != base64.RawURLEncoding.EncodeToString(sum[:]) {
				say("the detail %s of entry %s is not what was entered", name, disclosure.Entry)
			}
			shown++
		}
	}

	// No entry of a claim is missing: its numbers are all there, and those beside them are of another time.
	for _, claim := range manifest.Claims {
		mine := numbers[claim.Pseudonym+" "+claim.Stream]
		for seq := claim.First; seq <= claim.Last; seq++ {
			if _, found := mine[seq]; !found {
				say("number %d of %s in %s is missing", seq, claim.Pseudonym, claim.Stream)
			}
		}
		before, isBefore := mine[claim.First-1]
		if claim.First > 1 && !(isBefore && claim.From != nil && before.Time < *claim.From) {
			say("what comes before number %d is not shown to be of an earlier time", claim.First)
		}
		after, isAfter := mine[claim.Last+1]
		if !isAfter || !(after.Id == manifest.EntryId || (claim.To != nil && after.Time >= *claim.To)) {
			say("what comes after number %d is not shown to be of a later time", claim.Last)
		}
	}

	if stamped > 0 {
		fmt.Printf("%d of the %d entries are older than the time stamp, which openssl verifies\n", covered, len(entries))
	}
	fmt.Printf("%s: tree of %d, %d entries, %d details, %d claims, %d signatures, %d faults\n",
		log.Name(), size, len(entries), shown, len(manifest.Claims), len(opened.sigs), faults)
}
