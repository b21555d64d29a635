package org.chalkline.kernel.command;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chalkline.kernel.access.SignIn;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, for whom, through what, and what they had before them. It is kept in the metadata of
 * every fact that follows, so that each can be traced to a person and a request.
 *
 * @param actor the id of the person or system that acts
 * @param role the role in which they act
 * @param onBehalfOf the officer or body they act for, if another
 * @param channel the way in: {@code graphql}, {@code intake}, {@code demonstration}
 * @param commandId the caller's own id of this command: a repeat under it returns the first outcome
 * @param correlationId the request or file that this command belongs to
 * @param causationId what made it necessary: a command's or an event's id
 * @param cause what brought the command about, where it isn't somebody who handed it in by itself
 * @param basis the position the actor was looking at when deciding
 * @param occurredAt when it happened, if not when it is recorded
 * @param asFound the paper in which an act of the past was found that is recorded as it was done,
 *     whatever rule it broke; absent for all others
 * @param impreciseDays the days of which the source says no more than the month or the year, each
 *     as {@code |field=1958-09|}; absent where it says all of them
 * @param signIn by what the actor is known to be who they are; absent for what the program does of
 *     its own accord and for what it was told of the past: nobody has verified such an actor
 */
public record CommandContext(
        String actor,
        String role,
        @Nullable String onBehalfOf,
        String channel,
        String commandId,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable Cause cause,
        @Nullable Long basis,
        @Nullable Instant occurredAt,
        @Nullable String asFound,
        @Nullable String impreciseDays,
        @Nullable SignIn signIn) {

    /** The actor as whom the program acts of its own accord. No request may bear the name. */
    public static final String PROGRAM = "chalkline";

    /** The role in which it does. */
    public static final String SYSTEM = "system";

    /** The way in of mutations. */
    public static final String GRAPHQL = "graphql";

    /** The way in of rows of files. */
    public static final String INTAKE = "intake";

    public static final String ACTOR = "actor";
    public static final String ROLE = "role";
    public static final String ON_BEHALF_OF = "onBehalfOf";
    public static final String CHANNEL = "channel";
    public static final String COMMAND_ID = "commandId";
    public static final String CORRELATION_ID = "correlationId";
    public static final String CAUSATION_ID = "causationId";

    /** What caused the fact, see {@link Cause}. */
    public static final String CAUSE = "cause";

    public static final String BASIS = "basis";
    public static final String OCCURRED_AT = "occurredAt";

    /** The paper in which an act of the past was found. */
    public static final String AS_FOUND = "asFound";

    /** The rules that an act of the past broke, each as {@code |code:law:article|}. */
    public static final String BREACHES = "breaches";

    /** The days of which the source says no more than the month or the year. */
    public static final String IMPRECISE_DAYS = "impreciseDays";

    /** Who vouches for the actor. Facts without it are of an actor whom nobody has verified. */
    public static final String ISSUER = "issuer";

    /** The name under which the issuer knows the actor. */
    public static final String SUBJECT = "subject";

    /** When the actor last proved who they are, as an instant. */
    public static final String AUTHENTICATED = "authenticated";

    /** SHA-256 of the command, which tells a repeat from another command under the same id. */
    public static final String COMMAND_DIGEST = "commandDigest";

    /** Random text that keeps a published digest of the fact from being guessed. */
    public static final String SALT = "salt";

    /** That of an actor who has to keep every rule. */
    public CommandContext(
            String actor,
            String role,
            @Nullable String onBehalfOf,
            String channel,
            String commandId,
            @Nullable String correlationId,
            @Nullable String causationId,
            @Nullable Long basis,
            @Nullable Instant occurredAt,
            @Nullable SignIn signIn) {
        this(
                actor,
                role,
                onBehalfOf,
                channel,
                commandId,
                correlationId,
                causationId,
                null,
                basis,
                occurredAt,
                null,
                null,
                signIn);
    }

    /** That of an actor who has not signed in: the program itself, or somebody of the past. */
    public CommandContext(
            String actor,
            String role,
            @Nullable String onBehalfOf,
            String channel,
            String commandId,
            @Nullable String correlationId,
            @Nullable String causationId,
            @Nullable Long basis,
            @Nullable Instant occurredAt) {
        this(
                actor,
                role,
                onBehalfOf,
                channel,
                commandId,
                correlationId,
                causationId,
                basis,
                occurredAt,
                null);
    }

    /** By what the actor of a command was known, as its metadata has it; absent for the program. */
    public static @Nullable SignIn signIn(Map<String, ?> metadata) {
        var issuer = metadata.get(ISSUER);
        var subject = metadata.get(SUBJECT);
        var at = metadata.get(AUTHENTICATED);
        if (issuer == null || subject == null || at == null) return null;
        return new SignIn(issuer.toString(), subject.toString(), Instant.parse(at.toString()));
    }

    /** The same acting under another command id. */
    public CommandContext under(String otherId) {
        return with(otherId, causationId, cause, asFound, impreciseDays);
    }

    /**
     * The same acting, of the past and recorded as it was found.
     *
     * @param paper in which; absent for an act that has to keep every rule
     */
    public CommandContext found(@Nullable String paper) {
        return with(commandId, causationId, cause, paper, impreciseDays);
    }

    /**
     * The same acting, of which the source says some days no closer.
     *
     * @param days see {@link #impreciseDays}
     */
    public CommandContext imprecisely(@Nullable String days) {
        return with(commandId, causationId, cause, asFound, days);
    }

    /** The same acting, made necessary by that command or fact. */
    public CommandContext because(String otherCausation) {
        return with(commandId, otherCausation, cause, asFound, impreciseDays);
    }

    /** The same acting, brought about by this. */
    public CommandContext causedBy(Cause otherCause) {
        return with(commandId, causationId, otherCause, asFound, impreciseDays);
    }

    private CommandContext with(
            String otherId,
            @Nullable String otherCausation,
            @Nullable Cause otherCause,
            @Nullable String otherPaper,
            @Nullable String otherDays) {
        return new CommandContext(
                actor,
                role,
                onBehalfOf,
                channel,
                otherId,
                correlationId,
                otherCausation,
                otherCause,
                basis,
                occurredAt,
                otherPaper,
                otherDays,
                signIn);
    }

    /** The entries that go into a fact's metadata, absent ones left out. */
    public Map<String, String> asMetadata() {
        var entries = new LinkedHashMap<String, String>();
        entries.put(ACTOR, actor);
        entries.put(ROLE, role);
        if (onBehalfOf != null) entries.put(ON_BEHALF_OF, onBehalfOf);
        if (signIn != null) {
            entries.put(ISSUER, signIn.issuer());
            entries.put(SUBJECT, signIn.subject());
            entries.put(AUTHENTICATED, signIn.at().toString());
        }
        entries.put(CHANNEL, channel);
        entries.put(COMMAND_ID, commandId);
        if (correlationId != null) entries.put(CORRELATION_ID, correlationId);
        if (causationId != null) entries.put(CAUSATION_ID, causationId);
        entries.put(CAUSE, (cause == null ? new Cause.OfCommand(commandId) : cause).text());
        if (basis != null) entries.put(BASIS, basis.toString());
        if (occurredAt != null) entries.put(OCCURRED_AT, occurredAt.toString());
        if (asFound != null) entries.put(AS_FOUND, asFound);
        if (impreciseDays != null) entries.put(IMPRECISE_DAYS, impreciseDays);
        return entries;
    }
}
