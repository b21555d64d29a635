package org.chalkline.query.access;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.chalkline.kernel.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds the doors: a field is fetched for whom it is open to, and for nobody else. A root field
 * says so itself. A field that leads to records is open to whom these are open. What is about
 * people is shown masked to who sees nobody. What has no rule is shut.
 */
@Component
public final class Doors extends SimplePerformantInstrumentation {

    /** Stands for a text that isn't shown, where the schema promises one. */
    static final String MASKED = "\u25a0";

    /** Who may have the schema itself told. */
    public static final Set<Role> SCHEMA =
            EnumSet.complementOf(EnumSet.of(Role.PUBLIC, Role.SYSTEM));

    private final DoorsOfTypes types;
    private final Map<GraphQLFieldDefinition, Rule> known = new ConcurrentHashMap<>();

    public Doors(DoorsOfTypes types) {
        this.types = types;
    }

    /**
     * What holds for a field.
     *
     * @param open to whom; absent where it is open to whom its parent is
     * @param house whether it is shut to who comes in by an engagement
     * @param within whether it is a field of a record with a door of its own: whom that is shut to
     *     is told so, and not by the mask
     */
    private record Rule(@Nullable Set<Role> open, boolean personal, boolean house, boolean within) {
        Rule(@Nullable Set<Role> open, boolean personal) {
            this(open, personal, false, false);
        }

        boolean opensTo(Viewer viewer) {
            if (house && viewer.isFromOutside()) return false;
            return open == null || viewer.isOneOf(open);
        }
    }

    /**
     * The root fields, with those they are open to, such as {@code Query.school}.
     *
     * @throws IllegalStateException if one of them has no rule
     */
    public static Map<String, Set<Role>> of(GraphQLSchema schema) {
        var found = new TreeMap<String, Set<Role>>();
        var bare = new ArrayList<String>();
        for (var root : roots(schema)) {
            for (var field : schema.getObjectType(root).getFieldDefinitions()) {
                var roles = DoorRule.rolesOf(field);
                var name = root + "." + field.getName();
                if (roles == null || roles.isEmpty()) bare.add(name);
                else found.put(name, roles);
            }
        }
        if (!bare.isEmpty()) {
            throw new IllegalStateException("nothing says to whom these are open: " + bare);
        }
        return found;
    }

    private static List<String> roots(GraphQLSchema schema) {
        var roots = new ArrayList<String>();
        roots.add(schema.getQueryType().getName());
        if (schema.getMutationType() != null) roots.add(schema.getMutationType().getName());
        if (schema.getSubscriptionType() != null) {
            roots.add(schema.getSubscriptionType().getName());
        }
        return roots;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        var env = parameters.getEnvironment();
        var rule = known.get(env.getFieldDefinition());
        if (rule == null) {
            rule = rule(env);
            known.put(env.getFieldDefinition(), rule);
        }
        if (rule.open == null && !rule.personal) return fetcher;
        if (rule.personal) Changeable.PERSON.note(env.getGraphQlContext());
        var viewer = Viewer.of(env.getGraphQlContext());
        if (rule.within && !rule.opensTo(viewer)) return call -> denied(call, viewer);
        // Who sees nobody is told so by the mask, wherever a person would stand.
        if (rule.personal && viewer.isMasked()) return Doors::masked;
        return rule.opensTo(viewer) ? fetcher : call -> denied(call, viewer);
    }

    private Rule rule(DataFetchingEnvironment env) {
        var field = env.getFieldDefinition();
        var name = field.getName();
        if (name.equals(Introspection.TypeNameMetaFieldDef.getName())) return new Rule(null, false);
        if (name.startsWith("__")) return new Rule(SCHEMA, false);
        var parent = ((GraphQLNamedType) env.getParentType()).getName();
        boolean personal = DoorRule.isPersonal(field) || types.isPersonal(parent, name);
        var own = DoorRule.rolesOf(field);
        boolean root = roots(env.getGraphQLSchema()).contains(parent);
        if (own != null) return new Rule(own, personal, DoorRule.isOfHouse(field), !root);
        if (root) return new Rule(Set.of(), personal);
        return new Rule(types.open(GraphQLTypeUtil.unwrapAll(field.getType()).getName()), personal);
    }

    /** What is fetched for whom a door doesn't open. */
    public static Object denied(DataFetchingEnvironment env, Viewer viewer) {
        var denied = Denied.to(viewer);
        return DataFetcherResult.newResult()
                .error(
                        GraphqlErrorBuilder.newError(env)
                                .errorType(denied.type())
                                .message("%s", denied.message())
                                .extensions(denied.extensions())
                                .build())
                .build();
    }

    private static @Nullable Object masked(DataFetchingEnvironment env) {
        var type = env.getFieldType();
        if (!GraphQLTypeUtil.isNonNull(type)) return null;
        return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type)) ? List.of() : MASKED;
    }
}
