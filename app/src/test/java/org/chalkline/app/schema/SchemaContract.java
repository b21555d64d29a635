package org.chalkline.app.schema;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffCategory;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What clients may rely on: that nothing they use goes or changes its meaning, unless it was marked
 * as deprecated and its day has come.
 */
final class SchemaContract {

    /** What is said of something deprecated: what to use instead, and until when it stays. */
    static final Pattern REASON = Pattern.compile("\\S.*; until (\\d{4}-\\d{2}-\\d{2})");

    private static final Pattern DESCRIPTION =
            Pattern.compile(
                    "(?s)\\n?[ \\t]*\"\"\".*?\"\"\"|(?m)^[ \\t]*\"(?:[^\"\\\\\\n]|\\\\.)*\"[ \\t]*\\n");
    private static final Set<DiffCategory> GOES =
            Set.of(DiffCategory.MISSING, DiffCategory.DEPRECATION_REMOVED);

    private static final String DEPRECATED = "deprecated";

    private SchemaContract() {}

    /** The schema without its descriptions, which are no promise, in an order of its own. */
    static String text(GraphQLSchema schema) {
        var options =
                SchemaPrinter.Options.defaultOptions()
                        .includeDirectiveDefinitions(false)
                        .includeDirectives(List.of(DEPRECATED, "oneOf")::contains);
        var whole = new SchemaPrinter(options).print(schema);
        return DESCRIPTION.matcher(whole).replaceAll("").replaceAll("\\n{2,}", "\n\n").strip()
                + "\n";
    }

    /** The schema of such a text. It answers nothing. */
    static GraphQLSchema schema(String text) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text));
    }

    /**
     * What breaks clients of the approved schema, each with its kind and where it stands.
     *
     * @param approved as {@link #text} has it
     * @param today what was deprecated until a day before it may go
     */
    static List<String> breaks(String approved, String now, LocalDate today) {
        var reporter = new CapturingReporter();
        int unused =
                new SchemaDiff()
                        .diffSchema(
                                SchemaDiffSet.diffSetFromIntrospection(
                                        schema(approved), schema(now)),
                                reporter);
        var ends = ends(schema(approved));
        return reporter.getBreakages().stream()
                .filter(each -> !isDue(each, ends, today))
                .map(each -> each.getCategory() + " " + each.getReasonMsg())
                .sorted()
                .distinct()
                .toList();
    }

    /** What goes when its day has passed breaks nobody who was told. */
    private static boolean isDue(DiffEvent event, Map<String, String> ends, LocalDate today) {
        if (!GOES.contains(event.getCategory())) return false;
        var last = event.getComponents().isEmpty() ? "" : event.getComponents().getLast();
        return Optional.ofNullable(ends.get(event.getTypeName() + "." + event.getFieldName()))
                .or(() -> Optional.ofNullable(ends.get(event.getTypeName() + "." + last)))
                .flatMap(SchemaContract::until)
                .filter(today::isAfter)
                .isPresent();
    }

    /** The last day on which something deprecated stays; absent where the reason names none. */
    static Optional<LocalDate> until(String reason) {
        var found = REASON.matcher(reason);
        return found.matches() ? Optional.of(LocalDate.parse(found.group(1))) : Optional.empty();
    }

    /** The reasons of all that is deprecated, by where it stands, such as {@code School.name}. */
    static Map<String, String> ends(GraphQLSchema schema) {
        var found = new TreeMap<String, String>();
        for (var type : schema.getAllTypesAsList()) {
            if (Introspection.isIntrospectionTypes(type)) continue;
            switch (type) {
                case GraphQLFieldsContainer fields -> {
                    for (var field : fields.getFieldDefinitions()) {
                        var at = type.getName() + "." + field.getName();
                        note(found, at, field);
                        field.getArguments()
                                .forEach(each -> note(found, at + "." + each.getName(), each));
                    }
                }
                case GraphQLInputObjectType input ->
                        input.getFields()
                                .forEach(
                                        each ->
                                                note(
                                                        found,
                                                        type.getName() + "." + each.getName(),
                                                        each));
                case GraphQLEnumType words ->
                        words.getValues()
                                .forEach(
                                        each ->
                                                note(
                                                        found,
                                                        type.getName() + "." + each.getName(),
                                                        each));
                default -> {} // bears nothing that could go alone
            }
        }
        return found;
    }

    private static void note(
            Map<String, String> found, String at, GraphQLDirectiveContainer element) {
        var directive = element.getAppliedDirective(DEPRECATED);
        if (directive == null) return;
        found.put(at, String.valueOf(directive.getArgument("reason").<Object>getValue()));
    }
}
