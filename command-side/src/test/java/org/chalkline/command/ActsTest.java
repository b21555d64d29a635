package org.chalkline.command;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.kernel.procedure.power.Power;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every act's input says the same in the schema and in the code. */
class ActsTest {
    private final MutationApi api = new MutationApi();

    /** What differs between inputs and the records they are read into, and the inputs compared. */
    private final class Comparison {
        private final Set<String> differences = new TreeSet<>();
        private final Set<GraphQLInputObjectType> seen = new HashSet<>();

        /** Holds an input against what it is read into. */
        void compare(GraphQLInputObjectType input, Class<?> read) {
            if (!seen.add(input)) return;
            var given = api.mapper().given(read);
            if (!given.isRecord()) {
                differences.add(input.getName() + " is read into no record");
                return;
            }
            var components =
                    Stream.of(given.getRecordComponents())
                            .collect(Collectors.toMap(RecordComponent::getName, c -> c));
            for (var field : input.getFields()) {
                var component = components.remove(field.getName());
                var where = input.getName() + "." + field.getName();
                if (component == null) differences.add(where + " is not read");
                else compare(where, field, component);
            }
            components
                    .keySet()
                    .forEach(name -> differences.add(input.getName() + "." + name + " is missing"));
        }

        private void compare(
                String where, GraphQLInputObjectField field, RecordComponent component) {
            boolean required = field.getType() instanceof GraphQLNonNull;
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (required == optional) {
                differences.add(where + " may be left out on one side alone");
            }
            compare(where, field.getType(), component.getGenericType());
        }

        private void compare(String where, Object of, Type type) {
            switch (of) {
                case GraphQLNonNull required -> compare(where, required.getWrappedType(), type);
                case GraphQLList list when type instanceof ParameterizedType many ->
                        compare(where, list.getWrappedType(), many.getActualTypeArguments()[0]);
                case GraphQLInputObjectType input when type instanceof Class<?> one ->
                        compare(input, one);
                case GraphQLEnumType words when type instanceof Class<?> one && one.isEnum() ->
                        compare(where, words, one);
                case GraphQLScalarType scalar when type instanceof Class<?> one -> {
                    if (!takes(scalar.getName(), one)) differences.add(where + " is no " + one);
                }
                default -> differences.add(where + " is no " + type);
            }
        }

        private void compare(String where, GraphQLEnumType words, Class<?> type) {
            var ours = Arrays.stream(type.getEnumConstants()).map(Object::toString);
            var theirs = words.getValues().stream().map(GraphQLEnumValueDefinition::getName);
            if (!ours.collect(Collectors.toSet()).containsAll(theirs.toList())) {
                differences.add(where + " has words that " + type + " has not");
            }
        }

        private boolean takes(String scalar, Class<?> type) {
            return switch (scalar) {
                case "ID" -> type.equals(String.class) || isOfText(type);
                case "String" -> type.equals(String.class) || isOfText(type);
                case "Int" -> type.equals(int.class) || type.equals(Integer.class);
                case "Long" -> type.equals(long.class) || type.equals(Long.class);
                case "Boolean" -> type.equals(boolean.class);
                case "Date" -> type.equals(LocalDate.class);
                case "Power" -> type.equals(Power.class);
                case "DateTime" -> type.equals(OffsetDateTime.class) || type.equals(Instant.class);
                default -> false;
            };
        }

        /** An id or a code, which is a record of one text or of another id. */
        private boolean isOfText(Class<?> type) {
            if (!type.isRecord() || type.getRecordComponents().length != 1) return false;
            var of = type.getRecordComponents()[0].getType();
            return of.equals(String.class) || isOfText(of);
        }
    }

    private GraphQLInputObjectType input(Class<?> act) {
        return (GraphQLInputObjectType) api.schema().getType(act.getSimpleName() + "Input");
    }

    private Set<String> differences(Map<Class<?>, GraphQLInputObjectType> inputs) {
        var comparison = new Comparison();
        inputs.forEach((read, input) -> comparison.compare(input, read));
        return comparison.differences;
    }

    @Test
    void each_field_of_each_input_is_a_component_of_its_command_and_the_other_way_round() {
        var inputs = new HashMap<Class<?>, GraphQLInputObjectType>();
        for (var act : api.acts().values()) inputs.put(act, input(act));
        assertThat(inputs).hasSizeGreaterThan(150);
        assertThat(differences(inputs)).isEmpty();
        var command = (GraphQLInputObjectType) api.schema().getType("Command");
        assertThat(differences(Map.of(CommandInput.class, command))).isEmpty();
    }

    /** A command as somebody might misspell it. */
    private record Misspelt(String schoolName, int posts, @Nullable LocalDate effectiveOn) {}

    @Test
    void a_field_that_is_misspelt_or_of_another_type_is_found() {
        var posts = (GraphQLInputObjectType) api.schema().getType("ApprovePostsInput");
        assertThat(differences(Map.of(Misspelt.class, posts)))
                .containsExactly(
                        "ApprovePostsInput.decision is not read",
                        "ApprovePostsInput.effectiveOn may be left out on one side alone",
                        "ApprovePostsInput.school is not read",
                        "ApprovePostsInput.schoolName is missing");
    }

