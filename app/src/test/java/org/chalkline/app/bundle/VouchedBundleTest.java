package org.chalkline.app.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.chalkline.app.Soon.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import org.chalkline.app.Caller;
import org.chalkline.app.LoadedDistrict;
import org.chalkline.app.Server;
import org.chalkline.app.Tokens;
import org.chalkline.app.Told;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.ledger.bundle.BagFiles;
import org.chalkline.ledger.bundle.BundleCheck;
import org.chalkline.ledger.bundle.Trust;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.SigningKey;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.note.VerifierKey.Purpose;
import org.chalkline.ledger.outside.Tool;
import org.chalkline.ledger.stamp.OwnAuthority;
import org.chalkline.ledger.stamp.Timestamp;
import org.chalkline.ledger.witness.OwnWitness;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle for whose log a witness and a timestamp authority vouch, and what is made of that. */
class VouchedBundleTest {
    private static final String ACT =
            """
            mutation { registerSchool(command: {id: "vouched"}, input: {school: "vouched", openedOn: "1960-09-01",
              source: "名册", particulars: {name: "青桐路小学", kind: PRIMARY, ownership: PUBLIC,
              site: {address: "青桐路1号"}}}) { __typename } }
            """;
    private static final Instant COSIGNED = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant STAMPED = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir static Path folder;

    private static VerifierKey log;
    private static VerifierKey witness;
    private static VerifierKey otherWitness;
    private static OwnAuthority authority;
    private static Path bundle;
    private static Path bag;

    @BeforeAll
    static void make() throws Exception {
        var data = folder.resolve("data");
        LoadedDistrict.copyTo(data);
        log = new LogFolder(data.resolve("ledger")).keys().getFirst();
        authority = new OwnAuthority(STAMPED);
        byte[] fetched;
        try (var cosigner = new OwnWitness(log, COSIGNED);
                var other = new OwnWitness("other.example", log, COSIGNED)) {
            witness = cosigner.key.verifier().as(Purpose.COSIGNATURE);
            otherWitness = other.key.verifier().as(Purpose.COSIGNATURE);
            var settings =
                    List.of(
                            "--chalkline.ledger.witnesses=%s %s,%s %s"
                                    .formatted(
                                            witness,
                                            cosigner.prefix(),
                                            otherWitness,
                                            other.prefix()),
                            "--chalkline.ledger.timestamp-authority=" + authority.address(),
                            "--chalkline.ledger.timestamp-every=1ms");
            try (var server = Server.start(new Server.Settings(data, 0, "none", settings));
                    var caller = new Caller(server);
                    var http = HttpClient.newHttpClient()) {
                // What is published next is stamped.
                assertThat(caller.data(ACT).toString()).contains("Accepted");
                long size = server.part(FactStream.class).head() + 1;
                var kept = new LogFolder(data.resolve("ledger"));
                await(
                        () ->
                                kept.place().exists(LogFolder.stampName(size))
                                        && kept.witnessed()
                                                .filter(note -> size(note) == size)
                                                .flatMap(otherWitness::cosigned)
                                                .isPresent());
                var request =
                        HttpRequest.newBuilder(
                                        URI.create(
                                                server.url()
                                                        + "/bundle?case="
                                                        + SampleBundle.CASE
                                                        + "&asOf="
                                                        + (size - 1)))
                                .header(
                                        "Authorization",
                                        Tokens.bearer(server, "inspector-zhao", Role.INSPECTOR));
                fetched = http.send(request.build(), BodyHandlers.ofByteArray()).body();
            }
        }
        bundle = folder.resolve("vouched.zip");
        var made =
                Told.by(
                        "bundle",
                        "--purpose",
                        "SUPERVISION",
                        "--data",
                        data.toString(),
                        "--case",
                        SampleBundle.CASE,
                        "--out",
                        bundle.toString());
        assertThat(made.status()).as(made.text()).isZero();
        // Though it was told of no witness: the log remembers whom it asked.
        assertThat(fetched).isEqualTo(Files.readAllBytes(bundle));
        bag = SampleBundle.unpack(bundle, folder.resolve("unpacked"));
    }

    @AfterAll
    static void close() {
        if (authority != null) authority.close();
    }

    private static long size(SignedNote note) {
        return Checkpoint.of(note).size();
    }

    private static Told verify(Path what, String... trust) {
        var all = new ArrayList<>(List.of("verify", what.toString()));
        all.addAll(List.of(trust));
        return Told.by(all.toArray(String[]::new));
    }

