package org.chalkline.app.ledger.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.chalkline.app.Caller;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.Clerk;
import org.chalkline.app.Server;
import org.chalkline.app.Told;
import org.chalkline.app.ledger.LedgerKeeper;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.mongo.ImitatedMongo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program and its commands over a log that lies in a store. */
class LogElsewhereTest {
    @TempDir private Path work;

    private Path data() {
        return work.resolve("data");
    }

    private void settings(String text) throws IOException {
        Files.writeString(work.resolve("chalkline.yml"), text);
    }

    private Server program() {
        return Server.start(new Server.Settings(data(), 0, "none", List.of()));
    }

    @Test
    void in_s3_it_is_served_verified_backed_up_and_gone_on_with() throws Exception {
        try (var s3 = new ImitatedS3()) {
            var secret = work.resolve("s3.secret");
            Files.writeString(secret, ImitatedS3.SECRET + "\n");
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
            settings(
                    """
                    chalkline:
                      ledger:
                        store: s3
                        s3:
                          endpoint: %s
                          bucket: %s
                          region: %s
                          prefix: district/ledger/
                          access-key: %s
                          secret-file: %s
                    """
                            .formatted(
                                    s3.endpoint(),
                                    ImitatedS3.BUCKET,
                                    ImitatedS3.REGION,
                                    ImitatedS3.KEY,
                                    secret));
            goesOn();
            assertThat(s3.objects()).containsKey("district/ledger/checkpoint");
            assertThat(s3.objects().keySet()).allMatch(key -> key.startsWith("district/ledger/"));
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
            assertThatThrownBy(this::program).hasMessageContaining("chmod 600");
        }
    }

    @Test
    void in_gridfs_it_is_served_verified_backed_up_and_gone_on_with() throws Exception {
        var mongo = new MongoServer(new ImitatedMongo());
        try {
            settings(
                    """
                    chalkline:
                      views: mongodb
                      mongodb-uri: %s
                      ledger:
                        store: gridfs
                    """
                            .formatted(mongo.bindAndGetConnectionString()));
            goesOn();
        } finally {
            mongo.shutdownNow();
        }
    }

    @Test
    void where_nothing_else_is_kept_in_mongodb_the_log_is_not_either() throws Exception {
        settings("chalkline: {ledger: {store: gridfs}}");
        assertThatThrownBy(this::program)
                .satisfies(
                        thrown -> {
                            var cause = thrown;
                            while (cause != null && !(cause instanceof CannotRunException)) {
                                cause = cause.getCause();
                            }
                            assertThat(cause).hasMessageContaining("nothing else is kept");
                        });
        settings("chalkline: {ledger: {store: cloud}}");
        assertThatThrownBy(this::program).hasMessageContaining("'cloud'");
    }

    private void goesOn() throws Exception {
        for (int start = 0; start < 2; start++) {
            try (var server = program();
                    var caller = new Caller(server)) {
                caller.awaitReady();
                new Clerk(caller, "elsewhere" + start)
                        .accepted(
                                "registerSchool",
                                """
                                school: "elsewhere%d", openedOn: "1960-09-01", source: "名册",
                                particulars: {name: "青桐路小学", kind: PRIMARY, ownership: PUBLIC, site: {address: "青桐路1号"}}
                                """
                                        .formatted(start));
                long head = server.part(FactStream.class).head();
                assertThat(server.part(LedgerKeeper.class).sign(head + 1, Duration.ofSeconds(30)))
                        .isTrue();
                var published = Told.by("verify", "--url", server.url().toString());
                assertThat(published.status()).as(published.text()).isZero();
                var beside = Told.by("verify", "--data", data().toString());
                assertThat(beside.status()).as(beside.text()).isZero();
                assertThat(beside.text()).contains("PASSED");
            }
        }
        assertThat(data().resolve("ledger/checkpoint")).doesNotExist();
        var backup =
                Told.by(
                        "backup",
                        "--to",
                        work.resolve("backup").toString(),
                        "--data",
                        data().toString());
        assertThat(backup.status()).as(backup.text()).isZero();
        var rotated = Told.by("rotate-key", "--data", data().toString());
        assertThat(rotated.status()).as(rotated.text()).isZero();
        var again = Told.by("verify", "--data", data().toString());
        assertThat(again.status()).as(again.text()).isZero();
    }
}
