package org.chalkline.kernel.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Under what the outcome of a command is kept: its id, and whose ids it is one of. Nobody foretells
 * or uses up an id of another namespace than their own.
 *
 * @param namespace {@link #SYSTEM}, {@link #INTAKE}, or an actor's, see {@link #ofActor}
 * @param id the command id
 */
public record CommandKey(String namespace, String id) {

    /** The ids of what the program does of its own accord. No request gets in here. */
    public static final String SYSTEM = "system";

    /** The ids of rows of files, whoever sends them. */
    public static final String INTAKE = "intake";

    private static final String ACTOR = "actor";
    private static final String AN_ACTORS = ACTOR + ":";

    /** The key of the own command of an actor whom nobody vouches for. */
    public static CommandKey ofActor(String actor, String id) {
        return ofActor(null, actor, id);
    }

    /**
     * The key of an actor's own command. Of two issuers each may know another person by one name.
     *
     * @param issuer who vouches for the actor, absent if nobody does
     */
    public static CommandKey ofActor(@Nullable String issuer, String actor, String id) {
        return new CommandKey(AN_ACTORS + (issuer == null ? "" : issuer + "|") + actor, id);
    }

    /** The key of a command that is handed in like this. */
    public static CommandKey of(CommandContext context) {
        var signIn = context.signIn();
        return of(
                signIn == null ? null : signIn.issuer(),
                context.actor(),
                context.channel(),
                context.commandId());
    }

    /** The key of the command that facts with these metadata follow from; absent without an id. */
    public static @Nullable CommandKey of(Map<String, ?> metadata) {
        if (!(metadata.get(CommandContext.COMMAND_ID) instanceof String id)) return null;
        var issuer = text(metadata, CommandContext.ISSUER);
        return of(
                issuer.isEmpty() ? null : issuer,
                text(metadata, CommandContext.ACTOR),
                text(metadata, CommandContext.CHANNEL),
                id);
    }

    private static String text(Map<String, ?> metadata, String member) {
        return metadata.get(member) instanceof String text ? text : "";
    }

    /**
     * The same from its parts. What came in over a channel for requests, or from somebody who
     * signed in, is never the program's own, whatever name it bears.
     *
     * @param issuer who vouches for the actor, absent if nobody does
     */
    public static CommandKey of(@Nullable String issuer, String actor, String channel, String id) {
        if (channel.equals(CommandContext.INTAKE)) return new CommandKey(INTAKE, id);
        boolean own = issuer == null && actor.equals(CommandContext.PROGRAM);
        return own && !channel.equals(CommandContext.GRAPHQL)
                ? new CommandKey(SYSTEM, id)
                : ofActor(issuer, actor, id);
    }

    /**
     * Where one command may be at most. Of two actors who hand in one id the second is refused, so
     * theirs is one place.
     */
    public CommandKey place() {
        return isOfActor() ? new CommandKey(ACTOR, id) : this;
    }

    private boolean isOfActor() {
        return namespace.startsWith(AN_ACTORS);
    }

    @Override
    public String toString() {
        return namespace + "/" + id;
    }
}
