package org.chalkline.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The small district as it stands when it has been loaded. It takes a minute to load: it is loaded
 * once for a build and a day, by whichever process of tests needs it first, and whoever needs it
 * gets a copy of the folder and of the keys beside it.
 */
public final class LoadedDistrict {
    private static final String NAME = "data";

    /** In the build's own folder, so that a clean build loads it anew. */
    private static final Path KEPT = Path.of("target", "loaded-district").toAbsolutePath();

    private static final Path LOCK = KEPT.resolveSibling(KEPT.getFileName() + ".lock");

    private LoadedDistrict() {}

    /** Loaded when the first one asks for it. */
    private static final class Original {
        static final Path FOLDER = find();

        /** Only one process at a time looks, and loads it if it isn't there. */
        private static Path find() {
            try {
                Files.createDirectories(KEPT);
                try (var channel =
                                FileChannel.open(
                                        LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var held = channel.lock()) {
                    if (!held.isValid()) throw new IOException("the lock was lost");
                    var wanted = KEPT.resolve(build());
                    if (!Files.exists(wanted)) load(wanted);
                    return wanted;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * It bears its name when it is whole: a load that was cut off leaves nothing to be used.
         */
        private static void load(Path wanted) throws IOException {
            try (var others = Files.list(KEPT)) {
                for (var other : others.toList()) FileSystemUtils.deleteRecursively(other);
            }
            var folder = Files.createTempDirectory("district");
            try {
                var settings = new Server.Settings(folder.resolve(NAME), 0, "small", List.of());
                Server.start(settings).close();
                var unfinished = KEPT.resolve("unfinished");
                FileSystemUtils.copyRecursively(folder, unfinished);
                Files.move(unfinished, wanted, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    /**
     * Names what the district is made from: the classes and resources of the program, and the day
     * up to which it is told.
     */
    private static String build() throws IOException {
        var digest = sha256();
        digest.update(LocalDate.now(ZoneOffset.UTC).toString().getBytes(UTF_8));
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.isEmpty() || !Files.exists(Path.of(entry))) continue;
            try (var files = Files.walk(Path.of(entry))) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    var attributes =
                            "%s %d %s\n"
                                    .formatted(
                                            file,
                                            Files.size(file),
                                            Files.getLastModifiedTime(file));
                    digest.update(attributes.getBytes(UTF_8));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes this data folder one that holds the district.
     *
     * @param data is not there yet
     */
    public static void copyTo(Path data) throws IOException {
        var name = data.getFileName().toString();
        try (var originals = Files.list(Original.FOLDER)) {
            for (var original : originals.toList()) {
                // Beside the folder lie its keys, which are named after it.
                var end = original.getFileName().toString().substring(NAME.length());
                FileSystemUtils.copyRecursively(original, data.resolveSibling(name + end));
            }
        }
    }
}
