package org.chalkline.query.record;

import static java.util.Objects.requireNonNullElse;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.chalkline.kernel.command.RefusedCommands.Kept;
import org.jspecify.annotations.Nullable;

/** A command that was refused, as GraphQL's {@code RefusedCommand} shows it. */
public record RefusedCommand(Kept kept) {

    /** The caller's own id of it. */
    public String commandId() {
        return kept.key().id();
    }

    public OffsetDateTime refusedAt() {
        return kept.at().atOffset(ZoneOffset.UTC);
    }

    /** The name of the mutation or row by which it came. */
    public @Nullable String command() {
        var tried = kept.tried();
        if (tried == null) return null;
        var name = tried.command();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The record that it was for. */
    public @Nullable String of() {
        return kept.tried() == null ? null : kept.tried().of();
    }

    public @Nullable String actor() {
        return kept.tried() == null ? null : kept.tried().actor();
    }

    public @Nullable String role() {
        return kept.tried() == null ? null : kept.tried().role();
    }

    public @Nullable String onBehalfOf() {
        return kept.tried() == null ? null : kept.tried().onBehalfOf();
    }

    public @Nullable String channel() {
        return kept.tried() == null ? null : kept.tried().channel();
    }

    public @Nullable String correlationId() {
        return kept.tried() == null ? null : kept.tried().correlationId();
    }

    public String code() {
        return kept.refusal().code();
    }

    public String message() {
        return kept.refusal().message();
    }

    public @Nullable String law() {
        return kept.refusal().law();
    }

    public @Nullable String article() {
        return kept.refusal().article();
    }

    /** Where it stands in the list: no two stand at one place. */
    String place() {
        return kept.at().toEpochMilli() + " " + kept.key().id() + " " + kept.key().namespace();
    }

    /** By what it is counted. */
    String value(RefusalGrouping by) {
        var value =
                switch (by) {
                    case CODE -> code();
                    case COMMAND -> command();
                    case ACTOR -> actor();
                    case OF -> of();
                    case CHANNEL -> channel();
                    case LAW -> law();
                    case MONTH -> refusedAt().toLocalDate().toString().substring(0, 7);
                };
        return requireNonNullElse(value, "");
    }
}
