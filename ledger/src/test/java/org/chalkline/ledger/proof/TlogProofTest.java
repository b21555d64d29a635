package org.chalkline.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chalkline.ledger.Sample;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.note.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlogProofTest {
    @TempDir private Path folder;
    private Sample log;

    @BeforeEach
    void a_log_of_700_that_has_signed_its_size_600() throws IOException {
        log = new Sample(folder, 600);
        log.growTo(700);
    }

    @Test
    void a_proof_is_made_at_the_size_of_its_checkpoint_and_proves_its_entry_alone()
            throws IOException {
        var proof = TlogProof.make(log.tree(600), 299, log.checkpoint(600));
        var read = TlogProof.parse(proof.toString());
        assertThat(read).isEqualTo(proof);
        assertThat(read.proves(Sample.entry(299), log.key.verifier())).isTrue();
        assertThat(read.proves(Sample.entry(298), log.key.verifier())).isFalse();
        var other = SigningKey.generate(Sample.ORIGIN).verifier();
        assertThat(read.proves(Sample.entry(299), other)).isFalse();
        assertThat(proof.toString()).startsWith("c2sp.org/tlog-proof@v1\nindex 299\n");
        assertThat(proof.toString()).contains("\n\n" + Sample.ORIGIN + "\n600\n");
    }

    @Test
    void no_altered_byte_of_the_file_proves_anything() throws IOException {
        var bytes = TlogProof.make(log.tree(600), 299, log.checkpoint(600)).toString();
        for (int i = 0; i < bytes.length(); i++) {
            var altered = new StringBuilder(bytes);
            altered.setCharAt(i, (char) (bytes.charAt(i) ^ 1));
            boolean proves;
            try {
                proves =
                        TlogProof.parse(altered.toString())
                                .proves(Sample.entry(299), log.key.verifier());
            } catch (MalformedNoteException e) {
                proves = false;
            }
            assertThat(proves).as("byte %d of %s", i, bytes).isFalse();
        }
    }

    @Test
    void what_was_added_travels_along_and_proves_nothing() throws IOException {
        var made = TlogProof.make(log.tree(600), 0, log.checkpoint(600));
        var proof = new TlogProof(new byte[] {1, 2}, 0, made.hashes(), made.checkpoint());
        assertThat(proof.toString()).contains("\nextra AQI=\nindex 0\n");
        assertThat(TlogProof.parse(proof.toString())).isEqualTo(proof);
        assertThat(proof.spicy()).startsWith("index 0\n");
    }

    @Test
    void no_proof_is_made_from_a_tile_that_was_altered() throws IOException {
        var checkpoint = log.checkpoint(600);
        var tile = folder.resolve("tile/0/001");
        var bytes = Files.readAllBytes(tile);
        bytes[0] ^= 1;
        Files.write(tile, bytes);
        assertThatThrownBy(() -> TlogProof.make(log.tree(600), 257, checkpoint))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leaf 257");
    }
}
