package org.chalkline.app.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.springframework.core.env.PropertySource;

/**
 * The file of settings: {@code chalkline.yml} beside the data folder, where its keys lie as well,
 * so that a copy of the folder takes neither along; or where the variable {@code CHALKLINE_CONFIG}
 * says. What it says stands behind options and the environment, and before what the program is set
 * to itself.
 */
public final class ConfigurationFile {
    /** Names another file. */
    static final String VARIABLE = "CHALKLINE_CONFIG";

    /** What it is called. */
    public static final String NAME = "chalkline.yml";

    /** By this Spring is told of the file, before those of the class path. */
    static final String IMPORT = "spring.config.import";

    private static final String LOCATION = "file:";

    private ConfigurationFile() {}

    /**
     * The file of this folder, if there is one.
     *
     * @param variables of the environment
     * @throws CannotRunException if there is none where the variable says, or if others can write
     *     it: whoever can decides whom the program believes
     */
    static Optional<Path> of(Path data, Map<String, String> variables) {
        var named = variables.get(VARIABLE);
        var beside = data.toAbsolutePath().normalize().resolveSibling(NAME);
        var file = named == null || named.isBlank() ? beside : Path.of(named).toAbsolutePath();
        if (!Files.exists(file) && file.equals(beside)) return Optional.empty();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw refused(
                    "CONFIGURATION_NOT_READABLE",
                    "There is no readable file %s. Put it there, give the program's user the right to read it, or name another one in %s."
                            .formatted(file, VARIABLE));
        }
        if (othersWrite(file)) {
            throw refused(
                    "CONFIGURATION_OPEN",
                    "Anybody on this machine can write %s, and so decide whom the program believes. Take that right away: chmod o-w."
                            .formatted(file));
        }
        return Optional.of(file.normalize());
    }

    private static CannotRunException refused(String code, String message) {
        return new CannotRunException(Exit.CANNOT_RUN, code, message);
    }

    private static boolean othersWrite(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_WRITE);
        } catch (UnsupportedOperationException | IOException e) {
            return false; // where there are no such rights
        }
    }

    /** As an argument of the program. */
    static String argument(Path file) {
        return "--%s=%s%s".formatted(IMPORT, LOCATION, file);
    }

    /** Whether this is what Spring read of a file on the disk. */
    static boolean isSource(PropertySource<?> source) {
        return source.getName().startsWith("Config resource 'file ");
    }
}
