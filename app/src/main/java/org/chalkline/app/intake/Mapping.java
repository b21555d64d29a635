package org.chalkline.app.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.core.JacksonException;

/**
 * What the columns of a file mean, as a mapping file in YAML or JSON says it. Every part may be
 * left out.
 *
 * @param columns from a field of the projection to the column that holds it; a field that isn't
 *     named is looked for in the column of its own name
 * @param constants from a field to what it is in every row
 * @param values from a field to a dictionary: what the column says, and what that means
 * @param idPrefix put before every id, so that ids of several sources don't meet
 * @param dateFormat the form of dates in letters such as {@code dd/MM/yyyy}; default {@code
 *     yyyy-MM-dd}
 * @param kindByName rules that find the kind in the name where no column tells it; the first that
 *     matches counts
 * @param delimiter what stands between cells, one character; default a comma
 */
record Mapping(
        Map<Field, String> columns,
        Map<Field, String> constants,
        Map<Field, Map<String, String>> values,
        String idPrefix,
        String dateFormat,
        List<KindByName> kindByName,
        String delimiter) {

    /** Columns are named as the fields are. */
    static final Mapping BY_NAME = new Mapping(null, null, null, null, null, null, null);

    /** A field of the projection. They are named in files as they are here. */
    enum Field {
        school,
        name,
        kind,
        ownership,
        address,
        subdistrict,
        openedOn,
        closedOn,
        source
    }

    /**
     * The kind of institutions whose name matches.
     *
     * @param matches a regular expression, looked for anywhere in the name, case ignored
     */
    record KindByName(String matches, String kind) {}

    Mapping(
            @Nullable Map<Field, String> columns,
            @Nullable Map<Field, String> constants,
            @Nullable Map<Field, Map<String, String>> values,
            @Nullable String idPrefix,
            @Nullable String dateFormat,
            @Nullable List<KindByName> kindByName,
            @Nullable String delimiter) {
        this.columns = Objects.requireNonNullElse(columns, Map.of());
        this.constants = Objects.requireNonNullElse(constants, Map.of());
        this.values = Objects.requireNonNullElse(values, Map.of());
        this.idPrefix = Objects.requireNonNullElse(idPrefix, "");
        this.dateFormat = Objects.requireNonNullElse(dateFormat, "yyyy-MM-dd");
        this.kindByName = Objects.requireNonNullElse(kindByName, List.of());
        this.delimiter = Objects.requireNonNullElse(delimiter, ",");
    }

    /**
     * @throws CannotRunException if the file can't be read, or says what isn't understood
     */
    static Mapping read(Path file) {
        try (var in = Files.newBufferedReader(file)) {
            var mapping = FactJson.MAPPER.convertValue(textOnly().load(in), Mapping.class);
            if (mapping == null) throw refusal(file, "it is empty", null);
            mapping.check(file);
            return mapping;
        } catch (IOException e) {
            throw refusal(file, "it can't be read (" + e + ")", e);
        } catch (YAMLException e) {
            throw refusal(file, String.valueOf(e.getMessage()), e);
        } catch (JacksonException e) {
            throw refusal(file, e.getOriginalMessage(), e);
        }
    }

    private void check(Path file) {
        if (delimiter.length() != 1 || "\"\n\r".contains(delimiter)) {
            throw refusal(file, "delimiter is one character, and no quote or line end", null);
        }
        try {
            dates();
            kinds();
        } catch (PatternSyntaxException e) {
            throw refusal(file, "kindByName: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw refusal(file, "dateFormat: " + e.getMessage(), e);
        }
    }

    /** Reads dates, and refuses those that don't exist. */
    DateTimeFormatter dates() {
        // 'u' is the year alone; 'y' would want to be told the era as well.
        return DateTimeFormatter.ofPattern(dateFormat.replace('y', 'u'))
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The rules that find a kind in a name, in their order. */
    List<KindRule> kinds() {
        var flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return kindByName.stream()
                .map(rule -> new KindRule(Pattern.compile(rule.matches(), flags), rule.kind()))
                .toList();
    }

    /** A rule ready for use. */
    record KindRule(Pattern pattern, String kind) {}

    /** Takes every plain value as the text it is, so that 007 and 2001-09-01 stay what they are. */
    private static Yaml textOnly() {
        var loading = new LoaderOptions();
        var dumping = new DumperOptions();
        var asWritten =
                new Resolver() {
                    @Override
                    protected void addImplicitResolvers() {}
                };
        return new Yaml(
                new SafeConstructor(loading),
                new Representer(dumping),
                dumping,
                loading,
                asWritten);
    }

    private static CannotRunException refusal(Path file, String why, @Nullable Throwable cause) {
        var message = "The mapping %s is of no use: %s".formatted(file, why);
        return new CannotRunException(Exit.CANNOT_RUN, "MAPPING_UNUSABLE", message, cause);
    }
}
