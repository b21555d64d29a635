package org.chalkline.app.setting;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.Nearest;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Refuses settings that there are not, and values that can't be. A misspelt one would be passed
 * over in silence, and what it was to guard would not be guarded; so it is refused, wherever it was
 * given.
 */
public final class SettingCheck {
    private static final String OWN_VARIABLE = "CHALKLINE_";

    /** Variables that ./run, its commands and the packages' service read. */
    private static final Set<String> VARIABLES_OF_THE_SCRIPT =
            Set.of(
                    "CHALKLINE_JAVA_OPTIONS",
                    "CHALKLINE_TOKEN",
                    "CHALKLINE_HEAP",
                    "CHALKLINE_OPTIONS",
                    ConfigurationFile.VARIABLE);

    /** Groups of settings that the program has, as on the command line. */
    private static final Set<String> GROUPS =
            Set.of("chalkline", "spring", "server", "management", "logging");

    /** What the file can't say: it is found by the first, and the others are ./run's. */
    private static final Set<String> NOT_OF_THE_FILE =
            Set.of("chalkline.data", "chalkline.demonstration", "chalkline.terminal");

    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

    private final SettingCatalogue catalogue;
    private final Set<String> known;

    private SettingCheck(SettingCatalogue catalogue) {
        this.catalogue = catalogue;
        known = catalogue.ownNames();
    }

    /**
     * Looks at all that was given.
     *
     * @throws CannotRunException if there is no such setting, or the value is none of its kind
     */
    public static void require(ConfigurableEnvironment environment) {
        var check = new SettingCheck(SettingCatalogue.read());
        for (var source : environment.getPropertySources()) check.requireNames(source);
        check.requireValues(environment);
    }

    private void requireNames(PropertySource<?> source) {
        if (!(source instanceof EnumerablePropertySource<?> given)) return;
        boolean variables = source instanceof SystemEnvironmentPropertySource;
        boolean file = ConfigurationFile.isSource(source);
        for (var name : given.getPropertyNames()) {
            if (variables) requireVariable(name);
            else requireSetting(name, source.getName());
            if (file) requireOfFile(name, source.getName());
        }
    }

    private void requireSetting(String name, String source) {
        if (!name.toLowerCase(Locale.ROOT).startsWith(Setting.OWN)) return;
        var plain = INDEX.matcher(name).replaceAll("");
        if (!known.contains(plain)) {
            throw unknown(name, Nearest.to(plain, known).orElse(Setting.OWN), source);
        }
        if (plain.equals(name)) return;
        throw new CannotRunException(
                Exit.CANNOT_RUN,
                "SETTING_UNUSABLE",
                "%s is given part by part in %s. Give it as one text with commas between its parts."
                        .formatted(plain, source));
    }

    private void requireVariable(String name) {
        if (!name.startsWith(OWN_VARIABLE) || VARIABLES_OF_THE_SCRIPT.contains(name)) return;
        var variables = variables(catalogue);
        if (variables.contains(name)) return;
        throw unknown(
                name,
                Nearest.to(name, variables).orElse(OWN_VARIABLE),
                "the environment's variables");
    }

    private static Set<String> variables(SettingCatalogue catalogue) {
        var variables = new TreeSet<String>();
        for (var each : catalogue.all()) if (each.isOwn()) variables.add(each.variable());
        return variables;
    }

    /** Whether a variable of the environment of this name says something to the program. */
    public static boolean isVariable(String name) {
        return VARIABLES_OF_THE_SCRIPT.contains(name)
                || variables(SettingCatalogue.read()).contains(name);
    }

    private static void requireOfFile(String name, String source) {
        var group = name.replaceFirst("[.\\[].*", "");
        if (!GROUPS.contains(group)) {
            throw unknown(name, Nearest.to(group, GROUPS).orElse(Setting.OWN), source);
        }
        if (!NOT_OF_THE_FILE.contains(name)) return;
        throw new CannotRunException(
                Exit.CANNOT_RUN,
                "SETTING_NOT_OF_FILE",
                "%s can't be given in %s: options of ./run say it.".formatted(name, source));
    }

    private void requireValues(ConfigurableEnvironment environment) {
        for (var setting : catalogue.all()) {
            var value = environment.getProperty(setting.name());
            if (value == null) continue;
            var fallback = catalogue.fallback(setting).orElse(null);
            if (setting.accepts(value, fallback)) continue;
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "SETTING_UNUSABLE",
                    "%s is '%s'. Give %s.".formatted(setting.name(), value, setting.expected()));
        }
    }

    private static CannotRunException unknown(String name, String nearest, String source) {
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "SETTING_UNKNOWN",
                "There is no setting %s, which is given in %s. The nearest that there is: %s. Correct it, or leave it out."
                        .formatted(name, source, nearest));
    }
}
