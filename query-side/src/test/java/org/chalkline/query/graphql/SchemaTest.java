package org.chalkline.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaMappingInspector;

class SchemaTest extends QueryTest {
    @Autowired GraphQlSource source;
    @Autowired ApplicationContext context;

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
        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(report.skippedTypes()).isEmpty();
        assertThat(report.fieldNullnessErrors()).isEmpty();
        assertThat(report.argumentNullnessErrors()).isEmpty();
    }
}
