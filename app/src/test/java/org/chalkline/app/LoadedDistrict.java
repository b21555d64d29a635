package org.chalkline.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The small district as it stands when it has been loaded. It takes seconds to load: it is loaded
 * once, and whoever needs it gets a copy of the folder and of the keys beside it.
 */
public final class LoadedDistrict {
    private static final String NAME = "data";

    private LoadedDistrict() {}

    /** Loaded when the first one asks for it. */
    private static final class Original {
        static final Path FOLDER = load();

        private static Path load() {
            try {
                var folder = Files.createTempDirectory("district");
                Runtime.getRuntime()
                        .addShutdownHook(
                                Thread.ofPlatform()
                                        .unstarted(
                                                () -> {
                                                    var unused =
                                                            FileSystemUtils.deleteRecursively(
                                                                    folder.toFile());
                                                }));
                var settings = new Server.Settings(folder.resolve(NAME), 0, "small", List.of());
                Server.start(settings).close();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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
