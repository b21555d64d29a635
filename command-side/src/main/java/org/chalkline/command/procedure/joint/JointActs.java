package org.chalkline.command.procedure.joint;

import static java.util.Objects.requireNonNull;
import static org.chalkline.command.procedure.joint.JointRefusal.DECISIONS_DIFFER;
import static org.chalkline.command.procedure.joint.JointRefusal.NOT_ONE_ACT;
import static org.chalkline.command.procedure.joint.JointRefusal.NO_ACTS;

import graphql.GraphQLContext;
import graphql.language.Description;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chalkline.command.RefusedException;
import org.chalkline.command.gateway.ActResult;
import org.chalkline.command.gateway.Acts;
import org.chalkline.command.gateway.CommandInput;
import org.chalkline.command.gateway.CommandMapper;
import org.chalkline.command.gateway.CommandReach;
import org.chalkline.command.gateway.InField;
import org.chalkline.command.gateway.Mutations;
import org.chalkline.command.procedure.joint.DecideTogether.NamedAct;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.TypeDefinitionConfigurer;

/**
 * The mutation {@code decideTogether}: acts of whatever feature that rest on a decision, with the
 * inputs that they have by themselves. So it is made of the acts, and no schema file repeats them.
 */
public final class JointActs implements TypeDefinitionConfigurer, RuntimeWiringConfigurer {
    private static final String MUTATION = "Mutation";
    private static final String NAME = "decideTogether";
    private static final String INPUT = "DecideTogetherInput";
    private static final String ACT = "ActOfDecisionInput";
    private static final String ACTS = "acts";

    private final Map<String, Class<?>> acts = new TreeMap<>();
    private final CommandMapper mapper;
    private final CommandReach reach;
    private final Mutations mutations;

    /**
     * @param acts all commands by the names of their mutations
     */
    public JointActs(
            Map<String, Class<?>> acts,
            CommandMapper mapper,
            CommandReach reach,
            Mutations mutations) {
        this.reach = reach;
        acts.forEach(
                (name, act) -> {
                    if (decision(act).isPresent()) this.acts.put(name, act);
                });
        this.mapper = mapper;
        this.mutations = mutations;
    }

    private static Optional<RecordComponent> decision(Class<?> act) {
        return Arrays.stream(act.getRecordComponents())
                .filter(part -> part.getType() == Decision.class)
                .filter(part -> part.getName().equals("decision"))
                .findFirst();
    }

    @Override
    public void configure(TypeDefinitionRegistry registry) {
        if (acts.isEmpty()) return;
        var one = InputObjectTypeDefinition.newInputObjectDefinition();
        one.name(ACT).description(text("An act under the decision: exactly one of these."));
        acts.forEach(
                (name, act) -> {
                    var input = act.getSimpleName() + "Input";
                    var known = registry.getTypeOrNull(input, InputObjectTypeDefinition.class);
                    if (known == null) {
                        throw new IllegalStateException("the schema has no " + input);
                    }
                    one.inputValueDefinition(
                            value(name, new TypeName(input), known.getDescription()));
                });
        registry.add(one.build());
        registry.add(
                InputObjectTypeDefinition.newInputObjectDefinition()
                        .name(INPUT)
                        .description(text("One decision, carried out on many records."))
                        .inputValueDefinition(
                                value(
                                        ACTS,
                                        required(new ListType(required(new TypeName(ACT)))),
                                        text(
                                                "The acts, at most 100. All repeat the decision word"
                                                        + " for word.")))
                        .build());
        registry.add(
                ObjectTypeExtensionDefinition.newObjectTypeExtensionDefinition()
                        .name(MUTATION)
                        .fieldDefinition(field())
                        .build());
    }

    /** To whom each of its acts is open by itself. */
    private Set<Role> openTo() {
        var open = EnumSet.allOf(Role.class);
        acts.values().forEach(act -> open.retainAll(Acts.openTo(act)));
        return open;
    }

    private FieldDefinition field() {
        return FieldDefinition.newFieldDefinition()
                .name(NAME)
                .description(
                        text(
                                "Carries one decision out on many records, such as the classification"
                                        + " of fifty schools: all acts are recorded, or none is and the"
                                        + " refusal names each that is refused."))
                .type(new TypeName("ActResult"))
                .directive(Acts.door(openTo()))
                .inputValueDefinition(
                        value(
                                "command",
                                required(new TypeName("Command")),
                                text("The command's id and circumstances.")))
                .inputValueDefinition(
                        value("input", required(new TypeName(INPUT)), text("What is decided.")))
                .build();
    }

    private static InputValueDefinition value(String name, Type<?> type, Description description) {
        return InputValueDefinition.newInputValueDefinition()
                .name(name)
                .type(type)
                .description(description)
                .build();
    }

    private static NonNullType required(Type<?> type) {
        return NonNullType.newNonNullType(type).build();
    }

    private static Description text(String text) {
        return new Description(text, null, false);
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        if (acts.isEmpty()) return;
        wiring.type(MUTATION, type -> type.dataFetcher(NAME, fetcher()));
    }

    private DataFetcher<ActResult> fetcher() {
        return call -> {
            Map<String, Object> command = requireNonNull(call.getArgument("command"));
            Map<String, Object> input = requireNonNull(call.getArgument("input"));
            var context = call.getGraphQlContext();
            return mutations.submit(
                    context, CommandInput.of(command), () -> inReach(context, read(input)));
        };
    }

    private DecideTogether inReach(GraphQLContext context, DecideTogether together) {
        int i = 0;
        for (var act : together.acts()) {
            InField.read(
                    "%s[%d]".formatted(ACTS, i++), () -> reach.require(context, act.command()));
        }
        return together;
    }

    /**
     * The command of an input, whose types the schema has checked already.
     *
     * @throws RefusedException if it can't be read, or its acts rest on several decisions
     */
    DecideTogether read(Map<String, Object> input) {
        var read = new ArrayList<NamedAct>();
        Decision first = null;
        for (var given : (List<?>) requireNonNull(input.get(ACTS))) {
            var path = "%s[%d]".formatted(ACTS, read.size());
            var before = first;
            var act = InField.read(path, () -> read((Map<?, ?>) given, before));
            read.add(act);
            if (first == null) first = decisionOf(act.command());
        }
        if (first == null) throw new RefusedException(NO_ACTS);
        return new DecideTogether(first, read);
    }

    @SuppressWarnings("unchecked") // the schema has checked it
    private NamedAct read(Map<?, ?> given, @Nullable Decision first) {
        var named = given.entrySet().stream().filter(entry -> entry.getValue() != null).toList();
        if (named.size() != 1) throw new RefusedException(NOT_ONE_ACT);
        var name = String.valueOf(named.getFirst().getKey());
        var act = requireNonNull(acts.get(name));
        var command = mapper.read((Map<String, Object>) named.getFirst().getValue(), act);
        boolean differs = first != null && !first.equals(decisionOf(command));
        if (differs) throw new RefusedException(DECISIONS_DIFFER);
        return new NamedAct(name, command);
    }

    private static Decision decisionOf(Object command) {
        var accessor = decision(command.getClass()).orElseThrow().getAccessor();
        accessor.setAccessible(true);
        try {
            return (Decision) requireNonNull(accessor.invoke(command));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(command.getClass() + " can't be read", e);
        }
    }
}