    @Test
    void every_input_of_the_schema_belongs_to_an_act() {
        var comparison = new Comparison();
        api.acts().values().forEach(act -> comparison.compare(input(act), act));
        comparison.compare(
                (GraphQLInputObjectType) api.schema().getType("Command"), CommandInput.class);
        var inputs =
                api.schema().getAllTypesAsList().stream()
                        .filter(GraphQLInputObjectType.class::isInstance)
                        .map(GraphQLNamedSchemaElement.class::cast)
                        .map(GraphQLNamedSchemaElement::getName);
        var compared = comparison.seen.stream().map(GraphQLInputObjectType::getName).toList();
        assertThat(inputs).hasSameElementsAs(compared);
    }

    @Test
    void each_mutation_takes_its_command_and_its_input_and_says_what_it_does() {
        for (var field : api.schema().getMutationType().getFieldDefinitions()) {
            assertThat(field.getArguments())
                    .as(field.getName())
                    .extracting(argument -> argument.getName())
                    .containsExactly("command", "input");
            GraphQLInputType input = field.getArgument("input").getType();
            var type = (GraphQLInputObjectType) ((GraphQLNonNull) input).getWrappedType();
            assertThat(field.getDescription()).isEqualTo(type.getDescription());
        }
        assertThat(api.schema().getMutationType().getFieldDefinitions())
                .extracting(field -> field.getName())
                .containsExactlyInAnyOrderElementsOf(api.acts().keySet());
    }

    /** What is called like somebody who acts, and is no officer or nobody at all. */
    private static final Set<String> OF_OTHERS =
            Set.of(
                    "answer",
                    "addressee",
                    "advisers",
                    "answerBy",
                    "authors",
                    "coAuthor",
                    "archiveNumber",
                    "assigner",
                    "borrower",
                    "coHandlers",
                    "committee",
                    "caseNumber",
                    "danger",
                    "learner",
                    "documentNumber",
                    "enter",
                    "evaluator",
                    "headmaster",
                    "holder",
                    "identifier",
                    "identityNumber",
                    "investee",
                    "issuer",
                    "leader",
                    "lessee",
                    "letter",
                    "matter",
                    "papers",
                    "partner",
                    "matters",
                    "number",
                    "offer",
                    "other",
                    "paper",
                    "payBy",
                    "payee",
                    "petitioner",
                    "power",
                    "provider",
                    "receiver",
                    "remakeBy",
                    "replacedBy",
                    "reportBy",
                    "selfEvaluationBy",
                    "successor",
                    "survivor",
                    "teacher",
                    "teachers",
                    "transfer",
                    "voucher");

    @Test
    void the_program_is_taken_for_an_officer_in_no_field_that_names_one() {
        var forWhoActs = Pattern.compile(".*(er|or|ee|ers|ors)|.+By|members|participants");
        var unguarded = new TreeSet<String>();
        for (var each : api.schema().getAllTypesAsList()) {
            if (!(each instanceof GraphQLInputObjectType input)) continue;
            for (var field : input.getFields()) {
                var name = field.getName();
                var type = GraphQLTypeUtil.unwrapAll(field.getType());
                if (type instanceof GraphQLScalarType
                        && forWhoActs.matcher(name).matches()
                        && !OF_OTHERS.contains(name)
                        && !Inputs.namesOfficers(name)) {
                    unguarded.add(input.getName() + "." + name);
                }
            }
        }
        assertThat(unguarded).isEmpty();
    }

    @Test
    void every_element_of_the_schema_is_described() {
        var bare = new ArrayList<String>();
        for (var type : api.schema().getAllTypesAsList()) {
            if (type.getName().startsWith("__") || isBuiltIn(type)) continue;
            note(bare, type.getName(), type);
            if (type instanceof GraphQLFieldsContainer fields) {
                for (var field : fields.getFieldDefinitions()) {
                    note(bare, type.getName(), field);
                    for (var argument : field.getArguments()) note(bare, field.getName(), argument);
                }
            }
            if (type instanceof GraphQLInputObjectType input) {
                input.getFields().forEach(field -> note(bare, type.getName(), field));
            }
            if (type instanceof GraphQLEnumType values) {
                values.getValues().forEach(value -> note(bare, type.getName(), value));
            }
        }
        assertThat(bare).isEmpty();
    }

    private static boolean isBuiltIn(GraphQLNamedSchemaElement type) {
        return List.of("String", "Int", "Boolean", "ID", "Float").contains(type.getName());
    }

    private static void note(List<String> bare, String owner, GraphQLNamedSchemaElement element) {
        var said = element.getDescription();
        if (said == null || said.isBlank()) bare.add(owner + "." + element.getName());
    }

    @Test
    void every_field_of_the_schema_is_mapped() {
        assertThat(api.reports())
                .singleElement()
                .satisfies(
                        report -> {
                            assertThat(report.unmappedFields()).hasToString("[Query.nothing]");
                            assertThat(report.unmappedRegistrations()).isEmpty();
                            assertThat(report.unmappedArguments()).isEmpty();
                            assertThat(report.skippedTypes()).isEmpty();
                        });
    }
}
