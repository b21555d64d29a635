package org.chalkline.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.chalkline.ledger.tree.TreeHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    private static final SigningKey LOG = SigningKey.generate("ledger.example/changning");
    private static final SigningKey WITNESS = SigningKey.generate("witness.example");
    private static final Checkpoint CHECKPOINT =
            new Checkpoint("ledger.example/changning", 42, TreeHash.leaf(new byte[] {1}));

    /** From the documentation of Go's sumdb/note: a key, a text and its signature. */
    private static final String GO_KEY =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String GO_NOTE =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void a_note_that_go_signed_is_verified() {
        var key = VerifierKey.parse(GO_KEY);
        assertThat(key.toString()).isEqualTo(GO_KEY);
        assertThat(key.signed(SignedNote.parse(GO_NOTE))).isTrue();
        assertThat(key.signed(SignedNote.parse(GO_NOTE.replace("answer", "Answer")))).isFalse();
        assertThat(SignedNote.parse(GO_NOTE)).hasToString(GO_NOTE);
    }

    @Test
    void a_checkpoint_is_three_lines_and_a_signature() {
        var note = LOG.sign(CHECKPOINT.text());
        var lines = note.toString().split("\n", -1);
        assertThat(lines).hasSize(6);
        assertThat(lines[0]).isEqualTo("ledger.example/changning");
        assertThat(lines[1]).isEqualTo("42");
        assertThat(lines[3]).isEmpty();
        assertThat(lines[4]).startsWith("\u2014 ledger.example/changning ");
        assertThat(Checkpoint.of(SignedNote.parse(note.bytes()))).isEqualTo(CHECKPOINT);
        assertThat(LOG.verifier().signed(note)).isTrue();
        assertThat(WITNESS.verifier().signed(note)).isFalse();
    }

    @Test
    void a_cosignature_states_its_time_and_is_no_plain_signature() {
        var at = Instant.parse("2026-11-24T08:00:00Z");
        var note = LOG.sign(CHECKPOINT.text()).with(List.of(WITNESS.cosign(CHECKPOINT.text(), at)));
        var cosigner = WITNESS.verifier().as(VerifierKey.Purpose.COSIGNATURE);
        var read = SignedNote.parse(note.toString());
        assertThat(cosigner.cosigned(read)).contains(at);
        assertThat(WITNESS.verifier().signed(read)).isFalse();
        assertThat(LOG.verifier().signed(read)).isTrue();
        assertThat(read.signatures().getLast().blob()).hasSize(72);
        assertThat(VerifierKey.parse(cosigner.toString())).isEqualTo(cosigner);
        assertThat(cosigner.id()).isNotEqualTo(WITNESS.verifier().id());
    }

    @Test
    void no_flipped_bit_of_a_checkpoint_or_cosignature_passes() {
        var at = Instant.ofEpochSecond(1_764_000_000);
        var note = LOG.sign(CHECKPOINT.text()).with(List.of(WITNESS.cosign(CHECKPOINT.text(), at)));
        var cosigner = WITNESS.verifier().as(VerifierKey.Purpose.COSIGNATURE);
        var bytes = note.bytes();
        for (int i = 0; i < bytes.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                bytes[i] ^= (byte) (1 << bit);
                boolean passes;
                try {
                    var read = SignedNote.parse(bytes);
                    passes = LOG.verifier().signed(read) && cosigner.cosigned(read).isPresent();
                } catch (MalformedNoteException e) {
                    passes = false;
                }
                assertThat(passes).as("bit %d of byte %d", bit, i).isFalse();
                bytes[i] ^= (byte) (1 << bit);
            }
        }
    }

    @Test
    void a_signing_key_is_read_as_it_was_written_and_never_shows_itself() {
        var read = SigningKey.parse(LOG.secret());
        assertThat(read.verifier()).isEqualTo(LOG.verifier());
        assertThat(LOG.verifier().signed(read.sign("text\n"))).isTrue();
        // What stands after the fourth "+", and not after the last: Base64 has that sign too.
        var seed = LOG.secret().split("\n")[0].split("\\+", 5)[4];
        assertThat(LOG.toString()).doesNotContain(seed);
        var foreign = LOG.secret().split("\n")[0] + "\n" + WITNESS.verifier() + "\n";
        assertThatThrownBy(() -> SigningKey.parse(foreign))
                .isInstanceOf(MalformedNoteException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name AAAA\n",
                "text\n\n- name AAAAAAAAAA==\n",
                "text\n\n\u2014 na+me AAAAAAAAAA==\n",
                "te\txt\n\n\u2014 name AAAAAAAAAA==\n",
                "text\n\n\u2014 name AAAAAAAAAA=="
            })
    void what_is_no_note_is_not_read_as_one(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(MalformedNoteException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a+b", "", "a\u2003b"})
    void an_origin_has_no_space_and_no_plus(String origin) {
        assertThatThrownBy(() -> SigningKey.generate(origin))
                .isInstanceOf(MalformedNoteException.class);
        assertThatThrownBy(() -> new Checkpoint(origin, 0, TreeHash.EMPTY))
                .isInstanceOf(MalformedNoteException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "o\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
                "o\n1\n47DE\n",
                "o\n1\n"
            })
    void what_is_no_checkpoint_is_not_read_as_one(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedNoteException.class);
    }
}