    private static String file(String path) throws IOException {
        try (var files = BagFiles.open(bundle)) {
            return files.text(path);
        }
    }

    @Test
    void both_are_told_and_that_nobody_vouches_for_them_but_the_bundle() {
        var told = verify(bundle);
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(told.text())
                .contains(
                        "PASSED",
                        "witness witness.example, on " + COSIGNED,
                        "witness other.example, on " + COSIGNED,
                        "a timestamp of " + STAMPED + ", whose authority is for you to check",
                        "taken from the bundle itself (--witness and --timestamp-root")
                .doesNotContain("by its owner alone");
    }

    @Test
    void keys_and_roots_that_were_given_otherwise_are_believed_instead() throws Exception {
        var told =
                verify(
                        bundle,
                        "--key",
                        log.toString(),
                        "--witness",
                        witness.toString(),
                        "--witness",
                        otherWitness.toString(),
                        "--timestamp-root",
                        root(authority).toString());
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(told.text())
                .contains(
                        "witness other.example, on " + COSIGNED,
                        "witness witness.example, on " + COSIGNED,
                        "a timestamp of " + STAMPED + System.lineSeparator())
                .doesNotContain("taken from the bundle itself", "for you to check");
    }

    @Test
    void the_root_of_another_authority_fails_it() throws Exception {
        try (var stranger = new OwnAuthority(STAMPED)) {
            var told = verify(bundle, "--timestamp-root", root(stranger).toString());
            assertThat(told.status()).isEqualTo(1);
            assertThat(told.text())
                    .contains("FAILED, first: data/log/stamped-checkpoint.tsr")
                    .doesNotContain("a timestamp of");
        }
    }

    @Test
    void a_witness_that_was_named_and_did_not_cosign_fails_it() throws Exception {
        var stranger = SigningKey.generate("stranger.example").verifier().toString();
        // Under a witness's own name another key is somebody else's all the same.
        var namesake = SigningKey.generate("witness.example").verifier().toString();
        var size = size(SignedNote.parse(file("data/log/checkpoint")));
        var told = verify(bundle, "--witness", stranger);
        assertThat(told.status()).as(told.text()).isEqualTo(1);
        assertThat(told.text())
                .contains(
                        "data/log/checkpoint: the witness stranger.example, whose key you gave, did not cosign it, at size "
                                + size)
                .doesNotContain("witness witness.example");
        assertThat(verify(bundle, "--witness", namesake).status()).isEqualTo(1);
        var oneOfTwo = verify(bundle, "--witness", witness.toString(), "--witness", stranger);
        assertThat(oneOfTwo.status()).isEqualTo(1);
        assertThat(oneOfTwo.text()).contains("witness witness.example, on", "stranger.example");
    }

    @Test
    void where_an_authority_is_named_a_bundle_without_a_timestamp_fails() throws Exception {
        var before = new HashMap<Path, byte[]>();
        for (var name : List.of("", ".tsr", ".consistency")) {
            var file = bag.resolve("data/log/stamped-checkpoint" + name);
            before.put(file, Files.readAllBytes(file));
            Files.delete(file);
        }
        try {
            var wanted = "data/log/stamped-checkpoint.tsr: there is no timestamp";
            assertThat(verify(bag).text()).doesNotContain(wanted);
            assertThat(verify(bag, "--timestamp-root", root(authority).toString()).text())
                    .contains(wanted);
        } finally {
            for (var file : before.entrySet()) Files.write(file.getKey(), file.getValue());
        }
    }

    @Test
    void a_cosignature_that_was_altered_fails_it() throws Exception {
        var checkpoint = bag.resolve("data/log/checkpoint");
        var before = Files.readString(checkpoint);
        try {
            int at = before.indexOf("— witness.example ") + "— witness.example ".length() + 40;
            var letter = before.charAt(at) == 'A' ? "B" : "A";
            Files.writeString(
                    checkpoint, before.substring(0, at) + letter + before.substring(at + 1));
            assertThat(verify(bag).status()).isEqualTo(1);
            try (var files = BagFiles.open(bag)) {
                var report = BundleCheck.of(files, Trust.NOBODY);
                assertThat(report.findings().toString())
                        .contains("the signature of the witness witness.example is bad");
                assertThat(report.vouchers()).noneMatch(each -> each.contains("witness.example"));
            }
        } finally {
            Files.writeString(checkpoint, before);
        }
        assertThat(verify(bag).status()).isZero();
    }

