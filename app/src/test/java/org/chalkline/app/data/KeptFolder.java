package org.chalkline.app.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.chalkline.kernel.fact.FactJson;
import tools.jackson.databind.JsonNode;

/**
 * A data folder as the last version of a format left it, with the keys beside it, a backup, and
 * what that version answered. They lie in {@code src/test/resources/formats}, one for each format
 * since the first release, and are never made anew.
 *
 * @param format its number
 * @param file where it lies, packed
 */
record KeptFolder(int format, Path file) {
    private static final Path ALL = Path.of("src", "test", "resources", "formats");

    /** What a version makes anew, and so may be missing. */
    private static final String LEFT_OUT =
            "data/(logs/.*|reserve|search/.*|exports.*|.*lock|.*-(wal|shm))";

    private static final FileTime NO_TIME = FileTime.fromMillis(1_000_000_000_000L);

    static KeptFolder of(int format) {
        return new KeptFolder(format, ALL.resolve(format + ".zip"));
    }

    /** All of them, in the order of their formats. */
    static List<KeptFolder> all() throws IOException {
        try (var files = Files.list(ALL)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9]+[.]zip"))
                    .map(name -> of(Integer.parseInt(name.replace(".zip", ""))))
                    .sorted((one, other) -> one.format() - other.format())
                    .toList();
        }
    }

    /** Packs what lies in the folder. */
    void pack(Path work) throws IOException {
        Files.createDirectories(ALL);
        try (var out = new ZipOutputStream(Files.newOutputStream(file));
                var paths = Files.walk(work)) {
            out.setLevel(9);
            for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
                var name = work.relativize(path).toString();
                if (name.matches(LEFT_OUT)) continue;
                var entry = new ZipEntry(name);
                entry.setLastModifiedTime(NO_TIME);
                out.putNextEntry(entry);
                out.write(Files.readAllBytes(path));
                out.closeEntry();
            }
        }
    }

    /** Puts all of it into a folder, where its data is {@code data}. */
    void unpack(Path work) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                var path = work.resolve(entry.getName()).normalize();
                if (!path.startsWith(work)) throw new IOException(entry.getName());
                Files.createDirectories(path.getParent());
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, path);
                }
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    /** One of its files as text. */
    String text(String name) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    /** What that version answered: each a question, and the data that it was told. */
    JsonNode answers() throws IOException {
        return FactJson.MAPPER.readTree(text("answers.json"));
    }

    @Override
    public String toString() {
        return "format " + format;
    }
}
