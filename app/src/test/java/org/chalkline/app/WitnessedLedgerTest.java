package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.app.Soon.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.SigningKey;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.stamp.OwnAuthority;
import org.chalkline.ledger.stamp.Timestamp;
import org.chalkline.ledger.witness.OwnWitness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that others vouch for. */
class WitnessedLedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final String ACT =
            """
            mutation { registerSchool(command: {id: "w-1"}, input: {school: "w", openedOn: "1960-09-01",
              source: "名册", particulars: {name: "校", kind: PRIMARY, ownership: PUBLIC,
              site: {address: "路"}}}) { __typename } }
            """;

    @TempDir private Path work;

    private Server start(String district, String... settings) {
        return Server.start(
                new Server.Settings(work.resolve("data"), 0, district, List.of(settings)));
    }

    private VerifierKey logKey() throws Exception {
        return new LogFolder(work.resolve("data/ledger")).keys().getFirst();
    }

    private static String witness(OwnWitness witness) {
        return "--chalkline.ledger.witnesses="
                + witness.key.verifier().as(VerifierKey.Purpose.COSIGNATURE)
                + " "
                + witness.prefix();
    }

    @Test
    void witnesses_cosign_and_an_authority_stamps_what_is_published() throws Exception {
        LoadedDistrict.copyTo(work.resolve("data"));
        try (var witness = new OwnWitness(logKey(), NOW);
                var authority = new OwnAuthority(Instant.now());
                var server =
                        start(
                                "none",
                                witness(witness),
                                "--chalkline.ledger.timestamp-authority=" + authority.address());
                var caller = new Caller(server)) {
            var cosigner = witness.key.verifier().as(VerifierKey.Purpose.COSIGNATURE);
            long before = server.part(FactStream.class).head();
            await(() -> isCosigned(caller, cosigner, before + 1));
            caller.data(ACT);
            long head = server.part(FactStream.class).head();
            assertThat(head).isEqualTo(before + 1);
            await(() -> isCosigned(caller, cosigner, head + 1));
            assertThat(caller.data("{ ledger { witnesses ownerAlone } }").get("ledger").toString())
                    .isEqualTo("{\"witnesses\":[\"witness.example\"],\"ownerAlone\":false}");
            assertThat(witness.size()).isEqualTo(head + 1);
            assertThat(caller.get("/ledger/policy").body())
                    .contains("witness witness.example " + cosigner, "quorum witnesses");

            var log = new LogFolder(work.resolve("data/ledger"));
            var timestamps = work.resolve("data/ledger/timestamps");
            // The checkpoint lies there before its timestamp does.
            await(
                    () -> {
                        if (!Files.isDirectory(timestamps)) return false;
                        try (var kept = Files.list(timestamps)) {
                            return kept.anyMatch(f -> f.toString().endsWith(".tsr"));
                        }
                    });
            try (var kept = Files.list(timestamps)) {
                var stamped =
                        kept.filter(f -> f.toString().endsWith(".tsr")).findFirst().orElseThrow();
                long size = Long.parseLong(stamped.getFileName().toString().replace(".tsr", ""));
                var content = log.stamped(size).orElseThrow().checkpoint().orElseThrow();
                assertThat(
                                Timestamp.parse(Files.readAllBytes(stamped))
                                        .verify(content, Set.of(authority.root)))
                        .isEmpty();
            }
            assertThat(
                            Chalkline.run(
                                    "verify",
                                    "--data",
                                    work.resolve("data").toString(),
                                    "--witness",
                                    cosigner.toString()))
                    .isZero();
            assertThat(ofUrl(server, cosigner).status()).isZero();
            var stranger = SigningKey.generate("stranger.example").verifier();
            for (var told : List.of(ofData(stranger), ofUrl(server, stranger))) {
                assertThat(told.status()).as(told.text()).isEqualTo(1);
                assertThat(told.text())
                        .contains(
                                "FAILED",
                                "the witness stranger.example, whose key was given, cosigned no checkpoint",
                                "the last one is of size " + (head + 1));
            }
            var root = Files.write(work.resolve("root.cer"), authority.root.getEncoded());
            assertThat(verifyStamps(root)).isZero();
            try (var strange = new OwnAuthority(Instant.now())) {
                Files.write(root, strange.root.getEncoded());
                assertThat(verifyStamps(root)).isEqualTo(1);
            }
            var published =
                    Told.by("verify", "--url", server.url(), "--timestamp-root", root.toString());
            assertThat(published.status()).isEqualTo(2);
            assertThat(published.text()).contains("TIMESTAMPS_NOT_PUBLISHED");
        }
    }

    private static boolean isCosigned(Caller caller, VerifierKey witness, long size) {
        var answer = caller.get("/ledger/checkpoint");
        if (answer.statusCode() != 200) return false;
        var note = SignedNote.parse(answer.body());
        return Checkpoint.of(note).size() == size && witness.cosigned(note).isPresent();
    }

    private Told ofData(VerifierKey witness) {
        return Told.by(
                "verify",
                "--data",
                work.resolve("data").toString(),
                "--witness",
                witness.toString());
    }

    private static Told ofUrl(Server server, VerifierKey witness) {
        return Told.by("verify", "--url", server.url(), "--witness", witness.toString());
    }

    @Test
    void what_a_witness_was_not_asked_to_cosign_is_told_and_is_neither_failure_nor_pass()
            throws Exception {
        LoadedDistrict.copyTo(work.resolve("data"));
        VerifierKey cosigner;
        long seen;
        try (var witness = new OwnWitness(logKey(), NOW)) {
            cosigner = witness.key.verifier();
            try (var server = start("none", witness(witness))) {
                seen = server.part(FactStream.class).head() + 1;
                await(() -> witness.size() == seen);
                await(() -> ofData(cosigner).status() == 0);
            }
        }
        try (var server = start("none");
                var caller = new Caller(server)) {
            caller.data(ACT);
            await(
                    () -> {
                        var note = SignedNote.parse(caller.get("/ledger/checkpoint").body());
                        return Checkpoint.of(note).size() == seen + 1;
                    });
            assertNotCosigned(ofUrl(server, cosigner), seen);
        }
        assertNotCosigned(ofData(cosigner), seen);
        assertThat(Chalkline.run("rotate-key", "--data", work.resolve("data").toString())).isZero();
        try (var server = start("none")) {
            var told = Told.by("verify", "--url", server.url(), "--key", logKey().toString());
            assertThat(told.status()).as(told.text()).isZero();
        }
        var root = Files.write(work.resolve("root.cer"), authorityThatStampedNothing());
        assertThat(verifyStamps(root)).isEqualTo(1);
    }

    private static void assertNotCosigned(Told told, long position) {
        assertThat(told.status()).as(told.text()).isEqualTo(3);
        assertThat(told.text())
                .contains(
                        "PASSED",
                        "NOTE: the last event (position %d) is not cosigned by the witness witness.example"
                                .formatted(position),
                        "witness.example cosigned size %d at %s".formatted(position, NOW));
    }

    private static byte[] authorityThatStampedNothing() throws Exception {
        try (var authority = new OwnAuthority(NOW)) {
            return authority.root.getEncoded();
        }
    }

    private int verifyStamps(Path root) {
        return Chalkline.run(
                "verify",
                "--data",
                work.resolve("data").toString(),
                "--timestamp-root",
                root.toString());
    }

    @Test
    void a_witness_that_has_seen_more_stops_a_log_that_was_set_back_with_all_its_memory()
            throws Exception {
        LoadedDistrict.copyTo(work.resolve("data"));
        var log = new LogFolder(work.resolve("data/ledger"));
        var note = log.checkpoint().orElseThrow();
        long size = Checkpoint.of(note).size();
        try (var witness = new OwnWitness(logKey(), NOW)) {
            witness.hasSeen(size + 10);
            try (var server = start("none", witness(witness));
                    var caller = new Caller(server)) {
                await(
                        () ->
                                FactJson.MAPPER
                                        .readTree(caller.get("/actuator/health/readiness").body())
                                        .at("/components/ledger/details/refusal")
                                        .asString("")
                                        .equals("WITNESS_AHEAD"));
                assertThat(caller.errorCode(ACT)).isEqualTo("WITNESS_AHEAD");
            }
        }
        assertThat(log.checkpoint()).contains(note);
    }

    @Test
    void what_is_no_witness_is_refused_at_the_start() {
        try {
            start("none", "--chalkline.ledger.witnesses=nonsense").close();
            throw new AssertionError("it started");
        } catch (CannotRunException e) {
            assertThat(e.code()).isEqualTo("WITNESS_UNREADABLE");
        }
    }
}
