package org.chalkline.ledger.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.ledger.Sample;
import org.chalkline.ledger.note.SigningKey;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.proof.TlogProof;
import org.chalkline.ledger.stamp.OwnAuthority;
import org.chalkline.ledger.stamp.Timestamp;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the ledger writes, checked by programs and libraries of others. Each test also shows that
 * the tool is not easily pleased.
 */
class OutsideToolsTest {
    private static final List<Long> SIZES = List.of(1L, 255L, 256L, 600L, 70_000L);

    @TempDir private static Path folder;
    private static Sample log;
    private static Path checker = Path.of("none");

    @TempDir private Path work;

    @BeforeAll
    static void a_log_of_70000() throws IOException {
        log = new Sample(folder, 0);
        for (long size : SIZES) log.growTo(size);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(work.resolve(name), content);
    }

    private Path checkpoint(long size) throws IOException {
        return file("checkpoint-" + size, log.checkpoint(size).toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 255, 256, 65_536, 69_999})
    void spicy_litetlog_verifies_a_single_entry(long index) throws Exception {
        Tool.require("spicy-litetlog");
        var key = log.key.verifier().toString();
        var entry = Files.write(work.resolve("entry"), Sample.entry(index));
        file(
                "entry.spicy",
                TlogProof.make(log.tree(70_000), index, log.checkpoint(70_000)).spicy());
        var run = Tool.run(work, "spicy-litetlog", "-verify", key, entry.toString());
        assertThat(run.status()).as(run.said()).isZero();

        Files.write(entry, Sample.entry(index + 1));
        assertThat(Tool.run(work, "spicy-litetlog", "-verify", key, entry.toString()).status())
                .isNotZero();
    }

    /** Builds the small Go program once. */
    private static synchronized Path checker() throws Exception {
        Tool.require("go");
        Assumptions.assumeTrue(
                Files.isDirectory(Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog")),
                "Debian's golang-golang-x-mod-dev is not installed");
        if (Files.isExecutable(checker)) return checker;
        var built = folder.resolve("check");
        var source = Path.of("src/test/go/check").toAbsolutePath();
        var run =
                Tool.run(
                        source,
                        Map.of(
                                "GO111MODULE", "off",
                                "GOFLAGS", "-mod=mod",
                                "GOPATH", "/usr/share/gocode",
                                "GOCACHE", folder.resolve("go-cache").toString()),
                        List.of("go", "build", "-o", built.toString(), "."));
        assertThat(run.status()).as(run.said()).isZero();
        checker = built;
        return built;
    }

    private Tool.Run check(Object... words) throws Exception {
        var all = new ArrayList<String>();
        all.add(checker().toString());
        for (var word : words) all.add(word.toString());
        return Tool.run(work, Map.of(), all);
    }

    private void passes(Object... words) throws Exception {
        var run = check(words);
        assertThat(run).isEqualTo(new Tool.Run(0, "ok\n"));
    }

    private void fails(Object... words) throws Exception {
        assertThat(check(words).status()).isEqualTo(1);
    }

    @Test
    void go_verifies_checkpoints_of_every_size() throws Exception {
        for (long size : SIZES) passes("checkpoint", log.key.verifier(), checkpoint(size));
        var altered = log.checkpoint(600).toString().replace("\n600\n", "\n601\n");
        fails("checkpoint", log.key.verifier(), file("altered", altered));
        fails("checkpoint", SigningKey.generate(Sample.ORIGIN).verifier(), checkpoint(600));
    }

    @Test
    void go_proves_inclusion_from_the_tiles_at_every_size() throws Exception {
        for (long size : SIZES) {
            for (long index : new long[] {0, size / 2, size - 1}) {
                var entry = Files.write(work.resolve("entry"), Sample.entry(index));
                passes("inclusion", log.key.verifier(), checkpoint(size), folder, index, entry);
            }
        }
        var other = Files.write(work.resolve("entry"), Sample.entry(1));
        fails("inclusion", log.key.verifier(), checkpoint(70_000), folder, 0, other);
    }

    @Test
    void go_proves_consistency_between_all_sizes() throws Exception {
        for (long older : SIZES) {
            for (long newer : SIZES) {
                if (older > newer) continue;
                passes(
                        "consistency",
                        log.key.verifier(),
                        checkpoint(older),
                        checkpoint(newer),
                        folder);
            }
        }
        // A checkpoint of the same key over another tree of that size.
        var text = log.checkpoint(600).text().replace("\n600\n", "\n599\n");
        fails(
                "consistency",
                log.key.verifier(),
                file("forged", log.key.sign(text).toString()),
                checkpoint(70_000),
                folder);
    }

    @Test
    void go_verifies_cosignatures() throws Exception {
        var witness = SigningKey.generate("witness.example");
        var note = log.checkpoint(600);
        var cosigned =
                note.with(
                        List.of(witness.cosign(note.text(), Instant.ofEpochSecond(1_764_000_000))));
        var key = witness.verifier().as(VerifierKey.Purpose.COSIGNATURE);
        passes("cosignature", key, file("cosigned", cosigned.toString()));
        passes("checkpoint", log.key.verifier(), work.resolve("cosigned"));
        fails("cosignature", key, checkpoint(600));
        var stranger = SigningKey.generate("witness.example").verifier();
        fails(
                "cosignature",
                stranger.as(VerifierKey.Purpose.COSIGNATURE),
                work.resolve("cosigned"));
    }

    @Test
    void openssl_verifies_a_timestamp_over_a_checkpoint() throws Exception {
        Tool.require("openssl");
        try (var authority = new OwnAuthority(Instant.now())) {
            var content = log.checkpoint(600).bytes();
            var query = Timestamp.ask(content);
            var stamp = query.accept(authority.reply(query.bytes()));
            assertThat(stamp.verify(content, Set.of(authority.root))).isEmpty();
            Files.write(work.resolve("checkpoint"), content);
            Files.write(work.resolve("checkpoint.tsr"), stamp.bytes());
            file("root.pem", pem(authority.root.getEncoded()));
            var words =
                    new String[] {
                        "openssl",
                        "ts",
                        "-verify",
                        "-in",
                        "checkpoint.tsr",
                        "-data",
                        "checkpoint",
                        "-CAfile",
                        "root.pem"
                    };
            var run = Tool.run(work, words);
            assertThat(run.status()).as(run.said()).isZero();
            content[0] ^= 1;
            Files.write(work.resolve("checkpoint"), content);
            assertThat(Tool.run(work, words).status()).isNotZero();
        }
    }

    private static String pem(byte[] certificate) {
        var body =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(certificate);
        return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    }
}
