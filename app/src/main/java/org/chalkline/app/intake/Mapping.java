package org.chalkline.app.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
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
 * What the columns of a file mean, as a mapping file in YAML or JSON says it; {@code mapping
 * schema} describes it to editors. Every part may be left out.
 *
 * @param kind what it is for; a file of another kind is refused
 * @param sheet of a workbook, its name or number
 * @param header where the names of the columns stand
 * @param delimiter what stands between cells, one character
 * @param skip which rows are no records
 * @param ignore the columns that are not taken
 * @param fields from a field to where it comes from; a field that isn't named here comes from the
 *     column of its own name, if there is one
 * @param acts what a row tells, where it tells several acts, or one for each of several columns
 */
record Mapping(
        @Nullable String kind,
        @Nullable String sheet,
        @Nullable Header header,
        @Nullable String delimiter,
        List<Skip> skip,
        List<String> ignore,
        Map<String, Source> fields,
        List<Act> acts) {

    /** Columns are named as the fields are. */
    static final Mapping BY_NAME = new Mapping(null, null, null, null, null, null, null, null);

    /**
     * Where the names of the columns stand.
     *
     * @param row the first one, from 1
     * @param rows how many; one if absent
     */
    record Header(long row, @Nullable Integer rows) {

        /** How many rows it has, one if nothing is said. */
        int height() {
            return rows == null ? 1 : rows;
        }
    }

    /**
     * Rows that are no records: whose column matches, or is empty where no expression is given.
     *
     * @param matches a regular expression, looked for anywhere in the cell
     */
    record Skip(String column, @Nullable String matches) {}

    /**
     * The value of texts that match.
     *
     * @param matches a regular expression, looked for anywhere in the text, case ignored
     * @param value absent where nothing can be said of such
     */
    record Rule(String matches, @Nullable String value) {}

    /** How dates are taken that say no day. */
    enum Imprecise {
        firstDay,
        lastDay
    }

    /** Units of money, by what they are called in files, and how many yuan they are. */
    enum Unit {
        @JsonProperty("元")
        YUAN("元", 0),
        @JsonProperty("千元")
        THOUSAND("千元", 3),
        @JsonProperty("万元")
        TEN_THOUSAND("万元", 4),
        @JsonProperty("百万元")
        MILLION("百万元", 6),
        @JsonProperty("亿元")
        HUNDRED_MILLION("亿元", 8);

        private final String word;
        final int places;

        Unit(String word, int places) {
            this.word = word;
            this.places = places;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** What can be looked up by its name in the running program. */
    enum LookUp {
        school
    }

    /**
     * Where a field comes from, and what is done with it, in this order.
     *
     * @param column the column that holds it
     * @param join several columns, those that hold something
     * @param with what stands between joined ones
     * @param template a text with columns in braces; empty where one of them is
     * @param constant what it is in every row
     * @param missing texts that stand for nothing
     * @param patterns the first that matches counts; where none does, it is empty
     * @param values what the column says, and what that means
     * @param others {@code keep} if what {@code values} doesn't have is taken as it is
     * @param dates forms of dates; see {@link DayReader}
     * @param imprecise how a month or a year is taken; what the file says is recorded beside the
     *     day
     * @param unit of an amount of money
     * @param lookUp what it names, to be found in the program
     * @param generate whether a code is made of it, the same for the same text
     * @param otherwise what it is where it is empty
     * @param prefix put before it, where it isn't empty
     */
    record Source(
            @Nullable String column,
            List<String> join,
            String with,
            @Nullable String template,
            @Nullable String constant,
            List<String> missing,
            List<Rule> patterns,
            Map<String, String> values,
            @Nullable String others,
            List<String> dates,
            @Nullable Imprecise imprecise,
            @Nullable Unit unit,
            @Nullable LookUp lookUp,
            @Nullable Boolean generate,
            @Nullable String otherwise,
            String prefix) {

        Source(
                @Nullable String column,
                @Nullable List<String> join,
                @Nullable String with,
                @Nullable String template,
                @Nullable String constant,
                @Nullable List<String> missing,
                @Nullable List<Rule> patterns,
                @Nullable Map<String, String> values,
                @Nullable String others,
                @Nullable List<String> dates,
                @Nullable Imprecise imprecise,
                @Nullable Unit unit,
                @Nullable LookUp lookUp,
                @Nullable Boolean generate,
                @Nullable String otherwise,
                @Nullable String prefix) {
            this.column = column;
            this.join = orNone(join);
            this.with = Objects.requireNonNullElse(with, "");
            this.template = template;
            this.constant = constant;
            this.missing = orNone(missing);
            this.patterns = orNone(patterns);
            this.values = values == null ? Map.of() : values;
            this.others = others;
            this.dates = orNone(dates);
            this.imprecise = imprecise;
            this.unit = unit;
            this.lookUp = lookUp;
            this.generate = generate;
            this.otherwise = otherwise;
            this.prefix = Objects.requireNonNullElse(prefix, "");
        }

        /** The text of this column. */
        static Source ofColumn(String column) {
            return FactJson.MAPPER.convertValue(Map.of("column", column), Source.class);
        }

        /** The same text in every row. */
        static Source ofConstant(String constant) {
            return FactJson.MAPPER.convertValue(Map.of("constant", constant), Source.class);
        }

        private void check() {
            long origins =
                    Stream.of(column, template, constant).filter(Objects::nonNull).count()
                            + (join.isEmpty() ? 0 : 1);
            if (origins != 1) {
                throw new IllegalArgumentException(
                        "needs one of column, join, template and constant");
            }
            if (others != null && !others.equals("keep")) {
                throw new IllegalArgumentException("others is keep, or left out");
            }
            for (var rule : patterns) Pattern.compile(rule.matches());
            for (var form : dates) DayReader.check(form);
        }
    }

    /**
     * One act that a row tells.
     *
     * @param when it does so only if this column matches
     * @param each it does so for each of several columns
     * @param fields as in the mapping itself, which they add to or replace
     */
    record Act(@Nullable Skip when, @Nullable Each each, Map<String, Source> fields) {
        Act(@Nullable Skip when, @Nullable Each each, @Nullable Map<String, Source> fields) {
            this.when = when;
            this.each = each;
            this.fields = fields == null ? Map.of() : fields;
        }
    }

    /**
     * An act for each of several columns. In its fields {@code @column} is the column's name,
     * {@code @key} what stands for it here, and {@code @value} what its cell holds.
     *
     * @param columns from a column to its key
     * @param none what a cell holds where there is no act, apart from nothing
     */
    record Each(Map<String, String> columns, List<String> none) {
        Each(@Nullable Map<String, String> columns, @Nullable List<String> none) {
            this.columns = columns == null ? Map.of() : columns;
            this.none = orNone(none);
        }
    }

    Mapping(
            @Nullable String kind,
            @Nullable String sheet,
            @Nullable Header header,
            @Nullable String delimiter,
            @Nullable List<Skip> skip,
            @Nullable List<String> ignore,
            @Nullable Map<String, Source> fields,
            @Nullable List<Act> acts) {
        this.kind = kind;
        this.sheet = sheet;
        this.header = header;
        this.delimiter = delimiter;
        this.skip = orNone(skip);
        this.ignore = orNone(ignore);
        this.fields = fields == null ? Map.of() : fields;
        this.acts = orNone(acts);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /**
     * @throws CannotRunException if the file can't be read, or says what isn't understood
     */
    static Mapping read(Path file) {
        try (var in = Files.newBufferedReader(file)) {
            return of(textOnly().load(in), file);
        } catch (IOException e) {
            throw refusal(file, "it can't be read (" + e + ")", e);
        } catch (YAMLException e) {
            throw refusal(file, String.valueOf(e.getMessage()), e);
        } catch (JacksonException e) {
            throw refusal(file, at(e) + e.getOriginalMessage(), e);
        }
    }

    private static String at(JacksonException e) {
        var path =
                e.getPath().stream()
                        .map(one -> one.getPropertyName() == null ? "" : one.getPropertyName())
                        .filter(name -> !name.isEmpty())
                        .toList();
        return path.isEmpty() ? "" : String.join(".", path) + ": ";
    }

    private static Mapping of(@Nullable Object tree, Path file) {
        if (!(tree instanceof Map<?, ?> map))
            throw refusal(file, "it is empty, or no mapping", null);
        var mapping = FactJson.MAPPER.convertValue(spelledOut(map), Mapping.class);
        mapping.check(file);
        return mapping;
    }

    /** A field that is given as a text alone is the column of that name. */
    private static Map<Object, Object> spelledOut(Map<?, ?> tree) {
        var all = new LinkedHashMap<Object, Object>(tree);
        if (tree.get("fields") instanceof Map<?, ?> fields) {
            var sources = new LinkedHashMap<Object, Object>();
            fields.forEach(
                    (name, source) ->
                            sources.put(
                                    name,
                                    source instanceof String column
                                            ? Map.of("column", column)
                                            : source));
            all.put("fields", sources);
        }
        if (tree.get("acts") instanceof List<?> acts) {
            all.put(
                    "acts",
                    acts.stream()
                            .map(act -> act instanceof Map<?, ?> one ? spelledOut(one) : act)
                            .toList());
        }
        return all;
    }

    private void check(Path file) {
        if (delimiter != null && (delimiter.length() != 1 || "\"\n\r".contains(delimiter))) {
            throw refusal(file, "delimiter is one character, and no quote or line end", null);
        }
        if (header != null && (header.row() < 1 || header.height() < 1 || header.height() > 3)) {
            throw refusal(file, "header has a row from 1, and 1 to 3 rows", null);
        }
        check(file, fields);
        for (var act : acts) {
            check(file, act.fields());
            if (act.when() != null) check(file, "when", act.when());
        }
        for (var one : skip) check(file, "skip", one);
    }

    private static void check(Path file, String where, Skip skip) {
        try {
            if (skip.matches() != null) Pattern.compile(skip.matches());
        } catch (PatternSyntaxException e) {
            throw refusal(file, where + ": " + e.getMessage(), e);
        }
    }

    private static void check(Path file, Map<String, Source> fields) {
        fields.forEach(
                (field, source) -> {
                    try {
                        source.check();
                    } catch (IllegalArgumentException e) {
                        throw refusal(file, field + ": " + e.getMessage(), e);
                    }
                });
    }

    /** Takes every plain value as the text it is, so that 007 and 2001-09-01 stay what they are. */
    private static Yaml textOnly() {
        var loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
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

    /** Reads a pattern of dates; refuses days that don't exist. */
    static DateTimeFormatter pattern(String form) {
        // 'u' is the year alone; 'y' would want to be told the era as well.
        return DateTimeFormatter.ofPattern(form.replace('y', 'u'))
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
