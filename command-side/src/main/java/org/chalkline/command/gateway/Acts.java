package org.chalkline.command.gateway;

import static java.util.Objects.requireNonNull;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.TypeName;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.TypeDefinitionConfigurer;

/**
 * The acts as mutations: one for each command that a feature lists. The field of an act is not
 * written in a schema file, for it would say nothing new: its name is the command's, its input is
 * named after it, and what it does stands above that input.
 */
public final class Acts implements TypeDefinitionConfigurer, RuntimeWiringConfigurer {
    private static final String MUTATION = "Mutation";

    private final Map<String, Class<?>> byName = new LinkedHashMap<>();
    private final CommandMapper mapper;
    private final CommandReach reach;
    private final Mutations mutations;

    /**
     * @throws IllegalArgumentException if two acts have one name
     */
    public Acts(
            List<Class<?>> acts, CommandMapper mapper, CommandReach reach, Mutations mutations) {
        this.mapper = mapper;
        this.reach = reach;
        this.mutations = mutations;
        for (var act : acts) {
            if (byName.put(mutation(act), act) != null) {
                throw new IllegalArgumentException("two acts are named " + mutation(act));
            }
        }
    }

    /** The commands by the names of their mutations. */
    public Map<String, Class<?>> byName() {
        return Map.copyOf(byName);
    }

    private static String mutation(Class<?> act) {
        var name = act.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String input(Class<?> act) {
        return act.getSimpleName() + "Input";
    }

    /**
     * @throws IllegalStateException if an act has no input in the schema files, or nothing says to
     *     whom it is open
     */
    @Override
    public void configure(TypeDefinitionRegistry registry) {
        if (byName.isEmpty()) return;
        var mutation = ObjectTypeExtensionDefinition.newObjectTypeExtensionDefinition();
        mutation.name(MUTATION);
        byName.forEach((name, act) -> mutation.fieldDefinition(field(name, act, registry)));
        registry.add(mutation.build());
    }

    private static FieldDefinition field(
            String name, Class<?> act, TypeDefinitionRegistry registry) {
        var input = registry.getTypeOrNull(input(act), InputObjectTypeDefinition.class);
        if (input == null) throw new IllegalStateException("the schema has no " + input(act));
        return FieldDefinition.newFieldDefinition()
                .name(name)
                .description(input.getDescription())
                .type(new TypeName("ActResult"))
                .directive(door(openTo(act)))
                .inputValueDefinition(
                        argument("command", "Command", "The command's id and circumstances."))
                .inputValueDefinition(argument("input", input(act), "What is to be recorded."))
                .build();
    }

    /** The directive of the schema that says to whom the act is open. */
    public static Directive door(Collection<Role> open) {
        var roles = ArrayValue.newArrayValue();
        for (var role : open) roles.value(new EnumValue(role.name()));
        return Directive.newDirective()
                .name("door")
                .argument(new Argument("roles", roles.build()))
                .build();
    }

    /**
     * To whom an act is open: what stands beside the command, or else beside its page.
     *
     * @throws IllegalStateException if nothing says it, or two pages do
     */
    public static List<Role> openTo(Class<?> act) {
        var own = act.getAnnotation(Door.class);
        if (own != null) return List.of(own.value());
        var pages =
                Arrays.stream(act.getInterfaces())
                        .map(page -> page.getAnnotation(Door.class))
                        .filter(Objects::nonNull)
                        .toList();
        if (pages.size() != 1) {
            throw new IllegalStateException("nothing says to whom " + act + " is open");
        }
        return List.of(pages.getFirst().value());
    }

    private static InputValueDefinition argument(String name, String type, String description) {
        return InputValueDefinition.newInputValueDefinition()
                .name(name)
                .type(new NonNullType(new TypeName(type)))
                .description(new Description(description, null, false))
                .build();
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                MUTATION,
                type -> {
                    byName.forEach((name, act) -> type.dataFetcher(name, fetcher(act)));
                    return type;
                });
    }

    private DataFetcher<ActResult> fetcher(Class<?> act) {
        return call -> {
            Map<String, Object> command = requireNonNull(call.getArgument("command"));
            Map<String, Object> input = requireNonNull(call.getArgument("input"));
            var context = call.getGraphQlContext();
            return mutations.submit(
                    context,
                    CommandInput.of(command),
                    () -> reach.require(context, mapper.read(input, act)));
        };
    }
}
