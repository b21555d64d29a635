package org.chalkline.axon.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_ADDRESS_UNUSABLE;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_SECRET_EXPOSED;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_SECRET_UNUSABLE;
import static org.chalkline.axon.link.LinkRefusedException.Code.STORE_UNGUARDED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3LinkTest {
    private static final String SECRET = "the secret of a test";

    @TempDir private Path folder;
    private Path secret = Path.of("");

    @BeforeEach
    void secret() throws IOException {
        secret = folder.resolve("secret");
        Files.writeString(secret, SECRET + "\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    }

    private S3Link link(String endpoint, @Nullable Path file, boolean unguarded) {
        return new S3Link(endpoint, "bureau", "r", "ledger/", "AK", file, null, unguarded);
    }

    private static void assertRefused(S3Link link, LinkRefusedException.Code code) {
        assertThatThrownBy(link::access)
                .isInstanceOfSatisfying(
                        LinkRefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code))
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void another_machine_is_reached_by_tls_alone_unless_somebody_says_otherwise() {
        var away = "http://192.0.2.7:9000";
        assertRefused(link(away, secret, false), STORE_UNGUARDED);
        assertThat(link(away, secret, true).access().endpoint()).hasToString(away);
        assertThat(link("https://192.0.2.7", secret, false).access().secret()).isEqualTo(SECRET);
        assertThat(link("http://127.0.0.1:9000/", secret, false).access().endpoint())
                .hasToString("http://127.0.0.1:9000");
    }

    @Test
    void the_secret_is_one_line_in_a_file_that_its_owner_alone_can_read() throws IOException {
        var access = link("https://192.0.2.7", secret, false).access();
        assertThat(access.toString()).doesNotContain(SECRET).endsWith("/bureau/ledger/");
        assertRefused(link("https://192.0.2.7", null, false), STORE_SECRET_UNUSABLE);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
        assertRefused(link("https://192.0.2.7", secret, false), STORE_SECRET_EXPOSED);
        assertRefused(link("https://me:it@192.0.2.7", secret, false), STORE_SECRET_EXPOSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "s3.example", "ftp://s3.example", "https://s3.example/b", "https:/x"})
    void what_is_no_address_is_refused(String endpoint) {
        assertRefused(link(endpoint, secret, true), STORE_ADDRESS_UNUSABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger", "/", "../x y/", "a//"})
    void a_prefix_is_empty_or_ends_with_a_slash(String prefix) {
        var link = new S3Link("https://x", "bureau", "r", prefix, "AK", secret, null, true);
        assertRefused(link, STORE_ADDRESS_UNUSABLE);
    }
}
