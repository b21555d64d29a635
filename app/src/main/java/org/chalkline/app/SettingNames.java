package org.chalkline.app;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.chalkline.app.CannotRunException.Exit;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * The names of the program's own settings: those of {@code application.yml}, and a few that it
 * gives itself. A misspelt one would be passed over in silence, and what it was to guard would not
 * be guarded; so it is refused, wherever it was given.
 */
final class SettingNames {
    private static final String OWN = "chalkline.";
    private static final String OWN_VARIABLE = "CHALKLINE_";

    /** The settings that the command line gives by options of its own, and ./run. */
    private static final Set<String> GIVEN_OTHERWISE =
            Set.of("chalkline.data", "chalkline.demonstration", "chalkline.terminal");

    /** Variables that ./run, its commands and the packages' service read. */
    private static final Set<String> VARIABLES_OF_THE_SCRIPT =
            Set.of(
                    "CHALKLINE_JAVA_OPTIONS",
                    "CHALKLINE_TOKEN",
                    "CHALKLINE_HEAP",
                    "CHALKLINE_OPTIONS");

    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

    private SettingNames() {}

    /** All of them. */
    static Set<String> all() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        var names = new TreeSet<>(GIVEN_OTHERWISE);
        var properties = yaml.getObject();
        if (properties == null) throw new IllegalStateException("application.yml can't be read");
        for (var key : properties.keySet()) {
            if (key instanceof String name && name.startsWith(OWN)) names.add(name);
        }
        return names;
    }

    /**
     * Refuses what is none of them.
     *
     * @throws CannotRunException if such a setting was given, wherever
     */
    static void require(ConfigurableEnvironment environment) {
        var known = all();
        for (var source : environment.getPropertySources()) {
            if (!(source instanceof EnumerablePropertySource<?> given)) continue;
            boolean variables = source instanceof SystemEnvironmentPropertySource;
            for (var name : given.getPropertyNames()) {
                if (variables) requireVariable(name, known);
                else requireSetting(name, known, source.getName());
            }
        }
    }

    private static void requireSetting(String name, Set<String> known, String source) {
        var plain = INDEX.matcher(name).replaceAll("");
        if (!plain.toLowerCase(Locale.ROOT).startsWith(OWN) || known.contains(plain)) return;
        throw unknown(name, Nearest.to(plain, known).orElse(OWN), source);
    }

    private static void requireVariable(String name, Set<String> known) {
        if (!name.startsWith(OWN_VARIABLE) || VARIABLES_OF_THE_SCRIPT.contains(name)) return;
        var variables = variables(known);
        if (variables.contains(name)) return;
        throw unknown(
                name,
                Nearest.to(name, variables).orElse(OWN_VARIABLE),
                "the environment's variables");
    }

    private static Set<String> variables(Set<String> settings) {
        var variables = new TreeSet<String>();
        for (var each : settings) variables.add(variable(each));
        return variables;
    }

    /** Whether a variable of the environment of this name says something to the program. */
    static boolean isVariable(String name) {
        return VARIABLES_OF_THE_SCRIPT.contains(name) || variables(all()).contains(name);
    }

    /** As a variable of the environment a setting has no dots and hyphens. */
    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static CannotRunException unknown(String name, String nearest, String source) {
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "SETTING_UNKNOWN",
                "There is no setting %s, which is given in %s. The nearest that there is: %s. Correct it, or leave it out."
                        .formatted(name, source, nearest));
    }
}
