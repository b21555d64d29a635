package org.chalkline.app.schema;

import static java.util.stream.Collectors.joining;

import graphql.introspection.Introspection;
import graphql.language.AstPrinter;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.InputValueWithState;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the reference of the schema, of nothing but the schema itself. */
final class SchemaPages {
    /** What so many queries say of an argument alike is said once. */
    private static final int SAID_ONCE_FROM = 10;

    private final GraphQLSchema schema;
    private final Map<String, String> pageOfType = new HashMap<>();
    private final Map<String, String> pages = new TreeMap<>();

    private SchemaPages(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The pages by the names of their files. */
    static Map<String, String> of(GraphQLSchema schema) {
        return new SchemaPages(schema).write();
    }

    private Map<String, String> write() {
        var types =
                schema.getAllTypesAsList().stream()
                        .filter(each -> !Introspection.isIntrospectionTypes(each))
                        .filter(each -> each != schema.getQueryType())
                        .filter(each -> each != schema.getMutationType())
                        .sorted(Comparator.comparing(GraphQLNamedType::getName))
                        .toList();
        for (var type : types) pageOfType.put(type.getName(), page(type));
        roots("queries.md", "Queries", schema.getQueryType());
        roots("acts.md", "Acts", schema.getMutationType());
        for (var page : List.of("objects.md", "inputs.md", "words.md")) {
            var text = new StringBuilder();
            for (var type : types) if (page.equals(page(type))) type(text, type);
            pages.put(page, head(TITLES.get(page)) + text);
        }
        return pages;
    }

    private static final Map<String, String> TITLES =
            Map.of(
                    "objects.md",
                    "What is answered",
                    "inputs.md",
                    "What is sent",
                    "words.md",
                    "Words and single values");

    private static String page(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLInputObjectType input -> "inputs.md";
            case GraphQLEnumType words -> "words.md";
            case GraphQLScalarType scalar -> "words.md";
            default -> "objects.md";
        };
    }

    private static String head(String title) {
        return "# %s\n\nMade from the schema by `SchemaContractTest`; `WRITE_DOCS=true` writes it anew. See [the overview](README.md).\n"
                .formatted(title);
    }

    private void roots(String page, String title, GraphQLFieldsContainer root) {
        var text = new StringBuilder(head(title));
        var common = saidOften(root.getFieldDefinitions());
        if (!common.isEmpty()) {
            text.append(
                    "\nWhat many of them take, and is said here alone:\n\n| argument | |\n|---|---|\n");
            common.forEach((name, says) -> row(text, code(name), says));
        }
        for (var field : sorted(root.getFieldDefinitions())) {
            text.append("\n## ").append(field.getName()).append("\n\n").append(says(field));
            text.append("\n\nAnswers ").append(link(field.getType())).append('.');
            door(text, field);
            text.append('\n');
            var own =
                    field.getArguments().stream()
                            .filter(each -> !says(each).equals(common.get(each.getName())))
                            .toList();
            text.append("\nTakes ")
                    .append(
                            field.getArguments().isEmpty()
                                    ? "nothing"
                                    : field.getArguments().stream()
                                            .map(this::signature)
                                            .collect(joining(", ")))
                    .append(".\n");
            if (own.isEmpty()) continue;
            text.append("\n| argument | |\n|---|---|\n");
            for (var each : own) row(text, code(each.getName()), says(each));
        }
        pages.put(page, text.toString());
    }

    /** Arguments of the same name of which the same is said again and again. */
    private static Map<String, String> saidOften(List<GraphQLFieldDefinition> fields) {
        var counts = new LinkedHashMap<List<String>, Integer>();
        for (var field : fields) {
            for (var each : field.getArguments()) {
                counts.merge(List.of(each.getName(), says(each)), 1, Integer::sum);
            }
        }
        var found = new TreeMap<String, String>();
        counts.entrySet().stream()
                .filter(each -> each.getValue() >= SAID_ONCE_FROM)
                .sorted(Map.Entry.comparingByValue())
                // What is said most often of a name comes last, and stays.
                .forEach(each -> found.put(each.getKey().getFirst(), each.getKey().getLast()));
        return found;
    }

    private String signature(GraphQLArgument argument) {
        return code(argument.getName()) + ": " + link(argument.getType()) + byDefault(argument);
    }

