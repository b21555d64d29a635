package org.chalkline.app.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chalkline.app.Chalkline;
import org.chalkline.app.Told;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.ledger.bundle.BagFiles;
import org.chalkline.ledger.bundle.BrokenZip;
import org.chalkline.ledger.bundle.BundleCheck;
import org.chalkline.ledger.bundle.BundleReport;
import org.chalkline.ledger.bundle.Trust;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of a bundle, changed in every way: each is found, and named. */
class TamperedBundleTest {
    private static final Pattern POSITION =
            Pattern.compile("data/(?:events|proofs)/0*([0-9]+)\\..*");

    @TempDir static Path folder;

    private static Path zip;
    private static Path bag;
    private static List<String> paths;

    /** What was changed, to be put back. */
    private final Map<Path, byte[]> before = new LinkedHashMap<>();

    /**
     * Each check reads the whole bundle: of the files of which there are many, so many change at
     * once.
     */
    private static final int AT_ONCE = 12;

    enum Way {
        BIT_FLIP,
        DELETE,
        SWAP,
        TRUNCATE,
        INSERT
    }

    @BeforeAll
    static void make() throws Exception {
        zip = SampleBundle.in(folder);
        bag = SampleBundle.unpack(zip, folder.resolve("unpacked"));
        try (var files = BagFiles.open(bag)) {
            paths = List.copyOf(files.paths());
        }
    }

    @AfterEach
    void putBack() throws IOException {
        for (var file : before.entrySet()) Files.write(file.getKey(), file.getValue());
    }

    /** Whatever any test had not put back would be found here. */
    @AfterAll
    static void allIsPutBack() throws IOException {
        assertThat(check().findings()).isEmpty();
    }

    private static BundleReport check() throws IOException {
        try (var files = BagFiles.open(bag)) {
            return BundleCheck.of(files, Trust.NOBODY);
        }
    }

    static Stream<Arguments> filesOfTheirOwn() {
        return paths.stream()
                .filter(path -> !isOneOfMany(path))
                .flatMap(path -> Stream.of(Way.values()).map(way -> Arguments.of(path, way)));
    }

    /** Of one kind each, and none beside another, so that none is swapped twice. */
    static Stream<List<String>> filesOfMany() {
        var kinds = new TreeMap<String, List<String>>();
        for (var path : paths) {
            if (isOneOfMany(path))
                kinds.computeIfAbsent(kind(path), k -> new ArrayList<>()).add(path);
        }
        return kinds.values().stream().flatMap(TamperedBundleTest::spread);
    }

    private static Stream<List<String>> spread(List<String> files) {
        int groups = Math.max(3, files.size() / AT_ONCE);
        return IntStream.range(0, Math.min(groups, files.size()))
                .mapToObj(
                        group ->
                                IntStream.range(0, files.size())
                                        .filter(i -> i % groups == group)
                                        .mapToObj(files::get)
                                        .toList());
    }

    static Stream<Arguments> provenFilesOfTheirOwn() {
        return Stream.of("data/log/checkpoint", "data/log/keys")
                .flatMap(path -> Stream.of(Way.values()).map(way -> Arguments.of(path, way)));
    }

    private static boolean isOneOfMany(String path) {
        return POSITION.matcher(path).matches() || path.startsWith("data/documents/");
    }

