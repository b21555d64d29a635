package org.chalkline.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chalkline.app.Caller;
import org.chalkline.app.Clerk;
import org.chalkline.app.Server;
import org.chalkline.app.Told;
import org.chalkline.kernel.fact.FactStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

/**
 * Folders that released versions left, opened by this one. With {@code WRITE_FORMAT=true} the
 * folder of this version's format is made, which is done once, before its first release.
 */
class UpgradeTest {
    private static final String RAISE =
            "What a release has stored is stored for ever. Leave it as it is and add beside it; or raise DataFolder.FORMAT, write an upcaster (or what brings a table up to date), and make a folder of the new format with WRITE_FORMAT=true.";

    @TempDir private Path work;
    private Path data = Path.of("");

    static List<KeptFolder> folders() throws IOException {
        return KeptFolder.all();
    }

    private void unpack(KeptFolder kept) throws IOException {
        kept.unpack(work);
        data = work.resolve("data");
    }

    private Server start() {
        return Server.start(new Server.Settings(data, 0, "none", List.of()));
    }

    private Told run(String... words) {
        var all = new ArrayList<>(List.of("--data", data.toString()));
        all.addAll(List.of(words));
        return Told.by(all.toArray(String[]::new));
    }

    private void passes(String... words) {
        var told = run(words);
        assertThat(told.status()).as(told.text()).isZero();
    }

    private static void answersAsItDid(KeptFolder kept, Caller caller) throws IOException {
        var answers = kept.answers();
        assertThat(answers.size()).isGreaterThan(20);
        for (var each : answers) {
            if (each.has("document")) {
                assertThat(caller.get("/documents/" + each.get("document").asString()).body())
                        .contains(each.get("text").asString());
            } else {
                var question = each.get("question").asString();
                assertThat(caller.data(question)).as(question).isEqualTo(each.get("answer"));
            }
        }
    }

    private static void register(Caller caller, String school) {
        new Clerk(caller, school).accepted("registerSchool", FolderMaker.school(school));
    }

    private static String name(Caller caller, String school) {
        return caller.data("{ school(code: \"%s\") { name } }".formatted(school))
                .at("/school/name")
                .asString();
    }

