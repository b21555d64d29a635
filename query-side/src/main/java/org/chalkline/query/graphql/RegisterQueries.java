package org.chalkline.query.graphql;

import java.time.Clock;
import java.util.List;
import org.chalkline.query.register.Register;
import org.chalkline.query.register.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers how the registers stand. */
@Controller
class RegisterQueries {

    private final List<Register<?>> registers;
    private final Clock clock;

    RegisterQueries(List<Register<?>> registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /** How a register stands. */
    public record RegisterStanding(
            String name,
            long position,
            long head,
            long lagEvents,
            double lagSeconds,
            @Nullable Rebuild rebuild,
            long parked,
            @Nullable String fault) {

        static RegisterStanding of(Standing standing) {
            return new RegisterStanding(
                    standing.register(),
                    standing.position(),
                    standing.head(),
                    standing.lagEvents(),
                    standing.lagSeconds(),
                    Rebuild.of(standing),
                    standing.parked(),
                    standing.fault());
        }
    }

    /**
     * A rebuild under way.
     *
     * @param progress the share that is done, 0 to 1
     */
    public record Rebuild(long position, double progress, @Nullable Double secondsLeft) {

        static @Nullable Rebuild of(Standing standing) {
            var position = standing.rebuildPosition();
            if (position == null) return null;
            double share = standing.head() < 0 ? 1 : (position + 1.0) / (standing.head() + 1.0);
            return new Rebuild(position, Math.min(1, share), standing.rebuildSecondsLeft());
        }
    }

    @QueryMapping
    public List<RegisterStanding> registers() {
        return registers.stream().map(each -> RegisterStanding.of(each.standing())).toList();
    }

    @QueryMapping
    public List<ParkedEntity> parkedEntities(
            @Argument @Nullable String register, @Argument int first) {
        ListConnection.checkFirst(first);
        return named(register).stream()
                .flatMap(
                        each ->
                                each.parked(first).stream()
                                        .map(one -> ParkedEntity.of(each, one, clock.getZone())))
                .limit(first)
                .toList();
    }

    private List<Register<?>> named(@Nullable String name) {
        if (name == null) return registers;
        var found = registers.stream().filter(each -> each.view().name().equals(name)).toList();
        if (!found.isEmpty()) return found;
        throw new RequestException(
                "UNKNOWN_REGISTER",
                "There is no register of that name; there are: "
                        + String.join(
                                ", ", registers.stream().map(each -> each.view().name()).toList())
                        + ".");
    }
}
