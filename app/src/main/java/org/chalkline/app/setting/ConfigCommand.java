package org.chalkline.app.setting;

import java.io.IOException;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.chalkline.app.Chalkline;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.Resource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints the settings that are in force over a data folder, and where each comes from. */
@Command(
        name = "config",
        description = {
            "Prints what is set, and where it is set: by an option before this word, by the environment, in chalkline.yml beside the data folder, or by the program itself. Nothing is started or written. Secrets are not shown.",
            "What each setting means is told by docs/configuration.md."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ConfigCommand implements Callable<Integer> {
    private static final String MASKED = "******";

    /** Of settings that aren't the program's own, whose secrets are in files that it names. */
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(pass|secret|token|credential|headers|api-?key|private-key).*");

    /** As Spring describes what is packaged with the program. */
    private static final Pattern IN_PROGRAM = Pattern.compile("class path resource \\[(.*)]");

    private static final Pattern USER_OF_ADDRESS = Pattern.compile("://[^/@\\s]*:[^/@\\s]*@");

    @ParentCommand private @Nullable Chalkline program;

    @Option(
            names = "--changed",
            description = "Only what is set otherwise than the program does itself.")
    private boolean changed;

    @Spec private @Nullable CommandSpec spec;

    private ConfigCommand() {}

    @Override
    public Integer call() {
        var given = program;
        var line = spec;
        if (given == null || line == null) throw new IllegalStateException("not a command");
        var environment = given.environment();
        var catalogue = SettingCatalogue.read();
        var out = line.commandLine().getOut();
        for (var name : names(environment, catalogue)) {
            var source = source(environment, name);
            var from = source == null ? "unset" : from(source, name);
            if (changed && (source == null || from.equals("default"))) continue;
            var value = source == null ? "" : value(environment, catalogue, name);
            out.printf("%-46s %-34s # %s%n", name, value, from);
        }
        return 0;
    }

    /** Those that there are, and those of Spring's that somebody gave. */
    private static Iterable<String> names(
            ConfigurableEnvironment environment, SettingCatalogue catalogue) {
        var names = new TreeSet<String>();
        for (var each : catalogue.all()) names.add(each.name());
        for (var source : environment.getPropertySources()) {
            if (source instanceof SystemEnvironmentPropertySource
                    || source.getName().equals("systemProperties")
                    || !(source instanceof EnumerablePropertySource<?> given)) continue;
            for (var name : given.getPropertyNames()) names.add(name);
        }
        names.remove(ConfigurationFile.IMPORT);
        return names;
    }

    private static @Nullable PropertySource<?> source(
            ConfigurableEnvironment environment, String name) {
        for (var source : environment.getPropertySources()) {
            // The first one shows those behind it as its own.
            if (source.getName().equals("configurationProperties")) continue;
            if (source.containsProperty(name)) return source;
        }
        return null;
    }

    private static String from(PropertySource<?> source, String name) {
        if (source instanceof SystemEnvironmentPropertySource variables) {
            var variable = name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
            return "variable "
                    + (variables.getSource().containsKey(variable) ? variable : "of " + name);
        }
        if (source.getName().equals("systemProperties")) return "property of Java";
        if (source.getName().equals("commandLineArgs")) return "option";
        var origin = OriginLookup.getOrigin(source, name);
        if (!(origin instanceof TextResourceOrigin text) || text.getResource() == null) {
            return source.getName();
        }
        var resource = text.getResource().getDescription();
        var inProgram = IN_PROGRAM.matcher(resource);
        if (inProgram.matches()) {
            var packaged = inProgram.group(1);
            return packaged.equals("application.yml") ? "default" : "profile, " + packaged;
        }
        var place = text.getLocation();
        var path = path(text.getResource());
        return place == null ? path : path + ":" + (place.getLine() + 1);
    }

    private static String path(Resource file) {
        try {
            return file.getFile().getPath();
        } catch (IOException e) {
            return file.getDescription(); // of no file on the disk
        }
    }

    private static String value(
            ConfigurableEnvironment environment, SettingCatalogue catalogue, String name) {
        var value = environment.getProperty(name, "");
        boolean own = catalogue.find(name).filter(Setting::isOwn).isPresent();
        if (!own && SECRET.matcher(name).matches() && !value.isEmpty()) return MASKED;
        if (value.contains("-----BEGIN")) return MASKED;
        return USER_OF_ADDRESS.matcher(value).replaceAll("://" + MASKED + "@");
    }
}
