package org.chalkline.app.setting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The settings of a program over a data folder: from options, then the environment, then the file
 * beside the folder, then what the program is set to itself.
 */
public final class ProgramSettings {

    private ProgramSettings() {}

    /**
     * The arguments by which Spring finds them all.
     *
     * @param given further ones, each {@code --name=value}
     * @throws CannotRunException if the file of settings is of no use
     */
    public static List<String> arguments(Path data, List<String> given) {
        var arguments = new ArrayList<>(given);
        arguments.add("--chalkline.data=" + data.toAbsolutePath().normalize());
        ConfigurationFile.of(data, System.getenv())
                .map(ConfigurationFile::argument)
                .ifPresent(arguments::add);
        return List.copyOf(arguments);
    }

    /**
     * As the program would read them, for commands that don't start it.
     *
     * @param given options of it, each {@code --name=value}
     * @throws CannotRunException if they can't be read, or there are none such
     */
    public static ConfigurableEnvironment of(Path data, List<String> given) {
        var environment = new StandardEnvironment();
        environment.setConversionService(new ApplicationConversionService());
        var arguments = arguments(data, given).toArray(String[]::new);
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        try {
            ConfigDataEnvironmentPostProcessor.applyTo(
                    environment, new DefaultResourceLoader(), null);
        } catch (YAMLException e) {
            throw unreadable(e);
        }
        SettingCheck.require(environment);
        return environment;
    }

    /** A path among the settings; absent where it is left empty. */
    public static Optional<Path> path(PropertyResolver settings, String name) {
        var text = settings.getProperty(name, "");
        return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
    }

    /** Tells of a file that is no YAML: where, and nothing that stands in it. */
    public static CannotRunException unreadable(YAMLException fault) {
        var mark = fault instanceof MarkedYAMLException marked ? marked.getProblemMark() : null;
        var where = mark == null ? "" : " in line " + (mark.getLine() + 1);
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "CONFIGURATION_UNREADABLE",
                "The file of settings (%s, or the one that %s names) is no YAML%s. Correct it there, or leave it out."
                        .formatted(ConfigurationFile.NAME, ConfigurationFile.VARIABLE, where),
                fault);
    }
}
