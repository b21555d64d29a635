package org.chalkline.app.http;

import java.util.EnumMap;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.kernel.access.Limits;
import org.chalkline.kernel.access.Limits.Limit;
import org.chalkline.kernel.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.Environment;

/** Reads the limits of each role: {@code chalkline.limits.ROLE.…}. */
final class LimitSettings {
    private static final String PREFIX = "chalkline.limits.";

    private final Environment environment;

    LimitSettings(Environment environment) {
        this.environment = environment;
    }

    /**
     * All of them.
     *
     * @throws CannotRunException if one is no number, or less than 1
     */
    Limits limits() {
        var found = new EnumMap<Role, Limit>(Role.class);
        for (var role : Limits.ROLES) found.put(role, limit(PREFIX + role.word()));
        return new Limits(found);
    }

    private Limit limit(String role) {
        return new Limit(
                (int) number(role + ".depth"),
                number(role + ".cost"),
                number(role + ".request-bytes"),
                number(role + ".answer-bytes"),
                (int) number(role + ".per-minute"));
    }

    /** How many attempts to sign in one address may make in a minute. */
    int signInsPerMinute() {
        return (int) number(PREFIX + "sign-ins-per-minute");
    }

    private long number(String name) {
        try {
            long number = environment.getRequiredProperty(name, Long.class);
            if (number >= 1 && number <= Integer.MAX_VALUE) return number;
        } catch (ConversionException | IllegalArgumentException e) {
            throw unusable(name, e);
        }
        throw unusable(name, null);
    }

    private CannotRunException unusable(String name, @Nullable Throwable cause) {
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "LIMIT_UNUSABLE",
                "%s is '%s'. A limit is a whole number from 1 to %d."
                        .formatted(name, environment.getProperty(name), Integer.MAX_VALUE),
                cause);
    }
}
