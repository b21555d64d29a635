package org.chalkline.kernel.access;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much one request may ask for, and how many may be sent, by what somebody comes in as. Of
 * several roles each adds what it allows.
 */
public final class Limits {

    /** The roles that have limits: all but the program itself, which sends no requests. */
    public static final Set<Role> ROLES = Set.copyOf(EnumSet.complementOf(EnumSet.of(Role.SYSTEM)));

    /**
     * What holds for a role. Each is 1 or more.
     *
     * @param depth how many fields of a query may be nested
     * @param cost how many values a query may ask for
     * @param requestBytes how long a GraphQL request may be, in bytes
     * @param answerBytes how large the answer to one may be, in bytes
     * @param perMinute how many requests one subject may send in a minute; of the public, one
     *     address
     */
    public record Limit(int depth, long cost, long requestBytes, long answerBytes, int perMinute) {

        /**
         * @throws IllegalArgumentException if one of them is less than 1
         */
        public Limit {
            if (depth < 1 || cost < 1 || requestBytes < 1 || answerBytes < 1 || perMinute < 1) {
                throw new IllegalArgumentException("a limit is 1 or more");
            }
        }

        private Limit or(Limit other) {
            return new Limit(
                    Math.max(depth, other.depth),
                    Math.max(cost, other.cost),
                    Math.max(requestBytes, other.requestBytes),
                    Math.max(answerBytes, other.answerBytes),
                    Math.max(perMinute, other.perMinute));
        }
    }

    private final Map<Role, Limit> byRole;

    /**
     * @throws IllegalArgumentException if a role has no limit, or the program itself has one
     */
    public Limits(Map<Role, Limit> byRole) {
        if (!byRole.keySet().equals(ROLES)) {
            throw new IllegalArgumentException("each role has its limits, and no other: " + byRole);
        }
        this.byRole = new EnumMap<>(byRole);
    }

    /** The same for each role. */
    public static Limits equal(Limit limit) {
        var all = new EnumMap<Role, Limit>(Role.class);
        for (var role : ROLES) all.put(role, limit);
        return new Limits(all);
    }

    /** What holds for somebody. Whoever has no role of these is held to the public's. */
    public Limit of(SignedIn who) {
        @Nullable Limit widest = null;
        for (var role : who.roles()) {
            var limit = byRole.get(role);
            if (limit != null) widest = widest == null ? limit : widest.or(limit);
        }
        return widest == null ? ofPublic() : widest;
    }

    /** What holds for who hasn't signed in. */
    public Limit ofPublic() {
        return requireNonNull(byRole.get(Role.PUBLIC));
    }

    /** The longest GraphQL request that anybody may send, in bytes. */
    public long longestRequest() {
        return byRole.values().stream().mapToLong(Limit::requestBytes).max().orElse(1);
    }
}
