package org.chalkline.app.ledger.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.chalkline.axon.link.S3Link;
import org.chalkline.kernel.mongo.ImitatedMongo;
import org.chalkline.ledger.log.KeyRing;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.log.LogWriter;
import org.chalkline.ledger.log.SigningRefusedException;
import org.chalkline.ledger.place.FolderPlace;
import org.chalkline.ledger.place.LogPlace;
import org.chalkline.ledger.place.LogPlace.ReplacedException;
import org.chalkline.ledger.place.LogPlace.UnfencedException;
import org.chalkline.ledger.place.ObjectPlace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The promises on which a log relies, wherever it lies. */
class LogPlaceTest {
    @TempDir private Path work;
    private final MongoServer server = new MongoServer(new ImitatedMongo());
    private MongoClient client;
    private ImitatedS3 s3;

    /** Where a store is real, what an earlier run left there is none of this one's. */
    private final UUID run = UUID.randomUUID();

    enum Where {
        FOLDER,
        GRIDFS,
        S3
    }

    @BeforeEach
    void begin() throws IOException {
        client = MongoClients.create(server.bindAndGetConnectionString());
        s3 = new ImitatedS3();
    }

    @AfterEach
    void end() {
        client.close();
        server.shutdownNow();
        s3.close();
    }

    private LogPlace place(Where where) {
        return switch (where) {
            case FOLDER -> new FolderPlace(work.resolve("log"));
            case GRIDFS -> new ObjectPlace(new GridFsStore(client.getDatabase("test")));
            case S3 ->
                    new ObjectPlace(
                            new S3Store(
                                    RealS3.accessOr(s3, run + "/log/"),
                                    Duration.ofSeconds(5),
                                    InstantSource.system()));
        };
    }

    private LogPlace imitated() {
        return new ObjectPlace(s3("log/"));
    }

