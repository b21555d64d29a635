// Checks what the ledger writes with the libraries that Go itself uses for its checksum database:
// nothing in here is taken from the ledger but its files.
//
//	check checkpoint KEY FILE
//	check inclusion KEY CHECKPOINT TILES INDEX ENTRY
//	check consistency KEY OLD NEW TILES
//	check cosignature KEY CHECKPOINT
package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println("ok")
}

func run(args []string) error {
	switch args[0] {
	case "checkpoint":
		_, err := tree(args[1], args[2])
		return err
	case "inclusion":
		t, err := tree(args[1], args[2])
		if err != nil {
			return err
		}
		index, err := strconv.ParseInt(args[4], 10, 64)
		if err != nil {
			return err
		}
		entry, err := os.ReadFile(args[5])
		if err != nil {
			return err
		}
		proof, err := tlog.ProveRecord(t.N, index, tlog.TileHashReader(t, &tiles{args[3]}))
		if err != nil {
			return err
		}
		return tlog.CheckRecord(proof, t.N, t.Hash, index, tlog.RecordHash(entry))
	case "consistency":
		older, err := tree(args[1], args[2])
		if err != nil {
			return err
		}
		newer, err := tree(args[1], args[3])
		if err != nil {
			return err
		}
		proof, err := tlog.ProveTree(newer.N, older.N, tlog.TileHashReader(newer, &tiles{args[4]}))
		if err != nil {
			return err
		}
		return tlog.CheckTree(proof, newer.N, newer.Hash, older.N, older.Hash)
	case "cosignature":
		return cosignature(args[1], args[2])
	}
	return errors.New("unknown check " + args[0])
}

// tree reads a checkpoint that the key's owner signed.
func tree(key, file string) (tlog.Tree, error) {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return tlog.Tree{}, err
	}
	bytes, err := os.ReadFile(file)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(bytes, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	origin, rest, _ := strings.Cut(opened.Text, "\n")
	if origin != verifier.Name() {
		return tlog.Tree{}, errors.New("the origin is not the key's name")
	}
	return tlog.ParseTree([]byte("go.sum database tree\n" + rest))
}

// tiles reads the hash tiles of a folder, under their names in tlog-tiles.
type tiles struct{ folder string }

func (t *tiles) Height() int                           { return 8 }
func (t *tiles) SaveTiles([]tlog.Tile, [][]byte)       {}
func (t *tiles) ReadTiles(all []tlog.Tile) ([][]byte, error) {
	read := make([][]byte, len(all))
	for i, tile := range all {
		// tile/8/L/N is Go's name, and tile/L/N that of tlog-tiles.
		name := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		bytes, err := os.ReadFile(filepath.Join(t.folder, name))
		if err != nil {
			full := tile
			full.W = 256
			name = strings.Replace(full.Path(), "tile/8/", "tile/", 1)
			bytes, err = os.ReadFile(filepath.Join(t.folder, name))
		}
		if err != nil {
			return nil, err
		}
		read[i] = bytes[:tile.W*tlog.HashSize]
	}
	return read, nil
}

// cosigner verifies cosignatures of version 1, which Go's own package leaves to others.
type cosigner struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (c *cosigner) Name() string    { return c.name }
func (c *cosigner) KeyHash() uint32 { return c.hash }
func (c *cosigner) Verify(msg, sig []byte) bool {
	if len(sig) != 72 {
		return false
	}
	time := binary.BigEndian.Uint64(sig)
	signed := fmt.Sprintf("cosignature/v1\ntime %d\n%s", time, msg)
	return ed25519.Verify(c.key, []byte(signed), sig[8:])
}

func cosignature(key, file string) error {
	parts := strings.SplitN(key, "+", 3)
	raw, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(raw) != 33 || raw[0] != 4 {
		return errors.New("this is no key for cosignatures")
	}
	hash := sha256.Sum256([]byte(parts[0] + "\n" + string(raw)))
	if hex.EncodeToString(hash[:4]) != parts[1] {
		return errors.New("the hash in the key is of another key")
	}
	verifier := &cosigner{parts[0], binary.BigEndian.Uint32(hash[:4]), ed25519.PublicKey(raw[1:])}
	bytes, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	_, err = note.Open(bytes, note.VerifierList(verifier))
	return err
}
