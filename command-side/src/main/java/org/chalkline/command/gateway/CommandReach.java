package org.chalkline.command.gateway;

import static org.chalkline.command.gateway.ReachRefusal.OUT_OF_REACH;

import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.unit.UnitEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps units and schools from acting on what is none of theirs, told from facts before any
 * aggregate decides. A unit of the bureau acts on what it has in hand, and, where no unit has a
 * matter in hand, on what its powers are for; a school on what is its own.
 */
public final class CommandReach {
    private static final String OF = "of";
    private static final int MOST_SUCCESSORS = 20;

    private final Map<String, BelongingOf> kinds = new HashMap<>();
    private final FactsOf facts;

    /**
     * @throws IllegalArgumentException if two are of one kind
     */
    public CommandReach(List<BelongingOf> kinds, FactsOf facts) {
        this.facts = facts;
        for (var each : kinds) {
            if (this.kinds.put(each.kind(), each) != null) {
                throw new IllegalArgumentException("two tell whose each " + each.kind() + " is");
            }
        }
    }

    /**
     * The command, if who is signed in may act on its matter.
     *
     * @throws RefusedException {@code OUT_OF_REACH} if they may not, or if there is no such matter:
     *     which of the two it is nobody is told
     */
    public <T> T require(GraphQLContext context, T command) {
        return require(context.getOrDefault(SignedIn.class, SignedIn.anybody()), command);
    }

    /** The same, for who is signed in otherwise. */
    public <T> T require(SignedIn who, T command) {
        boolean school = who.is(Role.SCHOOL);
        if (!school && !who.is(Role.CLERK) && !who.is(Role.DECIDER)) return command;
        var target = target(command);
        var kind = target == null ? null : kinds.get(kind(target));
        if (target == null || kind == null) {
            if (school) throw new RefusedException(OUT_OF_REACH);
            return command;
        }
        var belonging = belonging(kind, target, command);
        if (!(school ? isOf(belonging, who.school()) : isOpen(kind, belonging, who.unit())))
            throw new RefusedException(OUT_OF_REACH);
        return command;
    }

    private static boolean isOf(@Nullable Belonging belonging, @Nullable String school) {
        return belonging != null && belonging.school() != null && belonging.school().equals(school);
    }

    /** Nobody of the bureau is kept from a school's matter, whether there is one or not. */
    private boolean isOpen(BelongingOf kind, @Nullable Belonging belonging, @Nullable String unit) {
        if (belonging == null) return !kind.ofUnits();
        return isInHand(belonging.inHandOf(), unit)
                || belonging.alsoOf().stream().anyMatch(also -> isInHand(also, unit));
    }

    private @Nullable Belonging belonging(BelongingOf kind, String target, Object command) {
        var recorded = facts.of(target);
        if (!recorded.isEmpty()) return kind.of().apply(recorded);
        var founding = kind.founding().get(command.getClass());
        return founding == null ? null : founding.apply(command);
    }

    /** A unit goes on with the matters of those that became part of it, or that it succeeded. */
    private boolean isInHand(@Nullable String unit, @Nullable String own) {
        var now = unit;
        for (int i = 0; now != null && i < MOST_SUCCESSORS; i++) {
            if (now.equals(own)) return true;
            now = successor(now);
        }
        return unit == null;
    }

    private @Nullable String successor(String unit) {
        try {
            var next = UnitEvent.successor(facts.of(new InternalUnitId(unit).toString()));
            return next == null ? null : next.value();
        } catch (RuntimeException e) {
            return null; // named as no unit on record can be
        }
    }

    private static String kind(String target) {
        int slash = target.indexOf('/');
        return slash < 0 ? "" : target.substring(0, slash);
    }

    /** The aggregate that a command is for, or whose procedure it is about; absent for neither. */
    private static @Nullable String target(Object command) {
        var shape = RecordShape.of(command.getClass());
        for (var component : shape.components()) {
            var accessor = component.getAccessor();
            boolean names =
                    accessor.isAnnotationPresent(TargetAggregateIdentifier.class)
                            || component.getName().equals(OF);
            if (!names) continue;
            accessor.setAccessible(true);
            try {
                var id = accessor.invoke(command);
                return id == null ? null : id.toString();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(command.getClass() + " can't be read", e);
            }
        }
        return null;
    }

    /** The unit that has a matter in hand, as its facts tell; empty where none has. */
    public Optional<String> inHandOf(String subject) {
        var kind = kinds.get(kind(subject));
        if (kind == null) return Optional.empty();
        var recorded = facts.of(subject);
        if (recorded.isEmpty()) return Optional.empty();
        return Optional.ofNullable(kind.of().apply(recorded).inHandOf());
    }

    /** The kinds whose matters are told apart. */
    public Set<String> kinds() {
        return Set.copyOf(kinds.keySet());
    }
}
