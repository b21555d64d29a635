package org.chalkline.app.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All settings of the program with what they mean, and those of Spring Boot that an operator is
 * likely to need: as {@code META-INF/spring-configuration-metadata.json} has them, in Spring's own
 * form, from which editors complete them too. What each is unless given stands in {@code
 * application.yml}.
 */
public final class SettingCatalogue {
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private final Map<String, Setting> settings = new LinkedHashMap<>();
    private final Properties defaults = defaultsOfProgram();

    private SettingCatalogue() {
        var read = metadata();
        var words = new HashMap<String, Set<String>>();
        for (var hint : read.path("hints")) {
            var values = new TreeSet<String>();
            for (var value : hint.path("values")) values.add(value.path("value").asString());
            words.put(hint.path("name").asString(), values);
        }
        for (var each : read.path("properties")) {
            var name = each.path("name").asString();
            settings.put(
                    name,
                    new Setting(
                            name,
                            Setting.Type.of(each.path("type").asString()),
                            each.path("description").asString(),
                            each.path("since").asString(),
                            words.getOrDefault(name, Set.of())));
        }
    }

    /** Read anew: it is asked once in the life of a program. */
    public static SettingCatalogue read() {
        return new SettingCatalogue();
    }

    /** Each library with settings has a file of this name: ours is the one beside this class. */
    private static JsonNode metadata() {
        var own = "/" + SettingCatalogue.class.getName().replace('.', '/') + ".class";
        var here = String.valueOf(SettingCatalogue.class.getResource(own));
        var file = here.substring(0, here.length() - own.length() + 1) + METADATA;
        try (var in = URI.create(file).toURL().openStream()) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties defaultsOfProgram() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        var properties = yaml.getObject();
        if (properties == null) throw new IllegalStateException("application.yml can't be read");
        return properties;
    }

    /** All of them, in their order. */
    public Collection<Setting> all() {
        return settings.values();
    }

    /** The one of this name. */
    public Optional<Setting> find(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /** The names of the program's own. */
    public Set<String> ownNames() {
        var names = new TreeSet<String>();
        for (var each : all()) if (each.isOwn()) names.add(each.name());
        return names;
    }

    /** What a setting is unless given, with references to others as they are written; if any. */
    public Optional<String> fallback(Setting setting) {
        return Optional.ofNullable(defaults.get(setting.name())).map(String::valueOf);
    }

    /** The names of {@code application.yml}. */
    Set<String> defaulted() {
        var names = new TreeSet<String>();
        for (var name : defaults.keySet()) names.add(String.valueOf(name));
        return names;
    }
}