    private static String kind(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    @ParameterizedTest
    @MethodSource("filesOfTheirOwn")
    void a_file_that_was_changed_is_named(String path, Way way) throws IOException {
        tamper(path, way);
        var report = check();
        assertThat(report.holds()).isFalse();
        assertNamed(report, path);
    }

    @ParameterizedTest
    @MethodSource("filesOfMany")
    void each_of_the_files_that_were_changed_is_named(List<String> changed) throws IOException {
        var positions = new TreeSet<Long>();
        for (var path : changed) positions.add(tamperInTurn(path));
        var report = check();
        assertThat(report.holds()).isFalse();
        for (var path : changed) assertNamed(report, path);
        if (positions.first() >= 0) {
            assertThat(report.first().orElseThrow().position()).hasValue(positions.first());
        }
    }

    @ParameterizedTest
    @MethodSource("provenFilesOfTheirOwn")
    void what_is_proven_is_found_though_the_manifests_were_written_anew(String path, Way way)
            throws IOException {
        tamper(path, way);
        writeManifests();
        var report = check();
        assertThat(report.holds()).isFalse();
        assertNamed(report, path);
    }

    @ParameterizedTest
    @MethodSource("filesOfMany")
    void each_that_is_proven_is_found_though_the_manifests_were_written_anew(List<String> changed)
            throws IOException {
        var positions = new TreeMap<String, Long>();
        for (var path : changed) positions.put(path, tamperInTurn(path));
        writeManifests();
        var report = check();
        assertThat(report.holds()).isFalse();
        positions.forEach(
                (path, position) -> {
                    if (position < 0) assertNamed(report, path);
                    else
                        assertThat(report.findings())
                                .as(path)
                                .anySatisfy(
                                        finding ->
                                                assertThat(finding.position()).hasValue(position));
                });
    }

    private static void assertNamed(BundleReport report, String path) {
        assertThat(report.findings())
                .anySatisfy(finding -> assertThat(finding.toString()).contains(path));
    }

    /**
     * Of files of which there are many, each is changed in one way.
     *
     * @return the first position of an event that is not as it was; -1 where it is a document
     */
    private long tamperInTurn(String path) throws IOException {
        var way = Way.values()[paths.indexOf(path) % Way.values().length];
        var other = tamper(path, way);
        return way == Way.SWAP ? Math.min(position(path), position(other)) : position(path);
    }

    @ParameterizedTest
    @EnumSource(names = {"BIT_FLIP", "TRUNCATE", "INSERT"})
    void a_zip_that_was_changed_never_passes(Way way) throws IOException {
        var bytes = Files.readAllBytes(zip);
        var event = new String(bytes, ISO_8859_1).indexOf("{\"data\":{");
        assertThat(event).isPositive();
        var altered = changed(bytes, way, event + 40);
        var file = Files.write(folder.resolve("altered.zip"), altered);
        assertThat(Chalkline.run("verify", file.toString())).isIn(1, 2);
        assertThat(Chalkline.run("verify", zip.toString())).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_broken_zip_is_told_plainly_and_never_passes(BrokenZip way) throws IOException {
        var file = Files.write(folder.resolve("broken.zip"), way.of(Files.readAllBytes(zip)));
        var told = Told.by("verify", file.toString());
        assertThat(told.status()).isIn(1, 2);
        assertThat(told.text()).contains(way.said()).doesNotContain("PASSED", "Exception");
    }

    @Test
    void an_event_that_was_left_out_with_its_proof_leaves_a_gap() throws IOException {
        var events = paths.stream().filter(path -> path.startsWith("data/events/")).toList();
        var left = events.get(events.size() / 2);
        delete(left);
        delete(left.replace("events", "proofs").replace(".json", ".tlog-proof"));
        writeManifests();
        assertThat(check().findings().toString()).contains("is not in the bundle");
    }

    @Test
    void a_last_fact_that_was_left_out_leaves_none_and_both_say_that() throws IOException {
        var last =
                paths.stream().filter(path -> path.startsWith("data/events/")).toList().getLast();
        delete(last);
        delete(last.replace("events", "proofs").replace(".json", ".tlog-proof"));
        leaveOutWhatOnlyItCited();
        writeManifests();
        var told = Told.by("verify", bag.toString());
        assertThat(told.status()).as(told.text()).isZero();
        assertThat(told.text())
                .contains(
                        "that the bundle holds the last facts of what it is about",
                        "the last ones left out, or all of a subject, don't",
                        "Nobody signed what the bundle says of its own subject and position");
        for (var page : List.of("index.html", "data/provenance.txt")) {
            assertThat(Files.readString(bag.resolve(page)))
                    .contains(
                            "That the bundle holds the last facts of what it is about",
                            "卷宗含有最后的事实");
        }
    }

    /** The manifests are written anew: only what is proven tells. */
    private Told altered(String path, String from, String to) throws IOException {
        var text = Files.readString(bag.resolve(path));
        assertThat(text).contains(from);
        write(path, text.replace(from, to).getBytes(UTF_8));
        writeManifests();
        return Told.by("verify", bag.toString());
    }

    @Test
    void an_account_of_the_case_that_was_altered_is_refused() throws IOException {
        var account = Files.readString(bag.resolve("data/case.json"));
        var officer = account.replaceFirst("(?s).*?\"officer\" *: *\"([^\"]+)\".*", "$1");
        var told = altered("data/case.json", "\"" + officer + "\"", "\"somebody else\"");
        assertThat(told.status()).as(told.text()).isEqualTo(1);
        assertThat(told.text())
                .contains("data/case.json: it doesn't follow from the events", "decisions");
    }

    @Test
    void an_account_with_a_line_that_no_fact_answers_made_to_look_answered_is_refused()
            throws IOException {
        var told =
                altered(
                        "data/case.json",
                        "\"answers\" : [ ]",
                        "\"answers\" : [ {\"position\": 1, \"text\": \"as it should be\"} ]");
        assertThat(told.status()).as(told.text()).isEqualTo(1);
        assertThat(told.text()).contains("data/case.json: it doesn't follow from the events");
    }

    @Test
    void a_position_that_the_events_go_beyond_or_the_checkpoint_does_not_cover_is_refused()
            throws IOException {
        var info = Files.readString(bag.resolve("bag-info.txt"));
        var said = info.replaceFirst("(?s).*Chalkline-Position: ([0-9]+).*", "$1");
        var before = altered("bag-info.txt", "Position: " + said, "Position: 1");
        assertThat(before.status()).isEqualTo(1);
        assertThat(before.text()).contains("it was recorded after position 1, up to which");
        putBack();
        var after = altered("bag-info.txt", "Position: " + said, "Position: 999999999");
        assertThat(after.status()).isEqualTo(1);
        assertThat(after.text()).contains("the checkpoint doesn't cover position 999999999");
        putBack();
        var next = String.valueOf(Long.parseLong(said) - 1);
        var other = altered("bag-info.txt", "Position: " + said, "Position: " + next);
        assertThat(other.text())
                .contains("data/chronology.json: it goes up to another position than bag-info.txt");
    }

    private void leaveOutWhatOnlyItCited() throws IOException {
        for (var finding : check().findings()) {
            if (!finding.what().startsWith("no event in the bundle cites")) continue;
            if (finding.file().startsWith("data/documents/")) delete(finding.file());
            else dropLine(finding.file(), finding.what().substring(finding.what().length() - 64));
        }
    }

    private void dropLine(String path, String line) throws IOException {
        var text = Files.readString(bag.resolve(path)).replace(line + "\n", "");
        write(path, text.getBytes(UTF_8));
    }

    private static long position(String path) {
        var found = POSITION.matcher(path);
        return found.matches() ? Long.parseLong(found.group(1)) : -1;
    }

    /** Changes the file, and returns the one that it was swapped with, if it was. */
    private String tamper(String path, Way way) throws IOException {
        var content = Files.readAllBytes(bag.resolve(path));
        if (way == Way.DELETE) {
            delete(path);
        } else if (way == Way.SWAP) {
            var next = neighbour(path);
            write(path, Files.readAllBytes(bag.resolve(next)));
            write(next, content);
            return next;
        } else {
            write(path, changed(content, way, content.length / 2));
        }
        return path;
    }

    /** The next file of its kind, or else of any. */
    private static String neighbour(String path) {
        int at = paths.indexOf(path);
        var next = paths.get((at + 1) % paths.size());
        var kind = path.substring(0, path.lastIndexOf('/') + 1);
        return next.startsWith(kind) ? next : paths.get(at == 0 ? 1 : at - 1);
    }

    private static byte[] changed(byte[] content, Way way, int at) {
        var changed = content.clone();
        return switch (way) {
            case BIT_FLIP, DELETE, SWAP -> {
                changed[at] ^= 1;
                yield changed;
            }
            case TRUNCATE -> Arrays.copyOf(content, content.length - 1);
            case INSERT -> {
                var longer = Arrays.copyOf(content, content.length + 1);
                System.arraycopy(content, at, longer, at + 1, content.length - at);
                longer[at] = 'x';
                yield longer;
            }
        };
    }

    private void write(String path, byte[] content) throws IOException {
        var file = bag.resolve(path);
        before.putIfAbsent(file, Files.readAllBytes(file));
        Files.write(file, content);
    }

    private void delete(String path) throws IOException {
        var file = bag.resolve(path);
        before.putIfAbsent(file, Files.readAllBytes(file));
        Files.delete(file);
    }

    /** As somebody would who wants to hide what was done. */
    private void writeManifests() throws IOException {
        writeManifest("manifest-sha256.txt", true);
        writeManifest("tagmanifest-sha256.txt", false);
    }

    private void writeManifest(String name, boolean ofPayload) throws IOException {
        var digests = new TreeMap<String, String>();
        try (var files = BagFiles.open(bag)) {
            for (var path : files.paths()) {
                if (path.equals("tagmanifest-sha256.txt")) continue;
                if (path.startsWith("data/") != ofPayload) continue;
                digests.put(path, Sha256.hex(new ByteArrayInputStream(files.bytes(path))));
            }
        }
        var text = new StringBuilder();
        digests.forEach(
                (path, digest) -> text.append(digest).append("  ").append(path).append('\n'));
        write(name, text.toString().getBytes(UTF_8));
    }
}
