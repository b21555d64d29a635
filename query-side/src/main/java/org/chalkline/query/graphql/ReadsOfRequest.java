package org.chalkline.query.graphql;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;

/** Finds which projections the fields of a validated operation read, before any is fetched. */
final class ReadsOfRequest {

    private final ProjectionReads known;
    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Literals literals;

    ReadsOfRequest(ProjectionReads known, DataFetchingEnvironment env, Literals literals) {
        this.known = known;
        this.schema = env.getGraphQLSchema();
        this.fragments = env.getFragmentsByName();
        this.literals = literals;
    }

    /** What a field of {@code Query} and all below it read; nothing for one that reads none. */
    Set<Projection<?>> of(Field field) {
        var found = new LinkedHashSet<>(known.field(field.getName()));
        found.addAll(shownBy(field));
        return found;
    }

    /** What is read to show what is selected of a field of {@code Query}. */
    Set<Projection<?>> shownBy(Field field) {
        var found = new LinkedHashSet<Projection<?>>();
        below(schema.getQueryType(), field, found, new HashSet<>());
        return found;
    }

    private void below(
            GraphQLFieldsContainer parent,
            Field field,
            Set<Projection<?>> found,
            Set<String> spread) {
        var definition = parent.getFieldDefinition(field.getName());
        if (definition == null) return; // introspection
        var type = GraphQLTypeUtil.unwrapAll(definition.getType());
        if (!namesAlone(parent, field)) found.addAll(known.type(type.getName()));
        if (type instanceof GraphQLFieldsContainer container) {
            selections(container, field.getSelectionSet(), found, spread);
        }
    }

    /** Whether the field refers to a record and asks of it only what names it. */
    private boolean namesAlone(GraphQLFieldsContainer parent, Field field) {
        return known.isReference(parent.getName(), field.getName())
                && field.getSelectionSet().getSelections().stream()
                        .allMatch(
                                each ->
                                        each instanceof Field of
                                                && ReadsOfTables.NAMES.contains(of.getName()));
    }

    private void selections(
            GraphQLFieldsContainer parent,
            @Nullable SelectionSet selections,
            Set<Projection<?>> found,
            Set<String> spread) {
        if (selections == null) return;
        for (var selection : selections.getSelections()) {
            switch (selection) {
                case Field field when literals.included(field) ->
                        below(parent, field, found, spread);
                case InlineFragment inline when literals.included(inline) -> {
                    var on = inline.getTypeCondition();
                    var of = on == null ? parent : type(on.getName(), parent);
                    found.addAll(known.type(of.getName()));
                    selections(of, inline.getSelectionSet(), found, spread);
                }
                case FragmentSpread named when literals.included(named) -> {
                    var fragment = fragments.get(named.getName());
                    // A fragment reads the same wherever it is spread.
                    if (fragment == null || !spread.add(named.getName())) continue;
                    var of = type(fragment.getTypeCondition().getName(), parent);
                    found.addAll(known.type(of.getName()));
                    selections(of, fragment.getSelectionSet(), found, spread);
                }
                default -> {}
            }
        }
    }

    private GraphQLFieldsContainer type(String name, GraphQLFieldsContainer otherwise) {
        GraphQLNamedType type = (GraphQLNamedType) schema.getType(name);
        return type instanceof GraphQLFieldsContainer container ? container : otherwise;
    }
}
