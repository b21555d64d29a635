package org.chalkline.query.graphql;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.query.table.TableQueries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaMappingInspector;

class SchemaTest extends QueryTest {
    @Autowired GraphQlSource source;
    @Autowired ApplicationContext context;
    @Autowired List<TableQueries<?>> tables;

    @Test
    void every_element_of_the_schema_has_a_description() {
        var bare = new ArrayList<String>();
        for (var type : source.schema().getAllTypesAsList()) {
            if (type.getName().startsWith("__") || isBuiltIn(type.getName())) continue;
            note(bare, type.getName(), type);
            if (type instanceof GraphQLFieldsContainer container) {
                for (var field : container.getFieldDefinitions()) {
                    note(bare, type.getName() + "." + field.getName(), field);
                    for (var argument : field.getArguments()) {
                        note(
                                bare,
                                type.getName() + "." + field.getName() + "." + argument.getName(),
                                argument);
                    }
                }
            }
            if (type instanceof GraphQLInputObjectType input) {
                input.getFields()
                        .forEach(
                                field -> note(bare, type.getName() + "." + field.getName(), field));
            }
            if (type instanceof GraphQLEnumType words) {
                words.getValues()
                        .forEach(word -> note(bare, type.getName() + "." + word.getName(), word));
            }
        }
        assertThat(bare).isEmpty();
        assertThat(source.schema().getType("School")).as("the schema was read").isNotNull();
    }

    private static boolean isBuiltIn(String name) {
        return List.of("Boolean", "String", "ID", "Int", "Float").contains(name);
    }

    private static void note(List<String> bare, String name, GraphQLNamedSchemaElement element) {
        if (element.getDescription() == null || element.getDescription().isBlank()) bare.add(name);
    }

    @Test
    void every_field_is_mapped_and_absent_values_agree_with_the_schema() {
        var configurer = context.getBean(AnnotatedControllerConfigurer.class);
        var wiring = graphql.schema.idl.RuntimeWiring.newRuntimeWiring();
        configurer.configure(wiring);
        var report = SchemaMappingInspector.inspect(source.schema(), wiring.build());
        // What tables answer is held against their records below: a reference is followed to it.
        var ofTables = tables.stream().map(TableQueries::type).toList();
        var unmapped = new ArrayList<String>();
        for (var at : report.unmappedFields()) {
            if (ofTables.contains(at.getTypeName())) continue;
            if (isProperty(at.getTypeName(), at.getFieldName())) unmapped.add(at.toString());
        }
        assertThat(unmapped).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(report.skippedTypes()).isEmpty();
        assertThat(report.fieldNullnessErrors()).isEmpty();
        assertThat(report.argumentNullnessErrors()).isEmpty();
    }

    private boolean isProperty(String type, String name) {
        var at = FieldCoordinates.coordinates(type, name);
        var container = (GraphQLFieldsContainer) requireNonNull(source.schema().getType(type));
        var fetcher =
                source.schema()
                        .getCodeRegistry()
                        .getDataFetcher(at, container.getFieldDefinition(name));
        return fetcher.getClass().getName().contains("PropertyDataFetcher");
    }

    @Test
    void each_scalar_of_ours_names_the_specification_of_its_form() {
        List<Map<String, @Nullable String>> types =
                Answer.cast(
                        ask("{ __schema { types { kind name specifiedByURL } } }")
                                .at("__schema.types"));
        var named = new HashMap<@Nullable String, @Nullable String>();
        for (var type : types) {
            if (!"SCALAR".equals(type.get("kind")) || isBuiltIn(String.valueOf(type.get("name"))))
                continue;
            named.put(type.get("name"), type.get("specifiedByURL"));
        }
        assertThat(named)
                .isEqualTo(
                        Map.of(
                                "Date", "https://scalars.graphql.org/andimarek/local-date.html",
                                "DateTime", "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
                                "Decimal", "https://www.rfc-editor.org/rfc/rfc8259#section-6",
                                "Long", "https://scalars.graphql.org/jakobmerrild/long.html",
                                "Power", "https://spec.graphql.org/October2021/#Name"));
    }

    /** A field that nothing maps must be what the record calls so, and be of that kind. */
    @Test
    void every_field_of_a_tables_type_is_one_of_its_record() {
        var wrong = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var each : tables) {
            hold(each.type(), each.stateType(), seen, wrong);
        }
        assertThat(seen).contains("School", "Complaint", "Site");
        assertThat(wrong).isEmpty();
    }

    private void hold(String name, Class<?> record, Set<String> seen, List<String> wrong) {
        if (!seen.add(name)) return;
        if (!(source.schema().getType(name) instanceof GraphQLObjectType type)) return;
        for (var field : type.getFieldDefinitions()) {
            if (!isProperty(name, field.getName())) continue;
            var accessor = accessor(record, field.getName());
            if (accessor == null) {
                wrong.add(name + "." + field.getName() + " is nothing of " + record);
                continue;
            }
            var shown = GraphQLTypeUtil.unwrapNonNull(field.getType());
            boolean list = GraphQLTypeUtil.isList(shown);
            if (list != Collection.class.isAssignableFrom(accessor.getReturnType())) {
                wrong.add(name + "." + field.getName() + " is a list on one side alone");
            }
            hold(
                    GraphQLTypeUtil.unwrapAll(shown).getName(),
                    element(accessor.getGenericReturnType()),
                    seen,
                    wrong);
        }
    }

    private static @Nullable Method accessor(Class<?> record, String name) {
        return Arrays.stream(record.getMethods())
                .filter(each -> each.getName().equals(name) && each.getParameterCount() == 0)
                .findFirst()
                .orElse(null);
    }

    private static Class<?> element(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> element(generic.getActualTypeArguments()[0]);
            default -> Object.class;
        };
    }
}
