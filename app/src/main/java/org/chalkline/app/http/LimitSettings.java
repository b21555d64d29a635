package org.chalkline.app.http;

import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.kernel.access.Limits;
import org.chalkline.kernel.access.Limits.Limit;
import org.chalkline.kernel.access.Role;
import org.springframework.core.env.Environment;

/** Reads the limits of each role: {@code chalkline.limits.ROLE.…}. */
public final class LimitSettings {
    private static final String PREFIX = "chalkline.limits.";
    private static final String SIGN_INS = PREFIX + "sign-ins-per-minute";
    private static final List<String> OF_A_ROLE =
            List.of("depth", "cost", "request-bytes", "answer-bytes", "per-minute");

    private final Environment environment;

    LimitSettings(Environment environment) {
        this.environment = environment;
    }

    /** The names of the settings that are read here. */
    public static Set<String> names() {
        var found = new TreeSet<>(Set.of(SIGN_INS));
        for (var role : Limits.ROLES) {
            for (var word : OF_A_ROLE) found.add(name(role, word));
        }
        return found;
    }

    private static String name(Role role, String word) {
        return PREFIX + role.word() + "." + word;
    }

    /**
     * All of them.
     *
     * @throws CannotRunException if one is less than 1
     */
    Limits limits() {
        var found = new EnumMap<Role, Limit>(Role.class);
        for (var role : Limits.ROLES) found.put(role, limit(role));
        return new Limits(found);
    }

    private Limit limit(Role role) {
        var numbers = OF_A_ROLE.stream().map(word -> number(name(role, word))).toList();
        return new Limit(
                numbers.get(0).intValue(),
                numbers.get(1),
                numbers.get(2),
                numbers.get(3),
                numbers.get(4).intValue());
    }

    /** How many attempts to sign in one address may make in a minute. */
    int signInsPerMinute() {
        return (int) number(SIGN_INS);
    }

    private long number(String name) {
        int number = environment.getRequiredProperty(name, Integer.class);
        if (number >= 1) return number;
        throw new CannotRunException(
                Exit.CANNOT_RUN,
                "LIMIT_UNUSABLE",
                "%s is '%d'. A limit is a whole number from 1 to %d."
                        .formatted(name, number, Integer.MAX_VALUE));
    }
}