    @Test
    void a_timestamp_over_another_checkpoint_fails_it() throws Exception {
        var stamp = bag.resolve("data/log/stamped-checkpoint.tsr");
        var before = Files.readAllBytes(stamp);
        try {
            var query = Timestamp.ask("another".getBytes(UTF_8));
            Files.write(stamp, authority.reply(query.bytes()));
            var told = verify(bag);
            assertThat(told.status()).isEqualTo(1);
            assertThat(told.text())
                    .contains("data/log/stamped-checkpoint.tsr: it is for other bytes")
                    .doesNotContain("a timestamp of");
        } finally {
            Files.write(stamp, before);
        }
    }

    @Test
    void a_stamped_checkpoint_that_the_log_did_not_sign_fails_it() throws Exception {
        var checkpoint = bag.resolve("data/log/stamped-checkpoint");
        var stamp = bag.resolve("data/log/stamped-checkpoint.tsr");
        var before = Files.readString(checkpoint);
        var stampBefore = Files.readAllBytes(stamp);
        try {
            int at = before.length() - 20;
            var letter = before.charAt(at) == 'A' ? "B" : "A";
            var altered = before.substring(0, at) + letter + before.substring(at + 1);
            Files.writeString(checkpoint, altered);
            var query = Timestamp.ask(altered.getBytes(UTF_8));
            Files.write(stamp, authority.reply(query.bytes()));
            assertThat(verify(bag).text())
                    .contains("FAILED", "data/log/stamped-checkpoint: no key of the log signed it");
        } finally {
            Files.writeString(checkpoint, before);
            Files.write(stamp, stampBefore);
        }
    }

    @Test
    void a_stamped_checkpoint_that_is_not_shown_to_go_on_from_the_bundle_s_fails_it()
            throws Exception {
        var proof = bag.resolve("data/log/stamped-checkpoint.consistency");
        var before = Files.readString(proof);
        try {
            Files.writeString(proof, before + "A".repeat(43) + "=\n");
            assertThat(verify(bag).text())
                    .contains("FAILED", "is not shown to go on from the bundle's");
        } finally {
            Files.writeString(proof, before);
        }
        assertThat(verify(bag).status()).isZero();
    }

    @Test
    void openssl_verifies_the_timestamp_as_the_bundle_says_how() throws Exception {
        Tool.require("openssl");
        var pem = Files.write(folder.resolve("root.pem"), pem(authority.root.getEncoded()));
        var run =
                Tool.run(
                        bag,
                        "openssl",
                        "ts",
                        "-verify",
                        "-data",
                        "data/log/stamped-checkpoint",
                        "-in",
                        "data/log/stamped-checkpoint.tsr",
                        "-CAfile",
                        pem.toString());
        assertThat(run.status()).as(run.said()).isZero();
        assertThat(file("data/provenance.txt")).contains("openssl ts -verify -data data/log/");
    }

    @Test
    void the_index_names_both_and_what_they_rest_on() throws Exception {
        assertThat(file("index.html"))
                .contains(
                        "witness.example, 2026-11-24 08:00:00 UTC",
                        STAMPED.toString().substring(0, 19).replace('T', ' ') + " UTC, 覆盖 over",
                        "their keys and certificates come with the bundle")
                .doesNotContain("its owner alone", "could have written all of it later");
    }

    @Test
    void the_page_that_verifies_shows_both() throws Exception {
        assumeThat(Browser.program()).as("no Chromium to try verify.html in").isPresent();
        try (var browser =
                new Browser(
                        bag.resolve("verify.html"), Files.createTempDirectory(folder, "profile"))) {
            var page = VerifyPageTest.shown(browser, bundle);
            assertThat(page.result()).as(page.text()).isEqualTo("holds");
            assertThat(page.text())
                    .contains(
                            "witness.example (2026-11-24T08:00:00.000Z)",
                            STAMPED + ", 覆盖 over ",
                            "this page does not check its signature",
                            "certificates were taken from the bundle")
                    .doesNotContain("nobody but the log's owner");
        }
    }

    private static Path root(OwnAuthority of) throws Exception {
        return Files.write(Files.createTempFile(folder, "root", ".cer"), of.root.getEncoded());
    }

    private static byte[] pem(byte[] certificate) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate);
        return ("-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n")
                .getBytes(UTF_8);
    }
}