    @Test
    void a_folder_of_this_format_is_kept() throws Exception {
        var kept = KeptFolder.of(DataFolder.FORMAT);
        if (Boolean.parseBoolean(System.getenv("WRITE_FORMAT"))) {
            new FolderMaker(work).make();
            kept.pack(work);
        }
        assertThat(kept.file()).as(RAISE).exists();
        assertThat(Files.size(kept.file())).isLessThan(400_000);
        assertThat(kept.text("data/format")).startsWith("chalkline " + kept.format() + "\n");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_folder_answers_as_it_did_is_as_it_was_signed_and_is_gone_on_with(KeptFolder kept)
            throws Exception {
        unpack(kept);
        passes("verify");
        long head;
        try (var server = start();
                var caller = new Caller(server)) {
            caller.awaitReady();
            answersAsItDid(kept, caller);
            register(caller, "upgraded");
            head = server.part(FactStream.class).head();
        }
        assertThat(data.resolve("format")).content().startsWith("chalkline " + DataFolder.FORMAT);
        passes("verify", "--full");
        try (var server = start();
                var caller = new Caller(server)) {
            caller.awaitReady();
            assertThat(server.part(FactStream.class).head()).isGreaterThanOrEqualTo(head);
            answersAsItDid(kept, caller);
            assertThat(name(caller, "upgraded")).isEqualTo("青桐路upgraded小学");
        }
        passes("verify");
        var password = Files.writeString(work.resolve("password"), FolderMaker.PASSWORD);
        passes("token", "--user", FolderMaker.USER, "--password-file", password.toString());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void projections_of_another_shape_are_built_anew_beside_the_old_ones(KeptFolder kept)
            throws Exception {
        unpack(kept);
        var before = generations();
        assertThat(before).hasSizeGreaterThan(20);
        // Some can be read until their successors are there, and some can't.
        shape(
                "UPDATE live SET shape = replace(shape, '; facts ', '; facts a.Removed@1,') WHERE projection < 'm'");
        shape(
                "UPDATE live SET shape = replace(shape, '; view ', '; view 9') WHERE projection >= 'm'");
        try (var server = start();
                var caller = new Caller(server)) {
            caller.awaitReady();
            answersAsItDid(kept, caller);
            register(caller, "upgraded");
        }
        var after = generations();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        for (var each : before.entrySet()) {
            assertThat(after.get(each.getKey())).isEqualTo(each.getValue() + 1);
        }
        passes("verify", "--full");
    }

    private void shape(String sql) throws Exception {
        var file = "jdbc:sqlite:" + data.resolve("views/catalogue.db");
        try (var connection = DriverManager.getConnection(file);
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isGreaterThan(5);
        }
    }

    /** The one number that is there of each projection. */
    private Map<String, Integer> generations() throws IOException {
        var numbers = new TreeMap<String, Integer>();
        try (var files = Files.list(data.resolve("views"))) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (!name.matches("[a-z]+-[0-9]+[.]db")) continue;
                var parts = name.replace(".db", "").split("-");
                assertThat(numbers.put(parts[0], Integer.valueOf(parts[1]))).as(name).isNull();
            }
        }
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_backup_is_restored_and_who_was_erased_stays_erased(KeptFolder kept) throws Exception {
        unpack(kept);
        FileSystemUtils.deleteRecursively(data);
        passes("restore", "--from", work.resolve("backup").toString());
        try (var server = start();
                var caller = new Caller(server)) {
            caller.awaitReady();
            answersAsItDid(kept, caller);
        }
        passes("verify");
    }

    @Test
    void a_folder_of_a_newer_version_is_refused_with_words_and_left_as_it_is_to_the_byte()
            throws Exception {
        var kept = KeptFolder.of(DataFolder.FORMAT);
        unpack(kept);
        int newer = DataFolder.FORMAT + 1;
        var mark = data.resolve("format");
        Files.writeString(
                mark,
                Files.readString(mark)
                                .replace("chalkline " + DataFolder.FORMAT, "chalkline " + newer)
                        + "holds something that is not known here\n");
        var before = digests();
        var made = work.resolve("made").toString();
        for (var words :
                List.of(
                        "",
                        "verify --full",
                        "replay",
                        "replay --switch",
                        "backup --to " + made,
                        "bundle --case kept-1 --purpose AUDIT --out " + made,
                        "rotate-key")) {
            var told = run(words.isEmpty() ? new String[0] : words.split(" "));
            assertThat(told.text())
                    .as(words)
                    .contains(
                            "DATA_FOLDER_NEWER",
                            "written by a newer version (format %d; this one knows up to %d)"
                                    .formatted(newer, DataFolder.FORMAT));
            assertThat(told.status()).as(words).isEqualTo(4);
        }
        assertThat(digests()).isEqualTo(before);
        assertThat(Files.readString(Path.of("..", "docs", "operations.md")))
                .contains(run().text().strip().replace(data.toString(), "/srv/chalkline/data"));
    }

    /** Of all files, and of those beside the folder. */
    private Map<String, String> digests() throws Exception {
        var digests = new TreeMap<String, String>();
        try (var files = Files.walk(work)) {
            for (var file : files.toList()) {
                var bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
                var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
                digests.put(
                        work.relativize(file)
                                + " "
                                + Files.getPosixFilePermissions(file)
                                + " "
                                + Files.getLastModifiedTime(file),
                        HexFormat.of().formatHex(digest));
            }
        }
        return digests;
    }

    @Test
    void what_a_release_has_stored_has_the_form_that_it_had() throws Exception {
        var kept = KeptFolder.of(DataFolder.FORMAT);
        var released = kept.text("stored-forms.txt").lines().toList();
        assertThat(released).hasSizeGreaterThan(800);
        assertThat(StoredForms.all()).as(RAISE).containsAll(released);

        unpack(kept);
        var tables = StoredForms.tables(data);
        assertThat(tables).hasSizeGreaterThan(5);
        var fresh = work.resolve("fresh");
        Server.start(new Server.Settings(fresh, 0, "none", List.of())).close();
        assertThat(StoredForms.tables(fresh)).as(RAISE).containsAllEntriesOf(tables);
    }
}