    private void type(StringBuilder text, GraphQLNamedType type) {
        text.append("\n## ")
                .append(type.getName())
                .append("\n\n")
                .append(plain(type.getDescription()))
                .append('\n');
        switch (type) {
            case GraphQLInputObjectType input -> {
                text.append("\n| field | type | |\n|---|---|---|\n");
                for (var each : input.getFields()) {
                    row(
                            text,
                            code(each.getName()),
                            link(each.getType()) + byDefault(each),
                            says(each));
                }
            }
            case GraphQLEnumType words -> {
                text.append("\n| word | |\n|---|---|\n");
                for (var each : words.getValues()) {
                    row(text, code(each.getName()), plain(each.getDescription()) + ending(each));
                }
            }
            case GraphQLScalarType scalar -> {
                if (scalar.getSpecifiedByUrl() != null) {
                    text.append("\nIts form: <").append(scalar.getSpecifiedByUrl()).append(">\n");
                }
            }
            case GraphQLUnionType union ->
                    text.append("\nOne of ")
                            .append(
                                    union.getTypes().stream()
                                            .map(this::link)
                                            .collect(joining(", ")))
                            .append(".\n");
            case GraphQLFieldsContainer fields -> {
                text.append("\n| field | type | |\n|---|---|---|\n");
                for (var each : fields.getFieldDefinitions()) {
                    var says = new StringBuilder(says(each));
                    door(says, each);
                    for (var argument : each.getArguments()) {
                        says.append("<br>")
                                .append(signature(argument))
                                .append(": ")
                                .append(says(argument));
                    }
                    row(text, code(each.getName()), link(each.getType()), says.toString());
                }
            }
            default -> throw new IllegalStateException("no page tells of " + type);
        }
    }

    private static void row(StringBuilder text, String... cells) {
        text.append(Stream.of(cells).collect(joining(" | ", "| ", " |\n")));
    }

    private static String code(String name) {
        return "`" + name + "`";
    }

    private static List<GraphQLFieldDefinition> sorted(List<GraphQLFieldDefinition> fields) {
        return fields.stream()
                .sorted(Comparator.comparing(GraphQLFieldDefinition::getName))
                .toList();
    }

    private String link(graphql.schema.GraphQLType type) {
        var name = GraphQLTypeUtil.unwrapAll(type).getName();
        var page = pageOfType.get(name);
        var shown = GraphQLTypeUtil.simplePrint(type);
        return page == null
                ? code(shown)
                : "[`%s`](%s#%s)".formatted(shown, page, name.toLowerCase(java.util.Locale.ROOT));
    }

    private static String says(GraphQLFieldDefinition field) {
        return plain(field.getDescription()) + ending(field);
    }

    private static <T extends GraphQLInputValueDefinition & GraphQLDirectiveContainer> String says(
            T value) {
        return plain(value.getDescription()) + ending(value);
    }

    private static String plain(@Nullable String description) {
        return description == null
                ? ""
                : description
                        .replaceAll("\\s+", " ")
                        .replace("|", "\\|")
                        .replace("<", "&lt;")
                        .strip();
    }

    private static String ending(GraphQLDirectiveContainer element) {
        var directive = element.getAppliedDirective("deprecated");
        return directive == null
                ? ""
                : " **Deprecated:** "
                        + plain(String.valueOf(directive.getArgument("reason").<Object>getValue()))
                        + ".";
    }

    private static void door(StringBuilder text, GraphQLFieldDefinition field) {
        var door = field.getAppliedDirective("door");
        if (door != null) {
            Collection<?> roles = door.getArgument("roles").getValue();
            text.append(" Open to ")
                    .append(
                            roles.stream()
                                    .map(each -> each.toString().toLowerCase(java.util.Locale.ROOT))
                                    .collect(joining(", ")))
                    .append(
                            Boolean.TRUE.equals(door.getArgument("house").getValue())
                                    ? ", and to nobody from outside."
                                    : ".");
        }
        if (field.getAppliedDirective("personal") != null) text.append(" About a person.");
    }

    private static String byDefault(GraphQLArgument argument) {
        return byDefault(argument.getArgumentDefaultValue());
    }

    private static String byDefault(graphql.schema.GraphQLInputObjectField field) {
        return byDefault(field.getInputFieldDefaultValue());
    }

    private static String byDefault(InputValueWithState value) {
        if (value.isNotSet()) return "";
        var shown =
                value.getValue() instanceof Value<?> literal
                        ? AstPrinter.printAstCompact(literal)
                        : String.valueOf(value.getValue());
        return " = " + code(shown);
    }
}
