package org.chalkline.access;

import static org.chalkline.access.AccessRefusedException.Code.USER_UNUSABLE;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.person.IdentityNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the program's own issuer knows.
 *
 * @param subject the name they sign in with and act under; it is in facts for ever, and nobody else
 *     ever bears it
 * @param name how people call them
 * @param roles what they come in as; never {@link Role#SYSTEM} or {@link Role#PUBLIC}
 * @param unit the code of their unit, absent if none
 * @param officer their code as an officer, absent if none
 * @param school the code of the school they act for, absent if none
 * @param password the Argon2 hash of their password; absent: they can't sign in by one
 * @param totp the secret of their one-time passwords in base 32, absent if they have none
 * @param isDisabled whether they are turned away
 * @param validFrom what they signed in with before counts no longer, in whole seconds
 * @param demonstrationPassword what a user of the demonstration signs in with, in the clear; absent
 *     for all others
 * @param isInitial whether the password is one that the program made: it lets them in to choose
 *     their own and for nothing else, for {@link #INITIAL_LASTS}
 */
public record User(
        String subject,
        String name,
        Set<Role> roles,
        @Nullable String unit,
        @Nullable String officer,
        @Nullable String school,
        @Nullable String password,
        @Nullable String totp,
        boolean isDisabled,
        Instant validFrom,
        @Nullable String demonstrationPassword,
        boolean isInitial) {

    private static final Pattern SUBJECT =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");
    private static final int LONGEST_NAME = 100;

    /** For so long after {@link #validFrom} a password that the program made is good. */
    static final Duration INITIAL_LASTS = Duration.ofDays(7);

    /**
     * @throws AccessRefusedException if there can be no such user
     */
    public User {
        if (!SUBJECT.matcher(subject).matches() || IdentityNumbers.occurIn(subject)) {
            throw refused(
                    "A user's name has 1 to 64 letters, digits and . _ @ -, begins with a letter or digit, and holds no identity number. Choose another.");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME || IdentityNumbers.occurIn(name)) {
            throw refused(
                    "What a user is called has 1 to 100 characters and holds no identity number.");
        }
        if (roles.isEmpty() || roles.contains(Role.SYSTEM) || roles.contains(Role.PUBLIC)) {
            throw refused(
                    "A user comes in as clerk, decider, inspector, analyst, auditor, operator or school. Name at least one of them.");
        }
        if (roles.contains(Role.SCHOOL) && (school == null || roles.size() > 1)) {
            throw refused(
                    "Who comes in as a school does so as nothing else, and for one school. Name it.");
        }
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
        validFrom = validFrom.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * One who can't sign in by a password yet.
     *
     * @param school the school they act for, absent for all but {@link Role#SCHOOL}
     */
    public static User of(
            String subject, String name, Set<Role> roles, @Nullable String school, Instant now) {
        return new User(
                subject, name, roles, null, null, school, null, null, false, now, null, false);
    }

    /** Whether they are one of the demonstration's. */
    public boolean isOfDemonstration() {
        return demonstrationPassword != null;
    }

    /** Whether they sign in by a one-time password as well: deciders must, others may. */
    public boolean needsCode() {
        return totp != null || roles.contains(Role.DECIDER);
    }

    /** The same with the codes of their unit and of themselves as an officer. */
    public User within(@Nullable String newUnit, @Nullable String newOfficer) {
        return new User(
                subject,
                name,
                roles,
                newUnit,
                newOfficer,
                school,
                password,
                totp,
                isDisabled,
                validFrom,
                demonstrationPassword,
                isInitial);
    }

    /**
     * The same with another password.
     *
     * @param inTheClear the password itself, of users of the demonstration alone
     */
    public User withPassword(@Nullable String hash, @Nullable String inTheClear, Instant now) {
        return new User(
                subject,
                name,
                roles,
                unit,
                officer,
                school,
                hash,
                totp,
                isDisabled,
                now,
                inTheClear,
                false);
    }

    /** The same with a password that the program made, which they have to change. */
    public User withInitialPassword(String hash, Instant now) {
        return new User(
                subject,
                name,
                roles,
                unit,
                officer,
                school,
                hash,
                totp,
                isDisabled,
                now,
                null,
                true);
    }

    /**
     * The same with a password of their own choice. What they signed in with before, be it within
     * this very second, has ended.
     */
    User withOwnPassword(String hash, Instant now) {
        return withPassword(hash, null, now.plusSeconds(1));
    }

    /** Whether they can't sign in any more, for they left the password that was made as it was. */
    public boolean isLate(Instant now) {
        return isInitial && now.isAfter(validFrom.plus(INITIAL_LASTS));
    }

    /** The same with another secret of one-time passwords. */
    public User withTotp(@Nullable String secret, Instant now) {
        return new User(
                subject,
                name,
                roles,
                unit,
                officer,
                school,
                password,
                secret,
                isDisabled,
                now,
                demonstrationPassword,
                isInitial);
    }

    /** The same, turned away or let in again; what they signed in with before has ended. */
    public User disabled(boolean disabled, Instant now) {
        return new User(
                subject,
                name,
                roles,
                unit,
                officer,
                school,
                password,
                totp,
                disabled,
                now,
                demonstrationPassword,
                isInitial);
    }

    /** As they are known to what lies behind the door. */
    SignedIn signedIn(String issuer, Instant at) {
        return new SignedIn(issuer, subject, at, name, roles, unit, officer, school);
    }

    private static AccessRefusedException refused(String why) {
        return new AccessRefusedException(USER_UNUSABLE, why, null);
    }
}
