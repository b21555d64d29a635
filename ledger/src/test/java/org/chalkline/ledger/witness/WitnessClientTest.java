package org.chalkline.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.chalkline.ledger.Sample;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SigningKey;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.tree.TreeHash;
import org.chalkline.ledger.witness.WitnessClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessClientTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @TempDir private Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private Sample log;
    private OwnWitness witness;
    private WitnessClient client;

    @BeforeEach
    void a_log_and_its_witness() throws IOException {
        log = new Sample(folder, 1);
        for (long size : new long[] {299, 300, 600}) log.growTo(size);
        witness = new OwnWitness(log.key.verifier(), NOW);
        client = client();
    }

    private WitnessClient client() {
        return new WitnessClient(
                http, witness.prefix(), witness.key.verifier(), Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() {
        witness.close();
        http.close();
    }

    @Test
    void a_growing_log_is_cosigned_each_time() throws Exception {
        for (long size : new long[] {1, 300, 300, 600}) {
            var answer = client.show(log.checkpoint(size), log.tree(size));
            var cosigned = ((Answer.Cosigned) answer).checkpoint();
            assertThat(log.key.verifier().signed(cosigned)).isTrue();
            assertThat(client.key().cosigned(cosigned)).contains(NOW);
            assertThat(witness.size()).isEqualTo(size);
        }
    }

    @Test
    void one_that_forgot_what_the_witness_saw_is_told_and_goes_on_from_there() throws Exception {
        client.show(log.checkpoint(300), log.tree(300));
        var answer = client().show(log.checkpoint(600), log.tree(600));
        assertThat(answer).isInstanceOf(Answer.Cosigned.class);
    }

    @Test
    void a_log_that_was_set_back_learns_that_the_witness_is_ahead() throws Exception {
        client.show(log.checkpoint(600), log.tree(600));
        var answer = client().show(log.checkpoint(300), log.tree(300));
        assertThat(answer).isEqualTo(new Answer.Ahead(600));
    }

    @Test
    void a_fork_is_refused_whatever_proof_is_sent() throws Exception {
        client.show(log.checkpoint(300), log.tree(300));
        // The same key over a tree that doesn't hold what the witness saw.
        var forged =
                log.key.sign(
                        new Checkpoint(Sample.ORIGIN, 600, TreeHash.leaf(new byte[] {9})).text());
        assertThat(client().show(forged, log.tree(600)))
                .isEqualTo(new Answer.Refused(422, "the proof is wrong"));
        assertThat(witness.size()).isEqualTo(300);
    }

    @Test
    void a_checkpoint_of_another_key_is_refused() throws Exception {
        var other = SigningKey.generate(Sample.ORIGIN);
        var forged = other.sign(log.checkpoint(300).text());
        assertThat(client.show(forged, log.tree(300)))
                .isEqualTo(new Answer.Refused(403, "not signed by the log"));
    }

    @Test
    void an_answer_without_a_good_cosignature_is_no_cosignature() throws Exception {
        var stranger = SigningKey.generate("witness.example");
        for (var answer :
                new String[] {
                    "",
                    "hello\n",
                    stranger.cosign(log.checkpoint(300).text(), NOW) + "\n",
                    witness.key.cosign(log.checkpoint(299).text(), NOW) + "\n",
                    witness.key.sign(log.checkpoint(300).text()).signatures().getFirst() + "\n"
                }) {
            witness.nonsense = answer;
            assertThatThrownBy(() -> client().show(log.checkpoint(300), log.tree(300)))
                    .as(answer)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_witness_that_is_away_is_said_to_be() {
        var away =
                new WitnessClient(
                        http,
                        URI.create("http://127.0.0.1:1"),
                        witness.key.verifier(),
                        Duration.ofSeconds(2));
        assertThat(away.key().purpose()).isEqualTo(VerifierKey.Purpose.COSIGNATURE);
        assertThatThrownBy(() -> away.show(log.checkpoint(300), log.tree(300)))
                .isInstanceOf(IOException.class);
    }
}
