package org.chalkline.kernel.access;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who is on the other side of a request or a command, as found out at the door. What it says was
 * true when they signed in; what is bound to a subject by facts is asked there.
 *
 * @param issuer who vouches for them: the issuer's address, {@link #LOCAL}, or {@link #NOBODY}
 * @param subject the name under which the issuer knows them; of the operating system's accounts
 *     {@code local:<account>}
 * @param authenticatedAt when they last proved who they are
 * @param name how people call them, for display alone
 * @param roles what they may come in as, in the order of {@link Role}; never empty
 * @param unit the code of the internal unit they belong to, absent if the issuer names none
 * @param officer their code as an officer, absent if the issuer names none
 * @param school the code of the school for which they act, absent for all but {@link Role#SCHOOL}
 * @param isFromOutside whether they come in as auditor or inspector by an engagement, and see what
 *     it names alone; never for the bureau's own people
 */
public record SignedIn(
        String issuer,
        String subject,
        Instant authenticatedAt,
        String name,
        Set<Role> roles,
        @Nullable String unit,
        @Nullable String officer,
        @Nullable String school,
        boolean isFromOutside) {

    /** The issuer of who opens the data folder by a command: the operating system they are on. */
    public static final String LOCAL = "local";

    /** The issuer of the anonymous public: nobody vouches for it. */
    public static final String NOBODY = "nobody";

    /** Under this name a request bears who sent it, once the door has found it out. */
    public static final String ATTRIBUTE = SignedIn.class.getName();

    private static final String LOCAL_ACCOUNT = LOCAL + ":";
    private static final String ANYBODY = "anybody";

    /**
     * @throws IllegalArgumentException if issuer or subject is blank, or if there is no role
     */
    public SignedIn {
        if (issuer.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("nobody is signed in without issuer and subject");
        }
        if (roles.isEmpty()) throw new IllegalArgumentException("nobody comes in without a role");
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /** One of the bureau's own people, or of those whose roles no engagement limits. */
    public SignedIn(
            String issuer,
            String subject,
            Instant authenticatedAt,
            String name,
            Set<Role> roles,
            @Nullable String unit,
            @Nullable String officer,
            @Nullable String school) {
        this(issuer, subject, authenticatedAt, name, roles, unit, officer, school, false);
    }

    /** The same, from outside by an engagement. */
    public SignedIn fromOutside() {
        return new SignedIn(
                issuer, subject, authenticatedAt, name, roles, unit, officer, school, true);
    }

    /** The same without these roles; the public, if no other is left. */
    public SignedIn without(Set<Role> left) {
        var fewer = EnumSet.copyOf(roles);
        fewer.removeAll(left);
        if (fewer.isEmpty()) fewer.add(Role.PUBLIC);
        return new SignedIn(
                issuer,
                subject,
                authenticatedAt,
                name,
                fewer,
                unit,
                officer,
                school,
                isFromOutside);
    }

    /** Who has not signed in, and is shown what everybody may see. */
    public static SignedIn anybody() {
        return new SignedIn(
                NOBODY, ANYBODY, Instant.EPOCH, ANYBODY, Set.of(Role.PUBLIC), null, null, null);
    }

    /**
     * Who opens the data folder itself by a command: an account of this machine, which has whatever
     * rights the file system gives it. The program can only say who it was.
     *
     * @param account the account's name
     * @param at when the command was called
     */
    public static SignedIn local(String account, Instant at) {
        return new SignedIn(
                LOCAL,
                LOCAL_ACCOUNT + account,
                at,
                account,
                Set.of(Role.OPERATOR),
                null,
                null,
                null);
    }

    /** Whether nobody has signed in. */
    public boolean isAnonymous() {
        return issuer.equals(NOBODY);
    }

    /** Whether they may come in as this. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the subject is written as one of this machine's accounts: no issuer may name one. */
    public static boolean isLocalAccount(String subject) {
        return subject.startsWith(LOCAL_ACCOUNT);
    }

    /** The roles as a fact's metadata and the log of reads write them, with commas between them. */
    public String rolesInWords() {
        return new TreeSet<>(roles).stream().map(Role::word).collect(joining(", "));
    }

    /** By what they are known to be who they are; absent for the anonymous public. */
    public Optional<SignIn> signIn() {
        return isAnonymous()
                ? Optional.empty()
                : Optional.of(new SignIn(issuer, subject, authenticatedAt));
    }
}
