package org.chalkline.app.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.intake.Mapping.Act;
import org.chalkline.app.intake.Mapping.LookUp;
import org.chalkline.app.intake.Mapping.Skip;
import org.chalkline.app.intake.Mapping.Source;
import org.chalkline.app.intake.Mapping.Unit;
import org.chalkline.command.intake.RowRecorder;
import org.chalkline.command.intake.RowRecorder.Type;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.Sha256;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a file into rows of a kind, as a mapping says. */
final class RowMapper implements Rows {
    private static final char UNREADABLE_CHARACTER = '\uFFFD';
    private static final int CODE_DIGITS = 12;
    private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]+)\\}");
    private static final Act ROW_ITSELF = new Act(null, null, Map.of());

    private static final String ACT = "act";

    /** What stands for the column, its key and its cell in an act for each of several columns. */
    private static final String OF_EACH = "@column";

    private static final String KEY_OF_EACH = "@key";
    private static final String VALUE_OF_EACH = "@value";
    private static final Set<String> EACH = Set.of(OF_EACH, KEY_OF_EACH, VALUE_OF_EACH);

    private final Kind kind;
    private final Mapping mapping;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Plan> plans = new ArrayList<>();
    private final List<SkipPlan> skips = new ArrayList<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final Names names;

    /** A skip with its expression ready for use. */
    private record SkipPlan(Skip skip, @Nullable Pattern pattern) {
        static SkipPlan of(Skip skip) {
            var matches = skip.matches();
            return new SkipPlan(skip, matches == null ? null : Pattern.compile(matches));
        }

        boolean takes(String text) {
            return pattern == null ? text.isBlank() : pattern.matcher(text.strip()).find();
        }
    }

    /** A field, and where it comes from. */
    private record Field(
            String name,
            Type type,
            Source source,
            List<Pattern> patterns,
            @Nullable DayReader days) {}

    /** One act that rows tell. */
    private record Plan(@Nullable SkipPlan when, Act act, List<Field> fields) {}

    /** The column of an act for each of several. */
    private record EachColumn(String name, String key) {}

    /**
     * @param table the file, read up to its header
     * @param sourceOtherwise the source of schools whose rows don't name one
     * @param names finds what the mapping looks up
     * @throws CannotRunException if the mapping asks for columns that the file doesn't have, names
     *     fields that the kind doesn't have, or leaves out columns without a word
     */
    RowMapper(Kind kind, Mapping mapping, TableFile table, String sourceOtherwise, Names names) {
        this(kind, mapping, table.columns(), table.from1904(), sourceOtherwise, names);
    }

    RowMapper(
            Kind kind,
            Mapping mapping,
            List<String> columns,
            boolean from1904,
            String sourceOtherwise,
            Names names) {
        this.kind = kind;
        this.mapping = mapping;
        this.names = names;
        if (mapping.kind() != null && !mapping.kind().equals(kind.toString())) {
            throw refused(
                    "MAPPING_UNUSABLE",
                    "The mapping is for %s, and not for %s.".formatted(mapping.kind(), kind));
        }
        for (var column : columns) places.put(column, places.size());
        var fields = KindFields.of(kind);
        var used = new LinkedHashSet<String>();
        for (var act : mapping.acts().isEmpty() ? List.of(ROW_ITSELF) : mapping.acts()) {
            var sources = sources(act, fields, sourceOtherwise);
            var ready = new ArrayList<Field>();
            sources.forEach(
                    (name, source) -> {
                        var field = requireField(fields, name);
                        ready.add(ready(field, source, from1904));
                        columnsOf(source, used);
                    });
            if (act.when() != null) used.add(act.when().column());
            if (act.each() != null) used.addAll(act.each().columns().keySet());
            requireIncluded(fields, sources.keySet());
            var when = act.when() == null ? null : SkipPlan.of(act.when());
            plans.add(new Plan(when, act, List.copyOf(ready)));
        }
        for (var skip : mapping.skip()) {
            used.add(skip.column());
            skips.add(SkipPlan.of(skip));
        }
        requireColumns(used, columns);
    }

    /** Where each field comes from: by the act, by the mapping, or by the column of its name. */
    private Map<String, Source> sources(Act act, KindFields fields, String sourceOtherwise) {
        var sources = new TreeMap<String, Source>();
        for (var field : fields.fields()) {
            if (places.containsKey(field.name()) && !mapping.ignore().contains(field.name())) {
                sources.put(field.name(), Source.ofColumn(field.name()));
            }
        }
        sources.putAll(mapping.fields());
        // What all acts share is for those that have it.
        var told = act.fields().getOrDefault(ACT, mapping.fields().get(ACT));
        var word = told == null ? null : told.constant();
        if (word != null) sources.keySet().removeIf(name -> !has(fields, name, word));
        sources.putAll(act.fields());
        if (kind == Kind.SCHOOLS) {
            sources.putIfAbsent("source", Source.ofConstant(sourceOtherwise));
        }
        return sources;
    }

    private static boolean has(KindFields fields, String name, String act) {
        var field = fields.field(name);
        return field == null || field.acts().isEmpty() || field.acts().contains(act);
    }

    private static RowRecorder.Field requireField(KindFields fields, String name) {
        var field = fields.field(name);
        if (field == null) {
            throw refused(
                    "MAPPING_UNUSABLE",
                    "Rows of this kind have no field '%s'. They have %s."
                            .formatted(name, String.join(", ", fields.names())));
        }
        return field;
    }

    private static Field ready(RowRecorder.Field field, Source source, boolean from1904) {
        var flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        var patterns =
                source.patterns().stream().map(r -> Pattern.compile(r.matches(), flags)).toList();
        boolean isDay = field.type() == Type.DAY || !source.dates().isEmpty();
        return new Field(
                field.name(),
                field.type(),
                source,
                patterns,
                isDay ? new DayReader(source.dates(), source.imprecise(), from1904) : null);
    }

    private static void columnsOf(Source source, Set<String> used) {
        if (source.column() != null) used.add(source.column());
        used.addAll(source.join());
        if (source.template() != null) {
            var found = IN_BRACES.matcher(source.template());
            while (found.find()) used.add(found.group(1));
        }
    }

    private void requireIncluded(KindFields fields, Set<String> told) {
        for (var field : fields.fields()) {
            boolean needed = field.required() || field.name().equals(kind.id());
            if (needed) required.add(field.name());
            if (needed && !told.contains(field.name())) {
                throw refused(
                        "COLUMN_MISSING",
                        "No column holds the %s. The file's columns are %s; say which means what with --mapping."
                                .formatted(field.name(), List.copyOf(places.keySet())));
            }
        }
    }

    /** Every column that is named is there, and every one that is there is named. */
    private void requireColumns(Set<String> used, List<String> columns) {
        var named = new LinkedHashSet<>(used);
        named.removeAll(EACH);
        named.addAll(mapping.ignore());
        var missing = named.stream().filter(column -> !places.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw refused(
                    "COLUMN_MISSING",
                    "The mapping takes the columns %s, and the file has none of these. It has %s."
                            .formatted(missing, columns));
        }
        var unknown = columns.stream().filter(column -> !named.contains(column)).toList();
        if (!unknown.isEmpty()) {
            throw refused(
                    "COLUMN_UNKNOWN",
                    "Nothing says what the columns %s are. Take them in the mapping, or name them under ignore; the fields of %s are %s."
                            .formatted(
                                    unknown, kind, String.join(", ", KindFields.of(kind).names())));
        }
    }

    @Override
    public Mapped map(long number, Table.Row row) throws MalformedException, InterruptedException {
        for (var skip : skips) {
            var cell = cell(row, skip.skip().column());
            if (cell.problem() == null && skip.takes(cell.text())) {
                return new Mapped(List.of(), "the mapping skips it by " + skip.skip().column());
            }
        }
        requireReadable(row);
        var rows = new ArrayList<IntakeRow>();
        for (var plan : plans) {
            var when = plan.when();
            if (when != null && !when.takes(readable(cell(row, when.skip().column())))) continue;
            var each = plan.act().each();
            if (each == null) {
                rows.add(one(number, row, plan, null));
                continue;
            }
            for (var column : each.columns().entrySet()) {
                var text = readable(cell(row, column.getKey())).strip();
                if (text.isEmpty() || each.none().contains(text)) continue;
                var of = new EachColumn(column.getKey(), column.getValue());
                rows.add(one(number, row, plan, of));
            }
        }
        return new Mapped(rows, rows.isEmpty() ? "it tells none of the mapping's acts" : null);
    }

    private static void requireReadable(Table.Row row) throws MalformedException {
        for (var cell : row.cells()) {
            if (cell.text().indexOf(UNREADABLE_CHARACTER) >= 0) {
                throw new MalformedException(
                        cell.line(),
                        cell.column(),
                        "a character that can't be read in this encoding; name the right one with --encoding");
            }
        }
    }

    private Table.Cell cell(Table.Row row, String column) {
        var place = places.get(column);
        if (place == null)
            throw new IllegalStateException("a column that was looked for: " + column);
        return row.cells().get(place);
    }

    private static String readable(Table.Cell cell) throws MalformedException {
        var problem = cell.problem();
        if (problem != null) throw new MalformedException(cell.line(), cell.column(), problem);
        return cell.text();
    }

    private IntakeRow one(long number, Table.Row row, Plan plan, @Nullable EachColumn each)
            throws MalformedException, InterruptedException {
        var fields = new TreeMap<String, String>();
        var imprecise = new ArrayList<String>();
        for (var field : plan.fields()) {
            var value = value(row, field, each, imprecise);
            if (value != null && !value.isEmpty()) {
                fields.put(field.name(), field.source().prefix() + value);
            } else if (required.contains(field.name())) {
                throw malformed(row, field, each, "the " + field.name() + " is empty");
            }
        }
        if (!imprecise.isEmpty()) {
            fields.merge(
                    CommandContext.IMPRECISE_DAYS,
                    String.join("; ", imprecise),
                    (a, b) -> a + "; " + b);
        }
        return new IntakeRow(number, "", fields.getOrDefault(kind.id(), ""), fields);
    }

    private @Nullable String value(
            Table.Row row, Field field, @Nullable EachColumn each, List<String> imprecise)
            throws MalformedException, InterruptedException {
        var source = field.source();
        var text = text(row, source, each).strip();
        if (source.missing().contains(text)) text = "";
        if (!text.isEmpty() && !field.patterns().isEmpty()) text = byPattern(field, text);
        if (text.isEmpty()) return source.otherwise();
        if (!source.values().isEmpty()) text = byValue(row, field, each, text);
        if (text.isEmpty()) return source.otherwise();
        if (field.days() != null) return day(row, field, each, text, imprecise);
        if (field.type() == Type.INSTANT) return instant(row, field, each, text);
        if (source.unit() != null) return amount(row, field, each, source.unit(), text);
        if (source.lookUp() != null) return lookedUp(row, field, each, source.lookUp(), text);
        return Boolean.TRUE.equals(source.generate()) ? code(text) : text;
    }

    private String text(Table.Row row, Source source, @Nullable EachColumn each)
            throws MalformedException {
        if (source.constant() != null) return source.constant();
        if (source.column() != null) return column(row, source.column(), each);
        if (source.template() != null) {
            var found = IN_BRACES.matcher(source.template());
            var text = new StringBuilder();
            while (found.find()) {
                var part = column(row, found.group(1), each).strip();
                // A text with a hole in it would be taken for the whole.
                if (part.isEmpty()) return "";
                found.appendReplacement(text, Matcher.quoteReplacement(part));
            }
            return found.appendTail(text).toString();
        }
        var parts = new ArrayList<String>();
        for (var name : source.join()) {
            var part = column(row, name, each).strip();
            if (!part.isEmpty()) parts.add(part);
        }
        return String.join(source.with(), parts);
    }

    private String column(Table.Row row, String name, @Nullable EachColumn each)
            throws MalformedException {
        if (each != null) {
            switch (name) {
                case OF_EACH -> {
                    return each.name();
                }
                case KEY_OF_EACH -> {
                    return each.key();
                }
                case VALUE_OF_EACH -> {
                    return readable(cell(row, each.name()));
                }
                default -> {}
            }
        }
        return readable(cell(row, name));
    }

    private static String byPattern(Field field, String text) {
        for (int i = 0; i < field.patterns().size(); i++) {
            if (field.patterns().get(i).matcher(text).find()) {
                var value = field.source().patterns().get(i).value();
                return value == null ? "" : value;
            }
        }
        return "";
    }

    private String byValue(Table.Row row, Field field, @Nullable EachColumn each, String text)
            throws MalformedException {
        var values = field.source().values();
        var value = values.get(text);
        if (value != null) return value;
        if (field.source().others() != null || values.containsValue(text)) return text;
        throw malformed(
                row,
                field,
                each,
                "%s: '%s' is none of %s".formatted(field.name(), text, values.keySet()));
    }

    private String day(
            Table.Row row,
            Field field,
            @Nullable EachColumn each,
            String text,
            List<String> imprecise)
            throws MalformedException {
        var days = field.days();
        if (days == null) return text;
        try {
            var day = days.read(text);
            if (day.said() != null) imprecise.add(field.name() + "=" + day.said());
            return day.day().toString();
        } catch (DateTimeException e) {
            throw malformed(
                    row, field, each, "%s: '%s' %s".formatted(field.name(), text, e.getMessage()));
        }
    }

    /** Logs have a blank where ISO 8601 has a T. */
    private String instant(Table.Row row, Field field, @Nullable EachColumn each, String text)
            throws MalformedException {
        try {
            return OffsetDateTime.parse(text.replaceFirst(" +", "T")).toString();
        } catch (DateTimeException e) {
            throw malformed(
                    row,
                    field,
                    each,
                    "%s: '%s' is no instant such as 2026-09-01T08:30:00+08:00"
                            .formatted(field.name(), text));
        }
    }

    private String amount(
            Table.Row row, Field field, @Nullable EachColumn each, Unit unit, String text)
            throws MalformedException {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[,\\s¥￥]", "");
        try {
            return new BigDecimal(plain)
                    .movePointRight(unit.places)
                    .setScale(2, RoundingMode.UNNECESSARY)
                    .toPlainString();
        } catch (ArithmeticException | NumberFormatException e) {
            throw malformed(
                    row,
                    field,
                    each,
                    "%s: '%s' is no amount in %s, to the fen at most"
                            .formatted(field.name(), text, unit));
        }
    }

    private String lookedUp(
            Table.Row row, Field field, @Nullable EachColumn each, LookUp what, String text)
            throws MalformedException, InterruptedException {
        try {
            return names.code(what, text);
        } catch (Names.NotOneException e) {
            throw malformed(row, field, each, field.name() + ": " + e.getMessage());
        }
    }

    /** The same for the same text, however wide its letters are and whatever blanks it has. */
    static String code(String text) {
        var plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replaceAll("\\s+", "")
                        .toLowerCase(Locale.ROOT);
        return Sha256.hex(plain).substring(0, CODE_DIGITS);
    }

    /** At the cell that the field comes from first, or else at the row. */
    private MalformedException malformed(
            Table.Row row, Field field, @Nullable EachColumn each, String why) {
        var columns = new LinkedHashSet<String>();
        columnsOf(field.source(), columns);
        for (var column : columns) {
            var name = each != null && EACH.contains(column) ? each.name() : column;
            if (!places.containsKey(name)) continue;
            var cell = cell(row, name);
            return new MalformedException(cell.line(), cell.column(), why);
        }
        return new MalformedException(row.line(), 1, why);
    }

    private static CannotRunException refused(String code, String message) {
        return new CannotRunException(Exit.CANNOT_RUN, code, message);
    }
}
