package org.chalkline.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that names the data folder, of a command that reads one. */
public final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder. Default: the one the program would use.")
    private @Nullable Path given;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Whether the command itself was given one. */
    public boolean isGiven() {
        return given != null;
    }

    /** The folder that was named after the command, or else that of the program. */
    public Path folder() {
        return folder(given, command);
    }

    /**
     * The same for a command whose option says something else.
     *
     * @param given what was named after the command
     * @param command a command of the program
     */
    public static Path folder(@Nullable Path given, @Nullable CommandSpec command) {
        if (given != null) return given;
        for (var at = command; at != null; at = at.parent()) {
            if (at.userObject() instanceof Chalkline program) return program.data();
        }
        return Path.of("data");
    }
}