    private S3Store s3(String prefix) {
        return new S3Store(s3.access(prefix), Duration.ofSeconds(5), InstantSource.system());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static @Nullable String text(LogPlace place, String name) throws IOException {
        return place.read(name).map(bytes -> new String(bytes, UTF_8)).orElse(null);
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void a_file_is_there_as_it_was_written_last(Where where) throws Exception {
        var place = place(where);
        assertThat(place.look("checkpoint")).isEmpty();
        assertThat(place.exists("checkpoint")).isFalse();
        place.replace("checkpoint", bytes("one"));
        place.replace("checkpoint", bytes("two"));
        assertThat(text(place(where), "checkpoint")).isEqualTo("two");
        place.replace("empty", new byte[0]);
        assertThat(text(place(where), "empty")).isEmpty();
        var large = new byte[600_000];
        for (int i = 0; i < large.length; i++) large[i] = (byte) (i * 31);
        place.replace("large", large);
        assertThat(place(where).read("large").orElseThrow()).isEqualTo(large);
        place.delete("checkpoint");
        place.delete("checkpoint");
        assertThat(place.exists("checkpoint")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void what_is_not_known_is_not_written_over(Where where) throws Exception {
        var one = place(where);
        var other = place(where);
        var first = one.replace("checkpoint", null, bytes("1"));
        assertThatThrownBy(() -> other.replace("checkpoint", null, bytes("x")))
                .isInstanceOf(ReplacedException.class);
        var seen = other.look("checkpoint").orElseThrow();
        var second = other.replace("checkpoint", seen.version(), bytes("2"));
        assertThatThrownBy(() -> one.replace("checkpoint", first, bytes("x")))
                .isInstanceOf(ReplacedException.class);
        other.replace("checkpoint", second, bytes("3"));
        assertThatThrownBy(() -> one.replace("checkpoint", first, bytes("x")))
                .as("the numbers between were freed again")
                .isInstanceOf(ReplacedException.class);
        assertThat(text(one, "checkpoint")).isEqualTo("3");
        one.delete("checkpoint");
        assertThatThrownBy(() -> other.replace("checkpoint", second, bytes("x")))
                .isInstanceOf(ReplacedException.class);
        assertThat(one.exists("checkpoint")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Where.class,
            names = {"GRIDFS", "S3"})
    void of_many_who_replace_the_same_version_one_succeeds(Where where) throws Exception {
        place(where).replace("checkpoint", bytes("0"));
        for (int i = 0; i < 10; i++) {
            var round = i;
            var known = place(where).look("checkpoint").orElseThrow().version();
            try (var threads = Executors.newFixedThreadPool(8)) {
                var tries =
                        IntStream.range(0, 8)
                                .mapToObj(by -> bytes(round + " by " + by))
                                .<Callable<Boolean>>map(
                                        content ->
                                                () -> {
                                                    try {
                                                        place(where)
                                                                .replace(
                                                                        "checkpoint",
                                                                        known,
                                                                        content);
                                                        return true;
                                                    } catch (ReplacedException e) {
                                                        return false;
                                                    }
                                                })
                                .toList();
                assertThat(
                                threads.invokeAll(tries).stream()
                                        .filter(LogPlaceTest::succeeded)
                                        .count())
                        .isEqualTo(1);
            }
        }
    }

    private static boolean succeeded(Future<Boolean> tried) {
        return tried.resultNow();
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void tiles_are_written_together_listed_and_removed_by_their_folder(Where where)
            throws Exception {
        var place = place(where);
        Map<String, byte[]> tiles = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) tiles.put("tile/0/%03d".formatted(i), bytes("tile " + i));
        tiles.put("tile/0/020.p/7", bytes("partial"));
        place.write(tiles);
        tiles.put("tile/0/003", bytes("mended"));
        tiles.put("tile/entries/000", bytes("new"));
        place.write(tiles);
        assertThat(text(place(where), "tile/0/003")).isEqualTo("mended");
        try (var names = place.walk("tile")) {
            assertThat(names).containsExactlyInAnyOrderElementsOf(tiles.keySet());
        }
        try (var names = place.walk("til")) {
            assertThat(names).isEmpty();
        }
        place.deleteFolder("tile/0/020.p");
        place.deleteFolder("tile/0/020.p");
        assertThat(place.exists("tile/0/020.p/7")).isFalse();
        assertThat(place.exists("tile/0/019")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void a_file_grows_at_its_end_and_is_read_from_anywhere(Where where) throws Exception {
        var place = place(where);
        try (var in = place.open("checkpoints", 0)) {
            assertThat(in.readAllBytes()).isEmpty();
        }
        var all = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            var line = "checkpoint " + i + " " + "x".repeat(i) + "\n";
            // Now and then another program goes on.
            if (i % 100 == 50) place = place(where);
            place.append("checkpoints", all.length(), bytes(line));
            all.append(line);
        }
        for (int from : new int[] {0, 1, 60_000, 65_536, 70_001, all.length() - 1, all.length()}) {
            try (var in = place(where).open("checkpoints", from)) {
                assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(all.substring(from));
            }
        }
        var last = place(where);
        assertThatThrownBy(() -> last.open("checkpoints", all.length() + 1))
                .isInstanceOf(EOFException.class);
        if (where == Where.FOLDER) return;
        assertThatThrownBy(() -> last.append("checkpoints", all.length() - 1L, bytes("x")))
                .isInstanceOf(ReplacedException.class);
        assertThatThrownBy(() -> last.append("checkpoints", 0, bytes("x")))
                .isInstanceOf(ReplacedException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Where.class,
            names = {"GRIDFS", "S3"})
    void of_two_who_go_on_from_the_same_end_one_succeeds(Where where) throws Exception {
        var one = place(where);
        var other = place(where);
        long at = 0;
        for (int i = 0; i < 300; i++) {
            // Of different lengths, where a part becomes full as well.
            var mine = bytes("m".repeat(700));
            var theirs = bytes("t".repeat(1 + i));
            var first = i % 2 == 0 ? one : other;
            var second = i % 2 == 0 ? other : one;
            long end = at;
            first.append("checkpoints", end, mine);
            assertThatThrownBy(() -> second.append("checkpoints", end, theirs))
                    .isInstanceOf(ReplacedException.class);
            at += mine.length;
        }
        try (var in = place(where).open("checkpoints", 0)) {
            assertThat(in.readAllBytes()).hasSize((int) at).containsOnly('m');
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Where.class,
            names = {"GRIDFS", "S3"})
    void the_files_of_a_folder_are_good_as_they_are(Where where) throws Exception {
        var place = place(where);
        var whole = "y".repeat(100_000);
        place.replace("checkpoints", bytes(whole));
        place.append("checkpoints", whole.length(), bytes("more"));
        for (int from : new int[] {0, 99_990, 100_001}) {
            try (var in = place(where).open("checkpoints", from)) {
                assertThat(new String(in.readAllBytes(), UTF_8))
                        .isEqualTo((whole + "more").substring(from));
            }
        }
    }

    @Test
    void a_store_that_fails_or_loses_answers_now_and_then_is_asked_again() throws Exception {
        var place = imitated();
        var version = place.replace("checkpoint", null, bytes("1"));
        var turns = new int[1];
        s3.unavailable = request -> turns[0]++ % 3 == 0;
        s3.answerLost = request -> turns[0] % 3 == 1;
        for (int i = 2; i < 12; i++) {
            version = place.replace("checkpoint", version, bytes("" + i));
            assertThat(text(place, "checkpoint")).isEqualTo("" + i);
            place.append("checkpoints", i - 2, bytes("c"));
        }
        s3.unavailable = request -> true;
        assertThatThrownBy(() -> place.look("checkpoint"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("503");
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void whoever_holds_it_is_let_go_and_follows(Where where) throws Exception {
        for (int i = 0; i < 2; i++) {
            try (var hold = place(where).hold().orElseThrow()) {
                assertThat(place(where).hold().isPresent()).isEqualTo(where != Where.FOLDER);
                assertThat(hold).isNotNull();
            }
        }
    }

    @Test
    void a_store_that_ignores_conditions_is_no_place_for_a_log() throws Exception {
        assertThat(imitated().hold()).isPresent();
        s3.ignoresConditions = true;
        assertThatThrownBy(() -> imitated().hold())
                .isInstanceOf(UnfencedException.class)
                .hasMessageContaining("If-None-Match");
        var folder = new LogFolder(imitated());
        var keys = KeyRing.open(work.resolve("log.key"), "test.example/ledger", folder);
        assertThatThrownBy(() -> LogWriter.openShared(folder, keys))
                .isInstanceOf(SigningRefusedException.class)
                .extracting(e -> ((SigningRefusedException) e).code())
                .isEqualTo(SigningRefusedException.Code.PLACE_UNFENCED);
    }

    @Test
    void what_is_signed_with_another_key_is_refused_and_says_so_without_the_secret() {
        var access = s3.access("log/");
        var other =
                new S3Link.Access(
                        access.endpoint(),
                        access.bucket(),
                        access.region(),
                        "",
                        access.accessKey(),
                        "another secret",
                        null);
        var store = new S3Store(other, Duration.ofSeconds(5), InstantSource.system());
        assertThatThrownBy(() -> store.get("checkpoint"))
                .hasMessageContaining("SignatureDoesNotMatch")
                .hasMessageNotContaining("another secret");
        var elsewhere =
                new S3Link.Access(
                        access.endpoint(),
                        "other",
                        access.region(),
                        "",
                        ImitatedS3.KEY,
                        ImitatedS3.SECRET,
                        null);
        var none = new S3Store(elsewhere, Duration.ofSeconds(5), InstantSource.system());
        assertThatThrownBy(() -> none.get("checkpoint")).hasMessageContaining("NoSuchBucket");
    }

    @Test
    void names_and_prefixes_are_signed_as_they_are_sent() throws Exception {
        var store = s3("a=b/c_d/");
        store.put("x~y z+ü%/é", null, bytes("odd"));
        assertThat(store.get("x~y z+ü%/é").orElseThrow().bytes()).isEqualTo(bytes("odd"));
        assertThat(store.list("x~y z+", "")).containsExactly("x~y z+ü%/é");
        assertThat(s3.objects()).containsOnlyKeys("a=b/c_d/x~y z+ü%/é");
    }

    @ParameterizedTest
    @EnumSource
    void a_place_bears_one_name_whoever_asks_and_another_bears_another(Where where)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<String> asks = () -> place(where).identity();
            var names = new LinkedHashMap<String, Integer>();
            for (var asked : threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> asks).toList()))
                names.merge(asked.get(), 1, Integer::sum);
            assertThat(names).hasSize(1).containsValue(8);
            assertThat(place(where).identity()).isEqualTo(names.keySet().iterator().next());
            assertThat(new FolderPlace(work.resolve("other")).identity())
                    .isNotEmpty()
                    .isNotIn(names.keySet());
        }
    }
}
